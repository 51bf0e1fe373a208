import type { Publication, PubReference, PubRun } from '../core/publication/publication.ts';

/** A reference to a page, with its context. */
export interface PageReferenceInput {
  reference: PubReference;
  /** The run directly before it; null if it begins its paragraph or follows another kind of inline. */
  before: PubRun | null;
  /** True if the target is above the reference. */
  isAbove: boolean;
  /** Ids of the nodes around the reference, the innermost first. */
  holders: readonly string[];
}

/** The replacement of a reference and of the text before it. */
export interface ReplacedReference {
  before: PubRun | null;
  reference: PubReference;
}

/** Replaces each reference to a page. Does not change a reference to a target outside the document. */
export function replacePageReferences(
  publication: Publication,
  replace: (input: PageReferenceInput) => ReplacedReference,
): Publication {
  const { references, holding, isAbove } = placesAbove(publication);
  if (references === 0) return publication;
  const rewrite = (value: unknown, holders: readonly string[]): unknown => {
    if (value === null || typeof value !== 'object' || !holding.has(value)) return value;
    if (Array.isArray(value)) return rewriteParts(value, holders);
    const id = idOf(value);
    const inside = id === undefined ? holders : [id, ...holders];
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, rewrite(field, inside)]));
  };
  const rewriteParts = (parts: readonly unknown[], holders: readonly string[]): unknown[] => {
    const result: unknown[] = [];
    for (const part of parts) {
      const above = isPageReference(part) ? isAbove(part) : undefined;
      if (above === undefined || !isPageReference(part)) {
        result.push(rewrite(part, holders));
        continue;
      }
      const last = result.at(-1);
      const before = isRun(last) ? last : null;
      const replaced = replace({ reference: part, before, isAbove: above, holders });
      if (before) result.pop();
      if (replaced.before) result.push(replaced.before);
      result.push(replaced.reference);
    }
    return result;
  };
  return {
    ...publication,
    body: rewrite(publication.body, []) as Publication['body'],
    notes: publication.notes.map((note) => rewrite(note, [noteId(note.number)]) as typeof note),
  };
}

const noteId = (number: number): string => `note-${number}`;

function idOf(value: object): string | undefined {
  return 'id' in value && typeof value.id === 'string' && value.id !== '' ? value.id : undefined;
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

/** Whether the target of a reference is above it; undefined if it is not in the document. Notes are below the text. */
function placesAbove(publication: Publication): {
  references: number;
  /** Everything in the document that contains a reference to a page; the rest stays unchanged. */
  holding: ReadonlySet<object>;
  isAbove: (reference: PubReference) => boolean | undefined;
} {
  const places = new Map<string, number>();
  const references = new Map<PubReference, number>();
  let place = 0;
  const holding = new Set<object>();
  let found = 0;
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    place++;
    const before = found;
    const id = idOf(value);
    if (id !== undefined && !places.has(id)) places.set(id, place);
    if (isPageReference(value)) {
      references.set(value, place);
      found++;
    }
    if (Array.isArray(value)) for (const entry of value) visit(entry);
    else for (const key in value) visit(value[key as keyof typeof value]);
    if (found > before) holding.add(value);
  };
  visit(publication.body);
  for (const note of publication.notes) {
    place++;
    if (!places.has(noteId(note.number))) places.set(noteId(note.number), place);
    visit(note);
  }
  return {
    references: found,
    holding,
    isAbove: (reference) => {
      const target = places.get(reference.target);
      return target === undefined ? undefined : target < (references.get(reference) ?? 0);
    },
  };
}

/** 'op pagina 2' becomes 'hieronder' where no number is printed: the preposition is dropped with the number. */
const ON_PAGE = /(^|[\s\u00a0([‘“])(op|on|at)[\s\u00a0]+$/iu;
/** 'vanaf pagina 2' keeps its preposition, which needs a noun. */
const BEFORE_NOUN =
  /(?:^|[\s\u00a0([‘“])(?:aan|achter|bij|boven|door|in|met|na|naar|naast|om|onder|over|per|sinds|tot|tussen|uit|van|vanaf|volgens|voor|about|above|after|before|below|by|from|in|near|of|through|to|until|with)[\s\u00a0]+$/iu;

/** Whether the text before a reference needs a noun after it: 'vanaf pagina 2', never 'vanaf hieronder'. */
export function needsNoun(before: string): boolean {
  return BEFORE_NOUN.test(before);
}

/** Splits 'Tabel 1 op ' before the preposition that belongs to the number; null if no such preposition ends the text. */
export function splitAtPreposition(before: string): { kept: string; preposition: string; isCapital: boolean } | null {
  const found = ON_PAGE.exec(before);
  if (!found) return null;
  const [{ length }, opening = '', word = ''] = found;
  const at = before.length - length + opening.length;
  return { kept: before.slice(0, at), preposition: before.slice(at), isCapital: /^\p{Lu}/u.test(word) };
}

export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
