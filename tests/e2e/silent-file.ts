import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';

const DEVICE = '/dev/fuse';

/** Only root on Linux may mount a file system over a file. */
export const maySilence = process.platform === 'linux' && process.getuid?.() === 0 && existsSync(DEVICE);

/**
 * Makes a file silent, like one on an unreachable share: a file system whose server never responds is mounted over it. Its
 * folder responds. Every reader waits until `end`, which gives them an error, and restores the file.
 */
export function silence(file: string): { end: () => void } {
  const device = openSync(DEVICE, 'r+');
  const mounted = spawnSync(
    'mount',
    ['-i', '-t', 'fuse', '-o', 'fd=3,rootmode=100000,user_id=0,group_id=0', 'inbreng-silent', file],
    { stdio: ['ignore', 'ignore', 'pipe', device] },
  );
  if (mounted.status !== 0) throw new Error(`mount: ${mounted.stderr}`);
  let ended = false;
  return {
    end: () => {
      if (ended) return;
      ended = true;
      spawnSync('umount', ['-l', file]);
      closeSync(device);
    },
  };
}
