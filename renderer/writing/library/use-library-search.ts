import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { LibraryNow } from '../../document/services/app-data.tsx';
import type { LibraryHit } from '../../document/services/library-data.ts';
import { correctWords, quickFind } from '../../document/services/quick-find.ts';
import { KINDS_IN_ORDER } from '../../ui/controls/kinds-in-order.ts';
import type { LibraryRow } from './block-row.tsx';
import { type LibraryFilters, passesFilters } from './filters.ts';

export interface LibrarySearch {
  /** The rows that match the query and the filters, best first; null while the library is being read. */
  rows: readonly LibraryRow[] | null;
  /** Number of matches that the filters hide. */
  hidden: number;
  /** The corrected query, if the typed one has no match. */
  readAs: string | null;
  /** A similar query that has matches, if nothing was found. */
  suggestion: string | null;
  /** The rows belong to an earlier query. */
  isBehind: boolean;
}

/** The rows of a query: prefix matches at once, and those of the index below them later, so that no row moves. */
export function useLibrarySearch(
  library: LibraryNow,
  query: string,
  filters: LibraryFilters,
  today: string,
): LibrarySearch {
  const { blocks, find, search } = library;
  const [answer, setAnswer] = useState<{ query: string; hits: readonly LibraryHit[] } | null>(null);
  // Typing never waits for the rows.
  const words = useDeferredValue(query.trim());
  // A library that was read again is searched again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other blocks give other matches
  useEffect(() => {
    if (words === '') return;
    let isWanted = true;
    void search(words).then((hits) => {
      if (isWanted && hits) setAnswer({ query: words, hits });
    });
    return () => {
      isWanted = false;
    };
  }, [words, search, blocks]);
  const result = useMemo(() => {
    if (blocks === null) return { rows: null, hidden: 0, readAs: null, suggestion: null };
    const quick = words === '' ? blocks : quickFind(blocks, words, KINDS_IN_ORDER);
    const isAnswered = words !== '' && answer?.query === words;
    const found = isAnswered ? withHits(quick, answer.hits, find) : quick.map((block) => ({ block }));
    const rows = found.filter(({ block }) => passesFilters(block, filters, today));
    const near = isAnswered && quick.length === 0 ? correctWords(blocks, words) : null;
    const occurs = near !== null && quickFind(blocks, near, KINDS_IN_ORDER).length > 0;
    return {
      rows,
      hidden: found.length - rows.length,
      readAs: found.length > 0 ? near : null,
      suggestion: found.length === 0 && occurs ? near : null,
    };
  }, [blocks, find, words, answer, filters, today]);
  return { ...result, isBehind: words !== query.trim() };
}

function withHits(
  quick: readonly Block[],
  hits: readonly LibraryHit[],
  find: LibraryNow['find'],
): readonly LibraryRow[] {
  const snippets = new Map(hits.map(({ id, snippet }) => [id, snippet]));
  const there = new Set(quick);
  const others = hits.flatMap(({ id, snippet }): LibraryRow[] => {
    const block = find(id);
    return block && !there.has(block) ? [{ block, snippet }] : [];
  });
  return [...quick.map((block) => ({ block, snippet: snippets.get(block.id) })), ...others];
}
