/**
 * The start of the `inbreng` command: reads the arguments, runs the command in `commands/` that they name, prints its
 * outcome and ends with its exit code (`ExitCode` in `outcome.ts`). The tasks themselves are in `jobs/`.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Bilingual } from '../core/result.ts';
import { prepareCommandDisk } from '../jobs/command-disk.ts';
import { dayHere } from '../jobs/day-here.ts';
import { UNWATCHED } from '../jobs/drawing-watch.ts';
import { whenWritten } from '../jobs/interruption.ts';
import { findCommand, nearest, readArguments } from './arguments.ts';
import { type Call, type Command, UsageError } from './command.ts';
import { parentProcess, startCommandProcess } from './command-process.ts';
import { COMMANDS } from './commands.ts';
import { fold } from './fold.ts';
import { helpOn, overview } from './help.ts';
import { languageOf } from './language.ts';
import type { Outcome } from './outcome.ts';

const given = process.argv.slice(2);
const json = given.includes('--json');
const words = commandFirst(given);
const language = languageOf(langOption(given), process.env);
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
  await main();
} catch (error) {
  unexpected(error);
}

async function main(): Promise<void> {
  const [first, second] = words;
  const bare = words.every((word, at) => /^--(lang|json)(=|$)/.test(word) || words[at - 1] === '--lang');
  if (first === '--version') {
    const version = readVersion();
    return print(json ? JSON.stringify({ version }) : `inbreng ${version}`);
  }
  if (first === 'help' && second !== undefined && !second.startsWith('-')) {
    const asked = findCommand(COMMANDS, words.slice(1));
    return asked ? print(await helpOn(asked, language, templates)) : groupOrUnknown(words.slice(1));
  }
  if (bare || first === '--help' || first === '-h' || first === 'help') {
    return print(overview(COMMANDS, language));
  }
  const command = findCommand(COMMANDS, words);
  if (!command) return groupOrUnknown(words);
  const read = readArguments(command, words.slice(command.name.split(' ').length));
  if ('wrong' in read) return misused(read.wrong, command);
  if (read.help) return print(await helpOn(command, language, templates));
  if (command.typesets && !parent) return runInProcess();
  try {
    const run = await command.load();
    finish(await run({ ...surroundings(), positionals: read.positionals, values: read.values }));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    misused({ nl: error.message, en: error.message }, command);
  }
}

/** Runs the command in a child process; says so where that ends without an outcome. */
async function runInProcess(): Promise<void> {
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
    finish(outcome);
  } else if (isInterrupted) process.exitCode = 130;
  else {
    const { stoppedOutcome } = await import('./outcome.ts');
    finish(stoppedOutcome(stopped, { language, showsTrace: process.env.INBRENG_DEBUG === '1' }));
  }
}

/** 'library' by itself shows its commands; anything else that names none is refused, with the nearest that exists. */
function groupOrUnknown(asked: readonly string[]): void {
  const [first = '', second] = asked;
  const group = COMMANDS.filter((candidate) => candidate.name.startsWith(`${first} `));
  if (group.length > 0 && (second === undefined || second === '--help' || second === '-h')) {
    print(overview(group, language));
    return;
  }
  if (first.startsWith('-')) {
    misused({
      nl: `De optie ${first} hoort bij geen opdracht.`,
      en: `The option ${first} has no command.`,
    });
    return;
  }
  const name = group.length > 0 ? `${first} ${second}` : first;
  const names = COMMANDS.map((candidate) => candidate.name);
  const near = nearest(name, group.length > 0 ? names : [...names, ...names.map((each) => each.split(' ')[0] ?? '')]);
  misused({
    nl: `De opdracht ‘${name}’ bestaat niet.${near ? ` Bedoeld: ${near}?` : ''}`,
    en: `There is no command ‘${name}’.${near ? ` Did you mean ${near}?` : ''}`,
  });
}

/** `inbreng --lang en import …` means the same as `inbreng import … --lang en`. */
function commandFirst(args: readonly string[]): string[] {
  let at = 0;
  while (/^--(lang|json)(=|$)/.test(args[at] ?? '')) at += args[at] === '--lang' ? 2 : 1;
  return [...args.slice(at), ...args.slice(0, at)];
}

function langOption(args: readonly string[]): string | undefined {
  const at = args.indexOf('--lang');
  return at >= 0 ? args[at + 1] : args.find((word) => word.startsWith('--lang='))?.slice(7);
}

function readVersion(): string {
  return JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version;
}

function surroundings(): Omit<Call, 'positionals' | 'values'> {
  const moment = new Date();
  return {
    language,
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

function finish(outcome: Outcome): void {
  if (parent) {
    parent.finish(outcome);
    return;
  }
  clearProgress();
  for (const message of outcome.messages) process.stderr.write(`${folded(message, process.stderr)}\n`);
  process.exitCode = outcome.exit;
  if (json) printJson(outcome.value);
  else if (outcome.lines.length > 0) print(outcome.lines.join('\n'));
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
}

function print(text: string): void {
  process.stdout.write(`${json ? text : folded(text, process.stdout)}\n`);
}

/** On a terminal lines fit its width; a file or another program gets them whole. */
function folded(text: string, stream: NodeJS.WriteStream): string {
  if (!stream.isTTY || !(stream.columns > 40)) return text;
  return text
    .split('\n')
    .flatMap((line) => fold(line, stream.columns))
    .join('\n');
}

function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Exit 2: the sentence, and where the help is. */
function misused(wrong: Bilingual, command?: Command): void {
  const name = command ? `${command.name} --help` : '--help';
  const message = `${wrong[language]} ${{ nl: 'Uitleg', en: 'Help' }[language]}: inbreng ${name}`;
  finish(failedOutcome(2, 'wrong-usage', [message]));
}

function unexpected(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  const message = {
    nl: `Er ging iets mis dat niet mocht gebeuren: ${reason}\nWat er al stond, is er nog. Meld dit met de opdracht erbij; INBRENG_DEBUG=1 toont waar het misging.`,
    en: `Something went wrong that should not have: ${reason}\nNothing that was there is lost. Report this with the command; INBRENG_DEBUG=1 shows where it went wrong.`,
  }[language];
  const stack = process.env.INBRENG_DEBUG === '1' && error instanceof Error ? error.stack : undefined;
  finish(failedOutcome(1, 'unexpected', stack === undefined ? [message] : [message, stack]));
}

function failedOutcome(exit: 1 | 2, code: string, messages: string[]): Outcome {
  return { exit, value: { problem: { code, file: null, message: messages[0] } }, lines: [], messages };
}
