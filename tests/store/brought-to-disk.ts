import { statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { vi } from 'vitest';

/** A file or folder that was brought to the disk, by its number there, and how many bytes it had in that moment. */
export interface Brought {
  inode: number;
  bytes: number;
}

/** What is brought to the disk (`fsync`, `fdatasync`) before `work` says that it is done. */
export async function broughtToDisk(work: () => Promise<unknown>): Promise<Brought[]> {
  const probe = await open('.');
  const handles = Object.getPrototypeOf(probe) as FileHandle;
  await probe.close();
  const brought: Brought[] = [];
  const watched = (['sync', 'datasync'] as const).map((name) => {
    const real = handles[name];
    return vi.spyOn(handles, name).mockImplementation(async function (this: FileHandle) {
      const { ino, size } = await this.stat();
      await real.call(this);
      brought.push({ inode: ino, bytes: size });
    });
  });
  try {
    await work();
    return [...brought];
  } finally {
    for (const one of watched) one.mockRestore();
  }
}

/** As it would have been brought to the disk with all that it holds now. */
export function asItStands(path: string): Brought {
  const { ino, size } = statSync(path);
  return { inode: ino, bytes: size };
}
