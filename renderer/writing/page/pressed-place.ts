/** Pixels that a hand moves in a click. */
const SAME_PLACE = 4;

export interface PressedPlaces {
  /** What a click meant, and where that is by now. */
  of: (click: MouseEvent) => { target: EventTarget | null; x: number; y: number };
  end: () => void;
}

/**
 * Remembers what the mouse was pressed on. A block that is no longer chosen becomes lower, so what lies below it moves
 * while the button is down, and the click itself falls on something else.
 */
export function registerPressedPlaces(root: HTMLElement): PressedPlaces {
  let pressed: { target: Element; box: DOMRect; x: number; y: number } | null = null;
  const onMouseDown = ({ target, clientX: x, clientY: y }: MouseEvent): void => {
    pressed = target instanceof Element ? { target, box: target.getBoundingClientRect(), x, y } : null;
  };
  root.addEventListener('mousedown', onMouseDown, true);
  return {
    of: ({ target, clientX: x, clientY: y }) => {
      if (!pressed?.target.isConnected || Math.hypot(x - pressed.x, y - pressed.y) > SAME_PLACE)
        return { target, x, y };
      const box = pressed.target.getBoundingClientRect();
      return { target: pressed.target, x: x + box.left - pressed.box.left, y: y + box.top - pressed.box.top };
    },
    end: () => root.removeEventListener('mousedown', onMouseDown, true),
  };
}
