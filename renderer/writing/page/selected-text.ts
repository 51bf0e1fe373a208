/**
 * The text selected in the printed part of a selected block. It is a DOM selection, because the editor selects only the
 * block. Null if there is none, or it is in a part that is being edited.
 */
export function selectedTextIn(block: Element): Range | null {
  const selection = window.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed || !block.contains(range.commonAncestorContainer)) return null;
  const container = range.commonAncestorContainer;
  const element = container instanceof Element ? container : container.parentElement;
  return element?.closest('[contenteditable="true"]')?.contains(block) ? range : null;
}
