import type { LexicalEditor } from 'lexical';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { DESK, SELECTED_CELL, SHEET, TEXT } from '../../page/page-elements.ts';
import type { TableAtCaret } from './table-at-caret.ts';

/** Boxes in the window, in pixels. */
export interface TableBoxes {
  table: DOMRect;
  /** The box of the cell at the caret, or of all selected cells. */
  cell: DOMRect;
  /** The first row; a caption may be above it. */
  head: DOMRect;
  /** The part of the window that shows the page. */
  desk: DOMRect;
  /** The bottom of the content above the table. */
  above: number;
  /** The top of the content below the table. */
  below: number;
}

/** Follows the boxes of the table and its cell during scrolling and layout. */
export function useTableBoxes(editor: LexicalEditor, tableAtCaret: TableAtCaret | null): TableBoxes | null {
  const [boxes, setBoxes] = useState<TableBoxes | null>(null);
  useLayoutEffect(() => {
    if (tableAtCaret === null) {
      setBoxes(null);
      return;
    }
    const measure = (): void => {
      const table = editor.getElementByKey(tableAtCaret.table);
      const cell = editor.getElementByKey(tableAtCaret.cell) ?? table;
      const desk = table?.closest(DESK);
      if (!table || !cell || !desk) setBoxes(null);
      else
        setBoxes({
          table: table.getBoundingClientRect(),
          cell: boundingBox(chosenIn(table) ?? [cell]),
          head: (table.querySelector('tr') ?? table).getBoundingClientRect(),
          desk: desk.getBoundingClientRect(),
          above: edgeNextTo(table, 'above'),
          below: edgeNextTo(table, 'below'),
        });
    };
    measure();
    const table = editor.getElementByKey(tableAtCaret.table);
    const sizes = new ResizeObserver(measure);
    // Content that grows above the table moves it: this changes the size of the text, or the size of the desk below a
    // bar.
    for (const place of [table, editor.getElementByKey(tableAtCaret.cell), table?.closest(TEXT), table?.closest(DESK)])
      if (place) sizes.observe(place);
    window.addEventListener('scroll', measure, true);
    window.addEventListener('resize', measure);
    return () => {
      sizes.disconnect();
      window.removeEventListener('scroll', measure, true);
      window.removeEventListener('resize', measure);
    };
  }, [editor, tableAtCaret]);
  return boxes;
}

function chosenIn(table: Element): readonly Element[] | null {
  const chosen = [...table.querySelectorAll(SELECTED_CELL)];
  return chosen.length > 0 ? chosen : null;
}

/** The smallest box that contains all elements. */
export function boundingBox(elements: readonly Element[]): DOMRect {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** The bottom of the content above an element of the sheet, or the top of the content below it. */
function edgeNextTo(element: Element, side: 'above' | 'below'): number {
  const next = (at: Element): Element | null => (side === 'above' ? at.previousElementSibling : at.nextElementSibling);
  for (let at: Element | null = element; at && !at.matches(SHEET); at = at.parentElement) {
    for (let neighbour = next(at); neighbour; neighbour = next(neighbour)) {
      const { height, top, bottom } = neighbour.getBoundingClientRect();
      if (height > 0) return side === 'above' ? bottom : top;
    }
  }
  return side === 'above' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** Positions an element of the overlay. `left` may depend on its width. */
export function usePosition(
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
