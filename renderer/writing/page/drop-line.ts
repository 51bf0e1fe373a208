import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import type { DropPlace } from './block-actions.ts';
import { PICTURE_REACH } from './drag-picture.ts';
import { element } from './elements.ts';

/** The line that shows where something that is dragged comes to stand; the parts of the text make room for it. */
export interface DropLine {
  /** Shows the place for a mouse at this point of the window. null: there it would stay where it is, and nothing is shown. */
  show: (mouse: { clientX: number; clientY: number }, words: string, dragged: Element | null) => DropPlace | null;
  hide: () => void;
}

export function createDropLine(editor: LexicalEditor, root: HTMLElement, sheet: HTMLElement): DropLine {
  let line: HTMLElement | null = null;
  let parted: Element | null = null;

  const part = (next: Element | null): void => {
    if (parted === next) return;
    parted?.classList.remove('parts');
    next?.classList.add('parts');
    parted = next;
  };
  const hide = (): void => {
    part(null);
    line?.remove();
    line = null;
  };

  return {
    show: ({ clientX: x, clientY: y }, words, dragged) => {
      // Lexical ends a page that ends with a block by a picture of nothing, for the caret.
      const children = [...root.children].filter((child) => child.localName !== 'img');
      const index = firstBelow(children, y);
      const next = children[index] ?? null;
      const before = children[index - 1] ?? null;
      if (dragged !== null && (next === dragged || before === dragged)) {
        hide();
        return null;
      }
      part(next);
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
      // What hangs at the mouse reaches to its right: the words stand where it does not cover them.
      const right = line.getBoundingClientRect().right - (label?.getBoundingClientRect().width ?? 0);
      line.classList.toggle('begins', x + PICTURE_REACH > right);
      line.style.top = `${Math.round(at - sheet.getBoundingClientRect().top)}px`;
      const beside = next ?? before;
      const key =
        beside && editor.read(() => $getNearestNodeFromDOMNode(beside)?.getTopLevelElement()?.getKey() ?? null);
      return next === null ? { key: null, side: 'after' } : { key, side: 'before' };
    },
    hide,
  };
}

/** The first of elements that stand below each other of which the middle is below this height. */
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
