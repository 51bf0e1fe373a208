import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { ImageHash } from '../../engine/core/richtext/model.ts';
import { afterAwake } from '../../engine/jobs/awake-timer.ts';
import { LONGEST_DRAWING, type NamedDrawing, tooSlowProblem } from '../../engine/jobs/drawing-watch.ts';
import { problemResult } from '../../engine/jobs/problem-text.ts';
import {
  type InputOf,
  type ProcessName,
  type ProcessState,
  REQUESTS,
  type Reply,
  type RequestName,
} from '../ipc/contract.ts';
import { type Context, DISK_THREADS, type FromProcess, type Start, type Work } from '../processes/protocol.ts';
import { refusal } from '../texts/refusal.ts';
import { restartDelay } from './restart-delay.ts';

/**
 * A process that works for the windows. It starts when it is first asked something, or before. It may stop at any time: what
 * was asked of it is then asked again, also what was done when it stopped and only not answered yet. It is the same request in
 * everything, the moment and the person too: whoever answers it recognises what it wrote before, and writes nothing twice.
 */
export interface WorkingProcess {
  /** Starts it before anything is asked, so that the first answer waits for no start. */
  begin: () => void;
  /** It has started since it last rested, or was about to. */
  hasBegun: () => boolean;
  ask: <Name extends RequestName>(name: Name, input: InputOf<Name>, context: Context) => Promise<Reply<unknown>>;
  state: () => ProcessState;
  /**
   * Gives up what nobody wants any more: it is answered with `reply`, and the process, which can't be interrupted, is started
   * anew. What else was asked of it is asked again.
   */
  abandon: (which: (work: Work) => boolean, reply: Extract<Reply<never>, { ok: false }>) => void;
  /** Lets it end what it is doing, then ends it until it is asked something again. */
  rest: () => void;
  /** Lets it end what keeps something, then ends it. Previews, checks and all that only reads are dropped: no window is left. */
  stop: () => Promise<void>;
}

/** When an idle process stops. Its next request starts it again. */
export interface IdleLimit {
  /** Milliseconds since its last answer. */
  after: number;
  /** True keeps the process; it is called again after as long. */
  isNeeded: () => boolean;
}

interface Options {
  name: ProcessName;
  /** File of the process. */
  module: string;
  /** Without it the process stays until the app ends. */
  idleLimit?: IdleLimit;
  /** What it is told when it starts, and when it starts anew. */
  start: () => Omit<Start, 'slowDrawings'>;
  told: (state: ProcessState) => void;
  /** What it says unasked. */
  heard: (message: Exclude<FromProcess, { told: 'reply' | 'drawing' }>) => void;
}

interface Pending {
  work: Work;
  /** How often it was handed over; a request that stops the process twice is not asked a third time. */
  tries: number;
  answer: (reply: Reply<unknown>) => void;
  /** Ends the watch on how long it takes. */
  unwatch?: () => void;
  /** Ends the watch on the drawing that it draws. */
  stopDrawingTimer?: (() => void) | undefined;
}

const MOST_TRIES = 2;
/**
 * Milliseconds, of a computer that is awake, after which pages are not waited for any more: fifty times as long as the longest
 * document takes on an old computer. Setting them can't be interrupted, and a table or a drawing that somebody made for it takes
 * hours.
 */
const LONGEST: Partial<Record<RequestName, number>> = { preview: 120_000, print: 120_000 };
/** Seconds that one drawing may take in a request. */
const LONGEST_DRAWINGS: Partial<Record<RequestName, number>> = {
  preview: LONGEST_DRAWING.shown,
  print: LONGEST_DRAWING.shown,
  exportDraft: LONGEST_DRAWING.shown,
  addPicture: LONGEST_DRAWING.chosen,
  addPictureBytes: LONGEST_DRAWING.chosen,
  tryLogo: LONGEST_DRAWING.chosen,
};
/** Milliseconds that a process gets to end what it is doing when the app quits. */
const PATIENCE = 5_000;

/** The typesetter is what ends a process that exports. The files that are there stay: an export takes their place at its end. */
function stoppedReply({ name, context }: Work): Extract<Reply<never>, { ok: false }> {
  const { language } = context.settings;
  if (name !== 'exportDraft') return refusal('process-stopped', language, {});
  return { ok: false, problem: problemResult({ code: 'typesetter-stopped', values: {} }, language) };
}

/** `seconds`: the limit of that request. */
function tooSlowReply({ context }: Work, drawing: NamedDrawing, seconds: number): Extract<Reply<never>, { ok: false }> {
  const { language } = context.settings;
  return seconds === LONGEST_DRAWING.chosen
    ? refusal('chosen-drawing-too-slow', language, { name: drawing.name ?? '', seconds })
    : { ok: false, problem: problemResult(tooSlowProblem(drawing), language) };
}

/** Electron ends no process that has not spawned yet: its `kill` then does nothing and gives false. */
function endChild(child: UtilityProcess): void {
  if (!child.kill()) child.once('spawn', () => child.kill());
}

