import { createHash } from 'node:crypto';
import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import { deflateOnce } from '../zip-package.ts';

/** A cut of a font as a Word file embeds it. */
interface FontFile {
  /** `Bold`, as in the name of the element that refers to it. */
  cut: string;
  /** The key that it is scrambled with. */
  key: string;
  /** Path in the package, from `word/`. */
  path: string;
  bytes: Uint8Array;
}

/** A font of a house style with the files that are embedded of it. */
export interface EmbeddedFont {
  family: string;
  files: FontFile[];
}

const CUTS = [
  ['regular', 'Regular'],
  ['bold', 'Bold'],
  ['italic', 'Italic'],
  ['boldItalic', 'BoldItalic'],
] as const;

const SIGNATURES = ['00010000', '4f54544f', '74727565'];

/** TrueType or OpenType, which Word embeds; not a collection or a web font. */
function isFont(bytes: Uint8Array): boolean {
  return bytes.length > 64 && SIGNATURES.includes(Buffer.from(bytes.subarray(0, 4)).toString('hex'));
}

/** A font is scrambled once, however many documents it goes into. Null: it is none that Word embeds. */
const scrambledBefore = new WeakMap<Uint8Array, Omit<FontFile, 'cut'> | null>();

function scrambleOnce(bytes: Uint8Array): Omit<FontFile, 'cut'> | null {
  const known = scrambledBefore.get(bytes);
  if (known !== undefined) return known;
  const made = isFont(bytes) ? scramble(bytes) : null;
  scrambledBefore.set(bytes, made);
  return made;
}

/** Scrambled as ISO 29500-4, 14.2.1 says: the first 32 bytes XOR the key read backwards. The key comes from the font. */
function scramble(bytes: Uint8Array): Omit<FontFile, 'cut'> {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase();
  const key = `{${[digest.slice(0, 8), digest.slice(8, 12), digest.slice(12, 16), digest.slice(16, 20), digest.slice(20)].join('-')}}`;
  const backwards = Buffer.from(digest, 'hex').reverse();
  const mixed = Uint8Array.from(bytes);
  for (let at = 0; at < 32; at++) mixed[at] = (mixed[at] ?? 0) ^ (backwards[at % 16] ?? 0);
  return { key, path: `fonts/${digest.slice(0, 8)}.odttf`, bytes: mixed };
}

/**
 * The fonts of a house style, embedded where their files are given; named in any case. Their files are deflated beside
 * the drawing of the document.
 */
export function embeddedFonts(house: HouseStyle, fonts: Readonly<Record<string, Uint8Array>>): EmbeddedFont[] {
  const families = new Map(
    [house.fonts.text, house.fonts.literal, house.fonts.display].map((font) => [font.family, font]),
  );
  return [...families].map(([family, font]) => ({
    family,
    files: CUTS.flatMap(([name, cut]) => {
      const bytes = fonts[font[name]];
      const file = bytes && scrambleOnce(bytes);
      if (!file) return [];
      void deflateOnce(file.bytes);
      return [{ cut, ...file }];
    }),
  }));
}
