import type { PubVoteBar } from '../../../engine/core/publication/publication.ts';
import { element } from './elements.ts';

type Segment = keyof PubVoteBar['segments'];
const IN_ORDER: readonly Segment[] = ['for', 'absent', 'unknown', 'against'];
const SEGMENT_CLASS: { [Name in Segment]: string } = { for: 'v', absent: 'o', unknown: 'q', against: 't' };

/**
 * Draws a vote: legend above the bar, factions below. For screen readers it is one picture with the publication's
 * description.
 */
export function drawVoteBar(node: PubVoteBar): HTMLElement {
  const votes = element('div', 'votes num');
  votes.setAttribute('role', 'img');
  votes.setAttribute('aria-label', node.alt);
  const legend = element('div', 'leg');
  for (const { segment, text, bold } of node.legend) {
    const swatch = segment && element('i', `sw ${SEGMENT_CLASS[segment]}`);
    legend.append(element('span', '', swatch, bold ? element('b', '', text) : text));
  }
  const bar = element('div', 'bar');
  for (const segment of IN_ORDER) {
    const size = node.segments[segment];
    if (size === 0) continue;
    const part = element('span', SEGMENT_CLASS[segment]);
    part.style.flex = String(size);
    bar.append(part);
  }
  votes.append(legend, bar);
  if (node.factions.length > 0) {
    const factions = element('div', 'fract');
    for (const { label, text } of node.factions) factions.append(element('b', '', label), element('span', '', text));
    votes.append(factions);
  }
  if (node.note !== null) votes.append(element('p', 'd-small', node.note));
  for (const part of votes.children) part.setAttribute('aria-hidden', 'true');
  return votes;
}