export function createWorkingProcess(options: Options): WorkingProcess {
  const pending = new Map<number, Pending>();
  const stops: number[] = [];
  /** Drawings of documents at which the process was ended: the next one draws none of them in a preview. */
  const slowDrawings = new Set<ImageHash>();
  let lastId = 0;
  let state: ProcessState = 'running';
  let begun = false;
  let child: UtilityProcess | null = null;
  let port: MessagePortMain | null = null;
  let ending = false;
  /** The process that was ended here, on purpose: that says nothing bad of it, nor of what else it was doing. */
  let abandoned: UtilityProcess | null = null;
  let idle: (() => void) | null = null;
  let rests = false;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: ProcessState): void => {
    if (state === next) return;
    state = next;
    options.told(next);
  };

  const isKeeping = (): boolean => [...pending.values()].some(({ work }) => !REQUESTS[work.name].onlyReads);

  const settle = (id: number, reply: Reply<unknown>): void => {
    const one = pending.get(id);
    one?.unwatch?.();
    one?.stopDrawingTimer?.();
    one?.answer(reply);
    pending.delete(id);
    // What waited behind it begins now.
    for (const other of pending.values()) watchOver(other);
    if (!isKeeping()) idle?.();
    lieDown();
    if (pending.size === 0) waitForIdleLimit();
  };

  const waitForIdleLimit = (): void => {
    clearTimeout(idleTimer);
    const { idleLimit } = options;
    if (!idleLimit || !begun || ending) return;
    idleTimer = setTimeout(() => {
      // Windows go on showing that a process failed, until it is used again.
      if (pending.size > 0 || state === 'failed') return;
      if (idleLimit.isNeeded()) waitForIdleLimit();
      else rest();
    }, idleLimit.after);
  };

  const rest = (): void => {
    rests = begun;
    lieDown();
  };

  const lieDown = (): void => {
    if (!rests || pending.size > 0) return;
    rests = false;
    begun = false;
    const ended = child;
    child = null;
    port?.close();
    port = null;
    if (ended) endChild(ended);
    become('running');
  };

  const watchOver = (one: Pending): void => {
    const longest = LONGEST[one.work.name];
    one.unwatch?.();
    // What waits for the next process is handed to it anew.
    if (longest === undefined || !child) return;
    one.unwatch = afterAwake(longest, () => {
      const { language } = one.work.context.settings;
      giveUp([one.work.id], refusal('pages-too-long', language, { minutes: longest / 60_000 }));
    });
  };

  const watchDrawing = (id: number, drawing: NamedDrawing | null): void => {
    const one = pending.get(id);
    if (!one) return;
    const longest = LONGEST_DRAWINGS[one.work.name];
    one.stopDrawingTimer?.();
    if (longest === undefined || drawing === null) return;
    one.stopDrawingTimer = afterAwake(longest * 1000, () => {
      if (longest === LONGEST_DRAWING.shown) slowDrawings.add(drawing.hash);
      giveUp([id], tooSlowReply(one.work, drawing, longest));
    });
  };

  const giveUp = (ids: readonly number[], reply: Extract<Reply<never>, { ok: false }>): void => {
    for (const id of ids) settle(id, reply);
    if (ids.length === 0 || !child) return;
    abandoned = child;
    endChild(child);
  };

  const hand = (one: Pending): void => {
    one.tries += 1;
    one.stopDrawingTimer?.();
    watchOver(one);
    port?.postMessage(one.work);
  };

  const start = (): void => {
    if (ending) return;
    const { port1, port2 } = new MessageChannelMain();
    const started = utilityProcess.fork(options.module, [], {
      serviceName: `inbreng-${options.name}`,
      stdio: 'inherit',
      // Exposes `gc` to collect-when-idle.ts.
      execArgv: ['--js-flags=--expose-gc'],
      env: { ...process.env, UV_THREADPOOL_SIZE: String(DISK_THREADS) },
    });
    child = started;
    port = port1;
    port1.on('message', ({ data }) => {
      const message = data as FromProcess;
      if (message.told === 'reply') settle(message.id, message.reply);
      else if (message.told === 'drawing') watchDrawing(message.id, message.drawing);
      else options.heard(message);
    });
    port1.start();
    started.postMessage({ ...options.start(), slowDrawings: [...slowDrawings] } satisfies Start, [port2]);
    started.once('spawn', () => become('running'));
    started.once('exit', () => stopped(started));
    for (const one of pending.values()) hand(one);
  };

  const stopped = (which: UtilityProcess): void => {
    if (child !== which) return;
    port?.close();
    child = null;
    port = null;
    for (const one of pending.values()) {
      one.unwatch?.();
      one.stopDrawingTimer?.();
    }
    if (ending) return;
    if (abandoned === which) {
      abandoned = null;
      for (const one of pending.values()) one.tries -= 1;
      start();
      return;
    }
    // By a clock that nobody sets: the computer's leaps when it is set right, or was asleep.
    const now = performance.now();
    stops.push(now);
    for (const [id, one] of pending) if (one.tries >= MOST_TRIES) settle(id, stoppedReply(one.work));
    const delay = restartDelay(stops, now);
    if (delay === null) {
      become('failed');
      for (const [id, one] of pending) settle(id, stoppedReply(one.work));
      return;
    }
    become('restarting');
    setTimeout(() => {
      if (begun && !child) start();
    }, delay);
  };

  const begin = (): void => {
    if (begun || ending) return;
    begun = true;
    stops.length = 0;
    start();
    if (pending.size === 0) waitForIdleLimit();
  };

  return {
    begin,
    hasBegun: () => begun,
    ask: (name, input, context) =>
      new Promise((answer) => {
        lastId += 1;
        rests = false;
        const one: Pending = { work: { id: lastId, name, input, context }, tries: 0, answer };
        pending.set(lastId, one);
        if (!begun) begin();
        else if (port) hand(one);
        // After a pause that nobody knows the end of, a person who asks again gets a new try.
        else if (state === 'failed') {
          stops.length = 0;
          start();
        }
      }),
    state: () => state,
    abandon: (which, reply) =>
      giveUp(
        [...pending].flatMap(([id, one]) => (which(one.work) ? id : [])),
        reply,
      ),
    rest,
    stop: async () => {
      if (isKeeping())
        await new Promise<void>((done) => {
          idle = done;
          setTimeout(done, PATIENCE);
        });
      ending = true;
      clearTimeout(idleTimer);
      if (child) endChild(child);
    },
  };
}
