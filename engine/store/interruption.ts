/** Number of changes that are being written to the disk, and the callbacks that wait for them. */
let writing = 0;
const waiting: (() => void)[] = [];

/** Runs work that may not be interrupted halfway: `whenWritten` (Ctrl-C) waits for it. */
export async function uninterrupted<Value>(work: () => Promise<Value>): Promise<Value> {
  writing += 1;
  try {
    return await work();
  } finally {
    writing -= 1;
    if (writing === 0) for (const proceed of waiting.splice(0)) proceed();
  }
}

/** Calls back as soon as no change is being written. */
export function whenWritten(proceed: () => void): void {
  if (writing === 0) proceed();
  else waiting.push(proceed);
}
