import type { Result } from '../../../engine/core/result.ts';
import type { ImageHash } from '../../../engine/core/richtext/model.ts';
import { parseDocument } from '../../../engine/jobs/parse-document.ts';
import type { StoreProblem } from '../../../engine/store/problems.ts';
import { findMissingPictures, storePicturesThatFit } from '../picture-store.ts';

/** Pictures that were not restored. */
export interface MissingPictures {
  /** Pictures that a file has and that could not be stored, with the error of the system. */
  failed: { file: string; errors: Map<ImageHash, unknown> }[];
  /** Pictures that none of the files has. */
  notFound: ImageHash[];
  /** Files that did not respond. */
  unresponsive: string[];
}

/**
 * Copies the pictures of a recovered draft or form from the files that have them to the app's folder, where the page
 * finds them. `read`: the bytes of a file; null when it does not respond.
 */
export async function restorePictures(
  folder: string,
  draft: { images: Record<ImageHash, unknown> },
  files: readonly string[],
  read: (file: string) => Promise<Result<Uint8Array, StoreProblem> | null>,
): Promise<MissingPictures> {
  const failed: MissingPictures['failed'] = [];
  const unresponsive: string[] = [];
  const missing = await findMissingPictures(folder, Object.keys(draft.images));
  for (const file of files) {
    if (missing.size === 0) break;
    const bytes = await read(file);
    if (bytes === null) unresponsive.push(file);
    const document = bytes?.ok ? parseDocument(bytes.value, file) : null;
    if (!document?.ok) continue;
    const found = new Map([...document.value.images].filter(([hash]) => missing.has(hash)));
    for (const hash of found.keys()) missing.delete(hash);
    const errors = await storePicturesThatFit(folder, found);
    if (errors.size > 0) failed.push({ file, errors });
  }
  return { failed, notFound: [...missing], unresponsive };
}
