import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { WordOnSheet } from './marked-words.ts';
import { type CheckedText, followSpelling, type SpellingOptions } from './spelling.ts';
import { createWordMenu } from './word-menu.ts';

/** What a check of a form's words asks and tells. */
export interface FormCheckOptions extends Omit<SpellingOptions, 'text'> {
  bridge: SpellingOptions['bridge'] & Pick<WindowBridge, 'suggestions' | 'wordMenu'>;
}

interface FormWords extends Pick<CheckedText, 'lines' | 'changes' | 'onChange' | 'caret'> {
  /** BCP 47 */
  language: string;
  holds: (node: Node) => boolean;
  replace: (marked: WordOnSheet, by: string) => void;
}

const NO_VARIABLES: ReturnType<CheckedText['variables']> = {};

/** Checks the spelling of words in a form, which stand in no document. Gives the function that ends it. */
export function checkForm({ language, holds, replace, ...words }: FormWords, options: FormCheckOptions): () => void {
  const text: CheckedText = {
    ...words,
    language: () => language,
    draft: () => null,
    variables: () => NO_VARIABLES,
  };
  const spelling = followSpelling({ ...options, text });
  const menu = createWordMenu({ holds, replace, isDocument: false, spelling, bridge: options.bridge });
  return () => {
    menu.end();
    spelling.end();
  };
}
