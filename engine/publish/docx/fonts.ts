import { createHash } from 'node:crypto';
import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import { type Deflated, deflated } from './package.ts';
import { tag, WORD_NAMESPACES, XML_HEAD } from './xml.ts';

/** `word/fontTable.xml`, its relationships and the font files that it embeds. */
export interface FontParts {
  table: string;
  relationships: string;
  files: { path: string; file: Deflated }[];
}

const CUTS = [
  ['regular', 'w:embedRegular'],
  ['bold', 'w:embedBold'],
  ['italic', 'w:embedItalic'],
  ['boldItalic', 'w:embedBoldItalic'],
] as const;

interface Embedded {
  key: string;
  file: Deflated;
}

/** A font is scrambled and deflated once, however many documents it goes into. */
const prepared = new WeakMap<Uint8Array, Promise<Embedded>>();

const SIGNATURES = ['00010000', '4f54544f', '74727565'];

/** TrueType or OpenType, which Word embeds; not a collection or a web font. */
function isFont(bytes: Uint8Array): boolean {
  return bytes.length > 64 && SIGNATURES.includes(Buffer.from(bytes.subarray(0, 4)).toString('hex'));
}

/** Scrambled as ISO 29500-4, 14.2.1 says: the first 32 bytes XOR the key read backwards. The key comes from the font. */
function embedded(bytes: Uint8Array): Promise<Embedded> {
  const known = prepared.get(bytes);
  if (known) return known;
  const made = scrambled(bytes);
  prepared.set(bytes, made);
  return made;
}

async function scrambled(bytes: Uint8Array): Promise<Embedded> {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase();
  const key = `{${[digest.slice(0, 8), digest.slice(8, 12), digest.slice(12, 16), digest.slice(16, 20), digest.slice(20)].join('-')}}`;
  const backwards = Buffer.from(digest, 'hex').reverse();
  const mixed = Uint8Array.from(bytes);
  for (let at = 0; at < 32; at++) mixed[at] = (mixed[at] ?? 0) ^ (backwards[at % 16] ?? 0);
  return { key, file: await deflated(mixed) };
}

/** The fonts of a house style, embedded where their files are given; named in any case. */
export async function fontParts(house: HouseStyle, fonts: Readonly<Record<string, Uint8Array>>): Promise<FontParts> {
  const families = new Map(
    [house.fonts.text, house.fonts.literal, house.fonts.display].map((font) => [font.family, font]),
  );
  const files: FontParts['files'] = [];
  const relationships: string[] = [];
  const entries: string[] = [];
  const cutsOf = [...families.values()].map((font) => ({
    font,
    cuts: CUTS.flatMap(([cut, name]) => {
      const bytes = fonts[font[cut]];
      return bytes && isFont(bytes) ? [{ name, file: embedded(bytes) }] : [];
    }),
  }));
  for (const { font, cuts } of cutsOf) {
    const named: string[] = [];
    for (const { name, file: coming } of cuts) {
      const { key, file } = await coming;
      const number = files.length + 1;
      files.push({ path: `word/fonts/font${number}.odttf`, file });
      relationships.push(
        tag('Relationship', {
          Id: `rId${number}`,
          Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font',
          Target: `fonts/font${number}.odttf`,
        }),
      );
      named.push(tag(name, { 'r:id': `rId${number}`, 'w:fontKey': key }));
    }
    entries.push(
      tag(
        'w:font',
        { 'w:name': font.family },
        tag('w:charset', { 'w:val': '00' }),
        tag('w:family', { 'w:val': 'auto' }),
        tag('w:pitch', { 'w:val': 'variable' }),
        ...named,
      ),
    );
  }
  return {
    table: XML_HEAD + tag('w:fonts', WORD_NAMESPACES, ...entries),
    relationships:
      XML_HEAD +
      tag('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, ...relationships),
    files,
  };
}
