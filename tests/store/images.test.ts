import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { collectPictures } from '../../engine/core/blocks/collect-pictures.ts';
import { passageSchema } from '../../engine/core/blocks/passage.ts';
import { contentHash } from '../../engine/core/canonical-json.ts';
import { bringInImage, imagesForDraft } from '../../engine/store/images.ts';
import { createLibrary } from '../../engine/store/library.ts';
import type { Image } from '../../engine/store/library-images.ts';
import { emptyFolder } from './folders.ts';

const red = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: alpha < 1 ? 4 : 3, background: { r: 200, g: 30, b: 40, alpha } } });

async function brought(bytes: Uint8Array, name = 'beeld'): Promise<Image> {
  const image = await bringInImage(bytes, name);
  if (!image.ok) throw new Error(JSON.stringify(image.problem));
  return image.value;
}

async function pixel(bytes: Uint8Array, left = 0, top = 0): Promise<number[]> {
  return [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}

describe('An imported picture', () => {
  it('is stored under the hash of its bytes, with its size and name', async () => {
    const image = await brought(await red(30, 20).png().toBuffer(), 'kaart.png');
    expect(image.info).toEqual({ mediaType: 'image/png', width: 30, height: 20, name: 'kaart.png' });
    expect(image.hash).toBe(contentHash(image.bytes));
  });

  it('in CMYK becomes sRGB without a profile, with the same appearance', async () => {
    const cmyk = await red(40, 40).toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 100 }).toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    const image = await brought(cmyk);
    const metadata = await sharp(image.bytes).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3 });
    expect(metadata.icc).toBeUndefined();
    const [r = 0, g = 0, b = 0] = await pixel(image.bytes);
    expect(Math.abs(r - 200) + Math.abs(g - 30) + Math.abs(b - 40)).toBeLessThan(60);
  });

  it('with another colour profile becomes sRGB: its values change, its colour does not', async () => {
    const wide = await sharp(await red(8, 8).png().toBuffer())
      .withIccProfile('p3')
      .png()
      .toBuffer();
    const numbers = await sharp(wide, { ignoreIcc: true }).raw().toBuffer();
    expect([...numbers.subarray(0, 3)]).not.toEqual([200, 30, 40]);
    const image = await brought(wide);
    expect((await sharp(image.bytes).metadata()).icc).toBeUndefined();
    const [r = 0, g = 0, b = 0] = await pixel(image.bytes);
    expect(Math.abs(r - 200) + Math.abs(g - 30) + Math.abs(b - 40)).toBeLessThan(12);
  });

  it('from a camera held sideways becomes upright, without location and camera', async () => {
    const top = await red(20, 10)
      .composite([{ input: await red(20, 5).negate().png().toBuffer(), top: 0, left: 0 }])
      .png()
      .toBuffer();
    const sideways = await sharp(top)
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Make: 'Camera' } })
      .jpeg({ quality: 100 })
      .toBuffer();
    const image = await brought(sideways);
    expect(image.info).toMatchObject({ width: 10, height: 20 });
    const metadata = await sharp(image.bytes).metadata();
    expect(metadata.exif).toBeUndefined();
    expect(metadata.orientation).toBeUndefined();
    // The upper half of the file is the right half of the picture.
    const [right = 0] = await pixel(image.bytes, 9, 10);
    const [left = 0] = await pixel(image.bytes, 0, 10);
    expect(left).toBeGreaterThan(150);
    expect(right).toBeLessThan(100);
  });

  it('is scaled down to 2,400 pixels and never up', async () => {
    expect((await brought(await red(4800, 1200).jpeg().toBuffer())).info).toMatchObject({ width: 2400, height: 600 });
    expect((await brought(await red(10, 5000).png().toBuffer())).info).toMatchObject({ width: 5, height: 2400 });
    expect((await brought(await red(12, 8).png().toBuffer())).info).toMatchObject({ width: 12, height: 8 });
  });

  it('keeps its transparency', async () => {
    for (const bytes of [
      await red(8, 8, 0.5).png().toBuffer(),
      await red(8, 8, 0.5).webp({ lossless: true }).toBuffer(),
    ]) {
      const image = await brought(bytes);
      expect(image.info.mediaType).toBe('image/png');
      expect((await pixel(image.bytes))[3]).toBe(128);
    }
  });

  it('may be grey, of sixteen bits, WebP, TIFF or GIF', async () => {
    const grey = await red(8, 8).greyscale().png().toBuffer();
    const deep = await red(8, 8).toColourspace('rgb16').png().toBuffer();
    for (const bytes of [grey, deep, await red(8, 8).tiff().toBuffer(), await red(8, 8).gif().toBuffer()])
      expect(await sharp((await brought(bytes)).bytes).metadata()).toMatchObject({
        format: 'png',
        space: 'srgb',
        depth: 'uchar',
      });
    expect((await brought(await red(8, 8).webp().toBuffer())).info.mediaType).toBe('image/jpeg');
  });

  it('stays the same when it is imported again', async () => {
    for (const bytes of [await red(3000, 100).jpeg().toBuffer(), await red(30, 30, 0.5).png().toBuffer()]) {
      const once = await brought(bytes);
      expect((await brought(once.bytes)).hash).toBe(once.hash);
    }
  });

  it('is refused with its name when it is no picture or cut off', async () => {
    expect(await bringInImage(Buffer.from('geen beeld'), 'brief.docx')).toEqual({
      ok: false,
      problem: { code: 'image-kind', values: { name: 'brief.docx' } },
    });
    const noise = await sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        background: 'red',
        noise: { type: 'gaussian', mean: 100, sigma: 50 },
      },
    })
      .png()
      .toBuffer();
    expect(await bringInImage(noise.subarray(0, 5000), 'half.png')).toMatchObject({
      ok: false,
      problem: { code: 'image-unreadable', values: { name: 'half.png' } },
    });
    expect(await bringInImage(new Uint8Array(50_000_001), 'groot.png')).toMatchObject({
      problem: { code: 'image-too-large', values: { megabytes: 51, limit: 50 } },
    });
  });

  it('is refused by its number of pixels, however small its file', async () => {
    const bytes = await red(4, 4).png().toBuffer();
    bytes.writeUInt32BE(20_000, 16);
    bytes.writeUInt32BE(20_000, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    expect(await bringInImage(bytes, 'kaart.png')).toEqual({
      ok: false,
      problem: { code: 'image-too-many-pixels', values: { name: 'kaart.png', size: '20000 × 20000', limit: 150 } },
    });
  });

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
  ])('is named unreadable, not a wrong kind of file, when it is a drawing that can’t be drawn: %s', async (svg) => {
    expect(await bringInImage(Buffer.from(svg), 'x.svg')).toMatchObject({
      ok: false,
      problem: { code: 'image-unreadable', values: { name: 'x.svg' } },
    });
  });

  it('stays a drawing when it is one', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path fill="#a33a1c" d="M0 0h30v20z"/></svg>',
    );
    const image = await brought(svg, 'vorm.svg');
    expect(image.info).toEqual({ mediaType: 'image/svg+xml', width: 30, height: 20, name: 'vorm.svg' });
    expect(Buffer.from(image.bytes)).toEqual(svg);
  });

  it('loses the path that a drawing program stores in it', async () => {
    const [name, path] = ['xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"', 'C:\\Users\\Jan\\kaart.png'];
    const image = await brought(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" ${name} inkscape:export-filename="${path}" width="3" height="2"><path d="M0 0h3v2z"/></svg>`,
      ),
    );
    expect(Buffer.from(image.bytes).toString()).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><path d="M0 0h3v2z"/></svg>',
    );
    expect(image.hash).toBe(contentHash(image.bytes));
  });

  it.each([
    '<script>alert(1)</script>',
    '<rect onload="x()"/>',
    '<image href="https://example.org/x.png"/>',
    '<image href="file:///etc/passwd"/>',
    '<style>@import url(https://example.org/x.css)</style>',
    '<foreignObject><p>x</p></foreignObject>',
  ])('is refused when it is a drawing with %s', async (inside) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`;
    expect(await bringInImage(Buffer.from(svg), 'x.svg')).toMatchObject({
      ok: false,
      problem: { code: 'svg-not-safe' },
    });
  });
});

describe('A picture in a library', () => {
  it('is stored once under its hash, and copied into a draft that uses the block', async () => {
    const made = await createLibrary(join(emptyFolder(), 'b'), { cache: emptyFolder() });
    if (!made.ok) throw new Error(made.problem.code);
    const image = await brought(await red(30, 20).png().toBuffer(), 'kaart.png');
    const block = passageSchema.parse({
      id: 'kaart',
      kind: 'passage',
      title: 'Kaart',
      revision: '0'.repeat(64),
      body: [
        { type: 'figure', id: 'f', image: image.hash, alt: 'Een kaart' },
        { type: 'figure', id: 'g', image: 'f'.repeat(64) },
      ],
    });
    const written = await made.value.commit({
      put: [block],
      images: [image, image],
      by: 'x',
      at: '2026-04-01T10:00:00Z',
    });
    if (!written.ok) throw new Error(written.problem.code);
    expect(readdirSync(join(written.value.dir, 'afbeeldingen'))).toEqual([`${image.hash}.png`]);
    expect(await imagesForDraft(written.value, collectPictures(written.value.blocks))).toEqual([
      { ...image, info: { ...image.info, name: null } },
    ]);
    writeFileSync(join(written.value.dir, 'afbeeldingen', `${image.hash}.png`), 'andere bytes');
    expect(written.value.image(image.hash)).toBeUndefined();
    expect(written.value.image('../../geheim')).toBeUndefined();
  });
});
