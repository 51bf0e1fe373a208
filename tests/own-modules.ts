import { vi } from 'vitest';

/** Evaluates the modules of the app again for this file: those that the file before left behind import what it put in their place. */
vi.resetModules();
