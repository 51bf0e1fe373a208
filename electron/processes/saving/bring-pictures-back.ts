import type { Result } from '../../../engine/core/result.ts';
import type { ImageHash } from '../../../engine/core/richtext/model.ts';
import { parseDocument } from '../../../engine/jobs/parse-document.ts';
import type { StoreProblem } from '../../../engine/store/problems.ts';
import { keepPicturesThatFit, lackingIn } from '../pictures.ts';

/** What was not brought back. */
export interface NotBrought {
  /** What a file has and the app's own folder did not take, each with what the system said. */
  notKept: { file: string; refused: Map<ImageHash, unknown> }[];
  /** What none of the files gave. */
  notFound: ImageHash[];
  /** Files that did not answer. */
  silent: string[];
}

/**
 * The pictures of a draft, or of the form of a block, that its window is about to show again, from the files that have them to
 * the app's own folder: there the page finds them. `read`: the bytes of a file; null where it is silent.
 */
export async function bringPicturesBack(
  folder: string,
  draft: { images: Record<ImageHash, unknown> },
  files: readonly string[],
  read: (file: string) => Promise<Result<Uint8Array, StoreProblem> | null>,
): Promise<NotBrought> {
  const notKept: NotBrought['notKept'] = [];
  const silent: string[] = [];
  const lacking = await lackingIn(folder, Object.keys(draft.images));
  for (const file of files) {
    if (lacking.size === 0) break;
    const bytes = await read(file);
    if (bytes === null) silent.push(file);
    const there = bytes?.ok ? parseDocument(bytes.value, file) : null;
    if (!there?.ok) continue;
    const found = new Map([...there.value.images].filter(([hash]) => lacking.has(hash)));
    for (const hash of found.keys()) lacking.delete(hash);
    const refused = await keepPicturesThatFit(folder, found);
    if (refused.size > 0) notKept.push({ file, refused });
  }
  return { notKept, notFound: [...lacking], silent };
}
