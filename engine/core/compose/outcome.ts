import type { Motion } from '../blocks/motion.ts';
import { formatDate } from '../dates.ts';
import type { PubInline } from '../publication/publication.ts';
import type { Composition } from './composition.ts';
import { emptyField, run } from './pieces.ts';

/** 'aangenomen', or null while the outcome is unknown. */
export function formatOutcome(motion: Motion, c: Composition): string | null {
  return motion.status === 'unknown' ? null : c.texts.motion.outcome[motion.status];
}

/** 'aangenomen op 3 oktober 2023', or 'aangenomen' without a known day. */
export function formatOutcomeWithDate(motion: Motion, c: Composition): string | null {
  const outcome = formatOutcome(motion, c);
  const date = motion.decidedOn ? formatDate(motion.decidedOn, c.language) : null;
  return outcome && date ? c.texts.motion.outcomeOn(outcome, date) : outcome;
}

/** ': aangenomen', after the name of the motion. */
export function composeOutcome(motion: Motion, c: Composition): PubInline[] {
  const outcome = formatOutcome(motion, c);
  if (outcome) return [run(`: ${outcome}`)];
  return c.purpose === 'sending' ? [] : [run(': '), emptyField(c.texts.field.outcome, 'motion.status', motion.id)];
}

/** 'Motie van het lid Bikker c.s.'; the block's own title where no movers are known. */
export function formatMotionName(motion: Motion, c: Composition): string {
  return motion.movers.length > 0
    ? c.texts.motion.title(motion.movers, motion.andOthers, motion.replaces !== null)
    : motion.title || c.texts.motion.untitled;
}
