import type { LexicalEditor } from 'lexical';
import { $nodesOfType } from 'lexical';
import { VariableNode } from '../../document/editor/nodes/inline.ts';

const MARK_CLASS = 'variable-shown';

/** Marks all occurrences of a variable on the page; null: removes the marks. */
export function markVariable(editor: LexicalEditor, name: string | null): void {
  const root = editor.getRootElement();
  for (const shown of window.document.querySelectorAll(`.${MARK_CLASS}`)) shown.classList.remove(MARK_CLASS);
  if (name === null || !root) return;
  const keys = editor.read(() =>
    $nodesOfType(VariableNode)
      .filter((node) => node.getName() === name)
      .map((node) => node.getKey()),
  );
  const inText = keys.flatMap((key) => editor.getElementByKey(key) ?? []);
  // The page draws the parts around the text and the blocks itself.
  const drawnElements = window.document.querySelectorAll<HTMLElement>(`.fld[data-name="${CSS.escape(name)}"]`);
  const all = [...inText, ...drawnElements];
  for (const element of all) element.classList.add(MARK_CLASS);
  const [first] = all;
  if (first && !all.some(isVisible)) first.scrollIntoView({ block: 'center' });
}

function isVisible(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 90 && bottom <= window.innerHeight - 40;
}
