import { makeKamerstukId } from '../records/kamerstuk-name.ts';
import { blockIdSchema } from '../richtext/model.ts';
import type { Block, PerKind } from './block.ts';

/** Prefix of the id of a block of each kind, so that people can read the folder of files. */
const PREFIXES: PerKind<string> = {
  motion: 'motie',
  finding: 'bevinding',
  demand: 'eis',
  quote: 'citaat',
  question: 'vraag',
  passage: 'passage',
  figure: 'cijfer',
  commitment: 'toezegging',
  source: 'bron',
};
/** Number of words of the title in an id. */
const MOST_WORDS = 6;
const LONGEST = 60;

/**
 * The id of a new block: a motion's Kamerstuk (`28638-238`), or its kind and the first words of its title
 * (`eis-kom-met-een-pakket`), with a number where that id is taken. Ids must differ in more than case, because some
 * file systems ignore case.
 */
export function createBlockId(block: Block, isTaken: (id: string) => boolean): string {
  const paper = block.kind === 'motion' ? makeKamerstukId(block.kamerstuk) : null;
  const words = block.title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const idFromTitle = [PREFIXES[block.kind], ...(words ?? []).slice(0, MOST_WORDS)].join('-').slice(0, LONGEST);
  const preferred = paper ?? idFromTitle.replace(/-+$/, '');
  const base = blockIdSchema.safeParse(preferred).success ? preferred : PREFIXES[block.kind];
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(id)) return id;
  }
}
