import type { LexicalEditor } from 'lexical';
import { $nodesOfType } from 'lexical';
import { VariableNode } from '../../document/editor/nodes/inline.ts';
import { EMPTY_FIELD } from '../page/page-elements.ts';

const MARK_CLASS = 'variable-shown';
const marked = new WeakMap<LexicalEditor, readonly Element[]>();

/** Marks all occurrences of a variable on the page; null: removes the marks. */
export function markVariable(editor: LexicalEditor, name: string | null): void {
  const root = editor.getRootElement();
  for (const shown of marked.get(editor) ?? []) shown.classList.remove(MARK_CLASS);
  marked.delete(editor);
  if (name === null || !root) return;
  const keys = editor.read(() =>
    $nodesOfType(VariableNode)
      .filter((node) => node.getName() === name)
      .map((node) => node.getKey()),
  );
  const inText = keys.flatMap((key) => editor.getElementByKey(key) ?? []);
  // The page draws the parts around the text and the blocks itself.
  const drawnElements = window.document.querySelectorAll<HTMLElement>(
    `${EMPTY_FIELD}[data-name="${CSS.escape(name)}"]`,
  );
  const all = [...inText, ...drawnElements];
  for (const element of all) element.classList.add(MARK_CLASS);
  marked.set(editor, all);
  const [first] = all;
  if (first && !all.some(isVisible)) first.scrollIntoView({ block: 'center' });
}

function isVisible(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 90 && bottom <= window.innerHeight - 40;
}
