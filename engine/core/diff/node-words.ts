import type { Inline } from '../richtext/model.ts';
import { plainText } from '../richtext/plain-text.ts';
import type { AnyNode } from '../richtext/walk.ts';

/** How a piece of a line is said. */
export type SayPiece = (node: Inline) => string;

/** What stands for a piece without words of its own, so that a diff shows where one came or went. */
export function pieceWords(node: Inline): string {
  switch (node.type) {
    case 'run':
      return node.text;
    case 'link':
      return inlineWords(node.content);
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
export function inlineWords(content: readonly Inline[], say: SayPiece = pieceWords): string {
  return content.map(say).join('');
}

/** The words that a node and all in it hold, one line a paragraph. */
export function wordsWithin(node: AnyNode, say: SayPiece = pieceWords): string {
  if (!('type' in node)) {
    const own = 'lists' in node ? [inlineWords(node.content, say)] : node.content.map((one) => wordsWithin(one, say));
    return [...own, ...('lists' in node ? node.lists.map((one) => wordsWithin(one, say)) : [])].join('\n');
  }
  switch (node.type) {
    case 'run':
    case 'link':
    case 'variable':
    case 'citation':
    case 'crossReference':
    case 'footnote':
      return say(node);
    case 'heading':
    case 'paragraph':
      return inlineWords(node.content, say);
    case 'blockInstance':
      return [`[${node.block}]`, node.own?.title, plainText(node.own?.body ?? [], say)]
        .filter((text) => text)
        .join('\n');
    default:
      return plainText([node], say);
  }
}
