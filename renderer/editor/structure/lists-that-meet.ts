import { $isListItemNode, $isListNode, ListNode } from '@lexical/list';
import {
  $getNodeByKey,
  $getState,
  getStaticNodeConfig,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeMap,
  type Transform,
} from 'lexical';
import { $carriesLists } from '../nodes/identity.ts';
import { continuesState, sameValue, scopeState } from '../nodes/state.ts';

/**
 * Lists of one kind below each other are as many lists as the document has. They become one where a person brings them
 * together: what stood between them is taken away, or one of them is made beside the other. What came in as two, or moved
 * there as a whole, stays two; so does a list with a number, language, variants or threads of its own.
 */
export function registerListsThatMeet(editor: LexicalEditor): () => void {
  return mergeRegister(
    withoutLexicalsRule(editor),
    editor.registerNodeTransform(ListNode, (list) => {
      const next = list.getNextSibling();
      if ($isListNode(next) && $becomeOne(list, next, editor.getEditorState()._nodeMap)) {
        list.append(...next.getChildren());
        next.remove();
      }
      $number(list);
    }),
  );
}

/**
 * Lexical (0.52) joins each list that changes with one of its kind below it, by a rule that the class of lists brings along:
 * nothing registers it, so that nothing can leave it out. It numbers the items too; we do that ourselves. Gives what puts
 * the rule back.
 */
function withoutLexicalsRule(editor: LexicalEditor): () => void {
  const rule = getStaticNodeConfig(ListNode).ownNodeConfig?.$transform as Transform<LexicalNode> | undefined;
  const rules = editor._nodes.get(ListNode.getType())?.transforms;
  if (!rule || !rules?.delete(rule)) return () => {};
  return () => {
    rules.add(rule);
  };
}

function $becomeOne(list: ListNode, next: ListNode, before: NodeMap): boolean {
  if (list.getListType() !== next.getListType()) return false;
  if (!sameValue($getState(list, scopeState), $getState(next, scopeState))) return false;
  if ($hasOwnNumber(next, list)) return false;
  const formerList = before.get(list.getKey());
  const formerNext = before.get(next.getKey());
  // Two that came in together are as they were where they came from.
  if (!formerList || !formerNext) return formerList !== formerNext;
  if (formerList.__next === next.getKey()) return false;
  let key = formerList.__next;
  while (key !== null && key !== next.getKey()) {
    if ($getNodeByKey(key)?.isAttached()) return false;
    key = before.get(key)?.__next ?? null;
  }
  return key !== null;
}

/** Whether a list begins with a number that it would lose to the list above it. */
function $hasOwnNumber(next: ListNode, list: ListNode): boolean {
  if (next.getListType() !== 'number' || $getState(next, continuesState) || next.getStart() === 1) return false;
  return next.getStart() !== list.getStart() + list.getChildren().filter((item) => !$carriesLists(item)).length;
}

/** The number of each item by its place; an item that carries lists has that of the next one. */
function $number(list: ListNode): void {
  let number = list.getStart();
  for (const item of list.getChildren()) {
    if (!$isListItemNode(item)) continue;
    if (item.getValue() !== number) item.setValue(number);
    if (!$carriesLists(item)) number += 1;
  }
}
