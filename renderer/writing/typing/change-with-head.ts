import { HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { $changeHead, type DraftHead } from '../../document/open/head.ts';
import type { Typing } from './typing.ts';

/**
 * Changes the head and the text in one undo step. In the page's editor both are one update; in a small editor the head
 * is changed just before the text.
 */
export function changeWithHead(typing: Typing, change: (head: DraftHead) => DraftHead, $act: () => void): void {
  const page = typing.document.editor;
  const editor = typing.active();
  if (editor === page) {
    page.update(
      () => {
        $changeHead(change);
        $act();
      },
      { tag: HISTORY_PUSH_TAG, discrete: true },
    );
    return;
  }
  // Runs after the update in which the key is handled, because two editors change one after the other.
  queueMicrotask(() => {
    const before = typing.document.head();
    page.update(() => $changeHead(change), { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true });
    const isSameStep = typing.document.head() !== before;
    editor.update($act, { tag: isSameStep ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, discrete: true });
  });
}
