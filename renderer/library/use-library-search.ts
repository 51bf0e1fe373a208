import { useEffect, useMemo, useState } from 'react';
import type { LibraryNow } from '../app/app-data.tsx';
import type { LibraryHit } from '../app/library-data.ts';
import { nearWord, quickFind } from '../app/quick-find.ts';
import { KINDS_IN_ORDER } from '../parts/kind.tsx';
import type { LibraryRow } from './block-list.tsx';
import { type LibraryFilters, passes } from './filters.ts';

export interface LibrarySearch {
  /** What was found and passes the filters, best first; null while the library is being read. */
  rows: readonly LibraryRow[] | null;
  /** A word that does occur, where nothing was found. */
  suggestion: string | null;
}

/** Rows for what is typed: those that begin with it at once, the index's own order as soon as it answers. */
export function useLibrarySearch(
  library: LibraryNow,
  query: string,
  filters: LibraryFilters,
  today: string,
): LibrarySearch {
  const { blocks, find, search } = library;
  const [answer, setAnswer] = useState<{ query: string; hits: readonly LibraryHit[] } | null>(null);
  const words = query.trim();
  useEffect(() => {
    if (words === '') return;
    let isWanted = true;
    void search(words).then((hits) => {
      if (isWanted && hits) setAnswer({ query: words, hits });
    });
    return () => {
      isWanted = false;
    };
  }, [words, search]);
  return useMemo(() => {
    if (blocks === null) return { rows: null, suggestion: null };
    const found =
      words === ''
        ? blocks.map((block) => ({ block }))
        : answer?.query === words
          ? answer.hits.flatMap(({ id, snippet }): LibraryRow[] => {
              const block = find(id);
              return block ? [{ block, snippet }] : [];
            })
          : quickFind(blocks, words, KINDS_IN_ORDER).map((block) => ({ block }));
    const rows = found.filter(({ block }) => passes(block, filters, today));
    return { rows, suggestion: found.length === 0 ? nearWord(blocks, words) : null };
  }, [blocks, find, words, answer, filters, today]);
}
