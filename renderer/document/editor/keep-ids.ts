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
  type NodeMap,
  ParagraphNode,
} from 'lexical';
import type { IdSource } from '../../../engine/core/richtext/ids.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import {
  changedNodes,
  formerChildrenSize,
  formerFirstChildKey,
  formerNextKey,
  formerParent,
  formerPreviousKey,
  nodesOf,
  pendingStateOf,
} from './lexical-internals.ts';
import { QuotationNode } from './nodes/blocks.ts';
import { $changeInnerIds, $innerIdsOf, $isIdentified, $isNestedListItem, IDENTIFIED } from './nodes/identity.ts';
import { $idOf, $setId, idState, roleState, scopeState, slotState } from './nodes/state.ts';

/**
 * Keeps every id of the model unique on the page. Lexical copies node state when it copies a node (both parts of a
 * split list have one id) and drops it when it replaces a node (a paragraph that becomes a heading). Every update
 * applies these rules, so that undo restores the same ids:
 * - a node that existed before the update keeps its id, and a copy of it gets a new one;
 * - a node without an id that took over the text or position of a removed node takes over its id and scope;
 * - any other node without an id gets a new one.
 */
export function registerIds(editor: LexicalEditor, newId: IdSource): () => void {
  let indexed: EditorState | null = null;
  /** The node that has each id. May contain removed nodes. */
  let owners = new Map<NodeId, NodeKey>();
  /** The state of which all owners are known. */
  let known: NodeMap | null = null;

  const fresh = (): NodeId => {
    let id = newId();
    while (owners.has(id)) id = newId();
    return id;
  };
  const $hasId = (key: NodeKey, id: NodeId): boolean => {
    const node = $getNodeByKey(key);
    return node?.isAttached() === true && ($idOf(node) === id || $innerIdsOf(node).includes(id));
  };

  const $assignId = (node: LexicalNode): void => {
    // An item that only contains lists is not a node of the model.
    if ($isNestedListItem(node)) {
      if ($idOf(node) !== '') $setId(node, '');
      return;
    }
    const before = editor.getEditorState();
    if ($isIdentified(node) && !$isPlaceholder(node)) {
      const id = $idOf(node);
      const owner = id === '' ? undefined : owners.get(id);
      if (id === '') {
        const former = $replacedNode(node, before);
        const formerId = former ? $getState(former, idState, 'direct') : '';
        const free = formerId !== '' && !$hasId(owners.get(formerId) ?? '', formerId);
        const kept = free ? formerId : fresh();
        owners.set(kept, node.getKey());
        $setId(node, kept);
        if (free && former) $copyAttributes(node, former);
      } else if (owner === undefined || owner === node.getKey() || !$hasId(owner, id)) {
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
      const taken = seen.has(id) || (owner !== undefined && owner !== node.getKey() && $hasId(owner, id));
      const kept = taken ? fresh() : id;
      seen.add(kept);
      owners.set(kept, node.getKey());
      return kept;
    });
  };

  /**
   * Registers the owners of ids once in each update. Nodes that existed before have priority. Reads only the nodes that
   * changed since the last known state, so that key latency does not grow with the document.
   */
  const $indexOwners = (): void => {
    const old = nodesOf(editor.getEditorState());
    const last = known;
    known = old;
    if (last) {
      for (const key of changedNodes(last, nodesOf(pendingStateOf(editor) ?? editor.getEditorState()))) {
        const node = $getNodeByKey(key);
        if (node?.isAttached()) $claim(node);
      }
      return;
    }
    owners = new Map();
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
      if (id !== '' && owner !== key && (owner === undefined || !$hasId(owner, id))) owners.set(id, key);
    }
  };

  return mergeRegister(
    ...IDENTIFIED.map((klass) =>
      editor.registerNodeTransform(klass, (node) => {
        if (indexed !== pendingStateOf(editor)) {
          $indexOwners();
          indexed = pendingStateOf(editor);
        }
        $assignId(node);
      }),
    ),
  );
}

/** The empty paragraph that `convert/to-lexical.ts` adds for the caret. */
function $isPlaceholder(node: LexicalNode): boolean {
  if (!$isParagraphNode(node) || !node.isEmpty() || $idOf(node) !== '') return false;
  const parent = node.getParent();
  if (parent === null || node.getPreviousSibling() !== null) return false;
  const next = node.getNextSibling();
  return ($isRootOrShadowRoot(parent) && next === null) || (parent instanceof QuotationNode && !$isParagraphNode(next));
}

/**
 * The removed node that this node replaced: it contained this node's first existing child, or was empty at the same
 * position. Undefined if that node still exists, because then the text was split off.
 */
function $replacedNode(node: LexicalNode, before: EditorState): LexicalNode | undefined {
  const old = nodesOf(before);
  const ifRemoved = (former: LexicalNode | undefined): LexicalNode | undefined =>
    former && $getState(former, idState, 'direct') !== '' && $getNodeByKey(former.getKey())?.isAttached() !== true
      ? former
      : undefined;
  if ($isElementNode(node)) {
    for (const child of $throughLinks(node)) {
      let holder = formerParent(old.get(child.getKey()), old);
      if (holder && $isLinkNode(holder) && !$isLinkNode(child)) holder = formerParent(holder, old);
      if (holder) return ifRemoved(holder);
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
  const former = ifRemoved(old.get(key ?? ''));
  return $isElementNode(former) && formerChildrenSize(former) === 0 ? former : undefined;
}

/** The children of a node and of its links, because a new link may contain existing text. */
function $throughLinks(node: ElementNode): LexicalNode[] {
  return node.getChildren().flatMap((child) => ($isLinkNode(child) ? [child, ...child.getChildren()] : [child]));
}

/** Copies language, variants and threads, and the role or section if the new node can have one. */
function $copyAttributes(node: LexicalNode, former: LexicalNode): void {
  const scope = $getState(former, scopeState, 'direct');
  if (Object.keys(scope).length > 0) $setState(node, scopeState, scope);
  if (node instanceof ParagraphNode && former instanceof ParagraphNode) {
    $setState(node, roleState, $getState(former, roleState, 'direct'));
  }
  if (node instanceof HeadingNode && former instanceof HeadingNode) {
    $setState(node, slotState, $getState(former, slotState, 'direct'));
  }
}
