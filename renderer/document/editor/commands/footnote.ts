import { $create, $getSelection, $isRangeSelection } from 'lexical';
import { FootnoteNode } from '../nodes/inline.ts';

/**
 * A note at the end of the selection, still empty. Null where none can stand. Its id is the page's to give (or the caller
 * sets it), within the same update.
 */
export function $insertFootnote(): FootnoteNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  if (!selection.isCollapsed()) {
    const end = selection.isBackward() ? selection.anchor : selection.focus;
    selection.anchor.set(end.key, end.offset, end.type);
    selection.focus.set(end.key, end.offset, end.type);
  }
  const note = $create(FootnoteNode).setData({ content: [] });
  selection.insertNodes([note]);
  return note;
}
