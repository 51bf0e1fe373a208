import { $isListNode, ListNode } from '@lexical/list';
import { $getNodeByKey, $getRoot, $getState, type LexicalEditor, mergeRegister } from 'lexical';
import { $carriesLists } from './nodes/identity.ts';
import { continuesState } from './nodes/state.ts';

/** Shows the printed numbers of continued lists. Lexical counts each list from its own start. Needs a DOM. */
export function registerListNumbers(editor: LexicalEditor): () => void {
  return mergeRegister(
    // New lists, and lists of a replaced state.
    editor.registerMutationListener(ListNode, () => editor.getEditorState().read(() => $number(editor))),
    // Lexical resets an item's number when it renders changed text in it.
    editor.registerUpdateListener(({ editorState, dirtyElements }) =>
      editorState.read(() => {
        if ([...dirtyElements.keys()].some((key) => $isListNode($getNodeByKey(key)))) $number(editor);
      }),
    ),
  );
}

function $number(editor: LexicalEditor): void {
  const lists = $getRoot()
    .getChildren()
    .filter($isListNode)
    .filter((list) => list.getListType() === 'number');
  if (!lists.some((list) => $getState(list, continuesState))) return;
  let last: number | null = null;
  for (const list of lists) {
    let number: number = ($getState(list, continuesState) ? last : null) ?? list.getStart() - 1;
    for (const item of list.getChildren()) {
      if ($carriesLists(item)) continue;
      number += 1;
      const drawn = editor.getElementByKey(item.getKey()) as HTMLLIElement | null;
      if (drawn && drawn.value !== number) drawn.value = number;
    }
    last = number;
  }
}
