import { z } from 'zod';
import type { JsonText } from '../../ipc/json-text.ts';
import type { Templates } from '../../ipc/library.ts';
import { readCacheFile, sha256, writeCacheFile } from './cache-file.ts';

/** `sum`: SHA-256 of `text`, the JSON of `Templates`, which proves that the file is intact. */
const cacheSchema = z.strictObject({
  app: z.string(),
  library: z.string().nullable(),
  sum: z.string(),
  text: z.string(),
});

/**
 * A shallow shape of `Templates`. Full validation would delay the first window by some 20 ms, and is not needed: this
 * build wrote the file from validated values, and the process that reads templates sends the current ones in the same
 * run.
 */
const templatesSchema = z.strictObject({
  documentTypes: z.array(z.looseObject({ id: z.string().min(1) })),
  houseStyles: z.array(z.looseObject({ id: z.string().min(1) })),
  logos: z.record(z.string(), z.string().nullable()),
});

/**
 * Cache of the last templates, so that a document shows before the library process has started. The response of that
 * process replaces them.
 */
export interface TemplateCache {
  /** null: nothing is cached for this library by this build of the app. */
  find: (library: string | null) => JsonText<Templates> | null;
  store: (library: string | null, text: JsonText<Templates>) => void;
}

/** `app`: id of its build. */
export function openTemplateCache(file: string, app: string): TemplateCache {
  const read = (library: string | null): string | null => {
    const kept = readCacheFile(file, cacheSchema);
    return kept?.app === app && kept.library === library && kept.sum === sha256(kept.text) ? kept.text : null;
  };
  return {
    find: (library) => {
      const text = read(library);
      return text !== null && isTemplates(text) ? text : null;
    },
    store: (library, text) => {
      if (read(library) !== text) writeCacheFile(file, { app, library, sum: sha256(text), text });
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
