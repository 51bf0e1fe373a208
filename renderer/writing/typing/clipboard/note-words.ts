import type { PubInline } from '../../../../engine/core/publication/publication.ts';
import type { Outcome } from '../../../document/open/outcome.ts';
import type { NoteWords } from './copied.ts';

/** Reads the marks that the page draws for notes, of the writer and of citations alike. */
export function noteWordsOf(outcome: Outcome | null): NoteWords {
  const notes = new Map(outcome?.notes.map((note) => [String(note.number), note]) ?? []);
  return (mark) => {
    if (!mark.classList.contains('fn')) return null;
    const number = (mark.textContent ?? '').trim();
    const note = notes.get(number);
    return {
      number,
      words: note
        ? note.content
            .map((line) => inlineWords(line.content))
            .join(' ')
            .trim()
        : '',
    };
  };
}

function inlineWords(content: readonly PubInline[]): string {
  return content
    .map((node) => {
      if (node.type === 'break') return ' ';
      if (node.type === 'link') return inlineWords(node.content);
      return 'text' in node ? node.text : '';
    })
    .join('');
}
