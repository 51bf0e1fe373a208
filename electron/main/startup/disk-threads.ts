import { DISK_THREADS } from '../../processes/protocol.ts';

/**
 * More threads for file access: a folder of the user may never respond, and that must not block the windows. Node
 * creates its threads at the first file access, so this module is imported first.
 */
process.env.UV_THREADPOOL_SIZE ??= String(DISK_THREADS);
