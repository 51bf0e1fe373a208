import type { Publication, PubReference, PubRun } from '../core/publication/publication.ts';
import { needsNoun, replacePageReferences, splitAtPreposition, withCapital } from './page-references.ts';
import { pagelessWords } from './pageless.ts';

/** The text of a reference to a page if its target is on the same page. */
export interface SamePageWords {
  /** 'hieronder' */
  text: string;
  /** 'op ': printed only before a number. */
  preposition: PubRun | null;
  /** Ids of the nodes around the reference, the innermost first. */
  holders: readonly string[];
}

/** A publication in which the preposition before a reference to a page is moved into the text of that reference. */
export interface PagedPublication {
  publication: Publication;
  /** Texts by reference of this publication. A reference without an entry always shows the number. */
  samePage: ReadonlyMap<PubReference, SamePageWords>;
}

/** The end of a sentence: a reference after it may be the subject of the next one, which 'hieronder' can't be. */
const SENTENCE_END = /[.?!:]["'”’)\]]*[\s\u00a0]+$/u;

/** Adds the text of each page reference on the page of its target: 'zie hieronder' instead of 'zie pagina 1' on page 1. */
export function withSamePageWords(original: Publication): PagedPublication {
  const words = pagelessWords(original);
  const samePage = new Map<PubReference, SamePageWords>();
  const publication = replacePageReferences(original, ({ reference, before, isAbove, holders }) => {
    const own = { ...reference };
    const direction = isAbove ? words.above : words.below;
    const split = before && splitAtPreposition(before.text);
    if (split) {
      samePage.set(own, {
        text: split.isCapital ? withCapital(direction) : direction,
        preposition: { ...before, text: split.preposition },
        holders,
      });
      return { before: split.kept === '' ? null : { ...before, text: split.kept }, reference: own };
    }
    const canSayDirection = before !== null && !needsNoun(before.text) && !SENTENCE_END.test(before.text);
    if (canSayDirection) samePage.set(own, { text: direction, preposition: null, holders });
    return { before, reference: own };
  });
  return { publication, samePage };
}
