import type { LexicalEditor } from 'lexical';
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { TableHere } from './table-here.ts';

/** Where things stand in the window, in pixels. */
export interface TableBoxes {
  table: DOMRect;
  /** Of the caret, or what the chosen cells take together. */
  cell: DOMRect;
  /** Its first row: a caption may stand above it. */
  head: DOMRect;
  /** The part of the window that shows the page. */
  desk: DOMRect;
  /** Where what stands above the table ends. */
  above: number;
  /** Where what stands below it begins. */
  below: number;
}

/** Follows the places of the table and its cell while the page scrolls or is laid out anew. */
export function useTableBoxes(editor: LexicalEditor, here: TableHere | null): TableBoxes | null {
  const [boxes, setBoxes] = useState<TableBoxes | null>(null);
  useLayoutEffect(() => {
    if (here === null) {
      setBoxes(null);
      return;
    }
    const measure = (): void => {
      const table = editor.getElementByKey(here.table);
      const cell = editor.getElementByKey(here.cell) ?? table;
      const desk = table?.closest('.desk');
      if (!table || !cell || !desk) setBoxes(null);
      else
        setBoxes({
          table: table.getBoundingClientRect(),
          cell: around(chosenIn(table) ?? [cell]),
          head: (table.querySelector('tr') ?? table).getBoundingClientRect(),
          desk: desk.getBoundingClientRect(),
          above: besideOnSheet(table, 'above'),
          below: besideOnSheet(table, 'below'),
        });
    };
    measure();
    const table = editor.getElementByKey(here.table);
    const sizes = new ResizeObserver(measure);
    // What grows above the table moves it: the whole text is then another size, or, below a bar, what shows it.
    for (const place of [table, editor.getElementByKey(here.cell), table?.closest('.written'), table?.closest('.desk')])
      if (place) sizes.observe(place);
    window.addEventListener('scroll', measure, true);
    window.addEventListener('resize', measure);
    return () => {
      sizes.disconnect();
      window.removeEventListener('scroll', measure, true);
      window.removeEventListener('resize', measure);
    };
  }, [editor, here]);
  return boxes;
}

function chosenIn(table: Element): readonly Element[] | null {
  const chosen = [...table.querySelectorAll('.cell-chosen')];
  return chosen.length > 0 ? chosen : null;
}

/** The smallest box that holds all of them. */
export function around(elements: readonly Element[]): DOMRect {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** The foot of what is drawn just above an element of the sheet, or the head of what is drawn just below it. */
function besideOnSheet(element: Element, side: 'above' | 'below'): number {
  const next = (at: Element): Element | null => (side === 'above' ? at.previousElementSibling : at.nextElementSibling);
  for (let at: Element | null = element; at && !at.classList.contains('sheet'); at = at.parentElement) {
    for (let beside = next(at); beside; beside = next(beside)) {
      const { height, top, bottom } = beside.getBoundingClientRect();
      if (height > 0) return side === 'above' ? bottom : top;
    }
  }
  return side === 'above' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** Puts an element of the overlay at a place of the window; at its left by what it is wide, where that matters. */
export function useAt(
  ref: RefObject<HTMLElement | null>,
  place: { left: number | ((width: number) => number); top: number; width?: number; height?: number },
): void {
  useLayoutEffect(() => {
    const drawn = ref.current;
    if (!drawn) return;
    const { style } = drawn;
    style.left = `${typeof place.left === 'number' ? place.left : place.left(drawn.offsetWidth)}px`;
    style.top = `${place.top}px`;
    if (place.width !== undefined) style.width = `${place.width}px`;
    if (place.height !== undefined) style.height = `${place.height}px`;
  });
}
