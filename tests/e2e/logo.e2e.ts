import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import sharp from 'sharp';
import { all, val } from '../publish/docx/read-docx.ts';
import { CAMPAIGN, test } from './app.ts';
import { exportBoth } from './exported.ts';
import { answerDialogs } from './gestures.ts';
import { expect, openSample, openTab, previewPage } from './open-sample.ts';
import { chooseInMenu } from './steps.ts';

test.use({ sideTab: 'preview' });

const COLOUR = { r: 200, g: 30, b: 90 };

/** A PNG of one colour, which records where it was made. */
function png(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: COLOUR } })
    .withExif({ IFD0: { ImageDescription: 'thuis gemaakt' } })
    .png()
    .toBuffer();
}

/** The checksum of a chunk of a PNG: CRC-32 over its type and data (PNG, annex D). */
function sumOf(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** A PNG that declares this size and has almost no data. */
async function makePngOfDeclaredSize(width: number, height: number): Promise<Buffer> {
  const bytes = await png(8, 8);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(sumOf(bytes.subarray(12, 29)), 29);
  return bytes;
}

/** Whether a page of Voorbeeld shows the colour of the logo. A page that is not drawn yet shows none. */
function showsColour(shown: Page): Promise<boolean> {
  return previewPage(shown, 1)
    .locator('canvas')
    .evaluate((canvas, { r, g, b }) => {
      const { width, height } = canvas as HTMLCanvasElement;
      if (width === 0 || height === 0) return false;
      const pixels = new OffscreenCanvas(width, height).getContext('2d');
      pixels?.drawImage(canvas as HTMLCanvasElement, 0, 0);
      const data = pixels?.getImageData(0, 0, width, height).data ?? [];
      const near = (at: number, value: number): boolean => Math.abs((data[at] ?? 0) - value) < 8;
      for (let at = 0; at < data.length; at += 4) if (near(at, r) && near(at + 1, g) && near(at + 2, b)) return true;
      return false;
    }, COLOUR);
}

/** Pixels of the pictures that a PDF draws. */
async function picturesIn(bytes: Uint8Array): Promise<number[][]> {
  const pdf = await PDFDocument.load(bytes);
  return pdf.context.enumerateIndirectObjects().flatMap(([, one]) => {
    if (!(one instanceof PDFRawStream) || one.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) return [];
    return [['Width', 'Height'].map((side) => Number(one.dict.get(PDFName.of(side))?.toString()))];
  });
}

const everyFile = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).map((one) =>
    join(one.parentPath ?? one.path, one.name),
  );

