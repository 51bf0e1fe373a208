import { type FileHandle, open } from 'node:fs/promises';
import { done, type Result, refused } from '../core/result.ts';
import type { SourceProblem } from './problems.ts';
import { tooLarge } from './read.ts';
import { fileName, LARGEST_FILE, type SavedFile } from './saved-file.ts';

/**
 * A file from disk, whole. One over the limit is refused by its size, before a byte of it is read. `alive` is told after each
 * part: a large file over a slow line is not silent.
 */
export async function openSavedFile(
  path: string,
  alive: () => void = () => undefined,
): Promise<Result<SavedFile, SourceProblem>> {
  const name = fileName(path);
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const { size } = await handle.stat();
    if (size > LARGEST_FILE) return refused(tooLarge(name, size));
    // A device or pipe has no size, so the stream is watched too.
    return await readStream(handle.createReadStream({ autoClose: false }), name, alive);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return refused({ code: 'file-missing', values: { file: name } });
    return refused({ code: 'file-unreadable', values: { file: name, reason: code } });
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

/** Everything that a stream gives (`-` on the command line), up to the limit. */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  alive: () => void = () => undefined,
): Promise<Result<SavedFile, SourceProblem>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    alive();
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
    size += bytes.length;
    if (size > LARGEST_FILE) return refused(tooLarge(name, size));
    parts.push(bytes);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return done({ name, bytes: whole });
}
