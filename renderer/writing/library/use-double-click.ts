import { type RefObject, useEffect, useRef } from 'react';

/** Milliseconds between two clicks that are one double click at most, and pixels that the pointer may move between them. */
const DOUBLE_CLICK = 500;
const STILL = 6;

/**
 * A double click is about the row of its first click: a look at that row comes to stand under the list, which may move it
 * from under the pointer. What has come there instead does not hear the second click.
 */
export function useDoubleClick(
  list: RefObject<HTMLElement | null>,
  rowOf: (target: Element) => string | null,
  act: (row: string) => void,
): void {
  const last = useRef({ rowOf, act });
  last.current = { rowOf, act };
  useEffect(() => {
    let first: { row: string; x: number; y: number; at: number } | null = null;
    const rowAt = ({ target }: Event): string | null =>
      target instanceof Element && list.current?.contains(target) ? last.current.rowOf(target) : null;
    const isSecond = ({ clientX, clientY, timeStamp }: MouseEvent): boolean =>
      first !== null && timeStamp - first.at < DOUBLE_CLICK && Math.hypot(clientX - first.x, clientY - first.y) < STILL;
    const onPress = (event: PointerEvent): void => {
      if (isSecond(event)) {
        keepFromOthers(event);
        return;
      }
      const row = event.button === 0 ? rowAt(event) : null;
      first = row === null ? null : { row, x: event.clientX, y: event.clientY, at: event.timeStamp };
    };
    const keepFromOthers = (event: MouseEvent): void => {
      if (!isSecond(event) || rowAt(event) === first?.row) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onSecond = (event: MouseEvent): void => {
      if (!first || !isSecond(event)) return;
      event.stopPropagation();
      const { row } = first;
      first = null;
      last.current.act(row);
    };
    // Before all others: what is under the pointer may lie outside the list by then.
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
