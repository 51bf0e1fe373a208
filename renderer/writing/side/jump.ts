import { TableNode } from '@lexical/table';
import {
  $createNodeSelection,
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
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
import { $pointIn } from './text-points.ts';

/** A node of the page that has an id, or holds it among its data: a note, a caption, a block's own text. */
export interface FoundNode {
  key: NodeKey;
  /** The id stands in what the node holds, and is edited in an island. */
  inner: boolean;
}

/** Finds the node of an id; to be read within the editor. */
export function $findNode(id: NodeId): FoundNode | null {
  let holder: NodeKey | null = null;
  const search = (node: LexicalNode): FoundNode | null => {
    if ($idOf(node) === id) return { key: node.getKey(), inner: false };
    if ($isElementNode(node)) {
      for (const child of node.getChildren()) {
        const found = search(child);
        if (found) return found;
      }
    }
    if (holder === null && $innerIdsOf(node).includes(id)) holder = node.getKey();
    return null;
  };
  return search($getRoot()) ?? (holder === null ? null : { key: holder, inner: true });
}

/**
 * Brings a place of the document to view, selects it and puts the focus into the page. What stands in a line as one piece has
 * the caret behind it. A note, a caption or own text that holds it is opened; where it can't be, the node that holds it is
 * selected. False: the document has no such place.
 */
export function jumpTo(document: OpenDocument, location: Location): boolean {
  const { editor } = document;
  const found = editor.getEditorState().read(() => $findNode(location.node));
  if (!found) return false;
  if (found.inner) {
    if (!islandOf(editor, location.node)) document.editors.open(found.key, location.node);
    const island = islandOf(editor, location.node);
    if (island) {
      select(island, location);
      return true;
    }
  }
  select(editor, found.inner ? { node: location.node } : location, found);
  return true;
}

/** The page has no place for a title of its own in the text: its field, where the page shows one. */
export function jumpToTitle(): boolean {
  const field = window.document.querySelector<HTMLElement>('[data-title]');
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
  return field !== null;
}

/** The small editor in which the part with this id is edited now. */
function islandOf(page: LexicalEditor, id: NodeId): LexicalEditor | null {
  const element = window.document.querySelector(`[contenteditable] [data-id="${CSS.escape(id)}"]`);
  const editor = element && getNearestEditorFromDOMNode(element);
  return editor && editor !== page ? editor : null;
}

function select(editor: LexicalEditor, location: Location, known?: FoundNode): void {
  let key: NodeKey | null = null;
  editor.update(
    () => {
      const found = known ?? $findNode(location.node);
      const node = found && $getNodeByKey(found.key);
      if (!node) return;
      key = node.getKey();
      if ($isElementNode(node)) {
        const selection = $createRangeSelection();
        // A range in a table is one in its caption, which is edited in an island.
        const range = node instanceof TableNode ? undefined : location.range;
        const { from, to } = range ?? { from: 0, to: 0 };
        const start = $pointIn(node, from, range ? 'start' : 'end');
        const end = $pointIn(node, to, 'end');
        selection.anchor.set(start.key, start.offset, start.type);
        selection.focus.set(end.key, end.offset, end.type);
        $setSelection(selection);
      } else if (node.isInline() && !found?.inner) {
        // Behind a source, a field or a note in the line: there is a caret, and who types goes on there.
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
  if (element) show(element);
}

/** Scrolls only where it is not seen: what stands in view stays where it stands. */
function show(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const height = window.innerHeight;
  // Below the bars, above the status bar.
  if (top >= 90 && bottom <= height - 40) return;
  element.scrollIntoView({ block: bottom - top > height / 2 ? 'start' : 'center' });
}

/**
 * What holds the caret, from within: the part of an island in which it stands, and the nearest node of the page with an id.
 * An island shows words under ids that the draft knows only once they are changed.
 */
export function caretNodes(document: OpenDocument): NodeId[] {
  const inIsland = idAround(window.document.activeElement, document.editor);
  const inPage = document.editor.getEditorState().read(() => {
    const selection = document.editor.getEditorState()._selection;
    // With every key: a caret in words stands in one node, which need not be looked for.
    const inWords = $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.type === 'text';
    const first = inWords ? selection.anchor.getNode() : selection?.getNodes()[0];
    for (let node: LexicalNode | null | undefined = first; node; node = node.getParent()) {
      const id = $idOf(node);
      if (id !== '') return id;
    }
    return null;
  });
  return [inIsland, inPage].filter((id) => id !== null);
}

/** The id of the part of an island in which the caret stands. */
function idAround(focused: Element | null, page: LexicalEditor): NodeId | null {
  if (!focused) return null;
  const editor = getNearestEditorFromDOMNode(focused);
  if (!editor || editor === page) return null;
  const at = window.getSelection()?.anchorNode;
  const element = at instanceof Element ? at : at?.parentElement;
  return element?.closest('[data-id]')?.getAttribute('data-id') ?? null;
}
