import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { inject } from 'vitest';

/** Milliseconds between two looks for what another process makes. */
const LOOK_EVERY = 200;

/**
 * Makes a value once in a run of the tests, for all test files and processes that ask for it under this name. The value may
 * hold whatever a structured clone may hold. Where making it fails, each process that asks gets the error.
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

/** True for the first process that asks. */
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
