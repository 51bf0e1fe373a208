import { onTestFinished, vi } from 'vitest';

/**
 * Takes in what the app logs of errors until the test is over, so that what a test provokes is asserted and not printed. Gives the
 * kinds that were logged so far, each once, in the order of the alphabet: the code of the system where it gave one.
 */
export function loggedErrors(): () => string[] {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => log.mockRestore());
  const kind = (error: unknown): string =>
    error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : String(error);
  return () => [...new Set(log.mock.calls.map(([error]) => kind(error)))].sort();
}