test.describe('a logo as PNG', () => {
  test('is in the library, on the sheet, in Voorbeeld, in Word and in the PDF', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    // The sample names another sender itself.
    const { app, shown } = await openSample(
      start,
      folder,
      ({ variables: { organisation: _, ...variables }, ...draft }) => ({
        ...draft,
        variables,
      }),
    );
    const library = join(folder, 'bibliotheek');
    const head = shown.locator('.sheet > .page-head');
    await expect(head.locator('img')).toHaveCount(0);
    expect(await showsColour(shown)).toBe(false);

    writeFileSync(join(folder, 'Ons logo.png'), await png(600, 180));
    await answerDialogs(app, { open: [join(folder, 'Ons logo.png')] });
    await chooseInMenu(app, 'settings');
    await shown.getByRole('textbox', { name: 'Naam', exact: true }).fill('Stichting Zonnebloem');
    await shown.getByRole('button', { name: 'Logo kiezen' }).click();
    await expect(shown.getByRole('img', { name: 'Het gekozen logo' })).not.toHaveJSProperty('naturalWidth', 0);
    await expect(shown.getByText('Ons logo.png')).toBeVisible();
    await shown.keyboard.press('Escape');

    const [kept, ...others] = readdirSync(library).filter((name) => name.startsWith('inbreng-logo-'));
    expect(others).toEqual([]);
    expect(kept).toMatch(/^inbreng-logo-[0-9a-f]{12}\.png$/);
    const current = readFileSync(join(library, kept ?? ''));
    expect(await sharp(current).metadata()).toMatchObject({ format: 'png', width: 600, height: 180, space: 'srgb' });
    expect(current.includes('thuis gemaakt'), 'what a picture says beside itself stays out').toBe(false);
    expect(readFileSync(join(library, 'inbreng-organisation.yaml'), 'utf8')).toContain(`file: ${kept}`);

    await expect(head.locator('img')).toHaveJSProperty('naturalWidth', 600);
    await openTab(shown, 'Voorbeeld');
    await expect.poll(() => showsColour(shown)).toBe(true);

    const { word, bytes } = await exportBoth(shown, folder, 'Met logo');
    const headers = word.file.names.filter((name) => /^word\/header\d+\.xml$/.test(name));
    const drawn = headers.flatMap((name) => all(word.file.xml(name), 'wp:docPr'));
    expect(drawn.map((one) => [val(one, 'name'), val(one, 'descr')])).toEqual([['Logo', 'Stichting Zonnebloem']]);
    const media = word.file.names.filter((name) => name.startsWith('word/media/'));
    expect(media).toEqual([expect.stringMatching(/\.png$/)]);
    expect(
      word.file.names.flatMap((name) => (name.includes('_rels/header') ? word.file.text(name) : [])).join(),
    ).toContain((media[0] ?? '').replace('word/', ''));
    expect(await picturesIn(bytes.pdf)).toEqual([[600, 180]]);
  });

  test('that is damaged, declares a huge size or is far too large is refused in one sentence, and the former one stays', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown } = await openSample(start, folder);
    const library = join(folder, 'bibliotheek');
    const write = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const good = write('goed.png', await png(300, 90));
    const whole = await png(300, 90);
    const bad: [string, RegExp][] = [
      [write('half.png', whole.subarray(0, whole.length - 60)), /^half\.png is geen PNG of SVG die de app kan lezen/],
      [write('kop.png', whole.subarray(0, 12)), /^kop\.png is geen PNG of SVG die de app kan lezen/],
      [write('foto.png', await sharp(whole).jpeg().toBuffer()), /^foto\.png is geen PNG of SVG/],
      [
        write('eindeloos.png', await makePngOfDeclaredSize(60_000, 60_000)),
        /^De afbeelding eindeloos\.png heeft 60000 × 60000 pixels/,
      ],
      [
        write('anders.png', await makePngOfDeclaredSize(9_000, 9_000)),
        /^anders\.png is geen PNG of SVG die de app kan lezen/,
      ],
      [write('zwaar.png', whole), /^De afbeelding zwaar\.png is 3000 MB en mag 50 MB zijn/],
    ];
    truncateSync(join(folder, 'zwaar.png'), 3_000_000_000);

    await chooseInMenu(app, 'settings');
    await answerDialogs(app, { open: [good] });
    await shown.getByRole('button', { name: 'Logo kiezen' }).click();
    const logo = shown.getByRole('img', { name: 'Het gekozen logo' });
    await expect(logo).toHaveJSProperty('naturalWidth', 300);
    const address = await logo.getAttribute('src');
    const before = everyFile(library);
    for (const [path, sentence] of bad) {
      await answerDialogs(app, { open: [path] });
      await shown.getByRole('button', { name: 'Ander logo kiezen' }).click();
      await expect(shown.getByRole('alert')).toHaveText(sentence);
      await expect(shown.getByRole('alert')).toHaveText(/Er is niets (?:toegevoegd|veranderd)/);
      await expect(logo).toHaveAttribute('src', address ?? '');
      expect(everyFile(library)).toEqual(before);
    }
    await shown.keyboard.press('Escape');
    await expect(shown.locator('.sheet > .page-head img')).toHaveJSProperty('naturalWidth', 300);
    const { pdf, word } = await exportBoth(shown, folder, 'Met het goede logo');
    expect(word.file.names.filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    expect(pdf.pages).toBe(3);
  });
});
