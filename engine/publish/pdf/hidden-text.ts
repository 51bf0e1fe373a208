import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';

/** Text of a tenth of a point: the template sets hidden hyphens and joints in this size, and nothing else has it. */
const HIDDEN_TEXT = /BT\s(?:(?!\bET\b)[^(<])*?\/\S+ 0\.1 Tf\s(?:(?!\bET\b)[\s\S])*?\bET\b/g;

/**
 * Takes hidden text off the pages: on them it would be copied along with the words. It has done its work when the file is
 * written. The hyphens tell each font that its hyphen is a hyphen (template/page.typ); joints end a word for the
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
