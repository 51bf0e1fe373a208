import { useEffect, useState } from 'react';
import type { TypingRoom } from '../room.ts';
import { isSameTable, type TableHere, tableHere } from './table-here.ts';

/** The table that holds the caret, followed while typing goes on; null outside tables. */
export function useTableHere(room: TypingRoom): TableHere | null {
  const [here, setHere] = useState<TableHere | null>(null);
  useEffect(() => {
    let unfollow = (): void => {};
    const read = (): void => {
      const next = tableHere(room.typing.active());
      setHere((before) => (isSameTable(before, next) ? before : next));
    };
    const follow = (): void => {
      unfollow();
      unfollow = room.typing.active().registerUpdateListener(read);
      read();
    };
    follow();
    const end = room.typing.onActive(follow);
    return () => {
      end();
      unfollow();
    };
  }, [room]);
  return here;
}
