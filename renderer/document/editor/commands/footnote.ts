import { $create, $getSelection, $isRangeSelection } from 'lexical';
import { FootnoteNode } from '../nodes/inline.ts';

/**
 * Inserts an empty footnote at the end of the selection. Its id comes from the id rule or from the caller, in the same
 * update. Returns null if the selection is not in text.
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
