import { $createRangeSelection, $getNodeByKey, $setSelection, type LexicalNode, type NodeKey } from 'lexical';
import type { PubNote } from '../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { $readPart, type OwnNote } from '../../document/editor/islands/part.ts';
import { nodesOf } from '../../document/editor/lexical-internals.ts';
import { BlockInstanceNode } from '../../document/editor/nodes/blocks.ts';
import { CitationNode, FootnoteNode } from '../../document/editor/nodes/inline.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { drawNote } from './draw-publication.ts';
import type { PageDrawing } from './drawing.ts';
import { element } from './elements.ts';
import type { CaretAt, LiveParts } from './live-parts.ts';
import type { PageBlocks } from './page-blocks.ts';

/** The notes below the text. Those that were typed are edited where they stand; of the others the mark is shown. */
export interface PageNotes {
  /** Draws what was composed last; a note that is being edited keeps its place and its caret. */
  draw: () => void;
  /** Puts the caret in a note that was typed. False: there is no such note. */
  open: (id: NodeId, caret: CaretAt) => boolean;
  end: () => void;
}

interface Input {
  document: OpenDocument;
  outcomes: Pick<Outcomes, 'outcome' | 'hurry'>;
  /** The element that scrolls. */
  desk: HTMLElement;
  list: HTMLElement;
  drawing: PageDrawing;
  live: LiveParts;
  texts: () => Texts;
  blocks: Pick<PageBlocks, 'choose' | 'openPart' | 'closePart'>;
}

/** Where a note that was typed stands: in the text, or in the own text of a block. */
interface NotePlace {
  key: NodeKey;
  part: 'footnote' | OwnNote;
  /** As it is composed. */
  id: NodeId;
}

interface Item {
  li: HTMLLIElement;
  number: HTMLElement;
  region: HTMLElement;
  drawn: HTMLElement;
  /** What was drawn last. */
  said: string;
}

