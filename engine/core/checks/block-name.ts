import type { Block } from '../blocks/block.ts';
import type { Motion } from '../blocks/motion.ts';

/** What a finding calls a block: its title; of a motion its first mover and number, since the Kamer's titles are long. */
export function blockName(block: Block): string {
  return block.kind === 'motion' ? motionName(block) : block.title;
}

/** 'motie-Bikker c.s. (28638, nr. 238)' */
export function motionName(motion: Motion): string {
  const { kamerstuk } = motion;
  const dossier = kamerstuk && `${kamerstuk.dossier}${kamerstuk.addition ? ` ${kamerstuk.addition}` : ''}`;
  const number = kamerstuk?.number ? `${dossier}, nr. ${kamerstuk.number}` : (motion.zaak ?? motion.id);
  const mover = motion.movers[0];
  const others = motion.andOthers || motion.movers.length > 2 ? ' c.s.' : '';
  return mover ? `motie-${mover}${others} (${number})` : `motie ${number}`;
}
