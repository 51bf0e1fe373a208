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

/** A paper that a document uses or names, and where. */
export interface UsedPaper {
  kamerstuk: Kamerstuk;
  location: Location | null;
}

type UsesAndPieces = Pick<CheckContext, 'uses' | 'pieces'>;

/** The papers of the blocks and citations of a document, then those that its text names. */
export function listUsedPapers({ uses, pieces }: UsesAndPieces): UsedPaper[] {
  return [
    ...uses.flatMap(({ block, location }) =>
      findNamedPapers(block).flatMap(({ kamerstuk, isCited }) => (isCited ? [{ kamerstuk, location }] : [])),
    ),
    ...pieces.flatMap((piece) =>
      readKamerstukken(piece.text).map(({ kamerstuk }) => ({ kamerstuk, location: getLocation(piece) })),
    ),
  ];
}

/** The dossiers of a document by `makeDossierKey`: of its blocks, its citations and the papers in its text. */
export function collectUsedDossiers(document: UsesAndPieces): Map<string, UsedDossier> {
  const dossiers = new Map<string, UsedDossier>();
  for (const { kamerstuk, location } of listUsedPapers(document)) {
    if (kamerstuk.number === null) continue;
    const key = makeDossierKey(kamerstuk);
    const known = dossiers.get(key);
    if (!known) dossiers.set(key, { kamerstuk, newest: kamerstuk.number, location });
    else if (comparePaperNumbers(kamerstuk.number, known.newest) > 0) known.newest = kamerstuk.number;
  }
  return dossiers;
}