export function createPageNotes({ document, outcomes, desk, list, drawing, live, texts, blocks }: Input): PageNotes {
  const { editor } = document;
  const items = new Map<NodeId, Item>();
  let notes: readonly PubNote[] | null = null;

  const itemOf = (id: NodeId): Item => {
    const known = items.get(id);
    if (known) return known;
    const number = element('span', '', '·');
    const drawn = element('div', 'own-drawn');
    const region = element('div', 'own', drawn);
    const li = element('li', '', number, region);
    li.dataset.note = id;
    const made = { li, number, region, drawn, said: '' };
    items.set(id, made);
    return made;
  };
  const liveItem = (): Item | undefined => {
    const region = live.current()?.region;
    return [...items.values()].find((item) => item.region === region);
  };

  /** Puts the items in order without ever moving the one that holds the caret. */
  const order = (ids: readonly NodeId[]): void => {
    const kept = liveItem();
    const wanted = ids.map(itemOf);
    for (const [id, item] of items) {
      if (ids.includes(id) || item === kept) continue;
      item.li.remove();
      items.delete(id);
    }
    const at = kept ? wanted.indexOf(kept) : -1;
    if (!kept || at === -1) {
      let last: Element | null = null;
      for (const { li } of wanted) {
        const next: Element | null = last === null ? list.firstElementChild : last.nextElementSibling;
        if (next !== li) list.insertBefore(li, next);
        last = li;
      }
      return;
    }
    let next: Element = kept.li;
    for (const { li } of wanted.slice(0, at).reverse()) {
      if (next.previousElementSibling !== li) list.insertBefore(li, next);
      next = li;
    }
    let before: Element = kept.li;
    for (const { li } of wanted.slice(at + 1)) {
      if (before.nextElementSibling !== li) list.insertBefore(li, before.nextElementSibling);
      before = li;
    }
  };

  const draw = (): void => {
    const outcome = outcomes.outcome();
    if (!outcome || outcome.notes === notes) return;
    notes = outcome.notes;
    order(notes.map(({ id }) => id));
    for (const note of notes) {
      const item = itemOf(note.id);
      const number = String(note.number);
      if (item.number.textContent !== number) item.number.textContent = number;
      const said = JSON.stringify(note.content);
      if (item.said === said) continue;
      item.said = said;
      item.drawn.replaceChildren(drawNote(note, drawing.around));
    }
    list.hidden = notes.length === 0 && !liveItem();
  };

  const allNodes = () => nodesOf(editor.getEditorState());
  const placeOf = (id: NodeId): NotePlace | null =>
    editor.getEditorState().read(() => {
      for (const [key, node] of allNodes()) {
        if (node instanceof FootnoteNode && $idOf(node) === id) return { key, part: 'footnote', id };
        if (!(node instanceof BlockInstanceNode)) continue;
        const place = `${$idOf(node)}--`;
        const note = id.startsWith(place) ? id.slice(place.length) : id;
        if ($readPart(node, { note })) return { key, part: { note }, id: `${place}${note}` };
      }
      return null;
    });

  /** The last mark before an element of the text, and so the note that stands above a new one. */
  const noteBefore = (found: Element | null): Element | null => {
    let number = '';
    for (const mark of editor.getRootElement()?.querySelectorAll('.fn') ?? []) {
      if (found && mark.compareDocumentPosition(found) & Node.DOCUMENT_POSITION_FOLLOWING)
        number = mark.textContent ?? '';
    }
    return [...items.values()].find((item) => item.number.textContent === number)?.li ?? null;
  };

  /** The caret behind the mark, and the page scrolled to where it was. */
  const back = (key: NodeKey, scrolled: number | null): void => {
    editor.update(
      () => {
        const node = $getNodeByKey(key);
        if (node) $selectBehind(node);
      },
      { discrete: true },
    );
    editor.getRootElement()?.focus({ preventScroll: true });

    if (scrolled !== null) desk.scrollTop = scrolled;
    editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' });
  };

  const open = (asked: NodeId, caret: CaretAt): boolean => {
    const place = placeOf(asked);
    if (!place) return false;
    const { key, part, id } = place;
    const isNew = !items.has(id);
    const item = itemOf(id);
    if (isNew) {
      const before = noteBefore(editor.getElementByKey(key));
      if (before) before.after(item.li);
      else list.prepend(item.li);
      outcomes.hurry();
    }
    list.hidden = false;
    const scrolled = liveItem() ? null : desk.scrollTop;
    if (!liveItem()) blocks.closePart();
    live.open(
      {
        key,
        part,
        region: item.region,
        name: texts().page.note([...list.children].indexOf(item.li) + 1),
        look: 'd-note',
        leave: (how) => {
          const beside = how === 'up' ? item.li.previousElementSibling : item.li.nextElementSibling;
          const other = beside instanceof HTMLElement ? beside.dataset.note : undefined;
          if (how !== 'escape' && other !== undefined && open(other, how === 'up' ? 'end' : 'start')) return;
          if (how === 'down') return;
          live.close();
          if (part === 'footnote') back(key, how === 'escape' ? scrolled : null);
          else if (!blocks.openPart(key, 'own-text', 'end')) blocks.choose(key);
        },
        closed: (words) => {
          // Until it is composed anew the words stand as they were typed.
          item.drawn.replaceChildren(
            ...words.map((word) => element('p', 'd-note', ...[...word.cloneNode(true).childNodes])),
          );
          item.said = '';
          notes = null;
          outcomes.hurry();
        },
      },
      caret,
    );
    item.li.scrollIntoView({ block: 'nearest' });
    return true;
  };

  /** A mark that no one types: it is chosen where it stands; a note of a block shows the block. */
  const show = (id: NodeId): void => {
    const key = editor.getEditorState().read(() => {
      for (const [key, node] of allNodes()) if (node instanceof CitationNode && $idOf(node) === id) return key;
      return null;
    });
    if (key !== null) {
      back(key, null);
      editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
      return;
    }
    const block = editor.getEditorState().read(() => [...allNodes()].find(([, node]) => $holdsNote(node, id)));
    if (block) blocks.choose(block[0]);
  };

  const onMouseDown = (event: MouseEvent): void => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const li = event.target.closest<HTMLElement>('li[data-note]');
    const id = li?.dataset.note;
    if (id === undefined || event.target.closest('.own-live')) return;
    event.preventDefault();
    if (!open(id, { x: event.clientX, y: event.clientY })) show(id);
  };
  list.addEventListener('mousedown', onMouseDown);

  return {
    draw,
    open,
    end: () => list.removeEventListener('mousedown', onMouseDown),
  };
}

function $selectBehind(node: LexicalNode): void {
  const parent = node.getParent();
  if (!parent) return;
  const selection = $createRangeSelection();
  const at = node.getIndexWithinParent() + 1;
  selection.anchor.set(parent.getKey(), at, 'element');
  selection.focus.set(parent.getKey(), at, 'element');
  $setSelection(selection);
}

/** Compose names what it makes of a block after the block's place. */
function $holdsNote(node: LexicalNode, note: NodeId): boolean {
  const id = $idOf(node);
  return id !== '' && note.startsWith(`${id}--`);
}
