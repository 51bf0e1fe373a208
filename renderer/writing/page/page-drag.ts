import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { DRAGGED_BLOCK, readDragged } from '../blocks/dragged-block.ts';
import type { DocumentCommands } from '../document-commands.ts';
import type { DropPlace } from './block-actions.ts';
import { moveBlockTo } from './block-actions.ts';
import { DRAG_PICTURE_WIDTH, setDragPicture } from './drag-picture.ts';
import type { PageDrawing } from './drawing.ts';
import { element } from './elements.ts';
import { focusEditor } from './live-editor.ts';
import { HANDLE, TOP_LEVEL } from './page-elements.ts';

interface Input {
  document: OpenDocument;
  /** The element that accepts drops. */
  desk: HTMLElement;
  sheet: HTMLElement;
  root: HTMLElement;
  drawing: PageDrawing;
  texts: () => Texts;
  choose: (key: NodeKey) => void;
  commands: Pick<DocumentCommands, 'dropBlocks' | 'dropPictures'>;
}

/**
 * Data type of a block of this document that is dragged by its handle. The data is empty: only this window knows the
 * block.
 */
const DRAGGED_PLACE = 'application/x-inbreng-place';

/**
 * Handles drags onto the page: a block of the library, a block of the page by its handle, pictures. Returns a function
 * that removes the listeners.
 */
export function registerPageDrag(input: Input): () => void {
  const { document, desk, sheet, root, drawing, texts } = input;
  const { editor } = document;
  const line = createDropLine(editor, root, sheet);
  let dragged: { key: NodeKey; element: HTMLElement } | null = null;

  const keyOf = (block: Element): NodeKey | null =>
    editor.read(() => $getNearestNodeFromDOMNode(block)?.getKey() ?? null);

  const onDragStart = (event: DragEvent): void => {
    const grip = event.target instanceof Element ? event.target.closest(HANDLE) : null;
    const block = grip?.closest<HTMLElement>(TOP_LEVEL) ?? null;
    const key = block && keyOf(block);
    if (!block || !key || !event.dataTransfer) return;
    const facts = drawing.drawnIn(block)?.facts;
    dragged = { key, element: block };
    event.dataTransfer.setData(DRAGGED_PLACE, '');
    event.dataTransfer.effectAllowed = 'move';
    setDragPicture(event.dataTransfer, facts?.kind ?? 'picture', facts?.title || texts().page.picture);
    event.stopPropagation();
  };
  const end = (): void => {
    line.hide();
    dragged = null;
  };

  const kindOf = (transfer: DataTransfer): 'place' | 'block' | 'pictures' | null => {
    if (dragged && transfer.types.includes(DRAGGED_PLACE)) return 'place';
    if (transfer.types.includes(DRAGGED_BLOCK)) return 'block';
    const files = [...transfer.items].filter(({ kind }) => kind === 'file');
    return files.length > 0 && files.every(({ type }) => type.startsWith('image/')) ? 'pictures' : null;
  };
  const onDragOver = (event: DragEvent): void => {
    const kind = event.dataTransfer && kindOf(event.dataTransfer);
    if (!kind || !event.dataTransfer) return;
    event.preventDefault();
    event.stopPropagation();
    const words = kind === 'place' ? texts().page.moveHere : texts().page.insertHere;
    const place = line.show(event, words, dragged?.element ?? null);
    event.dataTransfer.dropEffect = place === null ? 'none' : kind === 'place' ? 'move' : 'copy';
  };
  const onDragLeave = (event: DragEvent): void => {
    if (!(event.relatedTarget instanceof Node) || !desk.contains(event.relatedTarget)) line.hide();
  };
  const onDrop = (event: DragEvent): void => {
    const kind = event.dataTransfer && kindOf(event.dataTransfer);
    if (!kind || !event.dataTransfer) return;
    event.preventDefault();
    event.stopPropagation();
    const place = line.show(event, '', dragged?.element ?? null);
    const moved = dragged;
    end();
    if (!place) return;
    if (kind === 'place') {
      if (moved && moveBlockTo(document, moved.key, place)) input.choose(moved.key);
      return;
    }
    if (kind === 'block') input.commands.dropBlocks(readDragged(event.dataTransfer), place);
    else input.commands.dropPictures([...event.dataTransfer.files], place);
    focusEditor(editor);
  };

  root.addEventListener('dragstart', onDragStart, true);
  window.addEventListener('dragend', end, true);
  desk.addEventListener('dragover', onDragOver, true);
  desk.addEventListener('dragleave', onDragLeave);
  desk.addEventListener('drop', onDrop, true);
  return () => {
    end();
    root.removeEventListener('dragstart', onDragStart, true);
    window.removeEventListener('dragend', end, true);
    desk.removeEventListener('dragover', onDragOver, true);
    desk.removeEventListener('dragleave', onDragLeave);
    desk.removeEventListener('drop', onDrop, true);
  };
}

/** The line that shows the position of a drop. The nodes next to it move apart. */
interface DropLine {
  /**
   * Shows the line at this mouse position and returns the drop position. Returns null, and shows nothing, if the
   * dragged block would not move.
   */
  show: (mouse: { clientX: number; clientY: number }, words: string, dragged: Element | null) => DropPlace | null;
  hide: () => void;
}

function createDropLine(editor: LexicalEditor, root: HTMLElement, sheet: HTMLElement): DropLine {
  let line: HTMLElement | null = null;
  let shifted: Element | null = null;

  const shift = (next: Element | null): void => {
    if (shifted === next) return;
    shifted?.classList.remove('is-parted');
    next?.classList.add('is-parted');
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
        line = element('div', 'drop-line', element('span', ''));
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
      line.classList.toggle('is-flipped', x + DRAG_PICTURE_WIDTH > right);
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
