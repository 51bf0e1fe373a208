import type { StyleName } from '../../core/house-styles/house-style.ts';
import type { PubInline, PubLabel, PubReference } from '../../core/publication/publication.ts';
import { cleanText } from './drawable-text.ts';
import type { SheetInline, SheetLabel } from './sheet.ts';
import { noteMarkOf } from './sheet-notes.ts';
import { GAP, hyphenatedParts, lastWordLength, plainRun, wordLimit, wordPieces } from './sheet-words.ts';
import { cutOf, type SheetWork, sheetLanguage } from './sheet-work.ts';

/** Typst refuses longer ones. */
const LONGEST_ADDRESS = 2000;

/** Converts inline content, and adds possible line breaks to words that are wider than a line. */
export function inlinesOf(w: SheetWork, content: readonly PubInline[], style: StyleName, bold = false): SheetInline[] {
  const limit = wordLimit(w, style);
  let unbroken = 0;
  return spacesBefore(content).flatMap((part) => {
    const drawn = inlineOf(w, part, style, bold);
    if (!('text' in part)) {
      if (part.type === 'break') unbroken = 0;
      return drawn;
    }
    const { length } = part.text;
    const firstGap = part.text.search(GAP);
    const joined = unbroken + (firstGap === -1 ? length : firstGap);
    const tooLong = unbroken > 0 && joined > limit;
    if (firstGap !== -1) unbroken = lastWordLength(part.text);
    else unbroken = tooLong ? length : joined;
    return tooLong ? ['\u200b', ...drawn] : drawn;
  });
}

/**
 * Moves a space at the beginning of a run to the end of the run before it. At a line break, Typst keeps only a space at the
 * end of a run; without it, copied text would read 'zin.Volgende'.
 */
function spacesBefore(content: readonly PubInline[]): readonly PubInline[] {
  if (!content.some((part, at) => movesSpace(content[at - 1], part))) return content;
  return content.map((part, at) => {
    if (part.type !== 'run') return part;
    const next = content[at + 1];
    const own = movesSpace(content[at - 1], part) ? part.text.slice(1) : part.text;
    return { ...part, text: next && movesSpace(part, next) ? `${own} ` : own };
  });
}

function movesSpace(before: PubInline | undefined, part: PubInline): boolean {
  return (
    before?.type === 'run' &&
    part.type === 'run' &&
    part.text.startsWith(' ') &&
    part.text.length > 1 &&
    before.text.length > 1 &&
    before.lang === part.lang &&
    before.marks.every((mark) => mark === 'bold' || mark === 'italic')
  );
}

function inlineOf(w: SheetWork, part: PubInline, style: StyleName, bold: boolean): SheetInline[] {
  switch (part.type) {
    case 'run': {
      if (part.text === '') return [];
      const cut = cutOf(w, style, part.marks, bold);
      const plain = part.marks.length === 0 && part.tone === undefined && part.lang === undefined;
      return wordPieces(w, part.text, style, cut).flatMap((piece) =>
        hyphenatedParts(piece).flatMap((text, at): SheetInline[] => {
          const { hyphenate } = piece;
          const x = w.text.settle(text, cut);
          if (plain && hyphenate === null && typeof x === 'string') return [x];
          const drawn = {
            ...plainRun(x, part.marks),
            tone: part.tone ?? null,
            lang: sheetLanguage(part.lang),
            hyphenate,
          };
          return at > 0 ? [{ t: 'joint' }, drawn] : [drawn];
        }),
      );
    }
    case 'break':
      return [{ t: 'break' }];
    case 'field': {
      const cut = cutOf(w, style, part.marks, bold);
      const text = wordPieces(w, part.text, style, cut).map((piece) => piece.text);
      return [{ t: 'field', x: w.text.settle(text.join(''), cut), marks: part.marks }];
    }
    case 'link': {
      const c = inlinesOf(w, part.content, style, bold);
      const href = cleanText(part.href).trim();
      const usable = /^(https?|mailto):/i.test(href) && href.length <= LONGEST_ADDRESS && c.length > 0;
      // Repeated table headers are artifacts, which can't have links.
      return usable && !w.inHead ? [{ t: 'link', href, c }] : c;
    }
    case 'noteMark':
      return noteMarkOf(w, part.note, inlinesOf);
    case 'reference': {
      const x = w.text.settle(part.text, cutOf(w, style, part.marks, bold));
      const to = w.places.get(part.target);
      if (to === undefined || (w.inHead && part.shows !== 'page')) return [plainRun(x, part.marks)];
      if (part.shows !== 'page') return [{ t: 'jump', to, x, marks: part.marks }];
      return [{ t: 'page', to, x, marks: part.marks, plain: w.inHead, samePage: samePageOf(w, part, style, bold) }];
    }
  }
}

function samePageOf(w: SheetWork, part: PubReference, style: StyleName, bold: boolean) {
  const words = w.samePage.get(part);
  if (!words) return null;
  const { text, preposition } = words;
  return {
    x: w.text.settle(text, cutOf(w, style, part.marks, bold)),
    preposition: preposition ? inlineOf(w, preposition, style, bold) : [],
  };
}

export function labelRun(w: SheetWork, text: string, face: 'text' | 'literal' | 'display'): SheetInline {
  const x = w.text.settle(text, { family: w.style.fonts[face].family, bold: true, italic: false });
  return typeof x === 'string' ? x : plainRun(x, []);
}

export function labelOf(w: SheetWork, label: PubLabel | undefined, style: StyleName): SheetLabel | null {
  if (!label || label.content.length === 0) return null;
  const own = style === 'motionHead';
  const face = own
    ? w.style.styles[style].face
    : { label: w.style.label, number: w.style.number, value: w.style.figureValue }[label.size].face;
  const family = w.style.fonts[face].family;
  const content = label.content.flatMap((part): SheetInline[] => {
    const x = w.text.settle(part.text, { family, bold: true, italic: part.marks.includes('italic') });
    if (part.type === 'field') return [{ t: 'field', x, marks: part.marks }];
    return [{ ...plainRun(x, part.marks), tone: part.tone ?? null, lang: sheetLanguage(part.lang) }];
  });
  const length = label.content.reduce((sum, part) => sum + part.text.length, 0);
  return { size: label.size, hung: !w.inCell, content, wide: length > { label: 10, number: 6, value: 4 }[label.size] };
}

export function hasWords(content: readonly PubInline[]): boolean {
  return content.some((part) =>
    part.type === 'link' ? hasWords(part.content) : 'text' in part && cleanText(part.text).trim() !== '',
  );
}
