import { checkForm, type FormCheckOptions } from './check-form.ts';
import { linesOfText } from './lines-to-check.ts';
import type { WordOnSheet } from './marked-words.ts';

/** A field of plain words, and what lies over it for the marks: no highlight reaches into a field. */
export interface FieldToCheck extends Pick<FormCheckOptions, 'say'> {
  area: HTMLTextAreaElement;
  /** Holds the words of the field, at the same places; ranges in it stay where their words are while one types. */
  words: Text;
  /** BCP 47 */
  language: string;
}

/** Checks the spelling of a field in a form. Gives the function that ends it. */
export function checkFormField(
  { area, words, language, say }: FieldToCheck,
  options: Omit<FormCheckOptions, 'say'>,
): () => void {
  let changes = 0;
  return checkForm(
    {
      language,
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
      holds: (node) => node === area,
      replace: ({ range }, by) => replaceInField(area, range, by),
    },
    { ...options, say },
  );
}

/** As if it were typed: the field can undo it. */
function replaceInField(area: HTMLTextAreaElement, { startOffset, endOffset }: WordOnSheet['range'], by: string): void {
  area.focus();
  area.setSelectionRange(startOffset, endOffset);
  document.execCommand('insertText', false, by);
}
