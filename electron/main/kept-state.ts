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

const optionalPath = z.string().min(1).nullable().catch(null);

const MOST_RECENT = 30;

/**
 * What the app remembers between two starts, in `settings.json` of its own folder. A field that is not right gets its default.
 * It is read once. Where it can't be written (a full disk) `change` throws; what is remembered by the way holds until the end
 * of this run, and whatever a person was doing goes on.
 */
export interface KeptState {
  settings: () => Settings;
  change: (change: Partial<Settings>) => Settings;
  /** The library that this start was asked for; where that can't be remembered it holds for this run. */
  takeLibrary: (folder: string) => void;
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
  let known: Readonly<Record<string, unknown>> = { ...store.store };
  const settings = (): Settings => readSettings(known.settings);
  const recent = (): Recent[] => z.array(recentSchema).catch([]).parse(known.recent);
  const keep = (name: string, value: unknown): void => {
    known = { ...known, [name]: value };
    try {
      store.store = known;
    } catch (error) {
      console.error(error);
    }
  };
  return {
    settings,
    change: (change) => {
      const next = settingsSchema.parse({ ...settings(), ...change });
      const changed = { ...known, settings: next };
      store.store = changed;
      known = changed;
      return next;
    },
    takeLibrary: (folder) => {
      if (settings().library !== folder) keep('settings', { ...settings(), library: folder });
    },
    bounds: () =>
      boundsSchema
        .nullable()
        .catch(null)
        .parse(known.window ?? null),
    keepBounds: (bounds) => keep('window', bounds),
    recent,
    opened: (file, now) => {
      const others = recent().filter((one) => one.file !== file);
      keep('recent', [{ file, opened: now }, ...others].slice(0, MOST_RECENT));
    },
    forgetRecent: (file) =>
      keep(
        'recent',
        recent().filter((one) => one.file !== file),
      ),
    zoom: () => z.number().min(-8).max(9).catch(0).parse(known.zoom),
    keepZoom: (level) => keep('zoom', level),
    exportFolder: () => optionalPath.parse(known.exportFolder ?? null),
    keepExportFolder: (folder) => keep('exportFolder', folder),
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
