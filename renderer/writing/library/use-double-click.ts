import { type RefObject, useEffect, useRef } from 'react';

/** The longest time between the clicks of a double click in milliseconds, and the largest distance in pixels. */
const DOUBLE_CLICK = 500;
const MAX_DISTANCE = 6;

/**
 * Handles a double click on the row of its first click. The details of that row appear below the list and can move the row
 * away from the pointer; the element that takes its place does not receive the second click.
 */
export function useDoubleClick(
  list: RefObject<HTMLElement | null>,
  rowOf: (target: Element) => string | null,
  onDoubleClick: (row: string) => void,
): void {
  const last = useRef({ rowOf, act: onDoubleClick });
  last.current = { rowOf, act: onDoubleClick };
  useEffect(() => {
    let firstClick: { row: string; x: number; y: number; at: number } | null = null;
    const rowAt = ({ target }: Event): string | null =>
      target instanceof Element && list.current?.contains(target) ? last.current.rowOf(target) : null;
    const isSecond = ({ clientX, clientY, timeStamp }: MouseEvent): boolean =>
      firstClick !== null &&
      timeStamp - firstClick.at < DOUBLE_CLICK &&
      Math.hypot(clientX - firstClick.x, clientY - firstClick.y) < MAX_DISTANCE;
    const onPress = (event: PointerEvent): void => {
      if (isSecond(event)) {
        keepFromOthers(event);
        return;
      }
      const row = event.button === 0 ? rowAt(event) : null;
      firstClick = row === null ? null : { row, x: event.clientX, y: event.clientY, at: event.timeStamp };
    };
    const keepFromOthers = (event: MouseEvent): void => {
      if (!isSecond(event) || rowAt(event) === firstClick?.row) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onSecond = (event: MouseEvent): void => {
      if (!firstClick || !isSecond(event)) return;
      event.stopPropagation();
      const { row } = firstClick;
      firstClick = null;
      last.current.act(row);
    };
    // Before all other listeners: the element under the pointer may be outside the list by then.
    document.addEventListener('pointerdown', onPress, true);
    for (const name of ['mousedown', 'pointerup', 'mouseup', 'click'] as const)
      document.addEventListener(name, keepFromOthers, true);
    document.addEventListener('dblclick', onSecond, true);
    return () => {
      document.removeEventListener('pointerdown', onPress, true);
      for (const name of ['mousedown', 'pointerup', 'mouseup', 'click'] as const)
        document.removeEventListener(name, keepFromOthers, true);
      document.removeEventListener('dblclick', onSecond, true);
    };
  }, [list]);
}
