import type { Publication } from '../core/publication/publication.ts';
import { needsNoun, replacePageReferences, splitAtPreposition, withCapital } from './page-references.ts';

/** Strings that a format without pages adds to a publication. */
export interface PagelessWords {
  above: string;
  below: string;
  /** The same as a noun, after a preposition: 'vanaf de plaats hierboven'. */
  placeAbove: string;
  placeBelow: string;
  note: string;
  notes: string;
  backToText: string;
  picture: string;
}

const NL: PagelessWords = {
  above: 'hierboven',
  below: 'hieronder',
  placeAbove: 'de plaats hierboven',
  placeBelow: 'de plaats hieronder',
  note: 'Noot',
  notes: 'Noten',
  backToText: 'Terug naar de tekst bij noot',
  picture: 'Afbeelding:',
};
const EN: PagelessWords = {
  above: 'above',
  below: 'below',
  placeAbove: 'the place above',
  placeBelow: 'the place below',
  note: 'Note',
  notes: 'Notes',
  backToText: 'Back to the text at note',
  picture: 'Picture:',
};

export function pagelessWords(publication: Publication): PagelessWords {
  return /^nl\b/i.test(publication.language) ? NL : EN;
}

/**
 * Converts the document for a format without pages: a reference to a page says that the target is above or below, in a form
 * that fits the text before it.
 */
export function withoutPageNumbers(publication: Publication): Publication {
  const words = pagelessWords(publication);
  return replacePageReferences(publication, ({ reference, before, isAbove }) => {
    const shows = /^note-\d+$/.test(reference.target) ? 'note' : 'text';
    const direction = isAbove ? words.above : words.below;
    const split = before && splitAtPreposition(before.text);
    if (split)
      return {
        before: split.kept === '' ? null : { ...before, text: split.kept },
        reference: { ...reference, shows, text: split.isCapital ? withCapital(direction) : direction },
      };
    const place = isAbove ? words.placeAbove : words.placeBelow;
    return { before, reference: { ...reference, shows, text: before && needsNoun(before.text) ? place : direction } };
  });
}
