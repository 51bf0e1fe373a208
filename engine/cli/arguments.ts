import { parseArgs } from 'node:util';
import { formatEnumeration } from '../core/enumeration.ts';
import type { Bilingual, InterfaceLanguage } from '../core/result.ts';
import { typingErrors } from '../core/words/typing-errors.ts';
import type { Command, Values } from './command.ts';
import { optionForm, placeholder } from './placeholders.ts';

export const COMMON_OPTIONS = {
  json: {
    type: 'boolean',
    help: { nl: 'één JSON-waarde, voor andere programma’s', en: 'one JSON value, for other programs' },
  },
  lang: { type: 'string', value: 'nl|en', help: { nl: 'taal van de meldingen', en: 'language of the messages' } },
  help: { type: 'boolean', short: 'h', help: { nl: 'deze uitleg', en: 'this help' } },
} as const;

export interface Arguments {
  positionals: string[];
  values: Values;
  json: boolean;
  help: boolean;
}

/** Finds the command that the first words name: 'library list' before 'library'. */
export function findCommand(commands: readonly Command[], words: readonly string[]): Command | undefined {
  return [...commands]
    .sort((a, b) => b.name.length - a.name.length)
    .find((command) => command.name.split(' ').every((word, index) => words[index] === word));
}

/** Reads the arguments after the command's name; a sentence where they do not fit. */
export function readArguments(command: Command, words: readonly string[]): Arguments | { wrong: Bilingual } {
  const options = { ...command.options, ...COMMON_OPTIONS };
  const names = Object.keys(options);
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(options).map(([name, option]) => [
          name,
          {
            type: option.type,
            ...('multiple' in option && option.multiple ? { multiple: true } : {}),
            ...('short' in option ? { short: option.short } : {}),
          },
        ]),
      ),
    });
  } catch (error) {
    return { wrong: wrongOption(error, names) };
  }
  const { values, positionals } = parsed;
  const help = values.help === true;
  if (!help) {
    const absent = Object.entries(command.options).find(
      ([name, option]) => option.required && values[name] === undefined,
    );
    if (absent) {
      const [name, option] = absent;
      return {
        wrong: {
          nl: `${optionForm(name, option, 'nl')} ontbreekt.`,
          en: `${optionForm(name, option, 'en')} is missing.`,
        },
      };
    }
    const wrong = wrongCount(command, positionals);
    if (wrong) return { wrong };
    if (values.lang !== undefined && values.lang !== 'nl' && values.lang !== 'en') {
      return { wrong: { nl: '--lang is nl of en.', en: '--lang is nl or en.' } };
    }
  }
  return {
    positionals,
    json: values.json === true,
    help,
    values: {
      text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
      list: (name) => (Array.isArray(values[name]) ? values[name].map(String) : []),
      flag: (name) => values[name] === true,
    },
  };
}

function wrongCount(command: Command, positionals: readonly string[]): Bilingual | undefined {
  const least = command.positionals.reduce((sum, positional) => sum + positional.min, 0);
  const most = command.positionals.reduce((sum, positional) => sum + positional.max, 0);
  if (positionals.length < least) return missing(command, positionals.length);
  const extra = positionals[most];
  return extra === undefined ? undefined : { nl: `‘${extra}’ is te veel.`, en: `‘${extra}’ is one too many.` };
}

/** Names the positional arguments that a command line lacks. */
function missing(command: Command, given: number): Bilingual {
  let least = 0;
  const absent = command.positionals.filter(({ min }) => {
    least += min;
    return min > 0 && least > given;
  });
  const names = (language: InterfaceLanguage) =>
    formatEnumeration(
      absent.map(({ name }) => placeholder(name, language)),
      language,
    );
  const one = absent.length === 1;
  return {
    nl: `${names('nl')} ${one ? 'ontbreekt' : 'ontbreken'}.`,
    en: `${names('en')} ${one ? 'is' : 'are'} missing.`,
  };
}

function wrongOption(error: unknown, names: readonly string[]): Bilingual {
  const message = error instanceof Error ? error.message : String(error);
  const given = /'(-{1,2}[^' <]+)/.exec(message)?.[1] ?? '';
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = nearest(given.replace(/^-+/, ''), names);
    return {
      nl: `De optie ${given} bestaat niet.${near ? ` Bedoeld: --${near}?` : ''}`,
      en: `There is no option ${given}.${near ? ` Did you mean --${near}?` : ''}`,
    };
  }
  return {
    nl: `De optie ${given} mist een waarde, of heeft er een te veel.`,
    en: `The option ${given} lacks a value, or has one too many.`,
  };
}

const MOST_ERRORS = 2;

/** The nearest word with at most two typing errors. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  return words
    .map((candidate) => ({ candidate, errors: typingErrors(word, candidate, MOST_ERRORS) }))
    .filter(({ errors }) => errors <= MOST_ERRORS)
    .sort((a, b) => a.errors - b.errors)[0]?.candidate;
}
