/** Pixels that a pressed mouse goes before it selects. */
const DRAG = 3;
/** Pixels from the edge of the desk within which the page scrolls along. */
const EDGE = 24;

interface Point {
  x: number;
  y: number;
}

interface Drag {
  /** Where the mouse was pressed, in the window. */
  from: Point;
  /** What scrolls. */
  desk: Element | null;
  /** Called once, when the mouse goes on while it is pressed: the element within which it selects. null: nothing there. */
  words: () => Element | null;
}

/**
 * A mouse that is pressed on words and goes on selects them, as in any text: to be called from a press that the window was
 * kept from answering. The click at the end of such a drag is not told to anyone.
 */
export function followDrag({ from, desk, words }: Drag): void {
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
      if (Math.hypot(x - from.x, y - from.y) <= DRAG) return;
      within = words();
      if (!within) {
        end();
        return;
      }
      anchor = pointIn(within, { x: from.x, y: from.y - ((desk?.scrollTop ?? 0) - scrolledAt) });
    }
    event.preventDefault();
    const focus = pointIn(within, { x, y });
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

/** Tells where a pressed mouse goes that goes on, until it is let go; the desk scrolls along at its edges. */
export function followPress(from: Point, desk: Element | null, told: (event: MouseEvent) => void): void {
  let isDrag = false;
  const onMove = (event: MouseEvent): void => {
    if ((event.buttons & 1) === 0) {
      end();
      return;
    }
    const { clientX: x, clientY: y } = event;
    isDrag ||= Math.hypot(x - from.x, y - from.y) > DRAG;
    if (!isDrag) return;
    event.preventDefault();
    told(event);
    if (desk) scrollAlong(desk, y);
  };
  const end = (): void => {
    window.removeEventListener('mousemove', onMove, true);
    window.removeEventListener('mouseup', end, true);
  };
  window.addEventListener('mousemove', onMove, true);
  window.addEventListener('mouseup', end, true);
}

/** The second press on words that nobody can edit selects the word, the third the paragraph. */
export function selectAround(within: Element, point: Point, presses: number): void {
  const at = pointIn(within, point);
  const selection = window.getSelection();
  if (!at || !selection) return;
  selection.setBaseAndExtent(at.startContainer, at.startOffset, at.startContainer, at.startOffset);
  const unit = presses === 2 ? 'word' : 'paragraphboundary';
  selection.modify('move', 'backward', unit);
  selection.modify('extend', 'forward', unit);
}

/** The place of the text at a point, or the end of the words that is nearest to it. */
function pointIn(within: Element, { x, y }: Point): Range | null {
  const at = document.caretRangeFromPoint(x, y);
  if (at && within.contains(at.startContainer)) return at;
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
  if (y < top + EDGE) desk.scrollBy(0, -EDGE);
  else if (y > bottom - EDGE) desk.scrollBy(0, EDGE);
}

function swallowClick(): void {
  const stop = (event: MouseEvent): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', stop, { capture: true, once: true });
  // A press that ends elsewhere makes no click.
  setTimeout(() => window.removeEventListener('click', stop, true));
}
