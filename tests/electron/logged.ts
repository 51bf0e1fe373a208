import { onTestFinished, vi } from 'vitest';

/**
 * Captures the errors that the app logs until the test ends, so that they are asserted and not printed. Returns the kinds so
 * far, each once, in alphabetical order: the code of the system if the error has one.
 */
export function loggedErrors(): () => string[] {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => log.mockRestore());
  const kind = (error: unknown): string =>
    error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : String(error);
  return () => [...new Set(log.mock.calls.map(([error]) => kind(error)))].sort();
}
