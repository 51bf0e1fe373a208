import { $isLinkNode } from '@lexical/link';
import { $copyNode, type ElementNode } from 'lexical';

/**
 * Lets an Enter before a link be undone. Lexical's history (0.52) takes an update in which one text was touched and
 * stayed the same under the same parent for no change, although that parent, the link, moved to another paragraph. With
 * a new link around the text it sees the change.
 */
export function $asOwnStep(made: ElementNode): void {
  const link = made.getFirstChild();
  if (!$isLinkNode(link)) return;
  const copy = $copyNode(link);
  link.insertBefore(copy, false);
  copy.append(...link.getChildren());
  link.remove();
}
