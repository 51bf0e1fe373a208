import { join } from 'node:path';
import Store from 'electron-store';
import { z } from 'zod';
import { CARRY_OPTIONS, type Carry, DEFAULT_CARRY } from '../../engine/core/drafts/carry.ts';
import { type Settings, settingsSchema } from '../ipc/settings.ts';
import { type DamagedFile, keepAside, readOwnFile } from './own-file.ts';

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof boundsSchema>;

const recentSchema = z.looseObject({ file: z.string().min(1), opened: z.iso.datetime({ offset: true }) });
export type Recent = z.infer<typeof recentSchema>;

const optionalPath = z.string().min(1).nullable().catch(null);

const MOST_RECENT = 30;
/** Document types of which a choice is remembered. */
const MOST_TYPES = 100;

const carrySchema = z.enum(CARRY_OPTIONS);

/** By document type; a choice that is not right counts as none. */
function carries(kept: unknown): Map<string, Carry> {
  return new Map(
    Object.entries(fieldsOf(kept)).flatMap(([type, carry]) => {
      const read = carrySchema.safeParse(carry);
      return read.success ? [[type, read.data] as const] : [];
    }),
  );
}

/**
 * What the app remembers between two starts, in `settings.json` of its own folder. A field that is not right gets its default;
 * what a newer app wrote stays in the file, whatever is written beside it.
 * It is read once. Where it can't be written (a full disk) `change` throws; what is remembered by the way holds until the end
 * of this run, and whatever a person was doing goes on.
 */
export interface KeptState {
  settings: () => Settings;
  /** What could not be read of the file at this start; null: nothing is missing. */
  damaged: () => DamagedFile | null;
  change: (change: Partial<Settings>) => Settings;
  /** The library that this start was asked for; where that can't be remembered it holds for this run. */
  takeLibrary: (folder: string) => void;
  bounds: () => WindowBounds | null;
  keepBounds: (bounds: WindowBounds) => void;
  recent: () => Recent[];
  /** The document that was opened or saved last; it is in the file at the latest when a window closes. */
  opened: (file: string, now: string) => void;
  forgetRecent: (file: string) => void;
  /** Calls the listener when the list of recent documents, or its order, has changed. */
  onRecent: (listener: () => void) => void;
  /** Of the whole window, in Chromium's steps: 0 is its own size. */
  zoom: () => number;
  keepZoom: (level: number) => void;
  /** Where the last export went. */
  exportFolder: () => string | null;
  keepExportFolder: (folder: string) => void;
  /** What the last export of a document of this type carried of its draft. */
  exportCarry: (documentType: string) => Carry;
  keepExportCarry: (documentType: string, carry: Carry) => void;
}

export function openKeptState(folder: string): KeptState {
  const file = join(folder, 'settings.json');
  const { values, damaged } = readOwnFile(file);
  let isOnlyCopy = damaged?.copy === null;
  let known: Readonly<Record<string, unknown>> = values;
  let store: Store<Record<string, unknown>> | null = null;
  /** What is known stands in the file. */
  let stands = true;
  /** Throws as the file system does. The store empties a file that it can't read: what stood there is kept first. */
  const write = (next: Readonly<Record<string, unknown>>): void => {
    stands = false;
    if (isOnlyCopy) keepAside(file);
    isOnlyCopy = false;
    store ??= new Store<Record<string, unknown>>({ name: 'settings', cwd: folder, clearInvalidConfig: true });
    store.store = next;
    stands = true;
  };
  const settings = (): Settings => readSettings(known.settings);
  const recent = (): Recent[] => rightOnes(recentSchema, known.recent);
  let recentChanged: () => void = () => undefined;
  const writeKnown = (): void => {
    try {
      write(known);
    } catch (error) {
      console.error(error);
    }
  };
  const keep = (name: string, value: unknown): void => {
    known = { ...known, [name]: value };
    writeKnown();
  };
  return {
    settings,
    damaged: () => damaged,
    change: (change) => {
      const next = settingsSchema.parse({ ...settings(), ...change });
      const changed = { ...known, settings: changedSettings(known.settings, change) };
      // What is as it stands is not written: the organisation is filled in beside them, key by key, where a disk may be full.
      if (!stands || JSON.stringify(changed) !== JSON.stringify(known)) write(changed);
      known = changed;
      return next;
    },
    takeLibrary: (folder) => {
      if (settings().library !== folder) keep('settings', changedSettings(known.settings, { library: folder }));
    },
    bounds: () =>
      boundsSchema
        .nullable()
        .catch(null)
        .parse(known.window ?? null),
    keepBounds: (bounds) => keep('window', { ...fieldsOf(known.window), ...bounds }),
    recent,
    opened: (file, now) => {
      const all = recent();
      const before = all.find((one) => one.file === file);
      const others = all.filter((one) => one !== before && one.file !== file);
      known = { ...known, recent: [{ ...before, file, opened: now }, ...others].slice(0, MOST_RECENT) };
      // A window waits for this document: it is written when that has been answered. Of the one that was opened last only the
      // moment is new, at each time that it is saved: that goes along with what is written next, at the latest by its closing.
      if (all[0]?.file === file) return;
      setImmediate(writeKnown);
      recentChanged();
    },
    forgetRecent: (file) => {
      keep(
        'recent',
        recent().filter((one) => one.file !== file),
      );
      recentChanged();
    },
    onRecent: (listener) => {
      recentChanged = listener;
    },
    zoom: () => z.number().min(-8).max(9).catch(0).parse(known.zoom),
    keepZoom: (level) => keep('zoom', level),
    exportFolder: () => optionalPath.parse(known.exportFolder ?? null),
    keepExportFolder: (folder) => keep('exportFolder', folder),
    exportCarry: (documentType) => carries(known.exportCarry).get(documentType) ?? DEFAULT_CARRY,
    keepExportCarry: (documentType, carry) => {
      const others = [...carries(known.exportCarry)].filter(([type]) => type !== documentType);
      // What was chosen last stands last; the usual choice needs no remembering.
      const chosen = carry === DEFAULT_CARRY ? others : [...others, [documentType, carry] as const];
      keep('exportCarry', Object.fromEntries(chosen.slice(-MOST_TYPES)));
    },
  };
}

/** The entries of a list that are right; a hand may have spoilt the others. */
function rightOnes<Entry>(schema: z.ZodType<Entry>, list: unknown): Entry[] {
  return z
    .array(schema.nullable().catch(null))
    .catch([])
    .parse(list)
    .filter((entry) => entry !== null);
}

/** The settings as they are written: what stood there and is unknown here, or is right in a newer app only, stays. */
function changedSettings(stood: unknown, change: Partial<Settings>): Record<string, unknown> {
  const fields = fieldsOf(stood);
  const panes = change.panes && { panes: { ...fieldsOf(fields.panes), ...change.panes } };
  return { ...readSettings(stood), ...fields, ...change, ...panes };
}

/** Settings from anything: each field that is not right, of an older app or a hand, gets its default; the others stay. */
export function readSettings(value: unknown): Settings {
  const given = fieldsOf(value);
  const right = Object.entries(settingsSchema.shape).filter(
    ([name, field]) => Object.hasOwn(given, name) && field.safeParse(given[name]).success,
  );
  return settingsSchema.parse(Object.fromEntries(right.map(([name]) => [name, given[name]])));
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
