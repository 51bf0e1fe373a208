import { beforeEach, expect, test, vi } from 'vitest';

/** A font of the browser, as far as pdf-fonts.ts uses it. */
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

const available = new Set<RuntimeFont>();
let pdfFonts: typeof import('../../../../../renderer/writing/side/preview/pdf-fonts.ts');

beforeEach(async () => {
  available.clear();
  vi.resetModules();
  vi.stubGlobal('FontFace', RuntimeFont);
  vi.stubGlobal('fonts', available);
  vi.stubGlobal('OffscreenCanvasRenderingContext2D', Context);
  pdfFonts = await import('../../../../../renderer/writing/side/preview/pdf-fonts.ts');
  pdfFonts.shareFonts();
  return () => vi.unstubAllGlobals();
});

/** Reads a document with these fonts, in the order of pdf.js. */
function readDocument(document: number, fonts: readonly number[][]) {
  const { ownerDocument, end } = pdfFonts.openDocumentFonts();
  const faces = fonts.map((bytes, index) => {
    const given = new Uint8Array(bytes);
    const face = new FontFace(`g_d${document}_f${index}`, given);
    ownerDocument.fonts.add(face);
    given.fill(0);
    return face;
  });
  return { faces, ownerDocument, end };
}

test('shares a font between documents if its bytes are equal', () => {
  const first = readDocument(1, [[1, 2], [3]]);
  const second = readDocument(2, [[3], [1, 2], [1, 3], [1, 2, 3]]);
  expect(second.faces[1]).toBe(first.faces[0]);
  expect(second.faces[0]).toBe(first.faces[1]);
  expect(new Set([...first.faces, ...second.faces]).size).toBe(4);
  expect(available.size).toBe(4);
});

test('replaces the font name of pdf.js with that of the shared font', () => {
  const { faces } = readDocument(3, [[1], [2]]);
  const context = pdfFonts.resolveFontNames(new Context() as unknown as OffscreenCanvasRenderingContext2D);
  context.font = 'italic normal 12px "g_d3_f1", serif';
  expect(context.font).toBe(`italic normal 12px "${faces[1]?.family}", serif`);
  context.font = '12px "Source Sans 3", sans-serif';
  expect(context.font).toBe('12px "Source Sans 3", sans-serif');
});

test('keeps the fonts of open documents, and of the others the most recently used', () => {
  const open = readDocument(1, [[0], [0, 0]]);
  open.ownerDocument.fonts.delete(open.faces[0] as FontFace);
  for (let edit = 1; edit <= 60; edit += 1) readDocument(1 + edit, [[edit]]).end();
  expect(available.size).toBe(2 + 40);
  for (const face of open.faces) expect(available.has(face as never)).toBe(true);
  expect([...available].map(({ bytes }) => bytes[0])).toContain(60);
  expect([...available].map(({ bytes }) => bytes[0])).not.toContain(20);
  open.end();
  open.end();
  readDocument(99, [[60]]).end();
  expect(available.size).toBe(40);
});

test('keeps a font of two documents until both are closed', () => {
  const first = readDocument(1, [[7]]);
  const second = readDocument(2, [[7]]);
  first.end();
  for (let edit = 0; edit < 60; edit += 1) readDocument(10 + edit, [[100 + edit]]).end();
  expect(available.has(second.faces[0] as never)).toBe(true);
  second.end();
  for (let edit = 0; edit < 60; edit += 1) readDocument(100 + edit, [[200 + edit]]).end();
  expect(available.has(second.faces[0] as never)).toBe(false);
});
