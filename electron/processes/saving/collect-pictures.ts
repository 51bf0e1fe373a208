import { join } from 'node:path';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { Result } from '../../../engine/core/result.ts';
import type { ImageHash } from '../../../engine/core/richtext/model.ts';
import { parseDocument } from '../../../engine/jobs/parse-document.ts';
import { writeFileAtomic } from '../../../engine/store/atomic-write.ts';
import type { Images } from '../../../engine/store/draft-file.ts';
import type { StoreProblem } from '../../../engine/store/problems.ts';
import { readPictures } from '../picture-store.ts';

/**
 * Cache of pictures that none of the files could give, by files and hash: the unusable bytes in the file, or null.
 * Large files are not read again at each save.
 */
export type UnavailablePictures = Map<string, Uint8Array | null>;

export interface CollectedPictures {
  images: Images;
  /** Pictures that were not found: the file is saved without them. */
  missing: ImageHash[];
  /** Files that did not respond and may have the missing pictures. */
  unresponsive: string[];
}

/**
 * Collects the pictures of a draft for saving it, from the app's folder. A picture that is missing or damaged there (by
 * a program or a bad disk) is taken from the files that still have it and stored again, so that a save never removes a
 * picture from the user's file. Unusable bytes stay in the file unchanged. `read`: the bytes of a file; null when it
 * does not respond. Throws the error of a picture that exists, can't be read and is in no file.
 */
export async function collectPicturesToSave(
  folder: string,
  draft: Draft,
  files: readonly string[],
  read: (file: string) => Promise<Result<Uint8Array, StoreProblem> | null>,
  unavailable: UnavailablePictures = new Map(),
): Promise<CollectedPictures> {
  const cacheKey = (hash: string) => [...files, hash].join('\n');
  const refused = new Map<string, unknown>();
  const images = await readPictures(folder, draft, (hash, error) => refused.set(hash, error));
  const unusable: Images = new Map();
  const silent: string[] = [];
  let isAllRead = true;
  for (const file of files) {
    const missing = Object.keys(draft.images).filter((hash) => !images.has(hash) && !unavailable.has(cacheKey(hash)));
    if (missing.length === 0) break;
    const bytes = await read(file);
    const document = bytes?.ok ? parseDocument(bytes.value, file) : null;
    if (bytes === null) silent.push(file);
    if (!document?.ok) {
      isAllRead = false;
      continue;
    }
    for (const hash of missing) {
      const found = document.value.images.get(hash);
      const raw = document.value.unused.get(hash);
      if (raw && !unusable.has(hash)) unusable.set(hash, raw);
      if (!found) continue;
      images.set(hash, found);
      // On a full disk the saved document has the picture anyway.
      await writeFileAtomic(join(folder, hash), found).catch((error: unknown) => console.error(error));
    }
  }
  for (const hash of Object.keys(draft.images)) {
    if (images.has(hash)) continue;
    if (isAllRead && !unavailable.has(cacheKey(hash))) unavailable.set(cacheKey(hash), unusable.get(hash) ?? null);
    const asItIs = unavailable.get(cacheKey(hash));
    if (asItIs) unusable.set(hash, asItIs);
  }
  for (const [hash, error] of refused) if (!images.has(hash) && !unusable.has(hash)) throw error;
  const missing = Object.keys(draft.images).filter((hash) => !images.has(hash) && !unusable.has(hash));
  return { images: new Map([...unusable, ...images]), missing, unresponsive: missing.length === 0 ? [] : silent };
}
