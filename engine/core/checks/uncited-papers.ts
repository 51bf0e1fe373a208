import { isSameKamerstuk } from '../citations/kamerstuk.ts';
import type { Draft } from '../drafts/draft.ts';
import type { AgendaPaper } from '../records/debate.ts';
import { findBlockUses } from './block-uses.ts';
import { collectTextPieces } from './text-pieces.ts';
import { listUsedPapers } from './used-papers.ts';

/**
 * The papers on the agenda of the debate that the document was made for and does not cite: no block, ground or citation of it is
 * that paper, and its text does not name it. In the order of the agenda.
 */
export function listUncitedPapers(draft: Draft): AgendaPaper[] {
  if (draft.agenda.length === 0) return [];
  // The title and the subtitle name the agenda, which is no citation.
  const pieces = collectTextPieces(draft).filter(({ outermost }) => outermost >= 0);
  const used = listUsedPapers({ pieces, uses: findBlockUses(draft, pieces) });
  return draft.agenda.filter((paper) => !used.some(({ kamerstuk }) => isSameKamerstuk(kamerstuk, paper.kamerstuk)));
}
