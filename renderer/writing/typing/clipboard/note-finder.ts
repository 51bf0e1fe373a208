import { readNoteTarget } from '../../../../engine/core/compose/notes.ts';
import type { PubInline } from '../../../../engine/core/publication/publication.ts';
import type { Outcome } from '../../../document/open/outcome.ts';
import { NOTE_MARK } from '../../page/page-elements.ts';
import type { CopiedNote, NoteFinder } from './clipboard-content.ts';

/** Finds the text of a note by its drawn mark or its number, for typed notes and citations. */
export function createNoteFinder(outcome: Pick<Outcome, 'notes'> | null): NoteFinder {
  const notes = new Map(outcome?.notes.map((note) => [String(note.number), note]) ?? []);
  const findByNumber = (number: string): CopiedNote => {
    const lines = notes.get(number)?.content ?? [];
    return {
      number,
      text: lines
        .map((line) => inlineTextOf(line.content))
        .join(' ')
        .trim(),
      refersTo: lines.flatMap((line) => findReferences(line.content)),
    };
  };
  return {
    findByMark: (mark) => (mark.matches(NOTE_MARK) ? findByNumber((mark.textContent ?? '').trim()) : null),
    findByNumber,
  };
}

/** The numbers of the notes that this text names. */
function findReferences(content: readonly PubInline[]): string[] {
  return content.flatMap((node) => {
    const number = node.type === 'reference' ? readNoteTarget(node.target) : null;
    return number === null ? [] : [String(number)];
  });
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
