import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { ImageHash } from '../../../engine/core/richtext/model.ts';
import { afterAwake } from '../../../engine/jobs/awake-timer.ts';
import { LONGEST_DRAWING, type NamedDrawing, tooSlowProblem } from '../../../engine/jobs/drawing-watch.ts';
import { problemResult } from '../../../engine/jobs/problem-text.ts';
import {
  type InputOf,
  type ProcessName,
  type ProcessState,
  REQUESTS,
  type Reply,
  type RequestName,
} from '../../ipc/contract.ts';
import {
  type Context,
  DISK_THREADS,
  type ProcessMessage,
  type ProcessRequest,
  type StartMessage,
} from '../../processes/protocol.ts';
import { createRefusal } from '../../texts/refusal.ts';
import { getRestartDelay } from './restart-delay.ts';

/**
 * A utility process that handles requests of windows. It starts at its first request or earlier. It may stop at any
 * time; its pending requests are then sent again unchanged, with the same time and user, so that the process recognises
 * what it already wrote.
 */
export interface ManagedProcess {
  /** Starts the process before the first request, so that the request does not wait for it. */
  start: () => void;
  /** Whether it was started and did not stop when idle since. */
  hasStarted: () => boolean;
  request: <Name extends RequestName>(name: Name, input: InputOf<Name>, context: Context) => Promise<Reply<unknown>>;
  state: () => ProcessState;
  /**
   * Cancels requests: they get `reply`, and the process, which can't be interrupted, is restarted. Its other requests
   * are sent again.
   */
  cancel: (which: (work: ProcessRequest) => boolean, reply: Extract<Reply<never>, { ok: false }>) => void;
  /** Stops the process after its current requests; the next request starts it again. */
  stopWhenIdle: () => void;
  /** Stops the process after its requests that write. Requests that only read are dropped: no window is left. */
  stop: () => Promise<void>;
}

/** When an idle process stops. Its next request starts it again. */
export interface IdleLimit {
  /** Milliseconds since its last response. */
  after: number;
  /** true keeps the process; checked again after the same time. */
  isNeeded: () => boolean;
}

interface Options {
  name: ProcessName;
  /** Entry file of the process. */
  module: string;
  /** By default the process runs until the app ends. */
  idleLimit?: IdleLimit;
  /** Data that the process gets at each start. */
  start: () => Omit<StartMessage, 'slowDrawings'>;
  onStateChange: (state: ProcessState) => void;
  /** Messages that are no response to a request. */
  onMessage: (message: Exclude<ProcessMessage, { type: 'began' | 'reply' | 'drawing' }>) => void;
}

interface Pending {
  work: ProcessRequest;
  /** Whether the process is handling it. Otherwise it waits in a queue of the process. */
  isRunning: boolean;
  /** How often the process stopped while handling it. After the second time it is not sent again. */
  stops: number;
  respond: (reply: Reply<unknown>) => void;
  /** Ends the time limit of the request. */
  stopTimer?: () => void;
  /** Ends the time limit of the drawing in progress. */
  stopDrawingTimer?: (() => void) | undefined;
}

/** Stops of the process while it handles a request, after which the request is refused. */
const MAX_STOPS = 2;
/**
 * Milliseconds, while the computer is awake, that typesetting may take: fifty times the longest document on an old
 * computer. It can't be interrupted, and a malicious table or drawing takes hours.
 */
const MAX_TIME: Partial<Record<RequestName, number>> = { preview: 120_000, print: 120_000 };
/** Seconds that one drawing may take in a request. */
const MAX_DRAWING_TIME: Partial<Record<RequestName, number>> = {
  preview: LONGEST_DRAWING.shown,
  print: LONGEST_DRAWING.shown,
  exportDraft: LONGEST_DRAWING.shown,
  addPicture: LONGEST_DRAWING.chosen,
  addPictureBytes: LONGEST_DRAWING.chosen,
  tryLogo: LONGEST_DRAWING.chosen,
};
/** Milliseconds that a process gets to finish when the app quits. */
const STOP_TIMEOUT = 5_000;

