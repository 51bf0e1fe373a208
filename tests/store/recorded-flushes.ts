import { statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { vi } from 'vitest';

/** A file or folder that was flushed to the disk: its inode, and its size at that moment. */
export interface Flushed {
  inode: number;
  bytes: number;
}

/** Records what is flushed to the disk (`fsync`, `fdatasync`) before `work` is done. */
export async function recordFlushes(work: () => Promise<unknown>): Promise<Flushed[]> {
  const probe = await open('.');
  const handles = Object.getPrototypeOf(probe) as FileHandle;
  await probe.close();
  const flushed: Flushed[] = [];
  const watched = (['sync', 'datasync'] as const).map((name) => {
    const real = handles[name];
    return vi.spyOn(handles, name).mockImplementation(async function (this: FileHandle) {
      const { ino, size } = await this.stat();
      await real.call(this);
      flushed.push({ inode: ino, bytes: size });
    });
  });
  try {
    await work();
    return [...flushed];
  } finally {
    for (const one of watched) one.mockRestore();
  }
}

/** The record of a file that is flushed with its current content. */
export function currentFlush(path: string): Flushed {
  const { ino, size } = statSync(path);
  return { inode: ino, bytes: size };
}
