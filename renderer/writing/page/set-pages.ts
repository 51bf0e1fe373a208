import { $getRoot, type LexicalEditor } from 'lexical';
import type { LayoutFacts } from '../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';

/** What the typesetter measured, shown on the sheet: where its pages begin, and the pages that the text refers to. */
export interface SetPages {
  /** Drawn again with each outcome, but nothing goes to another place before the document was set anew. */
  draw: () => void;
}

interface Input {
  editor: LexicalEditor;
  sheet: HTMLElement;
  text: HTMLElement;
  layout: () => LayoutFacts | null;
}

export function createSetPages({ editor, sheet, text, layout }: Input): SetPages {
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
      if (now !== known) begins = pageBegins([...ids.values()], now);
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

/** The places that begin a page, the first page aside: of each page the first that begins on it. */
export function pageBegins(places: readonly NodeId[], { pageOf }: LayoutFacts): Set<NodeId> {
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

/** A block that is composed as it was is not drawn anew: the number in it follows by itself, and is kept where none is known. */
function drawPageNumbers(sheet: HTMLElement, { pageOf }: LayoutFacts): void {
  for (const reference of sheet.querySelectorAll<HTMLElement>('.d-ref[data-page-word]')) {
    const { target, pageWord } = reference.dataset;
    const page = target === undefined ? undefined : pageOf[target];
    if (page === undefined) continue;
    let words: Element = reference;
    while (words.firstElementChild) words = words.firstElementChild;
    const said = `${pageWord}\u00A0${page}`;
    if (words.textContent !== said) words.textContent = said;
  }
}
