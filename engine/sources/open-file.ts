import { type FileHandle, open } from 'node:fs/promises';
import { done, type Result, refused } from '../core/result.ts';
import type { SourceProblem } from './problems.ts';
import { makeTooLargeProblem } from './read.ts';
import { fileName, LARGEST_FILE, type SavedFile } from './saved-file.ts';

/**
 * Bytes up to which a file is read by one call: a stream is slower for small files, and an import reads thousands. Equals
 * the chunk after which a stream calls `alive`.
 */
const SMALL = 64 * 1024;

/** Returns null if the size of the file has changed; a stream then reads all of it. */
async function readAll(handle: FileHandle, size: number): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(size + 1);
  const { bytesRead } = await handle.read(bytes, 0, size + 1, 0);
  return bytesRead === size ? bytes.subarray(0, size) : null;
}

/**
 * Reads a whole file. Refuses one over the limit by its size, before reading a byte. Calls `alive` after each part, so that
 * a large file over a slow connection does not count as silent.
 */
export async function openSavedFile(
  path: string,
  alive: () => void = () => undefined,
): Promise<Result<SavedFile, SourceProblem>> {
  const name = fileName(path);
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const found = await handle.stat();
    const { size } = found;
    if (size > LARGEST_FILE) return refused(makeTooLargeProblem(name, size));
    const bytes = found.isFile() && size <= SMALL ? await readAll(handle, size) : null;
    if (bytes) {
      alive();
      return done({ name, bytes });
    }
    // A device or pipe has no size, so the stream is limited too.
    return await readStream(handle.createReadStream({ autoClose: false }), name, alive);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return refused({ code: 'file-missing', values: { file: name } });
    return refused({ code: 'file-unreadable', values: { file: name, reason: code } });
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

/** Reads a stream (`-` on the command line) to its end, up to the limit. */
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
    if (size > LARGEST_FILE) return refused(makeTooLargeProblem(name, size));
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
