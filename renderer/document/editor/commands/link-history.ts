import { LinkNode } from '@lexical/link';
import { $copyNode, $getSelection, $hasUpdateTag, HISTORIC_TAG, type LexicalEditor } from 'lexical';
import { formerParent, nodesOf } from '../lexical-internals.ts';

/**
 * Makes a moved link a step of undo. Lexical 0.52 ignores an update that touches one text without changing it or its
 * parent, even if that parent, the link, moved to another line. Splitting a line before a link and joining it again are
 * such updates. A copy of the link gives the text a new parent.
 */
export function registerLinkHistory(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(LinkNode, (link) => {
    const nodes = nodesOf(editor.getEditorState());
    const former = nodes.get(link.getKey());
    if (!former || formerParent(former, nodes)?.getKey() === link.getParent()?.getKey() || $hasUpdateTag(HISTORIC_TAG))
      return;
    const copy = $copyNode(link);
    link.insertBefore(copy, false);
    copy.append(...link.getChildren());
    for (const end of $getSelection()?.getStartEndPoints() ?? []) {
      if (end.key === link.getKey()) end.set(copy.getKey(), end.offset, 'element');
    }
    link.remove();
  });
}
