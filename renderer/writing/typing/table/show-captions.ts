import { TableNode } from '@lexical/table';
import { $getNodeByKey, $getState, type LexicalEditor, mergeRegister, setDOMUnmanaged } from 'lexical';
import { capitalize } from '../../../../engine/core/capitalize.ts';
import { inlineText } from '../../../../engine/core/richtext/plain-text.ts';
import { $idOf, captionState } from '../../../document/editor/nodes/state.ts';
import type { Typing } from '../typing.ts';

/**
 * Draws number and caption above each table. The caption is data of the table and not text of the page, but the find
 * bar can find it.
 */
export function registerCaptions(editor: LexicalEditor, typing: Typing): () => void {
  const tables = new Set<string>();
  const show = (): void => {
    const labels = typing.dependencies.outcome()?.labels;
    editor.getEditorState().read(() => {
      for (const key of tables) {
        const node = $getNodeByKey(key);
        const drawn = editor.getElementByKey(key);
        if (!(node instanceof TableNode) || !drawn) continue;
        const words = inlineText($getState(node, captionState));
        const label = labels?.get($idOf(node));
        draw(drawn, words === '' || label === undefined ? '' : `${capitalize(label)}. `, words);
      }
    });
  };
  return mergeRegister(
    editor.registerMutationListener(TableNode, (mutations) => {
      for (const [key, kind] of mutations) {
        if (kind === 'destroyed') tables.delete(key);
        else tables.add(key);
      }
      show();
    }),
    typing.dependencies.onOutcome(show),
  );
}

function draw(table: HTMLElement, label: string, words: string): void {
  const there = table.querySelector<HTMLElement>(':scope > caption');
  if ((there?.textContent ?? '') === label + words) return;
  if (words === '') {
    // Hidden instead of removed: removing an element makes Lexical draw later rows in the wrong position.
    there?.replaceChildren();
    if (there) there.hidden = true;
    table.removeAttribute('aria-label');
    return;
  }
  const caption = there ?? document.createElement('caption');
  const mark = document.createElement('b');
  mark.textContent = label;
  caption.hidden = false;
  caption.replaceChildren(...(label === '' ? [] : [mark]), words);
  table.setAttribute('aria-label', label + words);
  if (there) return;
  // Lexical removes elements that it did not draw, unless they are marked.
  setDOMUnmanaged(caption);
  caption.contentEditable = 'false';
  table.prepend(caption);
}
