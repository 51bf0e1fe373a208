/**
 * The caret position at a point in the window, in pixels, or null. In an inline node that cannot be edited, such as a citation,
 * Lexical has no caret: there it is the nearest side of the node.
 */
export function caretRangeAt(x: number, y: number): Range | null {
  const range = window.document.caretRangeFromPoint(x, y);
  if (range) moveBesideInlineNode(range);
  return range;
}

/** Moves a collapsed range from inside an inline node that cannot be edited to the nearest side of that node. */
export function moveBesideInlineNode(range: Range): void {
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const node = element?.closest('[data-lexical-decorator]');
  if (!node || !getComputedStyle(node).display.startsWith('inline')) return;
  const before = window.document.createRange();
  before.setStart(node, 0);
  before.setEnd(startContainer, range.startOffset);
  const isFirstHalf = before.toString().length * 2 < (node.textContent ?? '').length;
  if (isFirstHalf) range.setStartBefore(node);
  else range.setStartAfter(node);
  range.collapse(true);
}
