import type { Block } from '../blocks/block.ts';
import type { Motion } from '../blocks/motion.ts';
import { formatKamerstukInText } from '../citations/format.ts';

/** Name of a block in a finding: its title; for a motion its movers and number, since official titles are long. */
export function formatBlockName(block: Block): string {
  return block.kind === 'motion' ? formatMotionName(block) : block.title;
}

/** 'motie-Bikker c.s. (28 638, nr. 238)', 'motie-Kuik/Van der Graaf (35 570 VI, nr. 50)' */
export function formatMotionName(motion: Motion): string {
  const { kamerstuk } = motion;
  const number = kamerstuk?.number ? formatKamerstukInText(kamerstuk) : (motion.zaak ?? motion.id);
  const [first, second] = motion.movers;
  const many = motion.andOthers || motion.movers.length > 2;
  const names = many ? `${first} c.s.` : [first, second].filter((name) => name !== undefined).join('/');
  return first ? `motie-${names} (${number})` : `motie ${number}`;
}
