import { TableNode } from '@lexical/table';
import { $getNodeByKey, $getState, type LexicalEditor, mergeRegister } from 'lexical';
import { capital } from '../../../engine/core/compose/pieces.ts';
import { inlineText } from '../../../engine/core/richtext/plain-text.ts';
import { $idOf, captionState } from '../../editor/nodes/state.ts';
import type { Typing } from '../typing.ts';

/** Shows above each table its number and words, which are data of the table and no text of the page. */
export function registerCaptions(editor: LexicalEditor, typing: Typing): () => void {
  const tables = new Set<string>();
  const show = (): void => {
    const labels = typing.around.outcome()?.labels;
    editor.getEditorState().read(() => {
      for (const key of tables) {
        const node = $getNodeByKey(key);
        const drawn = editor.getElementByKey(key);
        if (!(node instanceof TableNode) || !drawn) continue;
        const words = inlineText($getState(node, captionState));
        const label = labels?.get($idOf(node));
        const said = words === '' ? '' : label ? `${capital(label)}. ${words}` : words;
        if ((drawn.dataset.caption ?? '') === said) continue;
        if (said === '') {
          delete drawn.dataset.caption;
          drawn.removeAttribute('aria-label');
        } else {
          drawn.dataset.caption = said;
          drawn.setAttribute('aria-label', said);
        }
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
    typing.around.onOutcome(show),
  );
}
