import { LinkNode } from '@lexical/link';
import { $copyNode, $getSelection, $hasUpdateTag, HISTORIC_TAG, type LexicalEditor } from 'lexical';
import { formerParent, nodesOf } from '../lexical-internals.ts';

/**
 * A link that comes to another line makes a step of undo. Lexical's history (0.52) takes an update in which one text was touched
 * and stayed the same under the same parent for no change, although that parent, the link, moved: so it is where a line is
 * parted just before a link, or one that begins with a link is joined with the words above it. With a new link around the
 * text it sees the change.
 */
export function registerLinkSteps(editor: LexicalEditor): () => void {
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
