import { type RefObject, useMemo, useState } from 'react';
import type { BlockKind } from '../../engine/core/blocks/block.ts';
import type { BlockId } from '../../engine/core/richtext/model.ts';
import { useLibrary } from '../app/app-data.tsx';
import { useToday } from '../app/clock.ts';
import { countThemes, NO_FILTERS } from '../library/filters.ts';
import { LibraryPane } from '../library/library-pane.tsx';
import { useLibrarySearch } from '../library/use-library-search.ts';

export interface WritingLibraryProps {
  handle: RefObject<{ focusSearch: () => void } | null>;
  over: boolean;
  onInsert: (id: BlockId) => void;
  /** null: the caret stands in no demand. */
  onAsGround: ((id: BlockId) => void) | null;
  onOpenBlock: (id: BlockId) => void;
  onOpenLarge: () => void;
  onMake: (kind: BlockKind | null, title: string) => void;
  onEscape: () => void;
}

/** The library beside the page, with what was searched for and chosen in it. */
export function WritingLibrary(props: WritingLibraryProps) {
  const library = useLibrary();
  const today = useToday();
  const [query, setQuery] = useState('');
  const [filters, setFilters] = useState(NO_FILTERS);
  const [chosen, setChosen] = useState<BlockId | null>(null);
  const { rows, suggestion } = useLibrarySearch(library, query, filters, today);
  const themes = useMemo(() => countThemes(library.blocks ?? []).map(({ theme }) => theme), [library.blocks]);
  return (
    <LibraryPane
      rows={rows}
      total={library.blocks?.length ?? 0}
      query={query}
      onQuery={setQuery}
      suggestion={suggestion}
      filters={filters}
      onFilters={setFilters}
      themes={themes}
      chosen={rows?.some(({ block }) => block.id === chosen) ? chosen : (rows?.[0]?.block.id ?? null)}
      onChoose={setChosen}
      onInsert={props.onInsert}
      onAsGround={props.onAsGround}
      onOpenBlock={props.onOpenBlock}
      onOpenLarge={props.onOpenLarge}
      onMake={(kind) => props.onMake(kind, query)}
      onEscape={props.onEscape}
      today={today}
      over={props.over}
      handle={props.handle}
    />
  );
}
