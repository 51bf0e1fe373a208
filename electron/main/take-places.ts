import { copyFile, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type PreparedWrite, prepareWrite, syncFolder, writeFileAtomic } from '../../engine/store/atomic-write.ts';

/** Where nothing could be written, and what the system said. */
export interface Unusable {
  file: string;
  detail: string;
}

interface Options {
  files: readonly { from: string; to: string }[];
  /** Where all of them go; it is made where it is not there. */
  folder: string;
  /** A folder of the app's own, for what stood in their places until all of them do. */
  aside: string;
  cancelled: () => boolean;
}

/**
 * All of them or none. What stood there before stays where one can't be written, also where that is found out only when others
 * have taken their places (a reader that holds a file on Windows).
 */
export async function takePlaces({ files, folder, aside, cancelled }: Options): Promise<Unusable | 'cancelled' | null> {
  const prepared: PreparedWrite[] = [];
  /** Of each place that was taken: where its former file is kept; null where there was none. */
  const taken: { to: string; former: string | null }[] = [];
  let file = folder;
  try {
    await mkdir(folder, { recursive: true });
    for (const { from, to } of files) {
      file = to;
      const there = await stat(to).catch(() => null);
      if (there?.isDirectory()) throw Object.assign(new Error(to), { code: 'EISDIR' });
      prepared.push(await prepareWrite(to, await readFile(from)));
    }
    if (cancelled()) {
      await discard(prepared);
      return 'cancelled';
    }
    await mkdir(aside, { recursive: true });
    for (const [index, one] of prepared.entries()) {
      file = one.path;
      const former = await setAside(one.path, join(aside, String(index)));
      await one.commit();
      taken.push({ to: one.path, former });
    }
    await syncFolder(folder);
    return null;
  } catch (error) {
    await discard(prepared);
    for (const { to, former } of taken) await (former === null ? rm(to) : writeFileAtomic(to, await readFile(former)));
    return { file, detail: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

async function discard(prepared: readonly PreparedWrite[]): Promise<void> {
  for (const one of prepared) await one.discard().catch(() => undefined);
}

async function setAside(path: string, to: string): Promise<string | null> {
  try {
    await copyFile(path, to);
    return to;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
