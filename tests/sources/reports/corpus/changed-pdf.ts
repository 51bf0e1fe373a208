/** PDFs that were changed after they were made: without tags, turned, without tables of characters, as pictures only. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodePDFRawStream, degrees, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import sharp from 'sharp';

export async function withoutTags(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  document.catalog.delete(PDFName.of('StructTreeRoot'));
  document.catalog.delete(PDFName.of('MarkInfo'));
  document.catalog.delete(PDFName.of('Lang'));
  return document.save();
}

/** Every page drawn sideways on a landscape page; every other page is turned back by the file. */
export async function turned(bytes: Uint8Array): Promise<Uint8Array> {
  const source = await PDFDocument.load(bytes);
  const document = await PDFDocument.create();
  for (const [at, page] of (await document.embedPages(source.getPages())).entries()) {
    const own = document.addPage([page.height, page.width]);
    own.drawPage(page, { x: page.height, y: 0, rotate: degrees(90) });
    if (at % 2 === 0) own.setRotation(degrees(90));
  }
  return document.save();
}

/** Fonts that do not say which characters their codes are. */
export async function withoutCharacterTables(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFDict) object.delete(PDFName.of('ToUnicode'));
  return document.save();
}

const LIGATURES = [
  ['ffi', 'ﬃ'],
  ['ffl', 'ﬄ'],
  ['ff', 'ﬀ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
] as const;

/** Fonts whose tables map a ligature to its one character, and not to its letters. */
export async function withLigatures(bytes: Uint8Array): Promise<Uint8Array> {
  const hex = (text: string): string =>
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');
  const document = await PDFDocument.load(bytes);
  const { context } = document;
  let changes = 0;
  for (const [, object] of context.enumerateIndirectObjects()) {
    const table = object instanceof PDFDict ? object.lookup(PDFName.of('ToUnicode')) : null;
    if (!(object instanceof PDFDict) || !(table instanceof PDFRawStream)) continue;
    let text = new TextDecoder().decode(decodePDFRawStream(table).decode());
    for (const [letters, character] of LIGATURES) {
      const changed = text.replace(new RegExp(`<${hex(letters)}>`, 'gi'), `<${hex(character)}>`);
      if (changed !== text) changes += 1;
      text = changed;
    }
    object.set(PDFName.of('ToUnicode'), context.register(context.flateStream(text)));
  }
  if (changes === 0) throw new Error('no font of the PDF has a ligature');
  return document.save();
}

/** The objects in compressed streams, ordered to be shown while the file is downloaded. */
export async function linearised(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'inbreng-linearised-'));
  try {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    writeFileSync(from, bytes);
    execFileSync('qpdf', ['--linearize', '--object-streams=generate', from, to], { stdio: 'pipe' });
    return new Uint8Array(readFileSync(to));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of a TrueType font that says that it may not be embedded (its field fsType), so that programs draw it as Type 3. */
export function forbidEmbedding(font: Uint8Array): Uint8Array {
  const copy = Buffer.from(font);
  const tables = copy.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16)
    if (copy.toString('latin1', at, at + 4) === 'OS/2') {
      copy.writeUInt16BE(2, copy.readUInt32BE(at + 8) + 8);
      return new Uint8Array(copy);
    }
  throw new Error('the font has no table OS/2');
}

/** A report of which these pages, from 1, are pictures, as of a scanner. */
export async function withScannedPages(bytes: Uint8Array, numbers: readonly number[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  const picture = await document.embedPng(await greyPicture());
  for (const number of numbers) {
    const page = document.getPage(number - 1);
    page.node.delete(PDFName.of('Contents'));
    page.drawImage(picture, { x: 0, y: 0, ...page.getSize() });
  }
  return document.save();
}

/** Pages of grey pictures, as a scanner makes them. */
export async function scanned(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const picture = await document.embedPng(await greyPicture());
  for (let page = 0; page < pages; page += 1)
    document.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  return document.save();
}

function greyPicture(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 84, channels: 3, background: '#ddd' } })
    .png()
    .toBuffer();
}
