import type { Inline } from '../richtext/model.ts';
import { plainText } from '../richtext/plain-text.ts';
import type { AnyNode } from '../richtext/walk.ts';

/** Returns the text of an inline node. */
export type GetInlineText = (node: Inline) => string;

/** Text of an inline node; a placeholder in brackets for nodes without text of their own, so that a diff shows them. */
export function describeInline(node: Inline): string {
  switch (node.type) {
    case 'run':
      return node.text;
    case 'link':
      return joinInlineText(node.content);
    case 'variable':
      return `{{${node.name}}}`;
    case 'citation':
      return `[${[node.block, ...Object.values(node.locator ?? {})].join(', ')}]`;
    case 'crossReference':
      return `[→ ${node.target}]`;
    case 'footnote':
      return `[${node.content.map((paragraph) => joinInlineText(paragraph.content)).join(' ')}]`;
  }
}

/** Text of inline content; nodes without text of their own are in brackets: '[debateDate]', '[28638-238]'. */
export function joinInlineText(content: readonly Inline[], say: GetInlineText = describeInline): string {
  return content.map(say).join('');
}

/** Text of a node and its descendants, one line for each paragraph. */
export function collectText(node: AnyNode, say: GetInlineText = describeInline): string {
  if (!('type' in node)) {
    const own =
      'lists' in node ? [joinInlineText(node.content, say)] : node.content.map((one) => collectText(one, say));
    return [...own, ...('lists' in node ? node.lists.map((one) => collectText(one, say)) : [])].join('\n');
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
      return joinInlineText(node.content, say);
    case 'blockInstance':
      return [`[${node.block}]`, node.own?.title, plainText(node.own?.body ?? [], say)]
        .filter((text) => text)
        .join('\n');
    default:
      return plainText([node], say);
  }
}
