import { TableNode } from '@lexical/table';
import {
  $createNodeSelection,
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  getNearestEditorFromDOMNode,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { Location, NodeId } from '../../../engine/core/richtext/model.ts';
import { $innerIdsOf } from '../../document/editor/nodes/identity.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { $findPoint } from './text-points.ts';

/** A node of the page that has an id, or that contains the part with this id: a note, a caption, a block's own text. */
export interface FoundNode {
  key: NodeKey;
  /** The id belongs to a part of the node that is edited in an island. */
  isInner: boolean;
}

/** Finds the node of an id. Call it within a read of the editor. */
export function $findNode(id: NodeId): FoundNode | null {
  let holder: NodeKey | null = null;
  const search = (node: LexicalNode): FoundNode | null => {
    if ($idOf(node) === id) return { key: node.getKey(), isInner: false };
    if ($isElementNode(node)) {
      for (const child of node.getChildren()) {
        const found = search(child);
        if (found) return found;
      }
    }
    if (holder === null && $innerIdsOf(node).includes(id)) holder = node.getKey();
    return null;
  };
  return search($getRoot()) ?? (holder === null ? null : { key: holder, isInner: true });
}

/**
 * Scrolls to a position of the document, selects it and focuses the page; after an inline element it places the caret. Opens the
 * note, caption or own text that contains the position, or selects its node if that is impossible. Returns false if the document
 * has no such node.
 */
export function jumpTo(document: OpenDocument, location: Location): boolean {
  const { editor } = document;
  const found = editor.getEditorState().read(() => $findNode(location.node));
  if (!found) return false;
  if (found.isInner) {
    if (!findIslandEditor(editor, location.node)) document.editors.open(found.key, location.node);
    const island = findIslandEditor(editor, location.node);
    if (island) {
      selectLocation(island, location);
      return true;
    }
  }
  selectLocation(editor, found.isInner ? { node: location.node } : location, found);
  return true;
}

/** Focuses the title field, if the page shows one. A title is not a node of the text. */
export function jumpToTitle(): boolean {
  const field = window.document.querySelector<HTMLElement>('[data-title]');
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
  return field !== null;
}

/** The island editor that shows the part with this id. */
function findIslandEditor(page: LexicalEditor, id: NodeId): LexicalEditor | null {
  const element = window.document.querySelector(`[contenteditable] [data-id="${CSS.escape(id)}"]`);
  const editor = element && getNearestEditorFromDOMNode(element);
  return editor && editor !== page ? editor : null;
}

function selectLocation(editor: LexicalEditor, location: Location, known?: FoundNode): void {
  let key: NodeKey | null = null;
  editor.update(
    () => {
      const found = known ?? $findNode(location.node);
      const node = found && $getNodeByKey(found.key);
      if (!node) return;
      key = node.getKey();
      if ($isElementNode(node)) {
        const selection = $createRangeSelection();
        // A range of a table is in its caption, which is edited in an island.
        const range = node instanceof TableNode ? undefined : location.range;
        const { from, to } = range ?? { from: 0, to: 0 };
        const start = $findPoint(node, from, range ? 'start' : 'end');
        const end = $findPoint(node, to, 'end');
        selection.anchor.set(start.key, start.offset, start.type);
        selection.focus.set(end.key, end.offset, end.type);
        $setSelection(selection);
      } else if (node.isInline() && !found?.isInner) {
        // After a source, a field or a note in the line, where typing can go on.
        node.selectNext(0, 0);
      } else {
        const selection = $createNodeSelection();
        selection.add(key);
        $setSelection(selection);
      }
    },
    { discrete: true, tag: HISTORY_MERGE_TAG },
  );
  const element = key === null ? null : editor.getElementByKey(key);
  editor.getRootElement()?.focus({ preventScroll: true });
  if (element) scrollIntoView(element);
}

/** Scrolls only if the element is outside the view. */
function scrollIntoView(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const height = window.innerHeight;
  // Between the bars and the status bar.
  if (top >= 90 && bottom <= height - 40) return;
  element.scrollIntoView({ block: bottom - top > height / 2 ? 'start' : 'center' });
}

/**
 * Ids of the nodes around the caret, innermost first: the part of an island, then the nearest node of the page. Ids of an island
 * are only in the draft after its first change.
 */
export function findCaretNodes(document: OpenDocument): NodeId[] {
  const islandPart = findIslandPart(window.document.activeElement, document.editor);
  const pageNode = document.editor.getEditorState().read(() => {
    const selection = $getSelection();
    // Runs at each key: the caret in a text is in one node, without a search.
    const isInText = $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.type === 'text';
    const first = isInText ? selection.anchor.getNode() : selection?.getNodes()[0];
    for (let node: LexicalNode | null | undefined = first; node; node = node.getParent()) {
      const id = $idOf(node);
      if (id !== '') return id;
    }
    return null;
  });
  return [islandPart, pageNode].filter((id) => id !== null);
}

/** The id of the part of an island that contains the caret. */
function findIslandPart(focused: Element | null, page: LexicalEditor): NodeId | null {
  if (!focused) return null;
  const editor = getNearestEditorFromDOMNode(focused);
  if (!editor || editor === page) return null;
  const at = window.getSelection()?.anchorNode;
  const element = at instanceof Element ? at : at?.parentElement;
  return element?.closest('[data-id]')?.getAttribute('data-id') ?? null;
}
