import { findKamerstukken } from '../citations/find-kamerstukken.ts';
import { isSameKamerstuk } from '../citations/kamerstuk.ts';
import type { Motion } from './motion.ts';

/** Whether the outcome of a motion has a source. `own-paper`: only the motion itself, which is older than its outcome. */
export type OutcomeSource = 'stated' | 'own-paper' | 'none';

/** Looks for the source of the outcome: a decision of the Kamer, the paper that replaces the motion, or a source by hand. */
export function findOutcomeSource(motion: Motion): OutcomeSource {
  const { status, statusByHand, decisions, replacedBy } = motion;
  if (decisions.some(({ result }) => result === status)) return 'stated';
  if (status === 'replaced' && replacedBy !== null && !isSameKamerstuk(replacedBy, motion.kamerstuk)) return 'stated';
  const source = statusByHand?.source.trim() ?? '';
  if (source === '') return 'none';
  return namesOnlyItself(source, motion) ? 'own-paper' : 'stated';
}

/** Words that name no source besides a paper: 'Kamerstukken II', 'de motie zelf', 'tekst van de motie'. */
const EMPTY_WORDS = new Set(
  'kamerstuk kamerstukken tweede kamer ii kst nr nrs zie zaak tekst text see van de het deze die zelf motie lid leden en c s cs of the motion itself'.split(
    ' ',
  ),
);

/** Whether a source names nothing but the motion: its Kamerstuk, zaak, title or movers. */
export function namesOnlyItself(
  source: string,
  { kamerstuk, zaak, title, movers }: Pick<Motion, 'kamerstuk' | 'zaak' | 'title' | 'movers'>,
): boolean {
  const papers = findKamerstukken(source);
  if (papers.some((paper) => !isSameKamerstuk(paper.kamerstuk, kamerstuk))) return false;
  let rest = source;
  for (const { from, to } of papers.toReversed()) rest = `${rest.slice(0, from)} ${rest.slice(to)}`;
  // The rest of a web address of the paper names no other source.
  if (papers.length > 0) rest = rest.replace(/https?:\/\/\S*/giu, ' ').replace(/\.(?:html|pdf|xml)\b/giu, ' ');
  for (const name of [title, zaak, ...movers]) if (name) rest = rest.replaceAll(name, ' ');
  const words = rest.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.every((word) => EMPTY_WORDS.has(word));
}
