import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { useBridge, useLibrary } from '../../document/services/app-data.tsx';
import { useToday } from '../../ui/clock.ts';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { formatRowTitle } from '../blocks/describe.ts';
import { formatBlock } from '../blocks/format-block.ts';
import { useDocument } from '../document-context.ts';
import { findChosenRow } from '../library/chosen-row.ts';
import { countThemes, type LibraryFilters, NO_FILTERS } from '../library/filters.ts';
import { LibraryPane } from '../library/library-pane.tsx';
import { useChooseLibrary } from '../library/use-choose-library.ts';
import { useKamerstuk } from '../library/use-kamerstuk.ts';
import { useLibrarySearch } from '../library/use-library-search.ts';

/** Search text, filters and selected row of the library pane; kept while the document is open. */
export interface LibrarySearchState {
  query: string;
  filters: LibraryFilters;
  chosen: BlockId | null;
}

export interface WritingLibraryProps {
  /** Kept while the pane is closed; null before the first search. */
  searchState: RefObject<LibrarySearchState | null>;
  handle: RefObject<{ focusSearch: () => void } | null>;
  over: boolean;
  /** Whether the caret is in a demand. */
  takesGround: boolean;
}

/** Connects the library pane beside the page to the app. */
export function WritingLibrary({ searchState, handle, over, takesGround }: WritingLibraryProps) {
  const { commands } = useDocument();
  const t = useTexts();
  const language = useLanguage();
  const bridge = useBridge();
  const library = useLibrary();
  const today = useToday();
  const [query, setQuery] = useState(searchState.current?.query ?? '');
  const [filters, setFilters] = useState(searchState.current?.filters ?? NO_FILTERS);
  const [chosen, setChosen] = useState(searchState.current?.chosen ?? null);
  useEffect(() => {
    searchState.current = { query, filters, chosen };
  }, [searchState, query, filters, chosen]);
  const { rows, hidden, readAs, suggestion, isBehind } = useLibrarySearch(library, query, filters, today);
  const elsewhere = useKamerstuk(query);
  const { notChosen, choose } = useChooseLibrary(library);
  const themes = useMemo(() => countThemes(library.blocks ?? []).map(({ theme }) => theme), [library.blocks]);
  return (
    <LibraryPane
      rows={rows}
      query={query}
      onQuery={setQuery}
      hidden={hidden}
      readAs={readAs}
      isBehind={isBehind}
      suggestion={suggestion}
      elsewhere={elsewhere}
      filters={filters}
      onFilters={setFilters}
      themes={themes}
      refused={library.refused}
      broken={library.problems.length}
      chosen={findChosenRow(rows ?? [], chosen, { query, isElsewhere: elsewhere !== null })}
      onChoose={setChosen}
      onInsert={commands.insertFromLibrary}
      canAddGround={takesGround}
      onAsGround={(id) => {
        const block = library.find(id);
        if (block) commands.addGroundAtCaret(block);
      }}
      onOpenBlock={(id) => commands.openBlock(id)}
      onCopyBlock={(id) => {
        const block = library.find(id);
        if (!block) return;
        void bridge.copy({ text: formatBlock(block, library.find, t, language, today), html: null });
        commands.say(t.library.copied(formatRowTitle(block)));
      }}
      onOpenLarge={commands.library}
      notChosen={notChosen}
      onChooseLibrary={choose}
      onMake={commands.newBlock}
      onImport={null}
      onCopy={(text) => void bridge.copy({ text, html: null })}
      onEscape={commands.leavePane}
      today={today}
      over={over}
      handle={handle}
    />
  );
}
