import type { Result } from '../core/result.ts';
import type { SourceProblem } from '../sources/problems.ts';
import type { SavedFile } from '../sources/saved-file.ts';

/** A file of an import, and its bytes or the reason why it can’t be read. */
export interface OpenedFile<Name> {
  file: Name;
  opened: Result<SavedFile, SourceProblem>;
}

/** Number of files that are opened at once. One by one, an import waits for the disk as long as it reads. */
const BATCH = 8;
/** Bytes of a file after which the next one is opened alone, so that few large files are in memory at once. */
const LARGE = 1024 * 1024;

/**
 * Opens files in their order, several at once where they are small. No file is being opened while the caller reads one, which may
 * take seconds, so that none is taken for unresponsive.
 */
export async function* openInBatches<Name>(
  files: readonly Name[],
  open: (file: Name) => Promise<OpenedFile<Name>['opened']>,
): AsyncGenerator<OpenedFile<Name>> {
  let size = 1;
  for (let at = 0; at < files.length; ) {
    const batch = files.slice(at, at + size);
    const results = await Promise.all(batch.map(open));
    at += batch.length;
    size = results.some((one) => one.ok && one.value.bytes.length > LARGE) ? 1 : BATCH;
    for (const [index, file] of batch.entries()) {
      const opened = results[index];
      if (opened) yield { file, opened };
    }
  }
}
