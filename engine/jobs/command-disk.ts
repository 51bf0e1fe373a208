import { readDirectly } from '../store/quick-disk.ts';

/** Prepares the disk for a command, which waits for every answer anyway: quick disks are asked without a queue of threads. */
export function prepareCommandDisk(): void {
  readDirectly();
}
