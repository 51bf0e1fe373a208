import { $createRangeSelection, $getNodeByKey, $setSelection, HISTORY_MERGE_TAG } from 'lexical';
import { $idOf } from '../../../document/editor/nodes/state.ts';
import { focusText } from '../focus-text.ts';
import type { Typing } from '../typing.ts';
import type { Hit } from './hits.ts';

/** Returns to the text at the current hit: selects it, or the block or note that contains it. */
export function selectHit(typing: Typing, hit: Hit | undefined): void {
  const page = typing.document.editor;
  const owner = hit?.owner;
  if (owner?.in === 'text') {
    page.update(
      () => {
        const selection = $createRangeSelection();
        selection.anchor.set(owner.start, owner.startOffset, 'text');
        selection.focus.set(owner.end, owner.endOffset, 'text');
        $setSelection(selection);
      },
      { discrete: true, tag: HISTORY_MERGE_TAG },
    );
    focusText(page);
    return;
  }
  if (owner?.in === 'part') {
    const { key, part } = owner;
    const id = page.getEditorState().read(() => {
      const node = $getNodeByKey(key);
      return node ? $idOf(node) : '';
    });
    if (typeof part === 'object') {
      typing.commands.goTo(part.note);
      return;
    }
    if (id !== '') typing.commands.goTo(id);
    return;
  }
  if (owner?.in === 'head') {
    const line = hit?.range.startContainer.parentElement?.closest<HTMLElement>('[contenteditable="true"]');
    line?.focus();
    if (hit)
      window
        .getSelection()
        ?.setBaseAndExtent(
          hit.range.startContainer,
          hit.range.startOffset,
          hit.range.endContainer,
          hit.range.endOffset,
        );
    return;
  }
  focusText(typing.active());
}
