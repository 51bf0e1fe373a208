import Store from 'electron-store';
import { z } from 'zod';
import { type Settings, settingsSchema } from '../ipc/settings.ts';

const boundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof boundsSchema>;

const recentSchema = z.strictObject({ file: z.string().min(1), opened: z.iso.datetime({ offset: true }) });
export type Recent = z.infer<typeof recentSchema>;

const MOST_RECENT = 30;

/** What the app remembers between two starts, in `settings.json` of its own folder. A field that is not right gets its default. */
export interface KeptState {
  settings: () => Settings;
  change: (change: Partial<Settings>) => Settings;
  bounds: () => WindowBounds | null;
  keepBounds: (bounds: WindowBounds) => void;
  recent: () => Recent[];
  opened: (file: string, now: string) => void;
  forgetRecent: (file: string) => void;
  /** Of the whole window, in Chromium's steps: 0 is its own size. */
  zoom: () => number;
  keepZoom: (level: number) => void;
  /** Where the last export went. */
  exportFolder: () => string | null;
  keepExportFolder: (folder: string) => void;
}

export function openKeptState(folder: string): KeptState {
  const store = new Store<Record<string, unknown>>({ name: 'settings', cwd: folder, clearInvalidConfig: true });
  const settings = (): Settings => readSettings(store.get('settings'));
  const recent = (): Recent[] => z.array(recentSchema).catch([]).parse(store.get('recent'));
  return {
    settings,
    change: (change) => {
      const next = settingsSchema.parse({ ...settings(), ...change });
      store.set('settings', next);
      return next;
    },
    bounds: () => boundsSchema.nullable().catch(null).parse(store.get('window', null)),
    keepBounds: (bounds) => store.set('window', bounds),
    recent,
    opened: (file, now) => {
      const others = recent().filter((one) => one.file !== file);
      store.set('recent', [{ file, opened: now }, ...others].slice(0, MOST_RECENT));
    },
    forgetRecent: (file) =>
      store.set(
        'recent',
        recent().filter((one) => one.file !== file),
      ),
    zoom: () => z.number().min(-8).max(9).catch(0).parse(store.get('zoom')),
    keepZoom: (level) => store.set('zoom', level),
    exportFolder: () => z.string().min(1).nullable().catch(null).parse(store.get('exportFolder', null)),
    keepExportFolder: (folder) => store.set('exportFolder', folder),
  };
}

/** Settings from anything: each field that is not right, of an older app or a hand, gets its default; the others stay. */
export function readSettings(value: unknown): Settings {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const right = Object.entries(settingsSchema.shape).filter(
    ([name, field]) => Object.hasOwn(given, name) && field.safeParse(given[name]).success,
  );
  return settingsSchema.parse(Object.fromEntries(right.map(([name]) => [name, given[name]])));
}
