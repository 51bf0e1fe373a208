import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { LibraryNow } from '../../document/services/app-data.tsx';
import type { LibraryHit } from '../../document/services/library-data.ts';
import { correctWords, quickFind } from '../../document/services/quick-find.ts';
import { KINDS_IN_ORDER } from '../../ui/controls/kinds-in-order.ts';
import type { LibraryRow } from './block-row.tsx';
import { type LibraryFilters, passes } from './filters.ts';

export interface LibrarySearch {
  /** What was found and passes the filters, best first; null while the library is being read. */
  rows: readonly LibraryRow[] | null;
  /** What was found and is kept back by the filters. */
  hidden: number;
  /** The words of the library that were found where what was typed occurs nowhere. */
  readAs: string | null;
  /** Words that do occur, where nothing was found. */
  suggestion: string | null;
  /** The rows are still those of what was typed before. */
  isBehind: boolean;
}

/** Rows for what is typed: those that begin with it at once; what else the index finds comes below them, so nothing jumps. */
export function useLibrarySearch(
  library: LibraryNow,
  query: string,
  filters: LibraryFilters,
  today: string,
): LibrarySearch {
  const { blocks, find, search } = library;
  const [answer, setAnswer] = useState<{ query: string; hits: readonly LibraryHit[] } | null>(null);
  // The letters in the field never wait for the rows.
  const words = useDeferredValue(query.trim());
  // A library that was read anew is asked anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other blocks are other hits
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
    const rows = found.filter(({ block }) => passes(block, filters, today));
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
