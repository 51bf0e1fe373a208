import type { PubInline } from '../../../../engine/core/publication/publication.ts';
import type { Outcome } from '../../../document/open/outcome.ts';
import { NOTE_MARK } from '../../page/page-elements.ts';
import type { FindNote } from './clipboard-content.ts';

/** Finds the text of a note by its drawn mark, for typed notes and citations. */
export function createFindNote(outcome: Outcome | null): FindNote {
  const notes = new Map(outcome?.notes.map((note) => [String(note.number), note]) ?? []);
  return (mark) => {
    if (!mark.matches(NOTE_MARK)) return null;
    const number = (mark.textContent ?? '').trim();
    const note = notes.get(number);
    return {
      number,
      text: note
        ? note.content
            .map((line) => inlineTextOf(line.content))
            .join(' ')
            .trim()
        : '',
    };
  };
}

function inlineTextOf(content: readonly PubInline[]): string {
  return content
    .map((node) => {
      if (node.type === 'break') return ' ';
      if (node.type === 'link') return inlineTextOf(node.content);
      return 'text' in node ? node.text : '';
    })
    .join('');
}
