import { type DiffKind, diffSequence } from './sequence.ts';

export interface DiffPart {
  kind: DiffKind;
  text: string;
}

/** Words, numbers with dots and hyphens ('28638-238', 'non-punishment'), spaces, and any other character by itself. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[-'’.,/][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/**
 * A diff by words. The parts `same` and `removed` together are `a`; `same` and `added` together are `b`. A lone space
 * between two changes becomes part of both, so that changed words are read together.
 */
export function diffWords(a: string, b: string): DiffPart[] {
  const parts = diffSequence(a.match(TOKEN) ?? [], b.match(TOKEN) ?? []);
  return mergeParts(parts.map(({ kind, values }) => ({ kind, text: values.join('') })));
}

function mergeParts(parts: readonly DiffPart[]): DiffPart[] {
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
