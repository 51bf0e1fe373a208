import { z } from 'zod';
import type { JsonText } from '../ipc/json-text.ts';
import type { Templates } from '../ipc/library.ts';
import { readOwnCopy, sha256, writeOwnCopy } from './own-copy.ts';

/** `sum`: SHA-256 of `text`, which is the JSON of `Templates`: what is read is whole. Of what shape it is, that does not say. */
const keptSchema = z.strictObject({
  app: z.string(),
  library: z.string().nullable(),
  sum: z.string(),
  text: z.string(),
});

/**
 * The shape of `Templates` down to what has a schema of its own. To put each type and each house style through that again
 * costs some 20 ms before the first window, which waits for it; of those it is known that they are right: the file is the
 * app's own, this very build wrote it, from values that those schemas gave, and in the same run the process that reads
 * templates says anew what they are.
 */
const templatesSchema = z.strictObject({
  documentTypes: z.array(z.looseObject({ id: z.string().min(1) })),
  houseStyles: z.array(z.looseObject({ id: z.string().min(1) })),
  logos: z.record(z.string(), z.string().nullable()),
});

/**
 * The templates as they were last answered, in a file of the app's own. With them a document shows before the process is
 * there that reads libraries; what it answers then counts.
 */
export interface KeptTemplates {
  /** null: none are kept for this library by this build of the app. */
  of: (library: string | null) => JsonText<Templates> | null;
  keep: (library: string | null, text: JsonText<Templates>) => void;
}

/** `app`: its build. */
export function keepTemplates(file: string, app: string): KeptTemplates {
  const read = (library: string | null): string | null => {
    const kept = readOwnCopy(file, keptSchema);
    return kept?.app === app && kept.library === library && kept.sum === sha256(kept.text) ? kept.text : null;
  };
  return {
    of: (library) => {
      const text = read(library);
      return text !== null && isTemplates(text) ? text : null;
    },
    keep: (library, text) => {
      if (read(library) !== text) writeOwnCopy(file, { app, library, sum: sha256(text), text });
    },
  };
}

function isTemplates(text: string): text is JsonText<Templates> {
  try {
    return templatesSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
