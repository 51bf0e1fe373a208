import { createEditor, type LexicalEditor } from 'lexical';
import type { BlockNode } from '../../../engine/core/richtext/model.ts';
import { formDrawing } from '../../../renderer/blocks/form-drawing.ts';
import { richTextToLexical } from '../../../renderer/editor/convert/to-lexical.ts';
import { setDrawing } from '../../../renderer/editor/nodes/drawing.ts';
import { pageConfig } from '../../../renderer/editor/page.ts';
import { nl } from '../../../renderer/texts/nl.ts';

/** The text of a block where it is typed in its form, in Dutch and on an empty library. */
export async function bodyInForm(body: readonly BlockNode[]): Promise<{ editor: LexicalEditor; root: HTMLElement }> {
  const root = document.createElement('div');
  document.body.append(root);
  const editor = createEditor(
    pageConfig((error) => {
      throw error;
    }),
  );
  setDrawing(editor, formDrawing({ find: () => undefined, t: nl, language: 'nl' }));
  editor.setRootElement(root);
  editor.setEditorState(richTextToLexical([...body], editor));
  await Promise.resolve();
  return { editor, root };
}
