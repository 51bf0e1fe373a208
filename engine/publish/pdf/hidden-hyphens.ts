import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';

/** Text of a tenth of a point: template/page.typ draws its hyphens in this size, and nothing else has it. */
const HIDDEN_TEXT = /BT\s(?:(?!\bET\b)[^(<])*?\/\S+ 0\.1 Tf\s(?:(?!\bET\b)[\s\S])*?\bET\b/g;

/**
 * Takes the hidden hyphens off the first page. They have done their work when the file is written: each font says that its
 * hyphen is a hyphen (see template/page.typ). On the page they would be copied along with the text.
 */
export function removeHiddenHyphens(document: PDFDocument): void {
  const [first] = document.getPages();
  const contents = first?.node.get(PDFName.of('Contents'));
  const refs = contents instanceof PDFRef ? [contents] : contents instanceof PDFArray ? contents.asArray() : [];
  for (const ref of refs) {
    const stream = document.context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
    const drawn = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const kept = drawn.replace(HIDDEN_TEXT, '');
    if (kept !== drawn) document.context.assign(ref, document.context.flateStream(Buffer.from(kept, 'latin1')));
  }
}
