import { isDeepStrictEqual } from 'node:util';
import { nativeTheme } from 'electron';
import type { OutputOf, Reply } from '../ipc/contract.ts';
import type { AppServices } from './services.ts';
import type { AppState } from './storage/app-state.ts';

/** Changes settings and applies them in every window. */
export function applySettings(
  services: AppServices,
  change: Parameters<AppState['change']>[0],
): Reply<OutputOf<'changeSettings'>> {
  const { state, windows, refreshMenu } = services;
  const before = state.settings();
  const settings = state.change(change);
  // The window sends all settings with every typed character: act only on a difference.
  if (isDeepStrictEqual(settings, before)) return { ok: true, value: settings };
  if (settings.appearance !== before.appearance) nativeTheme.themeSource = settings.appearance;
  if (settings.language !== before.language) refreshMenu();
  windows.notifyAll('settings', settings);
  stopUnusedSpelling(services);
  return { ok: true, value: settings };
}

/** Stops the spelling process while no text is checked, to free the memory of its dictionary. */
export function stopUnusedSpelling({
  state,
  windows,
  processes,
}: Pick<AppServices, 'state' | 'windows' | 'processes'>): void {
  if (!state.settings().spelling || !windows.isWriting()) processes.spelling.stopWhenIdle();
}
