import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';

const DEVICE = '/dev/fuse';

/** Only root on Linux may lay a file system over a file. */
export const maySilence = process.platform === 'linux' && process.getuid?.() === 0 && existsSync(DEVICE);

/**
 * Lets a file say nothing more, as one on a share that is away: a file system lies over it whose server never answers. Its
 * folder answers. Whoever asks for the file waits until `end`, which gives them an error, and the file back.
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
