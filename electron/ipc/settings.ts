import { z } from 'zod';

export const APPEARANCES = ['system', 'light', 'dark'] as const;

/** Tabs of the side pane. */
export const SIDE_TABS = ['preview', 'checks', 'evidence', 'details'] as const;

/** Layout of the writing window. Widths in CSS pixels; an invalid field gets its default. */
export const panesSchema = z.object({
  libraryWidth: z.number().min(220).max(420).nullable().catch(null).default(null),
  sideWidth: z.number().min(300).max(560).nullable().catch(null).default(null),
  libraryOpen: z.boolean().catch(true).default(true),
  sideOpen: z.boolean().catch(true).default(true),
  tab: z.enum(SIDE_TABS).catch('preview').default('preview'),
  /** Zoom of the pages in Voorbeeld: 1 is their own size; null: as wide as the pane. */
  previewZoom: z.number().min(0.25).max(4).nullable().catch(null).default(null),
});
export type Panes = z.infer<typeof panesSchema>;

/** Settings of the user of this computer. Settings of a library are stored in the library. */
export const settingsSchema = z.object({
  language: z.enum(['nl', 'en']).default('nl'),
  appearance: z.enum(APPEARANCES).default('system'),
  /** Saves to the file by itself, a second after the last key. The journal does not depend on it. */
  autosave: z.boolean().default(true),
  /** Marks words that the dictionary lacks. */
  spelling: z.boolean().default(true),
  /** Path of the library folder; null until one is chosen. */
  library: z.string().nullable().default(null),
  /** Template name of the house style for new documents. */
  houseStyle: z.string().min(1).default('neutraal'),
  /** Days that versions without a name are kept. */
  versionDays: z.int().min(1).max(3650).default(90),
  /** Name shown with revisions, versions and manual outcomes; empty: the name of the account. */
  userName: z.string().max(200).default(''),
  panes: panesSchema.catch(panesSchema.parse({})).default(panesSchema.parse({})),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The whole layout, sent by a window that knows it: no defaults here. */
const panesChangeSchema = z.strictObject({
  libraryWidth: z.number().min(220).max(420).nullable(),
  sideWidth: z.number().min(300).max(560).nullable(),
  libraryOpen: z.boolean(),
  sideOpen: z.boolean(),
  tab: z.enum(SIDE_TABS),
  previewZoom: z.number().min(0.25).max(4).nullable(),
});

/** The settings that a window may change by itself; the library folder is only chosen in a dialog of the system. */
export const settingsChangeSchema = z
  .strictObject({
    language: settingsSchema.shape.language.removeDefault(),
    appearance: settingsSchema.shape.appearance.removeDefault(),
    autosave: settingsSchema.shape.autosave.removeDefault(),
    spelling: settingsSchema.shape.spelling.removeDefault(),
    houseStyle: settingsSchema.shape.houseStyle.removeDefault(),
    versionDays: settingsSchema.shape.versionDays.removeDefault(),
    userName: settingsSchema.shape.userName.removeDefault(),
    panes: panesChangeSchema,
  })
  .partial();
