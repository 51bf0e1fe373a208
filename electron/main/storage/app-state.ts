import { join } from 'node:path';
import Store from 'electron-store';
import { z } from 'zod';
import { CARRY_OPTIONS, type Carry, DEFAULT_CARRY } from '../../../engine/core/drafts/carry.ts';
import { PURPOSES, type Purpose } from '../../../engine/core/publication/purpose.ts';
import { type Settings, settingsSchema } from '../../ipc/settings.ts';
import { copyDamagedFile, type DamagedFile, readFieldsFile } from './fields-file.ts';
import { findValidEntries } from './valid-entries.ts';

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof boundsSchema>;

const recentSchema = z.looseObject({ file: z.string().min(1), opened: z.iso.datetime({ offset: true }) });
export type RecentDocument = z.infer<typeof recentSchema>;

const optionalPath = z.string().min(1).nullable().catch(null);

const MAX_RECENT = 30;
/** Document types for which a choice is remembered. */
const MAX_TYPES = 100;

/** Documents for which the purpose of the last export is remembered. */
const MAX_DRAFTS = 300;

const carrySchema = z.enum(CARRY_OPTIONS);
const purposeSchema = z.enum(PURPOSES);

/** Choices by document type or draft; an invalid one is ignored. */
function parseChoices<Choice>(kept: unknown, schema: z.ZodType<Choice>): Map<string, Choice> {
  return new Map(
    Object.entries(fieldsOf(kept)).flatMap(([name, choice]) => {
      const read = schema.safeParse(choice);
      return read.success ? [[name, read.data] as const] : [];
    }),
  );
}

/**
 * The state that the app remembers between starts, in `settings.json`. An invalid field gets its default; fields of a newer app
 * stay in the file. The file is read once. When it can't be written (a full disk) `change` throws; the other setters
 * then hold until the end of this run, so that the user can go on.
 */
export interface AppState {
  settings: () => Settings;
  /** The settings file, if this start could not read it, and its copy; null: it was read. */
  damaged: () => DamagedFile | null;
  change: (change: Partial<Settings>) => Settings;
  /** Uses the library from the command line; for this run only when it can't be written. */
  switchLibrary: (folder: string) => void;
  bounds: () => WindowBounds | null;
  setBounds: (bounds: WindowBounds) => void;
  recent: () => RecentDocument[];
  /** Puts a document at the head of the recent ones. Written at the latest when a window closes. */
  addRecent: (file: string, now: string) => void;
  forgetRecent: (file: string) => void;
  /** Sets the listener for changes of the recent documents or their order. */
  onRecentChange: (listener: () => void) => void;
  /** Zoom of the windows, in Chromium's steps: 0 is the normal size. */
  zoom: () => number;
  setZoom: (level: number) => void;
  /** Folder of the last export. */
  exportFolder: () => string | null;
  setExportFolder: (folder: string) => void;
  /** How much of the draft the last export of a document of this type carried. */
  exportCarry: (documentType: string) => Carry;
  setExportCarry: (documentType: string, carry: Carry) => void;
  /** The purpose of the last export of this draft; null: unknown. */
  exportPurpose: (draft: string) => Purpose | null;
  setExportPurpose: (draft: string, purpose: Purpose) => void;
}

