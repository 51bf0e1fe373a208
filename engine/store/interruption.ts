/** How many changes are being written to the disk at this moment, and who waits for them. */
let writing = 0;
const waiting: (() => void)[] = [];

/** Does work that leaves the disk whole only when it is finished: an interruption (Ctrl-C) waits for it. */
export async function uninterrupted<Value>(work: () => Promise<Value>): Promise<Value> {
  writing += 1;
  try {
    return await work();
  } finally {
    writing -= 1;
    if (writing === 0) for (const proceed of waiting.splice(0)) proceed();
  }
}

/** Calls back at once, or as soon as what is being written stands whole. */
export function whenWritten(proceed: () => void): void {
  if (writing === 0) proceed();
  else waiting.push(proceed);
}
