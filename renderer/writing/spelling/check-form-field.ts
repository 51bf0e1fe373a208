import { checkForm, type FormCheckOptions } from './check-form.ts';
import { linesOfText } from './lines-to-check.ts';
import type { WordOnSheet } from './marked-words.ts';

/** A text field, and an element over it that shows the marks: CSS highlights do not work within a text field. */
export interface FieldToCheck extends Pick<FormCheckOptions, 'say'> {
  area: HTMLTextAreaElement;
  /** A copy of the field's text at the same position. Its ranges stay with their words while the user types. */
  words: Text;
  /** BCP 47. */
  language: string;
}

/** Checks the spelling of a text field in a form. Returns a function that ends it. */
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
      onChange: (onUpdate) => {
        const observer = new MutationObserver(() => {
          changes += 1;
          onUpdate();
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

/** Inserts the text as typing does, so that the field can undo it. */
function replaceInField(area: HTMLTextAreaElement, { startOffset, endOffset }: WordOnSheet['range'], by: string): void {
  area.focus();
  area.setSelectionRange(startOffset, endOffset);
  document.execCommand('insertText', false, by);
}
