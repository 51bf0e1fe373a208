import type { ProcessTime } from './process-family.ts';
import { pause, type Stage, until } from './stage.ts';
import type { Started } from './started.ts';
import { startToFirstKey } from './typing.ts';

/** Milliseconds until a started app has no more work. */
const SETTLED = 6_000;
/** Milliseconds, a little more than a minute, after which the app has stopped the typesetter and V8 has released memory. */
const HIDDEN = 90_000;
const MINUTE = 60_000;
/** Pixels: about as wide as a page in the side pane. */
const WIDTH = 340;

export interface AtRest {
  /** Megabytes of all processes while pages are drawn. */
  drawn: number;
  /** Megabytes after a minute without visible pages. */
  hidden: number;
  /** Processor time of each process in the minute after that, without user input. */
  idle: ProcessTime[];
}

/** `started`: the app with a document and drawn pages. This function ends it. */
export async function measureRest(started: Started): Promise<AtRest> {
  await pause(SETTLED);
  const drawn = started.memory();
  await started.page.evaluate(`document.querySelector('[role=tab]:not([aria-selected=true])').click()`);
  await pause(HIDDEN);
  const hidden = started.memory();
  const idle = await minuteOf(started);
  await started.end();
  return { drawn, hidden, idle };
}

/** Processor time of each process in the next minute. */
async function minuteOf(started: Started): Promise<ProcessTime[]> {
  const before = new Map(started.processorTimes().map(({ name, milliseconds }) => [name, milliseconds]));
  await pause(MINUTE);
  return started
    .processorTimes()
    .map(({ name, milliseconds }) => ({ name, milliseconds: milliseconds - (before.get(name) ?? 0) }));
}

/** Megabytes of a started app once it is idle. This function ends it. */
export async function megabytesOf(started: Started): Promise<number> {
  await startToFirstKey(started);
  await pause(SETTLED);
  const megabytes = started.memory();
  await started.end();
  return megabytes;
}

/** The same for an editor, with the work of its processes in the minute after it settled, in which only its caret blinks. */
export async function restOfEditor(started: Started): Promise<{ megabytes: number; idle: ProcessTime[] }> {
  await startToFirstKey(started);
  await pause(HIDDEN);
  const megabytes = started.memory();
  const idle = await minuteOf(started);
  await started.end();
  return { megabytes, idle };
}

/** Megabytes of a window with the compiler and the PDF reader, which have set and drawn the document once. */
export async function memoryOfPages(stage: Stage): Promise<number> {
  const alone = await stage.beside('pages', 50);
  await until(alone, "typeof changeWord === 'function'");
  await alone.page.evaluate(`changeWord(0, ${WIDTH})`);
  await pause(SETTLED);
  const megabytes = alone.memory();
  await alone.end();
  return megabytes;
}
