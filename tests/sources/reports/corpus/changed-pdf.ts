/** PDFs that were changed after they were made: without tags, turned, without tables of characters, as pictures only. */
import { degrees, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
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

/** Pages of grey pictures, as a scanner makes them. */
export async function scanned(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const picture = await document.embedPng(
    await sharp({ create: { width: 60, height: 84, channels: 3, background: '#ddd' } })
      .png()
      .toBuffer(),
  );
  for (let page = 0; page < pages; page += 1)
    document.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  return document.save();
}
