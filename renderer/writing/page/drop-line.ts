import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import type { DropPlace } from './block-actions.ts';
import { DRAG_PICTURE_WIDTH } from './drag-picture.ts';
import { element } from './elements.ts';

/** The line that shows the position of a drop. The nodes next to it move apart. */
export interface DropLine {
  /**
   * Shows the line at this mouse position and returns the drop position. Returns null, and shows nothing, if the
   * dragged block would not move.
   */
  show: (mouse: { clientX: number; clientY: number }, words: string, dragged: Element | null) => DropPlace | null;
  hide: () => void;
}

export function createDropLine(editor: LexicalEditor, root: HTMLElement, sheet: HTMLElement): DropLine {
  let line: HTMLElement | null = null;
  let shifted: Element | null = null;

  const shift = (next: Element | null): void => {
    if (shifted === next) return;
    shifted?.classList.remove('parts');
    next?.classList.add('parts');
    shifted = next;
  };
  const hide = (): void => {
    shift(null);
    line?.remove();
    line = null;
  };

  return {
    show: ({ clientX: x, clientY: y }, words, dragged) => {
      // Lexical adds an empty picture for the caret if the document ends with a block.
      const children = [...root.children].filter((child) => child.localName !== 'img');
      const index = firstBelow(children, y);
      const next = children[index] ?? null;
      const before = children[index - 1] ?? null;
      if (dragged !== null && (next === dragged || before === dragged)) {
        hide();
        return null;
      }
      shift(next);
      if (!line) {
        line = element('div', 'drop', element('span', ''));
        line.setAttribute('aria-hidden', 'true');
        sheet.append(line);
      }
      const label = line.firstElementChild;
      if (label && label.textContent !== words) label.textContent = words;
      const from = before?.getBoundingClientRect().bottom ?? null;
      const to = next?.getBoundingClientRect().top ?? null;
      const at = from !== null && to !== null ? (from + to) / 2 : to !== null ? to - 16 : (from ?? y) + 12;
      // The drag picture extends to the right of the mouse: the label moves so that it stays visible.
      const right = line.getBoundingClientRect().right - (label?.getBoundingClientRect().width ?? 0);
      line.classList.toggle('begins', x + DRAG_PICTURE_WIDTH > right);
      line.style.top = `${Math.round(at - sheet.getBoundingClientRect().top)}px`;
      const neighbour = next ?? before;
      const key =
        neighbour && editor.read(() => $getNearestNodeFromDOMNode(neighbour)?.getTopLevelElement()?.getKey() ?? null);
      return next === null ? { key: null, side: 'after' } : { key, side: 'before' };
    },
    hide,
  };
}

/** Index of the first element whose middle is below this height. */
function firstBelow(children: readonly Element[], y: number): number {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const rect = children[middle]?.getBoundingClientRect();
    if (rect && (rect.top + rect.bottom) / 2 <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}
