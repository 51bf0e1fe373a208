import type { AppServices } from './services.ts';

/** Frees the memory of the dictionary while no text is checked. */
export function stopUnusedSpelling({
  state,
  windows,
  processes,
}: Pick<AppServices, 'state' | 'windows' | 'processes'>): void {
  if (!state.settings().spelling || !windows.isWriting()) processes.spelling.stopWhenIdle();
}
