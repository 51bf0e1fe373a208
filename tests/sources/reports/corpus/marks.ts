import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';

/** First and last page of each paragraph by its number, from 1, as the program that made the PDF says. */
export type PagesOfParagraphs = ReadonlyMap<number, readonly [number, number]>;

/** Reads the pages from the named places of a PDF: `p12` is at the beginning of paragraph 12, `e12` at its end. */
export async function readMarkedPages(bytes: Uint8Array): Promise<PagesOfParagraphs> {
  const document = await PDFDocument.load(bytes);
  const numbers = new Map(document.getPages().map(({ ref }, at) => [ref, at + 1]));
  const marks = new Map<string, number>();
  const add = (name: string, place: unknown): void => {
    const target = place instanceof PDFDict ? place.lookup(PDFName.of('D')) : place;
    const page = target instanceof PDFArray ? target.get(0) : null;
    if (page instanceof PDFRef) marks.set(name, numbers.get(page) ?? 0);
  };
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const name of places?.keys() ?? []) add(name.decodeText(), places?.lookup(name));
  const collect = (node: PDFDict | undefined): void => {
    const names = node?.lookupMaybe(PDFName.of('Names'), PDFArray);
    for (let at = 0; names && at + 1 < names.size(); at += 2) {
      const name = names.lookup(at);
      if (name instanceof PDFString || name instanceof PDFHexString) add(name.decodeText(), names.lookup(at + 1));
    }
    const kids = node?.lookupMaybe(PDFName.of('Kids'), PDFArray);
    for (let at = 0; kids && at < kids.size(); at += 1) collect(kids.lookup(at, PDFDict));
  };
  collect(document.catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('Dests'), PDFDict));
  const pages = new Map<number, readonly [number, number]>();
  for (const [name, first] of marks) {
    if (!name.startsWith('p')) continue;
    const number = Number(name.slice(1));
    // Chromium leaves a few marks out. Before a paragraph on the same page, the end can only be there too.
    const last = marks.get(`e${number}`) ?? (marks.get(`p${number + 1}`) === first ? first : undefined);
    if (last === undefined) throw new Error(`the end of paragraph ${number} has no mark`);
    pages.set(number, [first, last]);
  }
  return pages;
}
