import { $getSelection, $isRangeSelection } from 'lexical';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { insertCitation } from '../menu/take-entry.ts';
import type { TypingFeatures } from '../typing-features.ts';
import { allowedPlacements } from './placement.ts';

/**
 * Cites a block at the caret, as the document type places a citation; selected text stays. Returns false where the caret is
 * not in the text: in the title or nowhere.
 */
export function citeAtCaret(features: TypingFeatures, block: Block): boolean {
  const { typing } = features;
  const isInText = !['title', 'subtitle'].includes(typing.holds());
  const hasCaret = typing
    .active()
    .getEditorState()
    .read(() => $isRangeSelection($getSelection()));
  if (!isInText || !hasCaret) return false;
  insertCitation(features, block, { placement: allowedPlacements(typing)[0] }, $moveToEnd);
  return true;
}

/** Moves the caret to the end of the selection. */
function $moveToEnd(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return;
  const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus;
  selection.anchor.set(key, offset, type);
  selection.focus.set(key, offset, type);
}
