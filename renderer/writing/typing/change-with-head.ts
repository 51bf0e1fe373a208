import { HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { $changeHead, type DraftHead } from '../../document/open/head.ts';
import type { Typing } from './typing.ts';

/** Changes the head and the text in one step: in the page within one update, in an island with the head just before it. */
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
  // Not within the update in which a key is answered: two editors are changed, one after the other.
  queueMicrotask(() => {
    const before = typing.document.head();
    page.update(() => $changeHead(change), { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true });
    const isSameStep = typing.document.head() !== before;
    editor.update($act, { tag: isSameStep ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, discrete: true });
  });
}
