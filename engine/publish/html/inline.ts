import type { PubInline } from '../../core/publication/publication.ts';
import { LINK_ADDRESS, MARKS, type Mark } from '../../core/richtext/model.ts';
import { attributes, escaped } from './escape.ts';
import { addressOf, once, type Page } from './page.ts';

const MARK_TAGS: { [M in Mark]: string } = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
};

/** Writers of all types of inline; the type checker requires each of them. */
const inlines: { [Type in PubInline['type']]: (node: Extract<PubInline, { type: Type }>, page: Page) => string } = {
  run: (node) => {
    const text = marked(node.marks, escaped(node.text));
    if (node.tone === undefined && node.lang === undefined) return text;
    return `<span${attributes({ class: node.tone && `tone-${node.tone}`, lang: node.lang })}>${text}</span>`;
  },
  break: () => '<br>',
  field: (node) =>
    `<mark${attributes({ class: `field field-${node.filledBy}`, 'data-field': node.name })}>${marked(node.marks, escaped(node.text))}</mark>`,
  link: (node, page) => {
    const content = inlineHtml(node.content, page);
    // Only addresses that a user can follow; no scripts.
    return LINK_ADDRESS.test(node.href) ? `<a${attributes({ href: node.href })}>${content}</a>` : content;
  },
  noteMark: (node, page) => {
    if (!page.notes.has(node.note)) return `<sup>${node.note}</sup>`;
    const at = { id: once(page, `mark-${node.note}`), href: `#note-${node.note}` };
    const spoken = { role: 'doc-noteref', 'aria-label': `${page.words.note} ${node.note}` };
    return `<a${attributes({ class: 'note-mark', ...at, ...spoken })}><sup>${node.note}</sup></a>`;
  },
  reference: (node, page) => {
    const text = marked(node.marks, escaped(node.text));
    const address = addressOf(page, node.target, node.shows);
    return address === undefined ? text : `<a${attributes({ class: 'reference', href: address })}>${text}</a>`;
  },
};

export function inlineHtml(content: readonly PubInline[], page: Page): string {
  return content.map((node) => (inlines[node.type] as (node: PubInline, page: Page) => string)(node, page)).join('');
}

function marked(marks: readonly Mark[], text: string): string {
  return MARKS.filter((mark) => marks.includes(mark)).reduce(
    (inner, mark) => `<${MARK_TAGS[mark]}>${inner}</${MARK_TAGS[mark]}>`,
    text,
  );
}
