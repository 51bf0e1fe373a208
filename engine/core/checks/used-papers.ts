import type { Kamerstuk } from '../citations/kamerstuk.ts';
import type { Location } from '../richtext/model.ts';
import type { CheckContext } from './check.ts';
import { comparePaperNumbers, findNamedPapers, makeDossierKey } from './known-papers.ts';
import { readKamerstukken } from './prose/kamerstukken.ts';
import { getLocation } from './text-pieces.ts';

/** The newest paper of a dossier that a document uses or names, and where it first does. */
export interface UsedDossier {
  kamerstuk: Kamerstuk;
  newest: string;
  location: Location | null;
}

/** The dossiers of a document by `makeDossierKey`: of its blocks, its citations and the papers in its text. */
export function collectUsedDossiers({ uses, pieces }: Pick<CheckContext, 'uses' | 'pieces'>): Map<string, UsedDossier> {
  const dossiers = new Map<string, UsedDossier>();
  const add = (kamerstuk: Kamerstuk, location: Location | null): void => {
    if (kamerstuk.number === null) return;
    const key = makeDossierKey(kamerstuk);
    const known = dossiers.get(key);
    if (!known) dossiers.set(key, { kamerstuk, newest: kamerstuk.number, location });
    else if (comparePaperNumbers(kamerstuk.number, known.newest) > 0) known.newest = kamerstuk.number;
  };
  for (const { block, location } of uses) {
    for (const { kamerstuk, isCited } of findNamedPapers(block)) if (isCited) add(kamerstuk, location);
  }
  for (const piece of pieces) {
    for (const { kamerstuk } of readKamerstukken(piece.text)) add(kamerstuk, getLocation(piece));
  }
  return dossiers;
}
