/**
 * Words selected within what is printed of a block that is chosen as a whole. They are the window's own selection: the
 * editor knows only the block. null: none, or they stand in a part that is being edited.
 */
export function wordsSelectedIn(block: Element): Range | null {
  const selection = window.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed || !block.contains(range.commonAncestorContainer)) return null;
  const around = range.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  return element?.closest('[contenteditable="true"]')?.contains(block) ? range : null;
}
