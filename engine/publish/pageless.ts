import type { Publication, PubReference } from '../core/publication/publication.ts';

/** The words that a format without pages adds to a publication. */
export interface PagelessWords {
  above: string;
  below: string;
  note: string;
  notes: string;
  backToText: string;
  picture: string;
}

const NL: PagelessWords = {
  above: 'hierboven',
  below: 'hieronder',
  note: 'Noot',
  notes: 'Noten',
  backToText: 'Terug naar de tekst bij noot',
  picture: 'Afbeelding:',
};
const EN: PagelessWords = {
  above: 'above',
  below: 'below',
  note: 'Note',
  notes: 'Notes',
  backToText: 'Back to the text at note',
  picture: 'Picture:',
};

export function pagelessWords(publication: Publication): PagelessWords {
  return /^nl\b/i.test(publication.language) ? NL : EN;
}

/** What stands for 'pagina 2' where there are no pages: whether the place is above or below the reference. */
export function pagelessReference(publication: Publication): (reference: PubReference) => string {
  const words = pagelessWords(publication);
  const places = new Map<string, number>();
  const references = new Map<PubReference, number>();
  let place = 0;
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    place++;
    if ('id' in value && typeof value.id === 'string' && !places.has(value.id)) places.set(value.id, place);
    if ('type' in value && value.type === 'reference') references.set(value as PubReference, place);
    for (const field of Object.values(value)) visit(field);
  };
  visit(publication.body);
  visit(publication.notes);
  return (reference) => {
    const target = places.get(reference.target);
    if (target === undefined) return reference.text;
    return target < (references.get(reference) ?? 0) ? words.above : words.below;
  };
}
