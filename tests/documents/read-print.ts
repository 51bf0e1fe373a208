import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { getDocument } from '../pdfjs.ts';

/** A PDF that another program printed, as sheets of paper. */
export interface ReadPrint {
  pages: number;
  /** The letters and digits of each page, without spaces. */
  words: string[];
  /** Names of the fonts, without the tag of a subset. */
  fonts: string[];
  /** The fonts among those that are a subset. */
  subsets: string[];
  /** Every character that copied text can contain, by its fonts. */
  signs: Set<string>;
}

export async function readPrint(bytes: Uint8Array): Promise<ReadPrint> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const words: string[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    words.push(text.replace(/[^\p{L}\p{N}]/gu, ''));
  }
  const pages = document.numPages;
  await task.destroy();
  return { pages, words, ...(await fontsOf(bytes)) };
}

/** @throws when a font is not embedded. */
async function fontsOf(bytes: Uint8Array): Promise<Pick<ReadPrint, 'fonts' | 'subsets' | 'signs'>> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const names = context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('FontDescriptor')) return [];
    const name = object.get(PDFName.of('FontName'))?.toString().slice(1) ?? '';
    if (!['FontFile', 'FontFile2', 'FontFile3'].some((key) => object.has(PDFName.of(key))))
      throw new Error(`${name} is not embedded`);
    return [name];
  });
  const plain = (name: string) => name.replace(/^[A-Z]{6}\+/, '');
  return {
    fonts: [...new Set(names.map(plain))].sort(),
    subsets: [...new Set(names.filter((name) => /^[A-Z]{6}\+/.test(name)).map(plain))].sort(),
    signs: new Set(
      context.enumerateIndirectObjects().flatMap(([, object]) => {
        if (!(object instanceof PDFRawStream)) return [];
        return codesIn(object).flatMap((code) => [...Buffer.from(code, 'hex').swap16().toString('utf16le')]);
      }),
    ),
  };
}

/** UTF-16 of glyphs, by the map of their font or at their drawing. */
function codesIn(stream: PDFRawStream): string[] {
  const filter = stream.dict.get(PDFName.of('Filter'));
  if (stream.dict.has(PDFName.of('Length1')) || (filter && filter !== PDFName.of('FlateDecode'))) return [];
  const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const codes = text.includes('beginbfchar')
    ? text.matchAll(/<[0-9a-f]+>\s*<((?:[0-9a-f]{4})+)>/gi)
    : text.matchAll(/\/ActualText\s*<feff((?:[0-9a-f]{4})+)>/gi);
  return [...codes].map(([, code = '']) => code);
}
