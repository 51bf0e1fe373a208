import { vi } from 'vitest';

/** Test files share a process. Each file begins with real timers and globals, whatever the file before replaced. */
vi.useRealTimers();
vi.restoreAllMocks();
vi.unstubAllGlobals();
vi.unstubAllEnvs();
