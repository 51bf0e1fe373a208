import { $getRoot, type LexicalEditor } from 'lexical';
import type { LayoutFacts } from '../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';
import { PAGE_REFERENCE } from './page-elements.ts';

/** Shows the layout of the typesetter on the sheet: where pages begin, and the page numbers of references. */
export interface TypesetPages {
  /** Draws them with each outcome. The page begins change only after a new layout. */
  draw: () => void;
}

interface Input {
  editor: LexicalEditor;
  sheet: HTMLElement;
  text: HTMLElement;
  layout: () => LayoutFacts | null;
}

export function createTypesetPages({ editor, sheet, text, layout }: Input): TypesetPages {
  let known: LayoutFacts | null = null;
  let begins: ReadonlySet<NodeId> = new Set();

  return {
    draw: () => {
      const now = layout();
      if (now === null) return;
      const ids = editor.getEditorState().read(() => {
        const ids = new Map<string, NodeId>();
        for (const node of $getRoot().getChildren()) ids.set(node.getKey(), $idOf(node));
        return ids;
      });
      if (now !== known) begins = findPageBegins([...ids.values()], now);
      known = now;
      const marked = new Set<Element>();
      for (const [key, id] of ids) {
        const place = begins.has(id) ? editor.getElementByKey(key) : null;
        if (!place) continue;
        place.dataset.pageBegins = '';
        marked.add(place);
      }
      for (const old of text.querySelectorAll<HTMLElement>(':scope > [data-page-begins]'))
        if (!marked.has(old)) delete old.dataset.pageBegins;
      drawPageNumbers(sheet, now);
    },
  };
}

/** The nodes that begin a page, except the first page: the first node of each page. */
export function findPageBegins(places: readonly NodeId[], { pageOf }: LayoutFacts): Set<NodeId> {
  const found = new Set<NodeId>();
  let last: number | null = null;
  for (const id of places) {
    const page = pageOf[id];
    if (page === undefined) continue;
    if (last !== null && page > last) found.add(id);
    last = Math.max(last ?? page, page);
  }
  return found;
}

/** Updates page numbers in blocks that are not drawn again. An unknown number keeps its last value. */
function drawPageNumbers(sheet: HTMLElement, { pageOf }: LayoutFacts): void {
  for (const reference of sheet.querySelectorAll<HTMLElement>(PAGE_REFERENCE)) {
    const { target, pageWord } = reference.dataset;
    const page = target === undefined ? undefined : pageOf[target];
    if (page === undefined) continue;
    let words: Element = reference;
    while (words.firstElementChild) words = words.firstElementChild;
    const said = `${pageWord}\u00A0${page}`;
    if (words.textContent !== said) words.textContent = said;
  }
}
