/** Pixels that the mouse has to move before a press becomes a drag. */
const DRAG_DISTANCE = 3;
/** Pixels from the edge of the desk within which the page scrolls along. */
const SCROLL_EDGE = 24;

interface Point {
  x: number;
  y: number;
}

interface Drag {
  /** The position of the press in the window. */
  from: Point;
  /** The element that scrolls. */
  desk: Element | null;
  /** Called once, when the drag begins. Returns the element in which text is selected; null: there is no text. */
  findText: () => Element | null;
}

/**
 * Selects text while the mouse is dragged. Call it from a press whose default action was prevented. The click at the
 * end of the drag is stopped.
 */
export function followSelectionDrag({ from, desk, findText }: Drag): void {
  let within: Element | null = null;
  let anchor: Range | null = null;
  const scrolledAt = desk?.scrollTop ?? 0;

  const onMove = (event: MouseEvent): void => {
    if ((event.buttons & 1) === 0) {
      end();
      return;
    }
    const { clientX: x, clientY: y } = event;
    if (!within) {
      if (Math.hypot(x - from.x, y - from.y) <= DRAG_DISTANCE) return;
      within = findText();
      if (!within) {
        end();
        return;
      }
      anchor = rangeAt(within, { x: from.x, y: from.y - ((desk?.scrollTop ?? 0) - scrolledAt) });
    }
    event.preventDefault();
    const focus = rangeAt(within, { x, y });
    if (!anchor || !focus) return;
    window
      .getSelection()
      ?.setBaseAndExtent(anchor.startContainer, anchor.startOffset, focus.startContainer, focus.startOffset);
    if (desk) scrollAlong(desk, y);
  };
  const onUp = (): void => {
    if (within) swallowClick();
    end();
  };
  const end = (): void => {
    window.removeEventListener('mousemove', onMove, true);
    window.removeEventListener('mouseup', onUp, true);
  };
  window.addEventListener('mousemove', onMove, true);
  window.addEventListener('mouseup', onUp, true);
}

/** Reports each move of a drag until the button is released. Near the edges of the desk, the page scrolls along. */
export function followPress(from: Point, desk: Element | null, onDrag: (event: MouseEvent) => void): void {
  let isDrag = false;
  const onMove = (event: MouseEvent): void => {
    if ((event.buttons & 1) === 0) {
      end();
      return;
    }
    const { clientX: x, clientY: y } = event;
    isDrag ||= Math.hypot(x - from.x, y - from.y) > DRAG_DISTANCE;
    if (!isDrag) return;
    event.preventDefault();
    onDrag(event);
    if (desk) scrollAlong(desk, y);
  };
  const end = (): void => {
    window.removeEventListener('mousemove', onMove, true);
    window.removeEventListener('mouseup', end, true);
  };
  window.addEventListener('mousemove', onMove, true);
  window.addEventListener('mouseup', end, true);
}

/** Selects read-only text on repeated presses: the second press selects the word, the third the paragraph. */
export function selectWordOrParagraph(within: Element, point: Point, presses: number): void {
  const range = rangeAt(within, point);
  const selection = window.getSelection();
  if (!range || !selection) return;
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset);
  const unit = presses === 2 ? 'word' : 'paragraphboundary';
  selection.modify('move', 'backward', unit);
  selection.modify('extend', 'forward', unit);
}

/** The text position at a point, or else the nearest position within the element. */
function rangeAt(within: Element, { x, y }: Point): Range | null {
  const range = document.caretRangeFromPoint(x, y);
  if (range && within.contains(range.startContainer)) return range;
  const { top, bottom, left, right } = within.getBoundingClientRect();
  const inside = document.caretRangeFromPoint(
    Math.min(Math.max(x, left + 1), right - 1),
    Math.min(Math.max(y, top + 1), bottom - 1),
  );
  if (inside && within.contains(inside.startContainer)) return inside;
  const edge = document.createRange();
  edge.selectNodeContents(within);
  edge.collapse(y < (top + bottom) / 2);
  return edge;
}

function scrollAlong(desk: Element, y: number): void {
  const { top, bottom } = desk.getBoundingClientRect();
  if (y < top + SCROLL_EDGE) desk.scrollBy(0, -SCROLL_EDGE);
  else if (y > bottom - SCROLL_EDGE) desk.scrollBy(0, SCROLL_EDGE);
}

function swallowClick(): void {
  const stop = (event: MouseEvent): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', stop, { capture: true, once: true });
  // A press that ends on another element makes no click.
  setTimeout(() => window.removeEventListener('click', stop, true));
}
