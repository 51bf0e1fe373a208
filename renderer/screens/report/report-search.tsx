import { ChevronDown, ChevronUp } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { keyLabelOf } from '../../../electron/ipc/keys.ts';
import { IconButton } from '../../ui/controls/button.tsx';
import { SearchField } from '../../ui/controls/search-field.tsx';
import { isMac } from '../../ui/keys/key-table.ts';
import { useTexts } from '../../ui/texts/language.tsx';

export interface ReportSearchProps {
  words: string;
  onWords: (words: string) => void;
  inputRef: Ref<HTMLInputElement>;
  /** Number of found places, and of the paragraphs with them. null: the search has not ended. */
  found: { places: number; paragraphs: number } | null;
  /** Why the search failed, as a sentence. */
  problem: string | null;
  /** Position of the place at which the user is, from 0; null: at none yet. */
  at: number | null;
  onStep: (by: 1 | -1) => void;
  /** At ↓: to the text. */
  onText: () => void;
}

/** The search field of the report, with the number of places and the way to the next one. */
export function ReportSearch({ words, found, problem, at, onWords, onStep, onText, inputRef }: ReportSearchProps) {
  const t = useTexts().report;
  const places = found?.places ?? 0;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onStep(event.shiftKey ? -1 : 1);
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      onText();
    } else if (event.key === 'Escape' && words !== '') {
      event.preventDefault();
      event.stopPropagation();
      onWords('');
    }
  };
  const status =
    words.trim() === ''
      ? ''
      : problem !== null
        ? t.notSearched
        : found === null
          ? t.searching
          : places === 0
            ? t.foundNone
            : at === null
              ? `${t.foundPlaces(places)} ${t.foundIn(found.paragraphs)}`
              : t.found(at + 1, places);
  return (
    <div className="report-search">
      <SearchField
        label={t.search}
        clearLabel={t.clearSearch}
        shortcut={keyLabelOf('find', isMac())}
        value={words}
        inputRef={inputRef}
        onChange={onWords}
        onKeyDown={onKeyDown}
      />
      <span className="report-search-status numeric" role="status" title={problem ?? undefined}>
        {status}
      </span>
      <IconButton
        icon={ChevronUp}
        label={t.previous}
        shortcut="Shift Enter"
        disabled={places === 0}
        onPress={() => onStep(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={t.next}
        shortcut="Enter"
        disabled={places === 0}
        onPress={() => onStep(1)}
      />
    </div>
  );
}
