import type { KeyboardEvent } from 'react';
import { keyLabelOf } from '../../../electron/ipc/keys.ts';
import { SearchField, type SearchFieldProps } from '../../ui/controls/search-field.tsx';
import { isMac } from '../../ui/keys/key-table.ts';
import { useTexts } from '../../ui/texts/language.tsx';

export interface LibrarySearchProps extends Pick<SearchFieldProps, 'value' | 'onChange' | 'inputRef' | 'controls'> {
  /** Focuses the list at ↓. */
  onRows: () => void;
  /** Handles every other key. */
  onOtherKey: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** The search field of the library. */
export function LibrarySearch({ onRows, onOtherKey, ...field }: LibrarySearchProps) {
  const t = useTexts().library;
  return (
    <SearchField
      {...field}
      label={t.search}
      clearLabel={t.clearSearch}
      shortcut={keyLabelOf('insertBlock', isMac())}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return onOtherKey(event);
        event.preventDefault();
        onRows();
      }}
    />
  );
}