export function openAppState(folder: string): AppState {
  const file = join(folder, 'settings.json');
  const { values, damaged } = readFieldsFile(file);
  let mustCopyFirst = damaged?.copy === null;
  let state: Readonly<Record<string, unknown>> = values;
  let store: Store<Record<string, unknown>> | null = null;
  /** The state is in the file. */
  let isWritten = true;
  /** Throws as the file system does. The store empties an unreadable file, so a copy is made first. */
  const write = (next: Readonly<Record<string, unknown>>): void => {
    isWritten = false;
    if (mustCopyFirst) copyDamagedFile(file);
    mustCopyFirst = false;
    store ??= new Store<Record<string, unknown>>({ name: 'settings', cwd: folder, clearInvalidConfig: true });
    store.store = next;
    isWritten = true;
  };
  const settings = (): Settings => readSettings(state.settings);
  const recent = (): RecentDocument[] => findValidEntries(recentSchema, state.recent).entries;
  let recentChanged: () => void = () => undefined;
  const tryToWrite = (): void => {
    try {
      write(state);
    } catch (error) {
      console.error(error);
    }
  };
  const set = (name: string, value: unknown): void => {
    state = { ...state, [name]: value };
    tryToWrite();
  };
  return {
    settings,
    damaged: () => damaged,
    change: (change) => {
      const next = settingsSchema.parse({ ...settings(), ...change });
      const changed = { ...state, settings: changedSettings(state.settings, change) };
      // Writes only on a difference: while the organisation is filled in, every key calls this, perhaps on a full disk.
      if (!isWritten || JSON.stringify(changed) !== JSON.stringify(state)) write(changed);
      state = changed;
      return next;
    },
    switchLibrary: (folder) => {
      if (settings().library !== folder) set('settings', changedSettings(state.settings, { library: folder }));
    },
    bounds: () =>
      boundsSchema
        .nullable()
        .catch(null)
        .parse(state.window ?? null),
    setBounds: (bounds) => set('window', { ...fieldsOf(state.window), ...bounds }),
    recent,
    addRecent: (file, now) => {
      const all = recent();
      const before = all.find((one) => one.file === file);
      const others = all.filter((one) => one !== before && one.file !== file);
      state = { ...state, recent: [{ ...before, file, opened: now }, ...others].slice(0, MAX_RECENT) };
      // Written later, because a window waits for this document. When it was already the first, only its time changed,
      // which is written with the next change.
      if (all[0]?.file === file) return;
      setImmediate(tryToWrite);
      recentChanged();
    },
    forgetRecent: (file) => {
      set(
        'recent',
        recent().filter((one) => one.file !== file),
      );
      recentChanged();
    },
    onRecentChange: (listener) => {
      recentChanged = listener;
    },
    zoom: () => z.number().min(-8).max(9).catch(0).parse(state.zoom),
    setZoom: (level) => set('zoom', level),
    exportFolder: () => optionalPath.parse(state.exportFolder ?? null),
    setExportFolder: (folder) => set('exportFolder', folder),
    exportCarry: (documentType) => parseChoices(state.exportCarry, carrySchema).get(documentType) ?? DEFAULT_CARRY,
    setExportCarry: (documentType, carry) => {
      const others = [...parseChoices(state.exportCarry, carrySchema)].filter(([type]) => type !== documentType);
      // The latest choice goes last; the default choice is not stored.
      const chosen = carry === DEFAULT_CARRY ? others : [...others, [documentType, carry] as const];
      set('exportCarry', Object.fromEntries(chosen.slice(-MAX_TYPES)));
    },
    exportPurpose: (draft) => parseChoices(state.exportPurpose, purposeSchema).get(draft) ?? null,
    setExportPurpose: (draft, purpose) => {
      const others = [...parseChoices(state.exportPurpose, purposeSchema)].filter(([id]) => id !== draft);
      set('exportPurpose', Object.fromEntries([...others, [draft, purpose] as const].slice(-MAX_DRAFTS)));
    },
  };
}

/** The settings to write. Keeps stored fields that this app does not know or accept: a newer app wrote them. */
function changedSettings(stored: unknown, change: Partial<Settings>): Record<string, unknown> {
  const fields = fieldsOf(stored);
  const panes = change.panes && { panes: { ...fieldsOf(fields.panes), ...change.panes } };
  return { ...readSettings(stored), ...fields, ...change, ...panes };
}

/** Settings from any value: each invalid field gets its default. */
export function readSettings(value: unknown): Settings {
  const given = fieldsOf(value);
  const valid = Object.entries(settingsSchema.shape).filter(
    ([name, field]) => Object.hasOwn(given, name) && field.safeParse(given[name]).success,
  );
  return settingsSchema.parse(Object.fromEntries(valid.map(([name]) => [name, given[name]])));
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
