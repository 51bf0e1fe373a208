import { join } from 'node:path';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { Result } from '../../../engine/core/result.ts';
import type { ImageHash } from '../../../engine/core/richtext/model.ts';
import { parseDocument } from '../../../engine/jobs/parse-document.ts';
import { writeFileAtomic } from '../../../engine/store/atomic-write.ts';
import type { Images } from '../../../engine/store/draft-file.ts';
import type { StoreProblem } from '../../../engine/store/problems.ts';
import { picturesOf } from '../pictures.ts';

/**
 * Of pictures that no file of a document could give, by files and hash: what the file holds of it that can't be used, or null.
 * Files of many megabytes are not read for them again with each save.
 */
export type Lacking = Map<string, Uint8Array | null>;

export interface PicturesToSave {
  images: Images;
  /** Of the draft's pictures those that nobody gave: the file goes without them. */
  missing: ImageHash[];
  /** Files that said nothing, and may have what is missing. */
  silent: string[];
}

/**
 * The pictures of a draft that is saved, from the app's own folder. What was taken away or damaged there (a program that clears
 * up, a hand, a bad disk) is taken from the files that still have it, in their order, and put back: a save never takes a picture
 * out of a person's file. One that can't be used there either stays in the file as it is. `read`: the bytes of a file; null
 * where it is silent. Throws what the disk says of a picture that is there, that it does not give, and that no file has.
 */
export async function picturesToSave(
  folder: string,
  draft: Draft,
  files: readonly string[],
  read: (file: string) => Promise<Result<Uint8Array, StoreProblem> | null>,
  lacking: Lacking = new Map(),
): Promise<PicturesToSave> {
  const keyOf = (hash: string) => [...files, hash].join('\n');
  const refused = new Map<string, unknown>();
  const images = await picturesOf(folder, draft, (hash, error) => refused.set(hash, error));
  const unused: Images = new Map();
  const silent: string[] = [];
  let isAllRead = true;
  for (const file of files) {
    const missing = Object.keys(draft.images).filter((hash) => !images.has(hash) && !lacking.has(keyOf(hash)));
    if (missing.length === 0) break;
    const bytes = await read(file);
    const there = bytes?.ok ? parseDocument(bytes.value, file) : null;
    if (bytes === null) silent.push(file);
    if (!there?.ok) {
      isAllRead = false;
      continue;
    }
    for (const hash of missing) {
      const found = there.value.images.get(hash);
      const asItIs = there.value.unused.get(hash);
      if (asItIs && !unused.has(hash)) unused.set(hash, asItIs);
      if (!found) continue;
      images.set(hash, found);
      // A full disk: the document that is saved has it all the same.
      await writeFileAtomic(join(folder, hash), found).catch((error: unknown) => console.error(error));
    }
  }
  for (const hash of Object.keys(draft.images)) {
    if (images.has(hash)) continue;
    if (isAllRead && !lacking.has(keyOf(hash))) lacking.set(keyOf(hash), unused.get(hash) ?? null);
    const asItIs = lacking.get(keyOf(hash));
    if (asItIs) unused.set(hash, asItIs);
  }
  for (const [hash, error] of refused) if (!images.has(hash) && !unused.has(hash)) throw error;
  const missing = Object.keys(draft.images).filter((hash) => !images.has(hash) && !unused.has(hash));
  return { images: new Map([...unused, ...images]), missing, silent: missing.length === 0 ? [] : silent };
}
