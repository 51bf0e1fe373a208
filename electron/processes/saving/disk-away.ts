import { readdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Folders in which systems show the disks and shares that come and go, each under a name of its own. */
const DISKS = /^(\/mnt|\/media(\/[^/]+)?|\/run(\/media(\/[^/]+)?)?|\/run\/user\/\d+\/gvfs|\/Volumes|\/net)$/;

/**
 * Of a path at which nothing stands: its disk or share is not there, as far as the path tells. Else the file was moved, renamed
 * or thrown away. `holdsDisks`: disks and shares hang in this folder.
 */
export async function isDiskAway(
  path: string,
  holdsDisks: (folder: string) => boolean = (folder) => DISKS.test(folder),
): Promise<boolean> {
  let folder = dirname(path);
  while (!(await isThere(folder)) && dirname(folder) !== folder) folder = dirname(folder);
  const isTop = dirname(folder) === folder;
  // A drive or a share of Windows that is not there.
  if (isTop && !(await isThere(folder))) return true;
  if (folder !== dirname(path)) return holdsDisks(folder) || folder === '/';
  // The place of a disk stays where the disk went, and is empty then.
  return holdsDisks(dirname(folder)) && (await readdir(folder).catch(() => [])).length === 0;
}

function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
