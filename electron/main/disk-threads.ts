import { DISK_THREADS } from '../processes/protocol.ts';

/**
 * The main process too asks for folders of a person, which may never answer: that must not hold up what its windows show. Node
 * makes its threads at the first question to the disk, so this comes before all else.
 */
process.env.UV_THREADPOOL_SIZE ??= String(DISK_THREADS);
