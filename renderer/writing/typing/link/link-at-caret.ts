import { $isLinkNode, $toggleLink, type LinkNode } from '@lexical/link';
import { $findMatchingParent, $getSelection, $isNodeSelection, $isRangeSelection } from 'lexical';
import { $insertInline } from '../../../document/editor/commands/insert-content.ts';

/** The link at the caret, or the text that can become one. */
export interface LinkAtCaret {
  href: string | null;
  /** The selected text; empty if nothing is selected. */
  text: string;
}

export function $linkAtCaret(): LinkAtCaret {
  const link = $linkNode();
  if (link) return { href: link.getURL(), text: link.getTextContent() };
  const selection = $getSelection();
  return { href: null, text: $isRangeSelection(selection) ? selection.getTextContent() : '' };
}

/** Links the selected text, changes the address of the link at the caret, or inserts a new link. */
export function $setLink(href: string, text: string): void {
  const link = $linkNode();
  const selection = $getSelection();
  if (link) link.setURL(href);
  else if ($isRangeSelection(selection) && !selection.isCollapsed()) $toggleLink(href);
  else $insertInline([{ type: 'link', href, content: [{ type: 'run', text }] }]);
}

/** Removes the link and keeps its text. */
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
