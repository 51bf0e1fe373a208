import type { BodyNode, Inline, ListItem } from './model.ts';
import { type AnyNode, childrenOf, walk } from './walk.ts';

/**
 * Plain text of inline content: runs and link texts verbatim; variables, citations and references through `resolve`.
 */
export function inlineText(content: readonly Inline[], resolve: (node: Inline) => string = () => ''): string {
  let text = '';
  for (const node of content) {
    if (node.type === 'run') text += node.text;
    else if (node.type === 'link') text += inlineText(node.content, resolve);
    else text += resolve(node);
  }
  return text;
}

/** Plain text of blocks, one line for each paragraph, item or cell paragraph. Footnotes are omitted. */
export function plainText(content: readonly BodyNode[], resolve?: (node: Inline) => string): string {
  const lines: string[] = [];
  collect(content, lines, resolve);
  return lines.join('\n');
}

/** The text that a search finds: of blocks and their footnotes, and the alternative texts of pictures. */
export function searchText(content: readonly BodyNode[]): string {
  const lines = [plainText(content)];
  walk(content, (node) => {
    if (!('type' in node)) return;
    if (node.type === 'footnote') lines.push(plainText(node.content));
    if (node.type === 'figure' && node.alt) lines.push(node.alt);
  });
  return lines.join('\n');
}

function collect(nodes: readonly AnyNode[], lines: string[], resolve?: (node: Inline) => string): void {
  for (const node of nodes) {
    if (isItem(node)) {
      lines.push(inlineText(node.content, resolve));
      collect(node.lists, lines, resolve);
    } else if ('type' in node && (node.type === 'heading' || node.type === 'paragraph')) {
      lines.push(inlineText(node.content, resolve));
    } else if (!isInline(node)) {
      for (const children of childrenOf(node)) {
        if (children.length > 0 && children.every(isInline)) lines.push(inlineText(children as Inline[], resolve));
        else collect(children, lines, resolve);
      }
    }
  }
}

function isItem(node: AnyNode): node is ListItem {
  return !('type' in node) && 'lists' in node;
}

function isInline(node: AnyNode): node is Inline {
  return 'type' in node && ['run', 'link', 'variable', 'citation', 'crossReference', 'footnote'].includes(node.type);
}
