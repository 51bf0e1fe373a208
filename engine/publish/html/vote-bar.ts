import type { PubVoteBar } from '../../core/publication/publication.ts';
import { voteBarSvg, voteBarWidth } from '../vote-bar-svg.ts';
import { attributes, escaped } from './escape.ts';
import { idOf, type Page } from './page.ts';

/** Legend, bar, factions and the note below, in one figure. Swatches are decorative; the bar has alternative text. */
export function voteBarHtml(node: PubVoteBar, page: Page): string {
  const legend = node.legend.map((part) => {
    const swatch = part.segment ? `<span class="swatch swatch-${part.segment}" aria-hidden="true"></span>` : '';
    const text = part.bold ? `<strong>${escaped(part.text)}</strong>` : escaped(part.text);
    return `<span class="part">${swatch}${text}</span>`;
  });
  const factions = node.factions.map(
    (part) => `<div><dt>${escaped(part.label)}</dt> <dd>${escaped(part.text)}</dd></div>`,
  );
  const { colors, page: paper } = page.houseStyle;
  const bar = voteBarSvg(node.segments, colors, voteBarWidth(paper)).replace(
    '<svg ',
    `<svg${attributes({ class: 'bar', role: 'img', 'aria-label': node.alt })} `,
  );
  return [
    `<figure${attributes({ id: idOf(page, node), class: 'vote', lang: node.lang })}>`,
    legend.length > 0 ? `<p class="s-voteLegend legend">${legend.join(' ')}</p>` : '',
    bar,
    factions.length > 0 ? `<dl class="s-voteNames factions">${factions.join('')}</dl>` : '',
    node.note === null ? '' : `<p class="s-voteNames tone-soft">${escaped(node.note)}</p>`,
    '</figure>',
  ].join('');
}
