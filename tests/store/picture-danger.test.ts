import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureDanger } from '../../engine/store/picture-danger.ts';

const svg = (inner: string) => new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`);
const square = (side: number) => sharp({ create: { width: side, height: side, channels: 3, background: '#fff' } });

/** A PNG of some sixty bytes that declares its size. */
function pngHead(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(60);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

/** A JPEG whose frame header declares another side. */
function declaring(side: number, jpeg: Buffer): Uint8Array {
  // The headers of a baseline and of a progressive frame.
  const frame = Math.max(jpeg.indexOf('ffc0', 0, 'hex'), jpeg.indexOf('ffc2', 0, 'hex'));
  jpeg.writeUInt16BE(side, frame + 5);
  jpeg.writeUInt16BE(side, frame + 7);
  return new Uint8Array(jpeg);
}

describe('a picture of unknown origin', () => {
  it('may be drawn in every format at the size of a photograph', async () => {
    for (const image of [square(200).png(), square(200).jpeg(), square(200).jpeg({ progressive: true })])
      expect(pictureDanger(new Uint8Array(await image.toBuffer()))).toBeNull();
    expect(pictureDanger(svg('<path d="M0 0"/>'))).toBeNull();
  });

  it('is refused when it would take gigabytes, however small its file', async () => {
    expect(pictureDanger(pngHead(30_000, 30_000))).toBe('30000 × 30000');
    for (const options of [{}, { progressive: true }])
      expect(pictureDanger(declaring(7_000, await square(8).jpeg(options).toBuffer()))).toBe('7000 × 7000');
  });

  it('is left to the drawing program when it is cut off', async () => {
    for (const image of [square(50).png(), square(50).jpeg()]) {
      const bytes = new Uint8Array(await image.toBuffer());
      for (const length of [0, 1, 3, 8, 20, 23, 24, 40]) expect(pictureDanger(bytes.subarray(0, length))).toBeNull();
    }
    expect(pictureDanger(new TextEncoder().encode('geen afbeelding'))).toBeNull();
  });

  it('runs no code and loads nothing as a drawing, however it is written or packed', () => {
    const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>';
    const drawing = Buffer.from(script);
    expect(pictureDanger(Buffer.from(`\uFEFF \n${script}`))).toBe('script');
    expect(pictureDanger(Buffer.from(`\uFEFF${script}`, 'utf16le'))).toBe('XML');
    expect(pictureDanger(Buffer.from(script, 'utf16le'))).not.toBeNull();
    expect(pictureDanger(gzipSync(drawing))).toBe('gzip');
    expect(pictureDanger(svg('<script>x()</script>'))).toBe('script');
    expect(pictureDanger(svg('<image href="https://voorbeeld.example/a.png"/>'))).toBe('href');
    const sheet = '<?xml-stylesheet href="https://voorbeeld.example/a.css"?>';
    expect(pictureDanger(Buffer.from(`<?xml version="1.0"?>${sheet}<svg xmlns="http://www.w3.org/2000/svg"/>`))).toBe(
      'xml-stylesheet',
    );
    expect(pictureDanger(svg(`<g>${sheet}</g>`))).toBe('xml-stylesheet');
    expect(pictureDanger(svg('<g xml:base="https://voorbeeld.example/a.svg"><use href="#a"/></g>'))).toBe('xml:base');
    expect(pictureDanger(svg('<metadata><?xpacket begin=""?></metadata>'))).toBeNull();
  });

  it('may have filters as a drawing, within a limit, because a few letters would take hours to draw', () => {
    const shadow = '<feFlood/><feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feMerge><feMergeNode/></feMerge>';
    const filter = (steps: string) => `<filter id="f">${steps}</filter>`;
    const rect = '<rect filter="url(#f)" width="9" height="9"/>';
    const dangers = [
      [filter(shadow) + rect.repeat(40), null],
      [filter('<feTurbulence numOctaves="4"/>') + rect, null],
      ['<rect style="filter: blur(2px) opacity(.5)"/>'.repeat(40), null],
      ['<style>.a { filter: blur(2px) }</style><rect class="a"/>', null],
      [filter('<feTurbulence numOctaves="100000"/>') + rect, 'filter'],
      [filter('<feTurbulence numOctaves="1e999"/>') + rect, 'filter'],
      [filter('<feGaussianBlur stdDeviation="50"/>'.repeat(2_000)) + rect, 'filter'],
      [filter(shadow.repeat(20)) + rect.repeat(20), 'filter'],
      [`<rect style="filter: ${'blur(9px) '.repeat(400)}"/>`, 'filter'],
      ['<rect filter="blur(9px)"/>'.repeat(400), 'filter'],
      [`<style>rect { filter: blur(9px) }</style>${'<rect/>'.repeat(400)}`, 'filter'],
      [`${filter(shadow)}<style>rect { filter: url(#f) }</style>${'<rect/>'.repeat(100)}`, 'filter'],
      [filter('<feMorphology radius="100000"/>') + rect, 'feMorphology'],
      [filter('<feConvolveMatrix order="500"/>') + rect, 'feConvolveMatrix'],
      [`${filter('<feImage href="#x"/>')}<g id="x">${'<rect/>'.repeat(100)}</g>${rect.repeat(290)}`, 'feImage'],
    ] as const;
    for (const [drawing, danger] of dangers) expect(pictureDanger(svg(drawing)), drawing.slice(0, 80)).toBe(danger);
  });

  it('may reuse its own parts as a drawing, but not a million times', () => {
    const doubling = (reference: (id: number) => string): string =>
      Array.from({ length: 30 }, (_, at) => `<g id="a${at + 1}">${reference(at)}${reference(at)}</g>`).join('');
    expect(pictureDanger(svg(`<g id="a0"/>${doubling((id) => `<use href="#a${id}"/>`)}`))).toBe('use');
    expect(pictureDanger(svg(`<g id="a0"/>${doubling((id) => `<rect fill="url(#a${id})"/>`)}`))).toBe('use');
    expect(pictureDanger(svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'))).toBe('use');
    expect(pictureDanger(svg('<g id="a"><use href="#a"/></g>'))).toBe('use');
    const row = Array.from({ length: 50_000 }, (_, at) => `<use id="a${at + 1}" href="#a${at}"/>`).reverse();
    expect(pictureDanger(svg(`${row.join('')}<g id="a0"/>`))).toBe('use');
    expect(pictureDanger(svg('<g>'.repeat(500) + '</g>'.repeat(500)))).toBe('g');
    const icons = Array.from({ length: 500 }, () => '<use href="#a" fill="url(#g)"/>').join('');
    expect(pictureDanger(svg(`<g id="a"><path/></g><linearGradient id="g"/>${icons}`))).toBeNull();
  });

  it('has as a drawing at most as many elements as are drawn while the user waits, counted for each use', () => {
    const group = `<g id="g">${'<rect/>'.repeat(100)}</g>`;
    expect(pictureDanger(svg(group + '<use href="#g"/>'.repeat(450)))).toBeNull();
    expect(pictureDanger(svg(group + '<use href="#g"/>'.repeat(600)))).toBe('use');
  });

  it('has as a drawing at most as many points, letters and markers as are drawn while the user waits', () => {
    const points = (count: number) => Array.from({ length: count }, (_, at) => `${at % 90} ${at % 7}`).join(' ');
    const marker = '<marker id="m"><circle r="2"/></marker>';
    expect(pictureDanger(svg(`<path d="M${points(20_000)}"/>`))).toBeNull();
    expect(pictureDanger(svg(`<path d="M${points(200_001)}"/>`))).toBe('path');
    expect(pictureDanger(svg(`<g id="g"><path d="M${points(1000)}"/></g>${'<use href="#g"/>'.repeat(300)}`))).toBe(
      'path',
    );
    expect(pictureDanger(svg(`<text>${'woord '.repeat(200)}</text>`))).toBeNull();
    expect(pictureDanger(svg(`<text>${'woord '.repeat(20_000)}</text>`))).toBe('text');
    expect(pictureDanger(svg('<text>woord</text>'.repeat(1000)))).toBe('text');
    expect(pictureDanger(svg(`<title>${'woord '.repeat(20_000)}</title>`))).toBeNull();
    expect(pictureDanger(svg(`${marker}<path d="M${points(100)}" marker-mid="url(#m)"/>`))).toBeNull();
    expect(pictureDanger(svg(`${marker}<path d="M${points(20_000)}" marker-mid="url(#m)"/>`))).toBe('marker');
    expect(pictureDanger(svg(`${marker}<g style="marker:url(#m)"><path d="M${points(20_000)}"/></g>`))).toBe('marker');
    const marked = `<g id="g"><path d="M${points(200)}" marker-mid="url(#m)"/></g>`;
    expect(pictureDanger(svg(`${marker}${marked}${'<use href="#g"/>'.repeat(10)}`))).toBeNull();
    expect(pictureDanger(svg(`${marker}${marked}${'<use href="#g"/>'.repeat(100)}`))).toBe('marker');
    const nested = (depth: number): string =>
      Array.from(
        { length: depth },
        (_, at) => `<marker id="m${at + 1}"><path d="M${points(30)}" marker-mid="url(#m${at})"/></marker>`,
      ).join('');
    expect(pictureDanger(svg(`<marker id="m0"><circle/></marker>${nested(1)}`))).toBeNull();
    expect(pictureDanger(svg(`<marker id="m0"><circle/></marker>${nested(5)}`))).toBe('marker');
    const sheet = '<style>path { marker-mid: url(#m) }</style>';
    expect(pictureDanger(svg(`${sheet}${marker}<path d="M${points(20_000)}"/>`))).toBe('marker');
  });

  it('counts the parts that a style sheet reuses in a drawing like those of attributes', () => {
    const sheet = '<style>.a, g > .b { fill: url(#p) } rect.c { fill: url(#q) }</style>';
    const pattern = (id: string, inner: string) => `<pattern id="${id}">${inner}</pattern>`;
    const parts = pattern('p', '<path/>'.repeat(500)) + pattern('q', '<rect class="a"/>'.repeat(500));
    expect(pictureDanger(svg(sheet + parts + '<rect class="a"/>'.repeat(100)))).toBe('use');
    expect(
      pictureDanger(svg(`${sheet}${pattern('p', '<path/>'.repeat(50))}${'<rect class="x b"/>'.repeat(500)}`)),
    ).toBeNull();
    expect(
      pictureDanger(svg(`${sheet}${pattern('p', '<path/>'.repeat(500))}${'<rect class="x b"/>'.repeat(500)}`)),
    ).toBe('use');
    expect(pictureDanger(svg(`${sheet}${pattern('p', '<rect class="a"/>')}<rect class="a"/>`))).toBe('use');
  });

  it('has as a drawing at most as many selectors, text parts and nested drawings as are drawn while the user waits', () => {
    const rules = (count: number) => `<style>${'g g .a, .b { fill: red }'.repeat(count)}</style>`;
    expect(pictureDanger(svg(rules(100) + '<rect/>'.repeat(5_000)))).toBeNull();
    expect(pictureDanger(svg(rules(1_000) + '<rect/>'.repeat(5_000)))).toBe('css');
    expect(pictureDanger(svg(`<text>${'<tspan>ab</tspan>'.repeat(200)}</text>`))).toBeNull();
    expect(pictureDanger(svg(`<text>${'<tspan>ab</tspan>'.repeat(1_500)}</text>`))).toBe('text');
    const nested = (depth: number) => `${'<svg viewBox="0 0 1 1">'.repeat(depth)}${'</svg>'.repeat(depth)}`;
    expect(pictureDanger(svg(nested(3)))).toBeNull();
    expect(pictureDanger(svg(nested(60)))).toBe('svg');
  });

  it('contains as a drawing no photograph that would take gigabytes, however often it is drawn', () => {
    const image = (side: number) =>
      `<image href="data:image/png;base64,${Buffer.from(pngHead(side, side)).toString('base64')}"/>`;
    expect(pictureDanger(svg(image(3_000)))).toBeNull();
    expect(pictureDanger(svg(image(30_000)))).toBe('image');
    expect(pictureDanger(svg(image(3_000).repeat(10)))).toBe('image');
    expect(pictureDanger(svg(image(3_000).replace('href', 'xlink:href').repeat(10)))).toBe('image');
  });

  it('is checked as a drawing in one pass, also when its values are only opening brackets', () => {
    expect(pictureDanger(svg(`<rect fill="${'url(#a'.repeat(300_000)}"/>`))).toBeNull();
    for (const css of ['/*', '{', 'a', ' ', '.a', 'url(#', '}'])
      expect(pictureDanger(svg(`<style>${css.repeat(300_000)}</style><rect class="a"/>`)), css).toBeNull();
  });
});
