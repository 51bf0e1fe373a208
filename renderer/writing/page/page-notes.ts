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
import { setName } from '../../ui/element-names.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { drawNote } from './draw-publication.ts';
import type { PageDrawing } from './drawing.ts';
import { element } from './elements.ts';
import type { CaretPosition, LiveParts } from './live-parts.ts';
import type { PageBlocks } from './page-blocks.ts';
import { NO_NUMBER, NOTE_MARK, PART_EDITOR } from './page-elements.ts';

/** The notes below the text. Typed notes are edited there; for other notes a press shows their mark. */
export interface PageNotes {
  /** Draws the notes of the last outcome. A note that is being edited keeps its element and caret. */
  draw: () => void;
  /** Puts the caret in a typed note. Returns false if there is none with this id. */
  open: (id: NodeId, caret: CaretPosition) => boolean;
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

/** The node that contains a typed note: a footnote of the text, or a block with own text. */
interface NotePlace {
  key: NodeKey;
  part: 'footnote' | OwnNote;
  /** The id in the outcome. */
  id: NodeId;
}

interface Item {
  li: HTMLLIElement;
  number: HTMLElement;
  region: HTMLElement;
  drawn: HTMLElement;
  /** The last drawn content. */
  contentText: string;
}

export function createPageNotes({ document, outcomes, desk, list, drawing, live, texts, blocks }: Input): PageNotes {
  const { editor } = document;
  const items = new Map<NodeId, Item>();
  let notes: readonly PubNote[] | null = null;

  const itemOf = (id: NodeId): Item => {
    const known = items.get(id);
    if (known) return known;
    const number = element('span', '', NO_NUMBER);
    const drawn = setName(element('div', 'editable-printed'), 'drawn');
    const region = element('div', 'editable', drawn);
    const li = element('li', '', number, region);
    li.dataset.note = id;
    const made = { li, number, region, drawn, contentText: '' };
    items.set(id, made);
    return made;
  };
  const liveItem = (): Item | undefined => {
    const region = live.current()?.region;
    return [...items.values()].find((item) => item.region === region);
  };

  /** Puts the items in order and never moves the one with the caret. */
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
      const contentText = JSON.stringify(note.content);
      if (item.contentText === contentText) continue;
      item.contentText = contentText;
      item.drawn.replaceChildren(drawNote(note, drawing.context));
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

  /**
   * The note of the last mark before an element of the text: a new note goes below it. Marks have no number until the next
   * outcome, and so has a new note.
   */
  const noteBefore = (found: Element | null): Element | null => {
    const placed = new Map([...items.values()].map(({ li, number }) => [number.textContent, li] as const));
    placed.delete(NO_NUMBER);
    let last: Element | null = null;
    for (const mark of editor.getRootElement()?.querySelectorAll(NOTE_MARK) ?? []) {
      if (found && mark.compareDocumentPosition(found) & Node.DOCUMENT_POSITION_FOLLOWING)
        last = placed.get(mark.textContent ?? '') ?? last;
    }
    return last;
  };

  /** Puts the caret behind the mark and restores the scroll position. */
  const returnToMark = (key: NodeKey, scrolled: number | null): void => {
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

  const open = (noteId: NodeId, caret: CaretPosition): boolean => {
    const place = placeOf(noteId);
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
        leave: (direction) => {
          const beside = direction === 'up' ? item.li.previousElementSibling : item.li.nextElementSibling;
          const other = beside instanceof HTMLElement ? beside.dataset.note : undefined;
          if (direction !== 'escape' && other !== undefined && open(other, direction === 'up' ? 'end' : 'start'))
            return;
          if (direction === 'down') return;
          live.close();
          if (part === 'footnote') returnToMark(key, direction === 'escape' ? scrolled : null);
          else if (!blocks.openPart(key, 'own-text', 'end')) blocks.choose(key);
        },
        onClose: (words) => {
          // Shows the typed text until the next outcome.
          item.drawn.replaceChildren(...words.map((word) => element('p', '', ...[...word.cloneNode(true).childNodes])));
          item.contentText = '';
          notes = null;
          outcomes.hurry();
        },
      },
      caret,
    );
    item.li.scrollIntoView({ block: 'nearest' });
    return true;
  };

  /** Shows the mark of a note that is not typed: selects the citation, or chooses the block that it belongs to. */
  const showMark = (id: NodeId): void => {
    const key = editor.getEditorState().read(() => {
      for (const [key, node] of allNodes()) if (node instanceof CitationNode && $idOf(node) === id) return key;
      return null;
    });
    if (key !== null) {
      returnToMark(key, null);
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
    if (id === undefined || event.target.closest(PART_EDITOR)) return;
    event.preventDefault();
    if (!open(id, { x: event.clientX, y: event.clientY })) showMark(id);
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

/** Compose begins the ids of a block's notes with the id of the block. */
function $holdsNote(node: LexicalNode, note: NodeId): boolean {
  const id = $idOf(node);
  return id !== '' && note.startsWith(`${id}--`);
}
