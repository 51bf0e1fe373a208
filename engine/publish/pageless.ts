import type { Publication, PubReference, PubRun } from '../core/publication/publication.ts';

/** The words that a format without pages adds to a publication. */
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

/** 'op pagina 2' is 'hieronder' where there are no pages: the preposition goes with the number. */
const ON_PAGE = /(^|[\s\u00a0([‘“])(op|on|at)[\s\u00a0]+$/iu;
/** 'vanaf pagina 2' keeps its preposition, which asks for a noun. */
const BEFORE_NOUN =
  /(?:^|[\s\u00a0([‘“])(?:aan|achter|bij|boven|door|in|met|na|naar|naast|om|onder|over|per|sinds|tot|tussen|uit|van|vanaf|volgens|voor|about|above|after|before|below|by|from|in|near|of|through|to|until|with)[\s\u00a0]+$/iu;

/**
 * The document for a format without pages: a reference to a page says whether the place is above or below, in words that
 * fit behind those before it.
 */
export function withoutPageNumbers(publication: Publication): Publication {
  const words = pagelessWords(publication);
  const isAbove = placesAbove(publication);
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return rewriteParts(value);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, rewrite(field)]));
  };
  const rewriteParts = (parts: readonly unknown[]): unknown[] => {
    const result: unknown[] = [];
    for (const part of parts) {
      const above = isPageReference(part) ? isAbove(part) : undefined;
      if (above === undefined || !isPageReference(part)) {
        result.push(rewrite(part));
        continue;
      }
      const last = result.at(-1);
      const before = isRun(last) ? last.text : '';
      const preposition = ON_PAGE.exec(before);
      let text = above ? words.above : words.below;
      if (preposition && isRun(last)) {
        const [{ length }, opening = '', word = ''] = preposition;
        const kept = before.slice(0, before.length - length) + opening;
        if (kept === '') result.pop();
        else result[result.length - 1] = { ...last, text: kept };
        if (/^\p{Lu}/u.test(word)) text = text.charAt(0).toUpperCase() + text.slice(1);
      } else if (BEFORE_NOUN.test(before)) text = above ? words.placeAbove : words.placeBelow;
      result.push({ ...part, shows: /^note-\d+$/.test(part.target) ? 'note' : 'text', text });
    }
    return result;
  };
  return {
    ...publication,
    body: rewrite(publication.body) as Publication['body'],
    notes: rewrite(publication.notes) as Publication['notes'],
  };
}

function isPageReference(value: unknown): value is PubReference {
  return isOfType(value, 'reference') && (value as PubReference).shows === 'page';
}

function isRun(value: unknown): value is PubRun {
  return isOfType(value, 'run');
}

function isOfType(value: unknown, type: string): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === type;
}

/** Whether the place of a reference is above it; undefined where it is not in the document. */
function placesAbove(publication: Publication): (reference: PubReference) => boolean | undefined {
  const places = new Map<string, number>();
  const references = new Map<PubReference, number>();
  let place = 0;
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    place++;
    if ('id' in value && typeof value.id === 'string' && !places.has(value.id)) places.set(value.id, place);
    if (isPageReference(value)) references.set(value, place);
    for (const field of Object.values(value)) visit(field);
  };
  visit(publication.body);
  for (const note of publication.notes) {
    place++;
    if (!places.has(`note-${note.number}`)) places.set(`note-${note.number}`, place);
    visit(note);
  }
  return (reference) => {
    const target = places.get(reference.target);
    return target === undefined ? undefined : target < (references.get(reference) ?? 0);
  };
}
