import type { LexicalEditor } from 'lexical';
import { $nodesOfType } from 'lexical';
import { VariableNode } from '../../document/editor/nodes/inline.ts';

const SHOWN = 'variable-shown';

/** Points at every place of the page where a variable stands; null: at none any more. */
export function showVariable(editor: LexicalEditor, name: string | null): void {
  const root = editor.getRootElement();
  for (const shown of window.document.querySelectorAll(`.${SHOWN}`)) shown.classList.remove(SHOWN);
  if (name === null || !root) return;
  const keys = editor.read(() =>
    $nodesOfType(VariableNode)
      .filter((node) => node.getName() === name)
      .map((node) => node.getKey()),
  );
  const inText = keys.flatMap((key) => editor.getElementByKey(key) ?? []);
  // Around the text and in blocks the page draws them itself.
  const drawn = window.document.querySelectorAll<HTMLElement>(`.fld[data-name="${CSS.escape(name)}"]`);
  const all = [...inText, ...drawn];
  for (const element of all) element.classList.add(SHOWN);
  const [first] = all;
  if (first && !all.some(isSeen)) first.scrollIntoView({ block: 'center' });
}

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 90 && bottom <= window.innerHeight - 40;
}
