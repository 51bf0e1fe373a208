import { createEditor, type LexicalEditor } from 'lexical';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { richTextToLexical } from '../../../../renderer/document/editor/convert/to-lexical.ts';
import { setDrawing } from '../../../../renderer/document/editor/nodes/drawing.ts';
import { pageConfig } from '../../../../renderer/document/editor/page.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { createFormDrawing } from '../../../../renderer/writing/blocks/form-drawing.ts';

/** Renders the text of a block in its form, in Dutch and with an empty library. */
export async function bodyInForm(body: readonly BodyNode[]): Promise<{ editor: LexicalEditor; root: HTMLElement }> {
  const root = document.createElement('div');
  document.body.append(root);
  const editor = createEditor(
    pageConfig((error) => {
      throw error;
    }),
  );
  setDrawing(editor, createFormDrawing({ find: () => undefined, t: nl, language: 'nl' }));
  editor.setRootElement(root);
  editor.setEditorState(richTextToLexical([...body], editor));
  await Promise.resolve();
  return { editor, root };
}
