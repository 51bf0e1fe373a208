import type { Kamerstuk } from './kamerstuk.ts';

/** All spellings of a Kamerstuk, for a search that compares words: `kst`, `28638`, `28 638`, `nr`, `238`. */
export function listKamerstukSpellings({ chamber, dossier, addition, number }: Kamerstuk): string[] {
  return [
    'kst Kamerstuk Kamerstukken',
    chamber,
    dossier,
    dossier.replace(/(\d{3})$/, ' $1'),
    ...(addition === null ? [] : [addition]),
    ...(number === null ? [] : ['nr', number]),
  ];
}
