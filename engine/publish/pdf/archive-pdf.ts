import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { DRAFT_MEDIA_TYPE } from './embedded-draft.ts';
import { removeHiddenText } from './hidden-text.ts';
import type { RowHeaders } from './row-headers.ts';
import { tagRowHeaders } from './tag-row-headers.ts';
import { withAccessibilityPart } from './xmp.ts';

interface Attachment {
  /** File name that a PDF viewer shows and suggests for saving. */
  name: string;
  bytes: Uint8Array;
  /** Date of the draft's last change. */
  modified: Date;
}

/**
 * Adds the parts that Typst can't write: marks its PDF/A-3a file as PDF/UA-1 too, shows the title in the window, tags the
 * headers of rows, removes hidden hyphens from the page and attaches the draft as the source of the pages. `load` and `save`
 * keep the tag tree, the language, the outline and the metadata. Equal input gives equal bytes. Null if the file differs
 * from the typesetter's usual output.
 */
export async function archivePdf(
  pages: Uint8Array,
  attachment: Attachment | null,
  rowHeaders: readonly RowHeaders[],
): Promise<Uint8Array | null> {
  const document = await PDFDocument.load(pages, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const { catalog, context } = document;
  const metadata = catalog.get(PDFName.of('Metadata'));
  const stream = context.lookup(metadata);
  if (!(stream instanceof PDFRawStream)) return null;
  const packet = withAccessibilityPart(new TextDecoder().decode(decodePDFRawStream(stream).decode()));
  if (packet === null) return null;
  // Uncompressed, so that programs that can't parse PDF find the packet.
  const written = context.stream(new TextEncoder().encode(packet), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(written));
  if (metadata && 'objectNumber' in metadata) context.delete(metadata as Parameters<typeof context.delete>[0]);

  const known = catalog.lookup(PDFName.of('ViewerPreferences'));
  const preferences = known instanceof PDFDict ? known : context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), context.obj(true));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);

  removeHiddenText(document);
  tagRowHeaders(document, rowHeaders);
  if (attachment) attach(document, attachment);
  return document.save({ objectsPerTick: Number.POSITIVE_INFINITY, updateFieldAppearances: false });
}

/** ISO 19005-3, 6.8: relationship, media type and dates of an embedded file, and its entry in the catalogue's `AF`. */
function attach(document: PDFDocument, { name, bytes, modified }: Attachment): void {
  const { catalog, context } = document;
  const date = PDFString.fromDate(modified);
  const file = context.register(
    context.flateStream(bytes, {
      Type: 'EmbeddedFile',
      Subtype: DRAFT_MEDIA_TYPE,
      Params: { Size: bytes.length, CreationDate: date, ModDate: date },
    }),
  );
  const specification = context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFHexString.fromText(name),
      UF: PDFHexString.fromText(name),
      EF: { F: file, UF: file },
      AFRelationship: 'Source',
    }),
  );
  const names = dictIn(document, catalog, 'Names');
  const embedded = dictIn(document, names, 'EmbeddedFiles');
  arrayIn(document, embedded, 'Names').push(PDFHexString.fromText(name));
  arrayIn(document, embedded, 'Names').push(specification);
  arrayIn(document, catalog, 'AF').push(specification);
}

function dictIn(document: PDFDocument, holder: PDFDict, key: string): PDFDict {
  const known = holder.lookup(PDFName.of(key));
  if (known instanceof PDFDict) return known;
  const made = document.context.obj({});
  holder.set(PDFName.of(key), made);
  return made;
}

function arrayIn(document: PDFDocument, holder: PDFDict, key: string): PDFArray {
  const known = holder.lookup(PDFName.of(key));
  if (known instanceof PDFArray) return known;
  const made = document.context.obj([]);
  holder.set(PDFName.of(key), made);
  return made;
}
