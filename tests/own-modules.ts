import { vi } from 'vitest';

/** Evaluates the modules of the app again for each file: cached modules still import the mocks of the previous file. */
vi.resetModules();
