import type {
  PubContents,
  PubFigure,
  PubGroup,
  PubHeading,
  PubLabel,
  PubList,
  PublicationNode,
  PubParagraph,
} from '../../core/publication/publication.ts';
import { attributes, dataAddress, escaped } from './escape.ts';
import { inlineHtml } from './inline.ts';
import { addressOf, idOf, type Page } from './page.ts';
import { tableHtml } from './table.ts';
import { voteBarHtml } from './vote-bar.ts';

/** Writers of all types of block; the type checker requires each of them. */
const blocks: {
  [Type in PublicationNode['type']]: (node: Extract<PublicationNode, { type: Type }>, page: Page) => string;
} = {
  title: (node, page) => {
    const words = inlineHtml(node.content, page);
    const [hung, content] = hungUp(node.label && labelHtml(node.label, page), words);
    return `<h1${attributes({ id: idOf(page, node), class: `s-${node.style}${hung}`, lang: node.lang })}>${content}</h1>`;
  },
  heading: headingHtml,
  paragraph: paragraphHtml,
  group: groupHtml,
  literal: (node, page) => {
    const at = { id: idOf(page, node), class: node.rule ? 'literal ruled' : 'literal', lang: node.lang };
    return `<blockquote${attributes(at)}>${node.children.map((child) => paragraphHtml(child, page)).join('')}</blockquote>`;
  },
  list: listHtml,
  table: (node, page) =>
    tableHtml(node, page, (cell) => cell.content.map((child) => blockHtml(child, page)).join('\n')),
  figure: figureHtml,
  voteBar: voteBarHtml,
  rule: (node, page) =>
    `<hr${attributes({ id: idOf(page, node), class: node.weight, style: `margin-top:calc(${node.before} * var(--pt))` })}>`,
  space: (node, page) =>
    `<div${attributes({ id: idOf(page, node), style: `height:calc(${node.points} * var(--pt))` })}></div>`,
  pageBreak: (node, page) => `<div${attributes({ id: idOf(page, node), class: 'page-break' })}></div>`,
  contents: contentsHtml,
};

export function blockHtml(node: PublicationNode, page: Page): string {
  return (blocks[node.type] as (node: PublicationNode, page: Page) => string)(node, page);
}

export function paragraphHtml(node: PubParagraph, page: Page): string {
  const lead = node.lead
    ? `<strong class="lead lead-${node.lead.tone}">${inlineHtml(node.lead.content, page)}</strong> `
    : '';
  const [hung, content] = hungUp(
    node.label && labelHtml(node.label, page),
    `${lead}${inlineHtml(node.content, page)}`,
    node.lead !== undefined,
  );
  const at = {
    id: idOf(page, node),
    class: `s-${node.style}${hung}${node.lead && !hung ? ' led' : ''}`,
    style: node.before === undefined ? undefined : `margin-top:calc(${node.before} * var(--pt))`,
    lang: node.lang,
  };
  return `<p${attributes(at)}>${content}</p>`;
}

function headingHtml(node: PubHeading, page: Page): string {
  const tag = `h${node.level + (page.titled ? 1 : 0)}`;
  const size = node.style === 'demand' ? 'number' : 'label';
  const label = node.number && `<span class="label label-${size}">${escaped(node.number.label)}</span>`;
  const [hung, content] = hungUp(label, inlineHtml(node.content, page));
  const at = {
    id: idOf(page, node),
    class: `s-${node.style}${hung}`,
    style: node.before === undefined ? undefined : `margin-top:calc(${node.before} * var(--pt))`,
    lang: node.lang,
  };
  return `<${tag}${attributes(at)}>${content}</${tag}>`;
}

/** A label in the margin column beside its text, on one baseline; screen readers read the label first. */
function hungUp(label: string | undefined, words: string, led = false): [className: string, content: string] {
  return label === undefined
    ? ['', words]
    : [' hung', `${label} <span class="words${led ? ' led' : ''}">${words}</span>`];
}

function labelHtml(label: PubLabel, page: Page): string {
  return `<span class="label label-${label.size}">${inlineHtml(label.content, page)}</span>`;
}

function groupHtml(node: PubGroup, page: Page): string {
  const heading = node.children.find((child) => child.type === 'heading');
  const tag = node.role === 'aside' ? 'aside' : heading ? 'section' : 'div';
  const at = {
    id: idOf(page, node),
    class: [`group role-${node.role}`, node.keep && 'keep', node.rule && `rule-${node.rule}`].filter(Boolean).join(' '),
    // An earlier element may already have this id; the heading is then written without it.
    'aria-labelledby': heading && !page.written.has(`n-${heading.id}`) ? `n-${heading.id}` : undefined,
    role: node.role === 'sources' && heading ? 'doc-bibliography' : undefined,
    lang: node.lang,
  };
  return `<${tag}${attributes(at)}>\n${node.children.map((child) => blockHtml(child, page)).join('\n')}\n</${tag}>`;
}

/**
 * Prints the labels of the publication, so that a number is the same in every format. `role`, because some screen readers do
 * not announce a list without bullets.
 */
function listHtml(list: PubList, page: Page): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const items = list.items.map((item) => {
    const label = `<span class="marker">${escaped(item.number.label)}</span> `;
    const at = attributes({ id: idOf(page, item), lang: item.lang });
    return `<li${at}>${label}${inlineHtml(item.content, page)}${item.lists.map((nested) => listHtml(nested, page)).join('')}</li>`;
  });
  const style = list.ordered ? 's-listNumber' : 's-listBullet';
  return `<${tag}${attributes({ id: idOf(page, list), class: `list ${style}`, role: 'list', lang: list.lang })}>${items.join('')}</${tag}>`;
}

function figureHtml(node: PubFigure, page: Page): string {
  const bytes = page.assets.images[node.image];
  const info = page.publication.images[node.image];
  const alt = node.decorative ? '' : node.alt;
  const picture =
    bytes && info
      ? `<img${attributes({
          src: dataAddress(info.mediaType, bytes),
          alt,
          width: info.width,
          height: info.height,
          style: `width:${Math.round(node.width * 1000) / 10}%`,
        })}>`
      : // A picture without its bytes shows its alternative text.
        alt === ''
        ? ''
        : `<span${attributes({ class: 'picture', role: 'img', 'aria-label': alt })}></span>`;
  const caption = node.caption
    ? `<figcaption class="s-caption"><strong>${escaped(node.caption.number.label)}</strong> ${inlineHtml(node.caption.content, page)}</figcaption>`
    : '';
  return `<figure${attributes({ id: idOf(page, node), lang: node.lang })}>${picture}${caption}</figure>`;
}

function contentsHtml(node: PubContents, page: Page): string {
  const headingId = `c-${node.id}`;
  const entries = node.entries.map((entry) => {
    const label = entry.label === null ? '' : `<span class="marker">${escaped(entry.label)}</span> `;
    const words = `${label}${escaped(entry.text)}`;
    const address = addressOf(page, entry.target, 'text');
    return `<li class="s-toc${entry.level}">${address ? `<a${attributes({ href: address })}>${words}</a>` : words}</li>`;
  });
  return [
    `<nav${attributes({ id: idOf(page, node), class: 'contents', role: 'doc-toc', 'aria-labelledby': headingId, lang: node.lang })}>`,
    `<p${attributes({ id: headingId, class: 's-tocHeading' })}>${escaped(node.heading)}</p>`,
    entries.length > 0 ? `<ul role="list">${entries.join('')}</ul>` : '',
    '</nav>',
  ].join('');
}
