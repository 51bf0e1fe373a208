import { readdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Folders in which systems mount disks and network shares. */
const MOUNT_FOLDERS = /^(\/mnt|\/media(\/[^/]+)?|\/run(\/media(\/[^/]+)?)?|\/run\/user\/\d+\/gvfs|\/Volumes|\/net)$/;

/**
 * Whether a missing path is on a disk or share that is not mounted, as far as the path shows. Otherwise the file was
 * moved, renamed or removed. `isMountFolder`: whether disks are mounted in this folder.
 */
export async function isDiskAway(
  path: string,
  isMountFolder: (folder: string) => boolean = (folder) => MOUNT_FOLDERS.test(folder),
): Promise<boolean> {
  let folder = dirname(path);
  while (!(await exists(folder)) && dirname(folder) !== folder) folder = dirname(folder);
  const isTop = dirname(folder) === folder;
  // A missing drive or share on Windows.
  if (isTop && !(await exists(folder))) return true;
  if (folder !== dirname(path)) return isMountFolder(folder) || folder === '/';
  // The folder of an unmounted disk remains, and is empty.
  return isMountFolder(dirname(folder)) && (await readdir(folder).catch(() => [])).length === 0;
}

function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
