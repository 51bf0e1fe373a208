import { $isLinkNode, $toggleLink, type LinkNode } from '@lexical/link';
import { $findMatchingParent, $getSelection, $isNodeSelection, $isRangeSelection } from 'lexical';
import { $insertInline } from '../../../document/editor/commands/insert-content.ts';

/** The link of the caret, or the words that can become one. */
export interface LinkHere {
  href: string | null;
  /** Selected words; empty where there is only a caret. */
  words: string;
}

export function $linkHere(): LinkHere {
  const link = $linkNode();
  if (link) return { href: link.getURL(), words: link.getTextContent() };
  const selection = $getSelection();
  return { href: null, words: $isRangeSelection(selection) ? selection.getTextContent() : '' };
}

/** Links the selected words, or changes the address of the link of the caret, or puts in words of its own. */
export function $setLink(href: string, words: string): void {
  const link = $linkNode();
  const selection = $getSelection();
  if (link) link.setURL(href);
  else if ($isRangeSelection(selection) && !selection.isCollapsed()) $toggleLink(href);
  else $insertInline([{ type: 'link', href, content: [{ type: 'run', text: words }] }]);
}

/** Takes the link away; its words stay. */
export function $removeLink(): void {
  const link = $linkNode();
  if (!link) return;
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

function $linkNode(): LinkNode | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection) || !$isRangeSelection(selection)) return null;
  for (const point of [selection.anchor, selection.focus]) {
    const link = $findMatchingParent(point.getNode(), $isLinkNode);
    if ($isLinkNode(link)) return link;
  }
  return null;
}
