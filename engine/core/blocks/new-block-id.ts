import { kamerstukName } from '../records/kamerstuk-name.ts';
import { blockIdSchema } from '../richtext/schema.ts';
import type { Block, PerKind } from './block.ts';

/** What the id of a block of this kind begins with, so that a folder of files can be read by people. */
const BEGINNINGS: PerKind<string> = {
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
/** Words of the title that an id takes. */
const MOST_WORDS = 6;
const LONGEST = 60;

/**
 * The id of a new block: a motion's Kamerstuk (`28638-238`), else its kind and the first words of its title
 * (`eis-kom-met-een-pakket`), with a number where that is taken. Ids differ in more than capitals, which one file system sees
 * and another does not.
 */
export function newBlockId(block: Block, isTaken: (id: string) => boolean): string {
  const paper = block.kind === 'motion' ? kamerstukName(block.kamerstuk) : null;
  const words = block.title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const titled = [BEGINNINGS[block.kind], ...(words ?? []).slice(0, MOST_WORDS)].join('-').slice(0, LONGEST);
  const wish = paper ?? titled.replace(/-+$/, '');
  const base = blockIdSchema.safeParse(wish).success ? wish : BEGINNINGS[block.kind];
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(id)) return id;
  }
}
