/**
 * Fonts for pdf.js in a worker. The browser never releases a font, and each new preview brings the fonts of its pages again,
 * mostly with the same bytes. So equal bytes share one font here.
 */

/** Unused fonts that stay available. The pages of one document use about ten. */
const MAX_UNUSED_FONTS = 40;

interface SharedFont {
  bytes: Uint8Array;
  face: FontFace;
  /** Number of open documents that use it. */
  users: number;
}

/** The fonts of one document, in the form that pdf.js expects. */
export interface DocumentFonts {
  /** Replaces the document to which pdf.js adds its fonts. */
  ownerDocument: HTMLDocument;
  /** Releases the fonts when the document is closed. */
  end: () => void;
}

const NativeFontFace = globalThis.FontFace;
/** From the least to the most recently used. */
const fonts: SharedFont[] = [];
/** Fonts by the names that pdf.js gives them. */
const byName = new Map<string, SharedFont>();
let fontCount = 0;
let lastName = '';

/** Makes `FontFace` return an existing font for equal bytes. Call it before the first PDF is read. */
export function shareFonts(): void {
  globalThis.FontFace = new Proxy(NativeFontFace, {
    construct: (_target, [name, bytes]: [string, Uint8Array]) => {
      const font = shareFont(bytes);
      byName.set(name, font);
      lastName = name;
      return font.face;
    },
  });
}

export function openDocumentFonts(): DocumentFonts {
  const own = new Map<string, SharedFont>();
  // pdf.js adds each font immediately after it has made it.
  const add = (): void => {
    const font = byName.get(lastName);
    if (!font || own.has(lastName)) return;
    own.set(lastName, font);
    font.users += 1;
  };
  return {
    ownerDocument: { fonts: { add, delete: () => false } } as unknown as HTMLDocument,
    end: () => {
      for (const [name, font] of own) {
        byName.delete(name);
        font.users -= 1;
      }
      own.clear();
      removeUnusedFonts();
    },
  };
}

/** Makes a context replace the font names of pdf.js with those of the shared fonts. */
export function resolveFontNames<Context extends OffscreenCanvasRenderingContext2D>(context: Context): Context {
  const font = Object.getOwnPropertyDescriptor(OffscreenCanvasRenderingContext2D.prototype, 'font');
  const replaceName = (_quoted: string, name: string): string => `"${byName.get(name)?.face.family ?? name}"`;
  Object.defineProperty(context, 'font', {
    configurable: true,
    get: () => font?.get?.call(context),
    set: (value: string) => font?.set?.call(context, value.replace(/"([^"]+)"/, replaceName)),
  });
  return context;
}

function shareFont(bytes: Uint8Array): SharedFont {
  const at = fonts.findIndex((one) => hasSameBytes(one.bytes, bytes));
  const [font = addFont(bytes)] = at < 0 ? [] : fonts.splice(at, 1);
  fonts.push(font);
  return font;
}

function addFont(source: Uint8Array): SharedFont {
  // A copy, because pdf.js clears its bytes after it has made the font.
  const bytes = new Uint8Array(source);
  fontCount += 1;
  const face = new NativeFontFace(`page-font-${fontCount}`, bytes);
  runtimeFonts().add(face);
  return { bytes, face, users: 0 };
}

function removeUnusedFonts(): void {
  const unused = fonts.filter(({ users }) => users === 0);
  for (const font of unused.slice(0, -MAX_UNUSED_FONTS)) {
    fonts.splice(fonts.indexOf(font), 1);
    runtimeFonts().delete(font.face);
  }
}

function runtimeFonts(): FontFaceSet {
  return (globalThis as unknown as { fonts: FontFaceSet }).fonts;
}

function hasSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.byteLength !== other.byteLength) return false;
  for (let at = 0; at < one.byteLength; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
