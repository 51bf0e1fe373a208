import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Templates } from '../ipc/library-answers.ts';

/** `sum`: SHA-256 of `text`, which is the JSON of `Templates`: what is read is whole. */
const keptSchema = z.strictObject({
  app: z.string(),
  library: z.string().nullable(),
  sum: z.string(),
  text: z.string(),
});

/**
 * The templates as they were last answered, in a file of the app's own. With them a document shows before the process is
 * there that reads libraries; what it answers then counts.
 */
export interface KeptTemplates {
  /** null: none are kept for this library by this build of the app. */
  of: (library: string | null) => Templates | null;
  keep: (library: string | null, templates: Templates) => void;
}

/** `app`: its build. */
export function keepTemplates(file: string, app: string): KeptTemplates {
  const read = (library: string | null): string | null => {
    try {
      const kept = keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
      return kept.app === app && kept.library === library && kept.sum === sumOf(kept.text) ? kept.text : null;
    } catch {
      // Nothing was kept, or something else stands there: they are asked for.
      return null;
    }
  };
  return {
    of: (library) => {
      const text = read(library);
      return text === null ? null : (JSON.parse(text) as Templates);
    },
    keep: (library, templates) => {
      const text = JSON.stringify(templates);
      if (read(library) === text) return;
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.new`, JSON.stringify({ app, library, sum: sumOf(text), text }));
        renameSync(`${file}.new`, file);
      } catch (error) {
        // A full disk: the next start asks again.
        console.error(error);
      }
    },
  };
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
