import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { applySettings } from '../../electron/main/apply-settings.ts';
import { menuTemplate } from '../../electron/main/menu/menu.ts';
import type { AppServices } from '../../electron/main/services.ts';
import { openAppState } from '../../electron/main/storage/app-state.ts';
import { emptyFolder } from '../store/folders.ts';

vi.mock('electron-store', () => ({
  default: class {
    store: unknown = null;
  },
}));
vi.mock('electron', () => ({ Menu: {}, app: {}, dialog: {}, nativeTheme: {} }));

const nothing = (): void => undefined;
const items = (menu: MenuItemConstructorOptions | undefined) => (menu?.submenu ?? []) as MenuItemConstructorOptions[];

function recentIn(recent: readonly string[], openRecent: (file: string) => void = nothing) {
  const menu = menuTemplate('nl', 'linux', { command: nothing, open: nothing, openRecent }, recent);
  const found = items(menu[0]).find(({ id }) => id === 'recent');
  return { ...found, labels: items(found).map(({ label }) => label), entries: items(found) };
}

test('the file menu lists the ten last opened documents, newest first, and opens them', () => {
  const files = Array.from({ length: 12 }, (_, at) => `/map/Inbreng ${at}.inbreng`);
  const opened: string[] = [];
  const recent = recentIn(files, (file) => opened.push(file));
  expect(recent.labels).toEqual(files.slice(0, 10).map((_, at) => `Inbreng ${at}`));
  recent.entries[1]?.click?.({} as never, undefined, {} as never);
  expect(opened).toEqual(['/map/Inbreng 1.inbreng']);
});

test('documents of the same name show their folders, and an ampersand is escaped', () => {
  expect(recentIn(['/a/Brief.inbreng', '/b/Brief.inbreng', '/a/Vraag & antwoord.inbreng']).labels).toEqual([
    'Brief (/a)',
    'Brief (/b)',
    'Vraag && antwoord',
  ]);
});

test('the entry is disabled without a recent document', () => {
  expect(recentIn([]).enabled).toBe(false);
  expect(recentIn(['/a/Brief.inbreng']).enabled).toBe(true);
});

test('a change of the list notifies when a document moves to the front or is removed, and not when the first one is saved again', () => {
  const state = openAppState(emptyFolder());
  const notifications: string[][] = [];
  state.onRecentChange(() => notifications.push(state.recent().map(({ file }) => file)));
  const at = '2026-11-25T10:00:00.000Z';
  state.addRecent('/a', at);
  state.addRecent('/b', at);
  state.addRecent('/b', at);
  state.forgetRecent('/a');
  expect(notifications).toEqual([['/a'], ['/b', '/a'], ['/b']]);
});

test('an unchanged setting notifies no window, and only the language rebuilds the menu', () => {
  const state = openAppState(emptyFolder());
  const changes: string[] = [];
  const services = {
    state,
    refreshMenu: () => changes.push('menu'),
    windows: { notifyAll: (name: string) => changes.push(name), isWriting: () => true },
    processes: { spelling: { stopWhenIdle: nothing } },
  } as unknown as AppServices;
  applySettings(services, { userName: 'A' });
  applySettings(services, { userName: 'A', language: 'nl', appearance: 'system' });
  applySettings(services, { userName: 'An' });
  expect(changes).toEqual(['settings', 'settings']);
  applySettings(services, { language: 'en' });
  applySettings(services, { language: 'en' });
  expect(changes).toEqual(['settings', 'settings', 'menu', 'settings']);
});
