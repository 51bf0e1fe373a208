/**
 * Fonts for the reader of PDF where there is no window. What the runtime was given as a font stays in its memory for good, and
 * each refresh brings the fonts of its pages anew: mostly the very same bytes, which are one font here, under one name.
 */

/** Fonts that stay at hand unused. The pages of one document use about ten. */
const MOST_UNUSED = 40;

interface PageFont {
  bytes: Uint8Array;
  face: FontFace;
  /** Documents that are open and use it. */
  users: number;
}

/** What one document asks of fonts, in the reader's own terms. */
export interface DocumentFonts {
  /** Where the reader puts its fonts. */
  ownerDocument: HTMLDocument;
  /** The document is closed. */
  end: () => void;
}

const RuntimeFont = globalThis.FontFace;
/** The one that was used last stands last. */
const fonts: PageFont[] = [];
/** By the name that the reader gave a font in one document. */
const byName = new Map<string, PageFont>();
let made = 0;
let lastNamed = '';

/** Before anything is read: from now on the reader gets a font that is there where its bytes are the same. */
export function shareFonts(): void {
  globalThis.FontFace = new Proxy(RuntimeFont, {
    construct: (_target, [name, bytes]: [string, Uint8Array]) => {
      const font = fontOf(bytes);
      byName.set(name, font);
      lastNamed = name;
      return font.face;
    },
  });
}

export function documentFonts(): DocumentFonts {
  const own = new Map<string, PageFont>();
  // The reader adds each font right after it has made it.
  const add = (): void => {
    const font = byName.get(lastNamed);
    if (!font || own.has(lastNamed)) return;
    own.set(lastNamed, font);
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
      letGo();
    },
  };
}

/** Makes a context understand the reader's names of fonts. */
export function naming<Context extends OffscreenCanvasRenderingContext2D>(context: Context): Context {
  const font = Object.getOwnPropertyDescriptor(OffscreenCanvasRenderingContext2D.prototype, 'font');
  const named = (_quoted: string, name: string): string => `"${byName.get(name)?.face.family ?? name}"`;
  Object.defineProperty(context, 'font', {
    configurable: true,
    get: () => font?.get?.call(context),
    set: (value: string) => font?.set?.call(context, value.replace(/"([^"]+)"/, named)),
  });
  return context;
}

function fontOf(bytes: Uint8Array): PageFont {
  const at = fonts.findIndex((one) => isSame(one.bytes, bytes));
  const [font = newFont(bytes)] = at < 0 ? [] : fonts.splice(at, 1);
  fonts.push(font);
  return font;
}

function newFont(given: Uint8Array): PageFont {
  // The reader wipes its own out once the font is made.
  const bytes = new Uint8Array(given);
  made += 1;
  const face = new RuntimeFont(`page-font-${made}`, bytes);
  setOfFonts().add(face);
  return { bytes, face, users: 0 };
}

function letGo(): void {
  const unused = fonts.filter(({ users }) => users === 0);
  for (const font of unused.slice(0, -MOST_UNUSED)) {
    fonts.splice(fonts.indexOf(font), 1);
    setOfFonts().delete(font.face);
  }
}

function setOfFonts(): FontFaceSet {
  return (globalThis as unknown as { fonts: FontFaceSet }).fonts;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.byteLength !== other.byteLength) return false;
  for (let at = 0; at < one.byteLength; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
