import type { Inline } from '../richtext/model.ts';
import { plainText } from '../richtext/plain-text.ts';
import type { AnyNode } from '../richtext/walk.ts';

/** What stands for a piece without words of its own, so that a diff shows where one came or went. */
export function pieceWords(node: Inline): string {
  switch (node.type) {
    case 'run':
      return node.text;
    case 'link':
      return node.content.map(pieceWords).join('');
    case 'variable':
      return `{{${node.name}}}`;
    case 'citation':
      return `[${[node.block, ...Object.values(node.locator ?? {})].join(', ')}]`;
    case 'crossReference':
      return `[→ ${node.target}]`;
    case 'footnote':
      return `[${node.content.map((paragraph) => inlineWords(paragraph.content)).join(' ')}]`;
  }
}

/** The words of a line; what is no word stands between brackets: '[debateDate]', '[28638-238]'. */
export function inlineWords(content: readonly Inline[]): string {
  return content.map(pieceWords).join('');
}

/** The words that a node and all in it hold, one line a paragraph. */
export function wordsWithin(node: AnyNode): string {
  if (!('type' in node)) {
    const own = 'lists' in node ? [inlineWords(node.content)] : node.content.map(wordsWithin);
    return [...own, ...('lists' in node ? node.lists.map(wordsWithin) : [])].join('\n');
  }
  switch (node.type) {
    case 'run':
    case 'link':
    case 'variable':
    case 'citation':
    case 'crossReference':
    case 'footnote':
      return pieceWords(node);
    case 'heading':
    case 'paragraph':
      return inlineWords(node.content);
    case 'blockInstance':
      return [`[${node.block}]`, node.own?.title, plainText(node.own?.body ?? [], pieceWords)]
        .filter((text) => text)
        .join('\n');
    default:
      return plainText([node], pieceWords);
  }
}
