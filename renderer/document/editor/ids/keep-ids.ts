import { $isLinkNode } from '@lexical/link';
import { HeadingNode } from '@lexical/rich-text';
import {
  $getNodeByKey,
  $getRoot,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $isRootOrShadowRoot,
  $setState,
  type EditorState,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  ParagraphNode,
} from 'lexical';
import type { IdSource } from '../../../../engine/core/richtext/ids.ts';
import type { NodeId } from '../../../../engine/core/richtext/model.ts';
import {
  changedKeysOf,
  formerChildrenSize,
  formerFirstChildKey,
  formerNextKey,
  formerParent,
  formerPreviousKey,
  nodesOf,
  pendingStateOf,
} from '../lexical-internals.ts';
import { QuotationNode } from '../nodes/blocks.ts';
import { $carriesLists, $changeInnerIds, $innerIdsOf, $isIdentified, IDENTIFIED } from '../nodes/identity.ts';
import { $idOf, $setId, idState, roleState, scopeState, slotState } from '../nodes/state.ts';

/**
 * Keeps every id of the model on the page, each once. Lexical copies node state when it copies a node (a split list
 * then has two of one id) and forgets it when it makes a new one (a paragraph that becomes a heading has none), so in
 * every update that touches a block:
 * - a node that was there before keeps its id; its copy gets a new one;
 * - a node without an id that took over the words of one that is gone, or its empty place, takes over its id and scope;
 * - any other node without an id gets a new one.
 * All of it happens within the update, so that undo and redo bring back the very ids.
 */
export function registerIds(editor: LexicalEditor, newId: IdSource): () => void {
  let indexed: EditorState | null = null;
  /** Who holds each id; what is gone from the page may still stand here. */
  let owners = new Map<NodeId, NodeKey>();
  let isKnown = false;

  const fresh = (): NodeId => {
    let id = newId();
    while (owners.has(id)) id = newId();
    return id;
  };
  const $holds = (key: NodeKey, id: NodeId): boolean => {
    const node = $getNodeByKey(key);
    return node?.isAttached() === true && ($idOf(node) === id || $innerIdsOf(node).includes(id));
  };

  const $keep = (node: LexicalNode): void => {
    // An item that only carries lists is Lexical's own and no node of the model.
    if ($carriesLists(node)) {
      if ($idOf(node) !== '') $setId(node, '');
      return;
    }
    const before = editor.getEditorState();
    if ($isIdentified(node) && !$isPlaceholder(node)) {
      const id = $idOf(node);
      const owner = id === '' ? undefined : owners.get(id);
      if (id === '') {
        const former = $takenOverFrom(node, before);
        const formerId = former ? $getState(former, idState, 'direct') : '';
        const free = formerId !== '' && !$holds(owners.get(formerId) ?? '', formerId);
        const kept = free ? formerId : fresh();
        owners.set(kept, node.getKey());
        $setId(node, kept);
        if (free && former) $takeDress(node, former);
      } else if (owner === undefined || owner === node.getKey() || !$holds(owner, id)) {
        owners.set(id, node.getKey());
      } else {
        const other = fresh();
        owners.set(other, node.getKey());
        $setId(node, other);
      }
    }
    const seen = new Set<NodeId>($isIdentified(node) ? [$idOf(node)] : []);
    $changeInnerIds(node, (id, field) => {
      if (field === 'target') return id;
      const owner = owners.get(id);
      const taken = seen.has(id) || (owner !== undefined && owner !== node.getKey() && $holds(owner, id));
      const kept = taken ? fresh() : id;
      seen.add(kept);
      owners.set(kept, node.getKey());
      return kept;
    });
  };

  /**
   * Once an update: who holds what. A node that was there before the update goes before one that came with it. Where it is
   * known who held what before, only what the update touched is looked at: a key in a long document costs no more than in a
   * short one.
   */
  const $index = (): void => {
    if (isKnown) {
      for (const key of changedKeysOf(editor)) {
        const node = $getNodeByKey(key);
        if (node?.isAttached()) $claim(node);
      }
      return;
    }
    isKnown = true;
    owners = new Map();
    const old = nodesOf(editor.getEditorState());
    const late: LexicalNode[] = [];
    const $visit = (node: LexicalNode): void => {
      const former = old.get(node.getKey());
      if (former && $getState(former, idState, 'direct') === $idOf(node)) $claim(node);
      else late.push(node);
      if ($isElementNode(node)) for (const child of node.getChildren()) $visit(child);
    };
    $visit($getRoot());
    for (const node of late) $claim(node);
  };
  const $claim = (node: LexicalNode): void => {
    const key = node.getKey();
    const ids = $isIdentified(node) ? [$idOf(node), ...$innerIdsOf(node)] : $innerIdsOf(node);
    for (const id of ids) {
      const owner = owners.get(id);
      if (id !== '' && owner !== key && (owner === undefined || !$holds(owner, id))) owners.set(id, key);
    }
  };

  return mergeRegister(
    ...IDENTIFIED.map((klass) =>
      editor.registerNodeTransform(klass, (node) => {
        if (indexed !== pendingStateOf(editor)) {
          $index();
          indexed = pendingStateOf(editor);
        }
        $keep(node);
      }),
    ),
    editor.registerUpdateListener(({ editorState, prevEditorState, dirtyElements, dirtyLeaves }) => {
      // A state that was set as a whole (undo, another draft) says nothing of what it changed.
      const isTold = dirtyLeaves.size > 0 || [...dirtyElements.values()].includes(true);
      if (!isTold && nodesOf(editorState) !== nodesOf(prevEditorState)) isKnown = false;
    }),
  );
}

