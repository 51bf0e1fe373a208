// A folder in memory for the temporary files of tests: they write thousands, and each write that is forced to a disk takes time.
import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';

const MEMORY = '/dev/shm';
/** Bytes. The temporary files of all tests together take less than 200 MB. */
const NEEDED = 2 ** 31;

/**
 * Makes a folder in memory that is removed when this script ends. Returns its path, or null where the system has no such folder,
 * it is too small, or programs in it can't be started.
 */
export function makeMemoryFolder() {
  if (process.platform !== 'linux' || !isSuited()) return null;
  const folder = mkdtempSync(`${MEMORY}/inbreng-tests-`);
  // Tests of missing rights reach their own folders in it as another user.
  chmodSync(folder, 0o711);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  // Without a listener the script would end at once, and `exit` would not come.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  return folder;
}

function isSuited() {
  try {
    // Each line: device, mount point, type, options, two numbers.
    const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
    const [, , type, options = ''] = mounts.map((line) => line.split(' ')).find(([, at]) => at === MEMORY) ?? [];
    const { bavail, bsize } = statfsSync(MEMORY);
    return (
      type === 'tmpfs' && !options.split(',').includes('noexec') && bavail * bsize > NEEDED && freemem() > 2 * NEEDED
    );
  } catch {
    return false;
  }
}
