import type { StyleName } from '../house-styles/house-style.ts';
import type {
  Numbering,
  PubField,
  PubInline,
  PubLabel,
  PubParagraph,
  PubRun,
  Tone,
} from '../publication/publication.ts';
import type { BlockId, LanguageTag, Mark } from '../richtext/model.ts';

/** A run of text. Line breaks and tabs become spaces. */
export function run(text: string, format: { marks?: Mark[]; tone?: Tone; lang?: LanguageTag } = {}): PubRun {
  return {
    type: 'run',
    text: text.replace(/[\u0000-\u001F\u007F]+/g, ' '),
    marks: format.marks ?? [],
    ...(format.tone ? { tone: format.tone } : {}),
    ...(format.lang ? { lang: format.lang } : {}),
  };
}

export function bold(text: string): PubRun {
  return run(text, { marks: ['bold'] });
}

/** An empty field for the writer. `name`: the block's field or the variable; `block`: the block with that field. */
export function emptyField(placeholder: string, name: string, block?: BlockId): PubField {
  const text = formatField(placeholder);
  return { type: 'field', text, filledBy: 'writer', name, marks: [], ...(block === undefined ? {} : { block }) };
}

/** The text of a field, which stays on one line unless it is too long. */
export function formatField(placeholder: string): string {
  const text = `[${placeholder}]`;
  return text.length > LONGEST_UNBROKEN ? text : text.replaceAll(' ', '\u00A0');
}
const LONGEST_UNBROKEN = 40;

export function marginLabel(text: string): PubLabel {
  return { size: 'label', content: [run(text)] };
}

export function paragraph(
  id: string,
  style: StyleName,
  content: PubInline[],
  more: Partial<Pick<PubParagraph, 'label' | 'number' | 'lead' | 'before' | 'keepWithNext' | 'lang'>> = {},
): PubParagraph {
  return { type: 'paragraph', id, style, content, ...more };
}

export function numbering(scheme: Numbering['scheme'], value: number, label: string, level = 1): Numbering {
  return { scheme, level, value, restart: value === 1, label };
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Ends a text with one full stop, or keeps its question mark. */
export function addFullStop(text: string): string {
  const bare = removeFullStop(text);
  return `${bare}${chooseFullStop(bare)}`;
}

/** The full stop that a text needs: none after '?' or 'c.s.'. */
export function chooseFullStop(text: string): '.' | '' {
  return /(?:[?!…][’”)]*|\.)$/.test(text) ? '' : '.';
}

/** Removes closing punctuation, so that the sentence can go on. An abbreviation keeps its dot. */
export function removeFullStop(text: string): string {
  const bare = text.trim().replace(/[.;,\s]+$/, '');
  const isAbbreviation = text.trim().startsWith('.', bare.length) && ABBREVIATION.test(bare);
  return isAbbreviation ? `${bare}.` : bare;
}

/** 'c.s', 'e.a', 'B.V', 'enz': abbreviations whose last dot belongs to the word. */
const ABBREVIATION = /(?<![\p{L}.])(?:\p{L}(?:\.\p{L})+|enz|etc|jl|jr|sr)$/iu;
