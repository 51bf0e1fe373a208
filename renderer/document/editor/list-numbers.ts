import { $isListNode, ListNode } from '@lexical/list';
import { $getNodeByKey, $getRoot, $getState, type LexicalEditor, mergeRegister } from 'lexical';
import { $carriesLists } from './nodes/identity.ts';
import { continuesState } from './nodes/state.ts';

/**
 * Shows the numbers that are printed in lists that go on counting: Lexical counts each list from its own start. They follow
 * the lists above them. Needs a window.
 */
export function registerListNumbers(editor: LexicalEditor): () => void {
  return mergeRegister(
    // Lists that came, and those of a state that was set as a whole.
    editor.registerMutationListener(ListNode, () => editor.getEditorState().read(() => $number(editor))),
    // An item is drawn with the number that it has in its own list also where only words in it changed.
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
