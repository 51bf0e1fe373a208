import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { inject } from 'vitest';

/** Milliseconds between two checks for the result of another process. */
const LOOK_EVERY = 200;

/**
 * Makes a value once in a test run, for all test files and processes that request it under this name. The value may be
 * anything that a structured clone can copy. If making it fails, each requesting process gets the error.
 */
export async function onceForAll<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
  const file = join(inject('sharedFolder'), name);
  if (isFirst(`${file}.making`)) {
    const outcome = await make().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    writeFileSync(`${file}.part`, serialize(outcome));
    renameSync(`${file}.part`, file);
  }
  for (;;) {
    const bytes = bytesIfThere(file);
    if (bytes) return takeValue(deserialize(bytes));
    await pause(LOOK_EVERY);
  }
}

function takeValue<Value>(outcome: { value: Value } | { error: unknown }): Value {
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
}

/** True for the first process that calls it. */
function isFirst(mark: string): boolean {
  try {
    mkdirSync(mark);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function bytesIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
