import type { House } from './house.ts';

/** The dictionary takes no memory where no text is checked. */
export function restUnused({ state, windows, processes }: Pick<House, 'state' | 'windows' | 'processes'>): void {
  if (!state.settings().spelling || !windows.isWriting()) processes.spelling.rest();
}
