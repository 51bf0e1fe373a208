import { type DiffKind, diffSequence } from './sequence.ts';

export interface DiffPart {
  kind: DiffKind;
  text: string;
}

/** Words, numbers with their points and hyphens ('28638-238', 'non-punishment'), spaces, and each other sign by itself. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[-'’.,/][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/**
 * Word by word from `a` to `b`. The parts that are the same and removed make `a`, those that are the same and added make `b`;
 * a space alone between two changes belongs to both, so that changed words are read together.
 */
export function diffWords(a: string, b: string): DiffPart[] {
  const parts = diffSequence(a.match(TOKEN) ?? [], b.match(TOKEN) ?? []);
  return joined(parts.map(({ kind, values }) => ({ kind, text: values.join('') })));
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  parts.forEach((part, index) => {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else if (removed !== '' && added !== '' && index < parts.length - 1 && /^\s+$/.test(part.text)) {
      removed += part.text;
      added += part.text;
    } else {
      close();
      result.push({ kind: 'same', text: part.text });
    }
  });
  close();
  return result;
}
