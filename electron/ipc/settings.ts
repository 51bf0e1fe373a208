import { z } from 'zod';

export const APPEARANCES = ['system', 'light', 'dark'] as const;

/** What the user of this computer chose. A library's own settings stand in the library. */
export const settingsSchema = z.strictObject({
  language: z.enum(['nl', 'en']).default('nl'),
  appearance: z.enum(APPEARANCES).default('system'),
  /** Saves to the file by itself, a second after the last key. The journal does not depend on it. */
  autosave: z.boolean().default(true),
  /** Of the library's folder; null until one was chosen. */
  library: z.string().nullable().default(null),
  /** For new documents: a name of the templates. */
  houseStyle: z.string().min(1).default('neutraal'),
  /** Days that versions without a name are kept. */
  versionDays: z.int().min(1).max(3650).default(90),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What the window may change by itself; a folder is only chosen in a dialog of the system. */
export const settingsChangeSchema = z
  .strictObject({
    language: settingsSchema.shape.language.removeDefault(),
    appearance: settingsSchema.shape.appearance.removeDefault(),
    autosave: settingsSchema.shape.autosave.removeDefault(),
    houseStyle: settingsSchema.shape.houseStyle.removeDefault(),
    versionDays: settingsSchema.shape.versionDays.removeDefault(),
  })
  .partial();
