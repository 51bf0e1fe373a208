import type { Kamerstuk } from './kamerstuk.ts';

/** All the words with which a Kamerstuk is written, for a search that compares words: `kst`, `28638`, `28 638`, `nr`, `238`. */
export function kamerstukSpellings({ chamber, dossier, addition, number }: Kamerstuk): string[] {
  return [
    'kst Kamerstuk Kamerstukken',
    chamber,
    dossier,
    dossier.replace(/(\d{3})$/, ' $1'),
    ...(addition === null ? [] : [addition]),
    ...(number === null ? [] : ['nr', number]),
  ];
}
