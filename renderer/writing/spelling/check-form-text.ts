import type { LexicalEditor } from 'lexical';
import { onContentChange } from '../../document/editor/state-changes.ts';
import { checkForm, type FormCheckOptions } from './check-form.ts';
import { linesOfText } from './lines-to-check.ts';
import { replaceTyped } from './replace-word.ts';

interface Options extends FormCheckOptions {
  editor: LexicalEditor;
  /** BCP 47. */
  language: string;
}

/** Checks the spelling of a rich text in a form. Returns a function that ends it. */
export function checkFormText({ editor, language, ...options }: Options): () => void {
  let changes = 0;
  return checkForm(
    {
      language,
      lines: () => {
        const root = editor.getRootElement();
        return root && linesOfText(root, language);
      },
      changes: () => changes,
      onChange: (onUpdate) =>
        onContentChange(editor, () => {
          changes += 1;
          onUpdate();
        }),
      holds: (node) => editor.getRootElement()?.contains(node) === true,
      replace: ({ range }, by) => void replaceTyped(range, by),
    },
    options,
  );
}
