import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { findCommand, nearest, readArguments } from './arguments.ts';
import { type Call, type Outcome, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';
import { helpOn, overview } from './help.ts';
import { languageOf } from './language.ts';

const words = process.argv.slice(2);
/** Of the product, from `dist/cli/`. */
const root = new URL('../../', import.meta.url);

// A reader that stops reading (`inbreng … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});
process.on('SIGINT', () => process.exit(130));

await main();

async function main(): Promise<void> {
  const asked = words.includes('--lang')
    ? words[words.indexOf('--lang') + 1]
    : words.find((word) => word.startsWith('--lang='))?.slice(7);
  const language = languageOf(asked, process.env);
  if (words[0] === '--version') {
    const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    return print(`inbreng ${version}`);
  }
  if (words.length === 0 || words[0] === '--help' || words[0] === '-h' || words[0] === 'help') {
    return print(overview(COMMANDS, language));
  }
  const command = findCommand(COMMANDS, words);
  if (!command) {
    const [first = ''] = words;
    const group = COMMANDS.filter((candidate) => candidate.name.startsWith(`${first} `));
    if (group.length > 0 && (words[1] === undefined || words[1] === '--help' || words[1] === '-h'))
      return print(overview(group, language));
    const name = group.length > 0 ? words.slice(0, 2).join(' ') : first;
    const near = nearest(
      name,
      COMMANDS.map((candidate) => candidate.name),
    );
    return misused(
      {
        nl: `De opdracht ‘${name}’ bestaat niet.${near ? ` Bedoeld: ${near}?` : ''} Alle opdrachten: inbreng --help`,
        en: `There is no command ‘${name}’.${near ? ` Did you mean ${near}?` : ''} All commands: inbreng --help`,
      }[language],
    );
  }
  const read = readArguments(command, words.slice(command.name.split(' ').length));
  const help = { nl: `Uitleg: inbreng ${command.name} --help`, en: `Help: inbreng ${command.name} --help` }[language];
  if ('wrong' in read) return misused(`${read.wrong[language]} ${help}`);
  if (read.help) return print(helpOn(command, language));
  try {
    const run = await command.load();
    finish(await run({ ...callOf(language), positionals: read.positionals, values: read.values }), read.json);
  } catch (error) {
    if (error instanceof UsageError) return misused(`${error.message} ${help}`);
    unexpected(error, language);
  }
}

function callOf(language: Call['language']): Omit<Call, 'positionals' | 'values'> {
  return {
    language,
    resources: {
      templates: fileURLToPath(new URL('templates/', root)),
      fonts: fileURLToPath(new URL('assets/fonts/', root)),
      samples: fileURLToPath(new URL('tests/fixtures/', root)),
    },
    now: new Date().toISOString(),
    by: accountName(),
    newId: () => randomBytes(9).toString('base64url'),
    readStdin,
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
    },
  };
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? process.env.USERNAME ?? '';
  }
}

async function readStdin(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function finish(outcome: Outcome, json: boolean): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
  for (const message of outcome.messages) process.stderr.write(`${message}\n`);
  process.exitCode = outcome.exit;
  if (json) print(JSON.stringify(outcome.value, null, 2));
  else if (outcome.lines.length > 0) print(outcome.lines.join('\n'));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function misused(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

function unexpected(error: unknown, language: Call['language']): void {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    {
      nl: `Er ging iets mis dat niet mocht gebeuren: ${reason}\nWat er al stond, is bewaard. Meld dit met de opdracht erbij; INBRENG_DEBUG=1 toont waar het misging.\n`,
      en: `Something went wrong that should not happen: ${reason}\nWhat was there is kept. Report this with the command; INBRENG_DEBUG=1 shows where it went wrong.\n`,
    }[language],
  );
  if (process.env.INBRENG_DEBUG === '1' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}