/** The paragraph in which the caret stands where the model holds nothing (convert/to-lexical.ts): no content yet. */
function $isPlaceholder(node: LexicalNode): boolean {
  if (!$isParagraphNode(node) || !node.isEmpty() || $idOf(node) !== '') return false;
  const parent = node.getParent();
  if (parent === null || node.getPreviousSibling() !== null) return false;
  const next = node.getNextSibling();
  return ($isRootOrShadowRoot(parent) && next === null) || (parent instanceof QuotationNode && !$isParagraphNode(next));
}

/**
 * The node of the state before whose place this one took: it held this node's first old child, or it was empty and stood
 * between the same neighbours. Undefined where that node still stands: then the words were split off.
 */
function $takenOverFrom(node: LexicalNode, before: EditorState): LexicalNode | undefined {
  const old = nodesOf(before);
  const gone = (former: LexicalNode | undefined): LexicalNode | undefined =>
    former && $getState(former, idState, 'direct') !== '' && $getNodeByKey(former.getKey())?.isAttached() !== true
      ? former
      : undefined;
  if ($isElementNode(node)) {
    for (const child of $throughLinks(node)) {
      let holder = formerParent(old.get(child.getKey()), old);
      if (holder && $isLinkNode(holder) && !$isLinkNode(child)) holder = formerParent(holder, old);
      if (holder) return gone(holder);
    }
  }
  const left = old.get(node.getPreviousSibling()?.getKey() ?? '');
  const right = old.get(node.getNextSibling()?.getKey() ?? '');
  const parent = old.get(node.getParent()?.getKey() ?? '');
  const key = left
    ? formerNextKey(left)
    : right
      ? formerPreviousKey(right)
      : $isElementNode(parent)
        ? formerFirstChildKey(parent)
        : null;
  const former = gone(old.get(key ?? ''));
  return $isElementNode(former) && formerChildrenSize(former) === 0 ? former : undefined;
}

/** The children of a node, each link followed by what it holds: a link may be new around old words. */
function $throughLinks(node: ElementNode): LexicalNode[] {
  return node.getChildren().flatMap((child) => ($isLinkNode(child) ? [child, ...child.getChildren()] : [child]));
}

/** Language, variants and threads go with the id; a role or section where the new node can have one. */
function $takeDress(node: LexicalNode, former: LexicalNode): void {
  const scope = $getState(former, scopeState, 'direct');
  if (Object.keys(scope).length > 0) $setState(node, scopeState, scope);
  if (node instanceof ParagraphNode && former instanceof ParagraphNode) {
    $setState(node, roleState, $getState(former, roleState, 'direct'));
  }
  if (node instanceof HeadingNode && former instanceof HeadingNode) {
    $setState(node, slotState, $getState(former, slotState, 'direct'));
  }
}