/**
 * A process that exports only stops because of the typesetter. The existing files are unchanged: an export replaces
 * them at its end.
 */
function refuseStopped({ name, context }: ProcessRequest): Extract<Reply<never>, { ok: false }> {
  const { language } = context.settings;
  if (name !== 'exportDraft') return createRefusal('process-stopped', language, {});
  return { ok: false, problem: problemResult({ code: 'typesetter-stopped', values: {} }, language) };
}

/** `seconds`: the limit of that request. */
function refuseSlow(
  { context }: ProcessRequest,
  drawing: NamedDrawing,
  seconds: number,
): Extract<Reply<never>, { ok: false }> {
  const { language } = context.settings;
  return seconds === LONGEST_DRAWING.chosen
    ? createRefusal('chosen-drawing-too-slow', language, { name: drawing.name ?? '', seconds })
    : { ok: false, problem: problemResult(tooSlowProblem(drawing), language) };
}

/** Electron can't kill a process that has not spawned yet: `kill` then returns false. */
function killChild(child: UtilityProcess): void {
  if (!child.kill()) child.once('spawn', () => child.kill());
}

export function createManagedProcess(options: Options): ManagedProcess {
  const pending = new Map<number, Pending>();
  const stops: number[] = [];
  /** Drawings that stopped the process: the next one leaves them out of previews. */
  const slowDrawings = new Set<ImageHash>();
  let lastId = 0;
  let state: ProcessState = 'running';
  let hasStarted = false;
  let child: UtilityProcess | null = null;
  let port: MessagePortMain | null = null;
  let isStopping = false;
  /** The child that was killed to cancel requests: that does not count as a crash. */
  let cancelledChild: UtilityProcess | null = null;
  let onIdle: (() => void) | null = null;
  let shouldStopWhenIdle = false;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;

  const setState = (next: ProcessState): void => {
    if (state === next) return;
    state = next;
    options.onStateChange(next);
  };

  const hasWrites = (): boolean => [...pending.values()].some(({ work }) => !REQUESTS[work.name].onlyReads);

  const settle = (id: number, reply: Reply<unknown>): void => {
    const one = pending.get(id);
    one?.stopTimer?.();
    one?.stopDrawingTimer?.();
    one?.respond(reply);
    pending.delete(id);
    // The time limit of a request counts from the end of the one before it.
    for (const other of pending.values()) startTimer(other);
    if (!hasWrites()) onIdle?.();
    stopIfIdle();
    if (pending.size === 0) waitForIdleLimit();
  };

  const waitForIdleLimit = (): void => {
    clearTimeout(idleTimer);
    const { idleLimit } = options;
    if (!idleLimit || !hasStarted || isStopping) return;
    idleTimer = setTimeout(() => {
      // Windows show that a process failed until it is used again.
      if (pending.size > 0 || state === 'failed') return;
      if (idleLimit.isNeeded()) waitForIdleLimit();
      else stopWhenIdle();
    }, idleLimit.after);
  };

  const stopWhenIdle = (): void => {
    shouldStopWhenIdle = hasStarted;
    stopIfIdle();
  };

  const stopIfIdle = (): void => {
    if (!shouldStopWhenIdle || pending.size > 0) return;
    shouldStopWhenIdle = false;
    hasStarted = false;
    const ended = child;
    child = null;
    port?.close();
    port = null;
    if (ended) killChild(ended);
    setState('running');
  };

  const startTimer = (one: Pending): void => {
    const longest = MAX_TIME[one.work.name];
    one.stopTimer?.();
    // While the process restarts, the request is not running.
    if (longest === undefined || !child) return;
    one.stopTimer = afterAwake(longest, () => {
      const { language } = one.work.context.settings;
      cancelRequests([one.work.id], createRefusal('pages-too-long', language, { minutes: longest / 60_000 }));
    });
  };

  const watchDrawing = (id: number, drawing: NamedDrawing | null): void => {
    const one = pending.get(id);
    if (!one) return;
    const longest = MAX_DRAWING_TIME[one.work.name];
    one.stopDrawingTimer?.();
    if (longest === undefined || drawing === null) return;
    one.stopDrawingTimer = afterAwake(longest * 1000, () => {
      if (longest === LONGEST_DRAWING.shown) slowDrawings.add(drawing.hash);
      cancelRequests([id], refuseSlow(one.work, drawing, longest));
    });
  };

  const cancelRequests = (ids: readonly number[], reply: Extract<Reply<never>, { ok: false }>): void => {
    for (const id of ids) settle(id, reply);
    if (ids.length === 0 || !child) return;
    cancelledChild = child;
    killChild(child);
  };

  const markRunning = (id: number): void => {
    const one = pending.get(id);
    if (one) one.isRunning = true;
  };

  /** The requests that may have stopped the process. Without a report of one, the oldest is first in its queue. */
  const suspects = (): readonly Pending[] => {
    const all = [...pending.values()];
    const running = all.filter(({ isRunning }) => isRunning);
    return running.length > 0 ? running : all.slice(0, 1);
  };

  const send = (one: Pending): void => {
    one.isRunning = false;
    one.stopDrawingTimer?.();
    startTimer(one);
    port?.postMessage(one.work);
  };

  const startChild = (): void => {
    if (isStopping) return;
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
      const message = data as ProcessMessage;
      if (message.type === 'reply') settle(message.id, message.reply);
      else if (message.type === 'began') markRunning(message.id);
      else if (message.type === 'drawing') watchDrawing(message.id, message.drawing);
      else options.onMessage(message);
    });
    port1.start();
    started.postMessage({ ...options.start(), slowDrawings: [...slowDrawings] } satisfies StartMessage, [port2]);
    started.once('spawn', () => setState('running'));
    started.once('exit', () => onExit(started));
    for (const one of pending.values()) send(one);
  };

  const onExit = (which: UtilityProcess): void => {
    if (child !== which) return;
    port?.close();
    child = null;
    port = null;
    for (const one of pending.values()) {
      one.stopTimer?.();
      one.stopDrawingTimer?.();
    }
    if (isStopping) return;
    if (cancelledChild === which) {
      cancelledChild = null;
      startChild();
      return;
    }
    // Monotonic: the wall clock may jump.
    const now = performance.now();
    stops.push(now);
    for (const one of suspects()) one.stops += 1;
    for (const [id, one] of pending) if (one.stops >= MAX_STOPS) settle(id, refuseStopped(one.work));
    const delay = getRestartDelay(stops, now);
    if (delay === null) {
      setState('failed');
      for (const [id, one] of pending) settle(id, refuseStopped(one.work));
      return;
    }
    setState('restarting');
    setTimeout(() => {
      if (hasStarted && !child) startChild();
    }, delay);
  };

  const start = (): void => {
    if (hasStarted || isStopping) return;
    hasStarted = true;
    stops.length = 0;
    startChild();
    if (pending.size === 0) waitForIdleLimit();
  };

  return {
    start,
    hasStarted: () => hasStarted,
    request: (name, input, context) =>
      new Promise((respond) => {
        lastId += 1;
        shouldStopWhenIdle = false;
        const one: Pending = { work: { id: lastId, name, input, context }, isRunning: false, stops: 0, respond };
        pending.set(lastId, one);
        if (!hasStarted) start();
        else if (port) send(one);
        // A failed process does not restart by itself, so a new request starts it.
        else if (state === 'failed') {
          stops.length = 0;
          startChild();
        }
      }),
    state: () => state,
    cancel: (which, reply) =>
      cancelRequests(
        [...pending].flatMap(([id, one]) => (which(one.work) ? id : [])),
        reply,
      ),
    stopWhenIdle,
    stop: async () => {
      if (hasWrites())
        await new Promise<void>((done) => {
          onIdle = done;
          setTimeout(done, STOP_TIMEOUT);
        });
      isStopping = true;
      clearTimeout(idleTimer);
      if (child) killChild(child);
    },
  };
}
