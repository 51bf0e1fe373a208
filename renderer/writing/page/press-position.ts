/** Pixels that the mouse may move during a click. */
const CLICK_DISTANCE = 4;

export interface PressPositions {
  /** The element that the user pressed, and the present position of that point. */
  of: (click: MouseEvent) => { target: EventTarget | null; x: number; y: number };
  end: () => void;
}

/**
 * Remembers where the mouse was pressed. A block that is no longer chosen becomes lower during the press, so the
 * content below moves and the click reaches another element.
 */
export function rememberPresses(root: HTMLElement): PressPositions {
  let pressed: { target: Element; box: DOMRect; x: number; y: number } | null = null;
  const onMouseDown = ({ target, clientX: x, clientY: y }: MouseEvent): void => {
    pressed = target instanceof Element ? { target, box: target.getBoundingClientRect(), x, y } : null;
  };
  root.addEventListener('mousedown', onMouseDown, true);
  return {
    of: ({ target, clientX: x, clientY: y }) => {
      if (!pressed?.target.isConnected || Math.hypot(x - pressed.x, y - pressed.y) > CLICK_DISTANCE)
        return { target, x, y };
      const box = pressed.target.getBoundingClientRect();
      return { target: pressed.target, x: x + box.left - pressed.box.left, y: y + box.top - pressed.box.top };
    },
    end: () => root.removeEventListener('mousedown', onMouseDown, true),
  };
}
