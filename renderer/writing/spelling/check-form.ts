import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { WordOnSheet } from './marked-words.ts';
import { type CheckedText, followSpelling, type SpellingOptions } from './spelling.ts';
import { createWordMenu } from './word-menu.ts';

/** The dependencies of a spelling check in a form. */
export interface FormCheckOptions extends Omit<SpellingOptions, 'text'> {
  bridge: SpellingOptions['bridge'] & Pick<WindowBridge, 'suggestions' | 'wordMenu'>;
}

interface FormText extends Pick<CheckedText, 'lines' | 'changes' | 'onChange' | 'caret'> {
  /** BCP 47. */
  language: string;
  holds: (node: Node) => boolean;
  replace: (marked: WordOnSheet, by: string) => void;
}

const NO_VARIABLES: ReturnType<CheckedText['variables']> = {};

/** Checks the spelling of text in a form, which belongs to no document. Returns a function that ends it. */
export function checkForm({ language, holds, replace, ...words }: FormText, options: FormCheckOptions): () => void {
  const text: CheckedText = {
    ...words,
    language: () => language,
    draft: () => null,
    variables: () => NO_VARIABLES,
  };
  const spelling = followSpelling({ ...options, text });
  const menu = createWordMenu({ contains: holds, replace, isDocument: false, spelling, bridge: options.bridge });
  return () => {
    menu.end();
    spelling.end();
  };
}
