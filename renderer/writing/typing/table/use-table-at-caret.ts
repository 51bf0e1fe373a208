import { useEffect, useState } from 'react';
import type { TypingFeatures } from '../typing-features.ts';
import { isSameTable, readTableAtCaret, type TableAtCaret } from './table-at-caret.ts';

/** The table at the caret, updated while the user types; null outside tables. */
export function useTableAtCaret(features: TypingFeatures): TableAtCaret | null {
  const [table, setTable] = useState<TableAtCaret | null>(null);
  useEffect(() => {
    let unfollow = (): void => {};
    const read = (): void => {
      const next = readTableAtCaret(features.typing.active());
      setTable((before) => (isSameTable(before, next) ? before : next));
    };
    const follow = (): void => {
      unfollow();
      unfollow = features.typing.active().registerUpdateListener(read);
      read();
    };
    follow();
    const end = features.typing.onActive(follow);
    return () => {
      end();
      unfollow();
    };
  }, [features]);
  return table;
}
