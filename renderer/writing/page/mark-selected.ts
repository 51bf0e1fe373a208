import type { LexicalEditor, NodeKey } from 'lexical';
import { $selectedAtomicBlocks } from '../../document/editor/nodes/blocks.ts';

/**
 * Marks blocks, pictures and page breaks in the selection: Chromium shows no selection colour on them, so the user
 * would not see what is copied or deleted. Returns a function that ends it.
 */
export function markSelected(editor: LexicalEditor): () => void {
  let marked = new Map<NodeKey, HTMLElement>();
  return editor.registerUpdateListener(({ editorState }) => {
    const keys = editorState.read(() => $selectedAtomicBlocks().map((node) => node.getKey()));
    if (keys.length === 0 && marked.size === 0) return;
    const now = new Map<NodeKey, HTMLElement>();
    for (const key of keys) {
      const drawn = editor.getElementByKey(key);
      if (drawn) now.set(key, drawn);
    }
    for (const [key, drawn] of marked) if (now.get(key) !== drawn) drawn.classList.remove('is-selected');
    for (const drawn of now.values()) drawn.classList.add('is-selected');
    marked = now;
  });
}
