import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';

/** Text of a tenth of a point: the template uses this size only for hidden hyphens and joints. */
const HIDDEN_TEXT = /BT\s(?:(?!\bET\b)[^(<])*?\/\S+ 0\.1 Tf\s(?:(?!\bET\b)[\s\S])*?\bET\b/g;

/**
 * Removes hidden text from the pages, where it would be copied along with the visible text. It is no longer needed after
 * typesetting: the hyphens tell each font that its hyphen is a hyphen (template/page.typ), and joints end a word for the
 * hyphenation (template/inline.typ).
 */
export function removeHiddenText(document: PDFDocument): void {
  for (const page of document.getPages()) {
    const contents = page.node.get(PDFName.of('Contents'));
    const refs = contents instanceof PDFRef ? [contents] : contents instanceof PDFArray ? contents.asArray() : [];
    for (const ref of refs) {
      const stream = document.context.lookup(ref);
      if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
      const drawn = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
      const kept = drawn.replace(HIDDEN_TEXT, '');
      if (kept !== drawn) document.context.assign(ref, document.context.flateStream(Buffer.from(kept, 'latin1')));
    }
  }
}
