import type { PubInline } from '../publication/publication.ts';

const PUNCTUATION = /^[.,;:?!…]+/;

/** Moves the mark of a note after the punctuation, without a space: 'wet.²', not 'wet ².'. */
export function placeNoteMarks(content: readonly PubInline[]): PubInline[] {
  const result = content.map((node) => ({ ...node }));
  for (let index = 0; index < result.length; index += 1) {
    if (result[index]?.type !== 'noteMark') continue;
    const before = result[index - 1];
    if (before?.type === 'run') before.text = before.text.replace(/[ \u00A0]+$/, '');
    const after = result[index + 1];
    const signs = after?.type === 'run' ? PUNCTUATION.exec(after.text)?.[0] : undefined;
    if (!signs || after?.type !== 'run') continue;
    after.text = after.text.slice(signs.length);
    if (before?.type === 'run') before.text += signs;
    else {
      result.splice(index, 0, { ...after, text: signs });
      index += 1;
    }
  }
  return result.filter((node) => node.type !== 'run' || node.text !== '');
}
