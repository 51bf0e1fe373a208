import type { PubInline, Publication, PubReference, PubRun } from '../core/publication/publication.ts';
import { rewriteReferences } from '../core/publication/rewrite-references.ts';
import { type PubNode, walkPublication } from '../core/publication/walk.ts';

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
  const isAbove = findDirections(publication);
  if (isAbove.size === 0) return publication;
  const rewrite = (content: readonly PubInline[], holders: readonly string[]): readonly PubInline[] => {
    const result: PubInline[] = [];
    for (const part of content) {
      const above = part.type === 'reference' ? isAbove.get(part) : undefined;
      if (above === undefined || part.type !== 'reference') {
        result.push(part);
        continue;
      }
      const last = result.at(-1);
      const before = last?.type === 'run' ? last : null;
      const replaced = replace({ reference: part, before, isAbove: above, holders });
      if (before) result.pop();
      if (replaced.before) result.push(replaced.before);
      result.push(replaced.reference);
    }
    return result;
  };
  return {
    ...publication,
    body: rewriteReferences(publication.body, rewrite),
    notes: publication.notes.map((note) => rewriteReferences(note, rewrite, [noteId(note.number)])),
  };
}

const noteId = (number: number): string => `note-${number}`;

/** Each reference to a page in the document: whether its target is above it. Notes are below the text. */
function findDirections(publication: Publication): ReadonlyMap<PubReference, boolean> {
  const places = new Map<string, number>();
  const references = new Map<PubReference, number>();
  let place = 0;
  const pass = (id: string): void => {
    place++;
    if (id !== '' && !places.has(id)) places.set(id, place);
  };
  const visit = (node: PubNode): void => {
    if ('id' in node) pass(node.id);
    if ('type' in node && node.type === 'reference' && node.shows === 'page') references.set(node, place);
  };
  walkPublication(publication.body, visit);
  for (const note of publication.notes) {
    pass(noteId(note.number));
    walkPublication([note], visit);
  }
  return new Map(
    [...references].flatMap(([reference, at]) => {
      const target = places.get(reference.target);
      return target === undefined ? [] : [[reference, target <= at]];
    }),
  );
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
