import { gunzipSync } from 'node:zlib';
import { gzipSync, strFromU8, unzipSync } from 'fflate';
import { MOST_UNPACKED } from './most-unpacked.ts';
import { escaped } from './xml.ts';

/** Namespace of the part in which a Word file carries its draft; the reader searches for it. */
export const DRAFT_NAMESPACE = 'urn:inbreng:draft:1';
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ITEM_ID = '{6F1B0A5E-3C52-4D0B-9A67-1E7C2B5D8F40}';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** A draft file with its name, as it was given to the writer. */
export interface EmbeddedDraft {
  name: string;
  bytes: Uint8Array;
}

/**
 * The draft as a custom XML part: the one part of ours that Word keeps when it saves (docs/decisions/draft-in-word.md). Gzip
 * and Base64, because XML can't hold arbitrary bytes. docx writes additional parts in `word/` only, and Word keeps custom
 * XML elsewhere.
 */
export function draftParts(draft: EmbeddedDraft): { path: string; content: string }[] {
  const packed = Buffer.from(gzipSync(draft.bytes, { mtime: '1980-01-02', level: 9 })).toString('base64');
  const name = escaped(draft.name);
  return [
    {
      path: 'customXml/item1.xml',
      content: `${XML_HEAD}<draft xmlns="${DRAFT_NAMESPACE}" name="${name}" encoding="gzip base64">${packed}</draft>`,
    },
    {
      path: 'customXml/itemProps1.xml',
      content: `${XML_HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${DRAFT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    },
    {
      path: 'customXml/_rels/item1.xml.rels',
      content: `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    },
  ];
}

/**
 * Maximum ratio of unpacked to packed bytes of a part. The draft is compressed already, so a part that grows more is another
 * part.
 */
const MOST_GROWN = 16;

/**
 * The draft in a Word file, also after Word or LibreOffice saved it, byte for byte; null where there is none or the file is
 * no Word file. `damaged`: the draft can't be unpacked.
 */
export function embeddedDraft(docx: Uint8Array): EmbeddedDraft | 'damaged' | null {
  let parts: Record<string, Uint8Array>;
  // A limit for all parts together, because there may be thousands.
  let room = MOST_UNPACKED;
  try {
    parts = unzipSync(docx, {
      filter: ({ name, size, originalSize }) => {
        if (!/^customXml\/item\d+\.xml$/i.test(name) || originalSize > room) return false;
        if (originalSize > MOST_GROWN * size) return false;
        room -= originalSize;
        return true;
      },
    });
  } catch {
    return null;
  }
  let isDamaged = false;
  for (const part of Object.values(parts)) {
    const found = draftIn(strFromU8(part));
    if (found === 'damaged') isDamaged = true;
    else if (found) return found;
  }
  return isDamaged ? 'damaged' : null;
}

/** Other programs may write the element with a prefix and its attributes in another order. */
function draftIn(xml: string): EmbeddedDraft | 'damaged' | null {
  if (!xml.includes(escaped(DRAFT_NAMESPACE))) return null;
  const element = /<(?:[\w.-]+:)?draft\b([^<>]*)>([^<]*)<\//.exec(xml);
  // A part of another kind may mention the namespace.
  if (!element) return null;
  const name = /\bname=(?:"([^"]*)"|'([^']*)')/.exec(element[1] ?? '');
  try {
    const packed = Buffer.from((element[2] ?? '').replace(/\s+/g, ''), 'base64');
    // RFC 1952, 2.3.1: the last four bytes are the unpacked size.
    if (packed.readUInt32LE(packed.length - 4) > MOST_UNPACKED) return 'damaged';
    const bytes = new Uint8Array(gunzipSync(packed, { maxOutputLength: MOST_UNPACKED }));
    return { name: unescaped(name?.[1] ?? name?.[2] ?? ''), bytes };
  } catch {
    return 'damaged';
  }
}

function unescaped(text: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|quot|apos|amp));/gi, (whole, hexadecimal, decimal, name) => {
    if (name) return signs[name.toLowerCase()] ?? whole;
    const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
