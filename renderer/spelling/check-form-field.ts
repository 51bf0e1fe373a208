import type { Bridge } from '../../electron/ipc/contract.ts';
import { linesOfText } from './lines-to-check.ts';
import type { WordOnSheet } from './marked-words.ts';
import { type CheckedText, followSpelling, type SpellingOptions } from './spelling.ts';
import { createWordMenu } from './word-menu.ts';

/** A field of plain words, and what lies over it for the marks: no highlight reaches into a field. */
export interface FieldToCheck {
  area: HTMLTextAreaElement;
  /** Holds the words of the field, at the same places; ranges in it stay where their words are while one types. */
  words: Text;
  /** BCP 47 */
  language: string;
  /** Why a word could not be taught. */
  say: (sentence: string) => void;
}

interface Options extends Omit<SpellingOptions, 'text' | 'say'> {
  bridge: SpellingOptions['bridge'] & Pick<Bridge, 'suggestions' | 'wordMenu'>;
}

const NO_VARIABLES: ReturnType<CheckedText['variables']> = {};

/** Checks the spelling of a field in a form. Gives the function that ends it. */
export function checkFormField({ area, words, language, say }: FieldToCheck, { bridge, blocks }: Options): () => void {
  let changes = 0;
  const text: CheckedText = {
    language: () => language,
    lines: () => (words.parentElement ? linesOfText(words.parentElement, language) : []),
    changes: () => changes,
    onChange: (told) => {
      const observer = new MutationObserver(() => {
        changes += 1;
        told();
      });
      observer.observe(words, { characterData: true });
      return () => observer.disconnect();
    },
    caret: () =>
      document.activeElement === area ? { node: words, offset: Math.min(area.selectionEnd, words.length) } : null,
    draft: () => null,
    variables: () => NO_VARIABLES,
  };
  const spelling = followSpelling({ text, bridge, blocks, say });
  const menu = createWordMenu({
    holds: (node) => node === area,
    replace: ({ range }, by) => replaceInField(area, range, by),
    isDocument: false,
    spelling,
    bridge,
  });
  return () => {
    menu.end();
    spelling.end();
  };
}

/** As if it were typed: the field can undo it. */
function replaceInField(area: HTMLTextAreaElement, { startOffset, endOffset }: WordOnSheet['range'], by: string): void {
  area.focus();
  area.setSelectionRange(startOffset, endOffset);
  document.execCommand('insertText', false, by);
}
