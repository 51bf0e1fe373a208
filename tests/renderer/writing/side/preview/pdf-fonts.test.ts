import { beforeEach, expect, test, vi } from 'vitest';

/** A font of the runtime, as far as it is asked for. */
class RuntimeFont {
  readonly family: string;
  readonly bytes: Uint8Array;
  constructor(family: string, bytes: Uint8Array) {
    this.family = family;
    this.bytes = bytes;
  }
}

class Context {
  #font = '10px sans-serif';
  get font(): string {
    return this.#font;
  }
  set font(value: string) {
    this.#font = value;
  }
}

const atHand = new Set<RuntimeFont>();
let pdfFonts: typeof import('../../../../../renderer/writing/side/preview/pdf-fonts.ts');

beforeEach(async () => {
  atHand.clear();
  vi.resetModules();
  vi.stubGlobal('FontFace', RuntimeFont);
  vi.stubGlobal('fonts', atHand);
  vi.stubGlobal('OffscreenCanvasRenderingContext2D', Context);
  pdfFonts = await import('../../../../../renderer/writing/side/preview/pdf-fonts.ts');
  pdfFonts.shareFonts();
  return () => vi.unstubAllGlobals();
});

/** As the reader does it for a document that brings these fonts. */
function read(document: number, fonts: readonly number[][]) {
  const { ownerDocument, end } = pdfFonts.documentFonts();
  const faces = fonts.map((bytes, index) => {
    const given = new Uint8Array(bytes);
    const face = new FontFace(`g_d${document}_f${index}`, given);
    ownerDocument.fonts.add(face);
    given.fill(0);
    return face;
  });
  return { faces, ownerDocument, end };
}

test('the same bytes are one font in all documents, and other bytes another', () => {
  const first = read(1, [[1, 2], [3]]);
  const second = read(2, [[3], [1, 2], [1, 3], [1, 2, 3]]);
  expect(second.faces[1]).toBe(first.faces[0]);
  expect(second.faces[0]).toBe(first.faces[1]);
  expect(new Set([...first.faces, ...second.faces]).size).toBe(4);
  expect(atHand.size).toBe(4);
});

test('a context is told the font that is at hand by the name that the reader has for it', () => {
  const { faces } = read(3, [[1], [2]]);
  const context = pdfFonts.naming(new Context() as unknown as OffscreenCanvasRenderingContext2D);
  context.font = 'italic normal 12px "g_d3_f1", serif';
  expect(context.font).toBe(`italic normal 12px "${faces[1]?.family}", serif`);
  context.font = '12px "Source Sans 3", sans-serif';
  expect(context.font).toBe('12px "Source Sans 3", sans-serif');
});

test('a font stays as long as an open document uses it, and of the others those that were used last', () => {
  const open = read(1, [[0], [0, 0]]);
  open.ownerDocument.fonts.delete(open.faces[0] as FontFace);
  for (let edit = 1; edit <= 60; edit += 1) read(1 + edit, [[edit]]).end();
  expect(atHand.size).toBe(2 + 40);
  for (const face of open.faces) expect(atHand.has(face as never)).toBe(true);
  expect([...atHand].map(({ bytes }) => bytes[0])).toContain(60);
  expect([...atHand].map(({ bytes }) => bytes[0])).not.toContain(20);
  open.end();
  open.end();
  read(99, [[60]]).end();
  expect(atHand.size).toBe(40);
});

test('a font that two documents use stays until both are closed', () => {
  const first = read(1, [[7]]);
  const second = read(2, [[7]]);
  first.end();
  for (let edit = 0; edit < 60; edit += 1) read(10 + edit, [[100 + edit]]).end();
  expect(atHand.has(second.faces[0] as never)).toBe(true);
  second.end();
  for (let edit = 0; edit < 60; edit += 1) read(100 + edit, [[200 + edit]]).end();
  expect(atHand.has(second.faces[0] as never)).toBe(false);
});
