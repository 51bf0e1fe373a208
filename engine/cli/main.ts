/**
 * The start of the `inbreng` command: reads the arguments, runs the command in `commands/` that they name (`answer.ts`), prints
 * its outcome and ends with its exit code (`ExitCode` in `outcome.ts`). The tasks themselves are in `jobs/`.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { prepareCommandDisk } from '../jobs/command-disk.ts';
import { dayHere } from '../jobs/day-here.ts';
import { UNWATCHED } from '../jobs/drawing-watch.ts';
import { whenWritten } from '../jobs/interruption.ts';
import {
  type Answer,
  answerRequest,
  formatAnswer,
  readRequest,
  type Surroundings,
  unexpectedOutcome,
} from './answer.ts';
import { parentProcess, startCommandProcess } from './command-process.ts';
import { fold } from './fold.ts';
import type { Outcome } from './outcome.ts';

const given = process.argv.slice(2);
const request = readRequest(given, process.env);
const { json, language } = request;
const showsTrace = process.env.INBRENG_DEBUG === '1';
/** Of the product, from `dist/cli/`. */
const root = new URL('../../', import.meta.url);
const templates = fileURLToPath(new URL('templates/', root));

// A reader that stops reading (`inbreng … | head`) is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}
const parent = parentProcess();
// Finishes files in progress before it exits. A second Ctrl-C exits at once.
const interrupted = () => {
  process.once('SIGINT', () => process.exit(130));
  whenWritten(() => process.exit(130));
};
if (!parent) process.once('SIGINT', interrupted);

prepareCommandDisk();
try {
  const runElsewhere = parent ? null : runInProcess;
  const answer = await answerRequest(request, { templates, version: readVersion, surroundings, runElsewhere });
  if (answer) finish(answer);
} catch (error) {
  finish(unexpectedOutcome(error, language, showsTrace));
}

/** Runs the command in a child process; says so where that ends without an outcome. Null: Ctrl-C ended it. */
async function runInProcess(): Promise<Outcome | null> {
  const child = startCommandProcess({ entry: fileURLToPath(import.meta.url), args: given, progress, announce });
  process.off('SIGINT', interrupted);
  let isInterrupted = false;
  process.on('SIGINT', () => {
    if (isInterrupted) child.kill();
    isInterrupted = true;
    child.interrupt();
  });
  const { outcome, ...stopped } = await child.ended;
  if (outcome) {
    process.stderr.write(stopped.stderr);
    return outcome;
  }
  if (isInterrupted) {
    process.exitCode = 130;
    return null;
  }
  const { stoppedOutcome } = await import('./outcome.ts');
  return stoppedOutcome(stopped, { language, showsTrace });
}

function readVersion(): string {
  return JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version;
}

function surroundings(): Surroundings {
  const moment = new Date();
  return {
    resources: {
      templates,
      fonts: fileURLToPath(new URL('assets/fonts/', root)),
    },
    version: readVersion(),
    now: moment.toISOString(),
    today: dayHere(moment),
    by: accountName(),
    newId: () => randomBytes(9).toString('base64url'),
    standardInput: () => process.stdin,
    progress: parent?.progress ?? progress,
    announce: parent?.announce ?? announce,
    watch: parent?.watch ?? UNWATCHED,
  };
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
}

function announce(text: string): void {
  process.stderr.write(`${text}\n`);
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? process.env.USERNAME ?? '';
  }
}

function finish(answer: Answer): void {
  if (!('text' in answer)) {
    if (parent) {
      parent.finish(answer);
      return;
    }
    clearProgress();
  }
  const { exit, stdout, stderr } = formatAnswer(answer, json, folded);
  process.exitCode = exit;
  if (stderr !== '') process.stderr.write(stderr);
  if (stdout !== '') process.stdout.write(stdout);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
}

/** On a terminal lines fit its width; a file or another program gets them whole. */
function folded(text: string, name: 'stdout' | 'stderr'): string {
  const stream = process[name];
  if (!stream.isTTY || !(stream.columns > 40)) return text;
  return text
    .split('\n')
    .flatMap((line) => fold(line, stream.columns))
    .join('\n');
}
