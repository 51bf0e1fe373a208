import type { Bilingual, InterfaceLanguage } from '../core/result.ts';
import { findCommand, nearest, readArguments } from './arguments.ts';
import { type Call, type Command, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';
import { helpOn, overview } from './help.ts';
import { languageOf } from './language.ts';
import type { Outcome } from './outcome.ts';

/** The arguments of a command line. */
export interface Request {
  /** The command first, and the options of every command last. */
  words: readonly string[];
  /** With --json: the answer is one JSON value. */
  json: boolean;
  language: InterfaceLanguage;
}

/** The outcome of a command, or a text with exit 0: help or the version. */
export type Answer = { text: string } | Outcome;

/** The part of a call that does not come from the command line: folders, the date, the user, the streams. */
export type Surroundings = Omit<Call, 'positionals' | 'values' | 'language'>;

interface RequestContext {
  templates: string;
  version: () => string;
  /** Made only for a command that runs. */
  surroundings: () => Surroundings;
  /** Runs a command that sets pages in a child process; null in that process. Resolves to null if the user interrupted it. */
  runElsewhere: (() => Promise<Outcome | null>) | null;
}

/** Reads the arguments without the name of the program; `env` gives the language where they do not. */
export function readRequest(given: readonly string[], env: Record<string, string | undefined>): Request {
  return {
    words: commandFirst(given),
    json: given.includes('--json'),
    language: languageOf(langOption(given), env),
  };
}

/**
 * Runs the command of a request, or answers with help or the version. null: the user interrupted it. Throws only on a fault in
 * the program.
 */
export async function answerRequest(
  { words, json, language }: Request,
  context: RequestContext,
): Promise<Answer | null> {
  const [first, second] = words;
  const { templates } = context;
  const bare = words.every((word, at) => /^--(lang|json)(=|$)/.test(word) || words[at - 1] === '--lang');
  if (first === '--version') {
    const version = context.version();
    return { text: json ? JSON.stringify({ version }) : `inbreng ${version}` };
  }
  if (first === 'help' && second !== undefined && !second.startsWith('-')) {
    const asked = findCommand(COMMANDS, words.slice(1));
    return asked ? { text: await helpOn(asked, language, templates) } : groupOrUnknown(words.slice(1), language);
  }
  if (bare || first === '--help' || first === '-h' || first === 'help') return { text: overview(COMMANDS, language) };
  const command = findCommand(COMMANDS, words);
  if (!command) return groupOrUnknown(words, language);
  const read = readArguments(command, words.slice(command.name.split(' ').length));
  if ('wrong' in read) return misused(read.wrong, language, command);
  if (read.help) return { text: await helpOn(command, language, templates) };
  if (command.typesets && context.runElsewhere) return context.runElsewhere();
  try {
    const run = await command.load();
    return await run({
      ...context.surroundings(),
      language,
      positionals: read.positionals,
      values: read.values,
    });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return misused({ nl: error.message, en: error.message }, language, command);
  }
}

/** The exit code of an answer, and its text for each stream. `fitted` breaks a text into lines that fit the stream. */
export function formatAnswer(
  answer: Answer,
  json: boolean,
  fitted: (text: string, stream: 'stdout' | 'stderr') => string,
): { exit: number; stdout: string; stderr: string } {
  const onStdout = (text: string): string => `${json ? text : fitted(text, 'stdout')}\n`;
  if ('text' in answer) return { exit: 0, stdout: onStdout(answer.text), stderr: '' };
  const { exit, value, lines, messages } = answer;
  const stderr = messages.map((message) => `${fitted(message, 'stderr')}\n`).join('');
  if (json) return { exit, stdout: onStdout(JSON.stringify(value, null, 2)), stderr };
  return { exit, stdout: lines.length > 0 ? onStdout(lines.join('\n')) : '', stderr };
}

/** The outcome after an error that no command expects. `showsTrace`: with the stack trace. */
export function unexpectedOutcome(error: unknown, language: InterfaceLanguage, showsTrace: boolean): Outcome {
  const reason = error instanceof Error ? error.message : String(error);
  const message = {
    nl: `Er ging iets mis dat niet mocht gebeuren: ${reason}\nWat er al stond, is er nog. Meld dit met de opdracht erbij; INBRENG_DEBUG=1 toont waar het misging.`,
    en: `Something went wrong that should not have: ${reason}\nNothing that was there is lost. Report this with the command; INBRENG_DEBUG=1 shows where it went wrong.`,
  }[language];
  const stack = showsTrace && error instanceof Error ? error.stack : undefined;
  return failedOutcome(1, 'unexpected', stack === undefined ? [message] : [message, stack]);
}

/** 'library' by itself shows its commands; anything else that names none is refused, with the nearest that exists. */
function groupOrUnknown(asked: readonly string[], language: InterfaceLanguage): Answer {
  const [first = '', second] = asked;
  const group = COMMANDS.filter((candidate) => candidate.name.startsWith(`${first} `));
  if (group.length > 0 && (second === undefined || second === '--help' || second === '-h'))
    return { text: overview(group, language) };
  if (first.startsWith('-'))
    return misused(
      { nl: `De optie ${first} hoort bij geen opdracht.`, en: `The option ${first} has no command.` },
      language,
    );
  const name = group.length > 0 ? `${first} ${second}` : first;
  const names = COMMANDS.map((candidate) => candidate.name);
  const near = nearest(name, group.length > 0 ? names : [...names, ...names.map((each) => each.split(' ')[0] ?? '')]);
  return misused(
    {
      nl: `De opdracht ‘${name}’ bestaat niet.${near ? ` Bedoeld: ${near}?` : ''}`,
      en: `There is no command ‘${name}’.${near ? ` Did you mean ${near}?` : ''}`,
    },
    language,
  );
}

/** Exit 2: the sentence, and where the help is. */
function misused(wrong: Bilingual, language: InterfaceLanguage, command?: Command): Outcome {
  const name = command ? `${command.name} --help` : '--help';
  const message = `${wrong[language]} ${{ nl: 'Uitleg', en: 'Help' }[language]}: inbreng ${name}`;
  return failedOutcome(2, 'wrong-usage', [message]);
}

function failedOutcome(exit: 1 | 2, code: string, messages: string[]): Outcome {
  return { exit, value: { problem: { code, file: null, message: messages[0] } }, lines: [], messages };
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
