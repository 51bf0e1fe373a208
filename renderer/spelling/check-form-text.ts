import type { LexicalEditor } from 'lexical';
import type { Bridge } from '../../electron/ipc/contract.ts';
import { linesOfText } from './lines-to-check.ts';
import { replaceTyped } from './replace-word.ts';
import { type CheckedText, followSpelling, type SpellingOptions } from './spelling.ts';
import { createWordMenu } from './word-menu.ts';

interface Options extends Omit<SpellingOptions, 'text'> {
  editor: LexicalEditor;
  /** BCP 47 */
  language: string;
  bridge: SpellingOptions['bridge'] & Pick<Bridge, 'suggestions' | 'wordMenu'>;
}

const NO_VARIABLES: ReturnType<CheckedText['variables']> = {};

/** Checks the spelling of a text in a form, which stands in no document. Gives the function that ends it. */
export function checkFormText({ editor, language, bridge, blocks, say }: Options): () => void {
  let changes = 0;
  const text: CheckedText = {
    language: () => language,
    lines: () => {
      const root = editor.getRootElement();
      return root && linesOfText(root, language);
    },
    changes: () => changes,
    onChange: (told) =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
        changes += 1;
        told();
      }),
    draft: () => null,
    variables: () => NO_VARIABLES,
  };
  const spelling = followSpelling({ text, bridge, blocks, say });
  const menu = createWordMenu({
    holds: (node) => editor.getRootElement()?.contains(node) === true,
    replace: ({ range }, by) => void replaceTyped(range, by),
    isDocument: false,
    spelling,
    bridge,
  });
  return () => {
    menu.end();
    spelling.end();
  };
}
