import { $getNearestNodeFromDOMNode, type NodeKey } from 'lexical';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { DRAGGED_BLOCK } from '../blocks/dragged-block.ts';
import type { DocumentCommands } from '../document-commands.ts';
import { moveBlockTo } from './block-actions.ts';
import { setDragPicture } from './drag-picture.ts';
import type { PageDrawing } from './drawing.ts';
import { createDropLine } from './drop-line.ts';
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
  commands: Pick<DocumentCommands, 'dropBlock' | 'dropPictures'>;
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
    if (kind === 'block') input.commands.dropBlock(event.dataTransfer.getData(DRAGGED_BLOCK), place);
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
