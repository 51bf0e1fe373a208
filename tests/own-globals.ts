import { vi } from 'vitest';

/** Test files share a process. Each file begins with real timers and globals, also when the previous file replaced them. */
vi.useRealTimers();
vi.restoreAllMocks();
vi.unstubAllGlobals();
vi.unstubAllEnvs();
