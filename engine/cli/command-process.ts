import { fork } from 'node:child_process';
import { afterAwake } from '../jobs/awake-timer.ts';
import { type DrawingWatch, LONGEST_DRAWING, type NamedDrawing } from '../jobs/drawing-watch.ts';
import { whenWritten } from '../jobs/interruption.ts';
import type { Outcome } from './outcome.ts';

/**
 * A command that typesets pages runs in a child process. The typesetter is native code: where it panics or runs out of
 * memory it ends its whole process, and only another process can still say so. Only another process can stop a drawing, too.
 */

/** In the environment of the child process. */
const CHILD = 'INBRENG_COMMAND_PROCESS';

const INTERRUPT = 'interrupt';

type FromChild =
  | { outcome: Outcome }
  | { progress: string }
  | { announcement: string }
  | { drawing: NamedDrawing | null };

interface CommandProcessOptions {
  /** The script that this process runs too. */
  entry: string;
  /** The command with its arguments. */
  args: readonly string[];
  progress: (text: string) => void;
  announce: (text: string) => void;
}

export interface CommandProcess {
  /**
   * `outcome` is null when the process ended without one. `stderr`: output of the process or of the system. `isKilled`: a signal
   * that no process handles ended it. `slowDrawing`: this process ended it at this drawing.
   */
  ended: Promise<{
    outcome: Outcome | null;
    stderr: string;
    isKilled: boolean;
    slowDrawing: NamedDrawing | null;
  }>;
  /** Stops it as soon as its files are complete. */
  interrupt: () => void;
  kill: () => void;
}

/** Starts the same command in a child process. */
export function startCommandProcess({ entry, args, progress, announce }: CommandProcessOptions): CommandProcess {
  const child = fork(entry, args, {
    env: { ...process.env, [CHILD]: '1' },
    stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
  });
  let outcome: Outcome | null = null;
  let stderr = '';
  let slowDrawing: NamedDrawing | null = null;
  let stopTimer = (): void => undefined;
  const onDrawing = (drawing: NamedDrawing | null): void => {
    stopTimer();
    if (drawing === null) return;
    stopTimer = afterAwake(LONGEST_DRAWING.shown * 1000, () => {
      slowDrawing = drawing;
      child.kill('SIGKILL');
    });
  };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.on('message', (message: FromChild) => {
    if ('outcome' in message) outcome = message.outcome;
    else if ('progress' in message) progress(message.progress);
    else if ('announcement' in message) announce(message.announcement);
    else onDrawing(message.drawing);
  });
  return {
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (_code, signal) => {
        stopTimer();
        resolve({ outcome, stderr, isKilled: signal === 'SIGKILL', slowDrawing });
      });
    }),
    // By a message: a child that the parent disconnects from never emits 'close' here.
    interrupt: () => {
      if (child.connected) child.send(INTERRUPT);
    },
    kill: () => child.kill('SIGKILL'),
  };
}

export interface ParentProcess {
  progress: (text: string) => void;
  announce: (text: string) => void;
  watch: DrawingWatch;
  finish: (outcome: Outcome) => void;
}

/** The process that started this one to run a command; null where the user did. */
export function parentProcess(): ParentProcess | null {
  if (process.env[CHILD] !== '1') return null;
  // The parent ended before this process had started.
  if (!process.connected) process.exit();
  const send = (message: FromChild, onSent?: () => void): void => {
    if (process.connected) process.send?.(message, undefined, undefined, onSent);
  };
  const stop = (): void => whenWritten(() => process.exit());
  // A terminal interrupts both processes; the parent decides.
  process.on('SIGINT', () => undefined);
  process.once('message', stop);
  process.once('disconnect', stop);
  return {
    progress: (progress) => send({ progress }),
    announce: (announcement) => send({ announcement }),
    watch: {
      onDrawing: (drawing) =>
        new Promise((resolve) => {
          if (process.connected) send({ drawing }, resolve);
          else resolve();
        }),
      tooSlow: new Set(),
    },
    finish: (outcome) => send({ outcome }, () => process.disconnect()),
  };
}
