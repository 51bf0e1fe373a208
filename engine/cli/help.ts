import type { Bilingual, InterfaceLanguage } from '../core/result.ts';
import { COMMON_OPTIONS } from './arguments.ts';
import type { Command, Option } from './command.ts';
import { optionForm, placeholder } from './placeholders.ts';

const WORDS: Record<
  'usage' | 'commands' | 'options' | 'arguments' | 'examples' | 'required' | 'more' | 'exits',
  Bilingual
> = {
  usage: { nl: 'Gebruik', en: 'Usage' },
  commands: { nl: 'Opdrachten', en: 'Commands' },
  options: { nl: 'Opties', en: 'Options' },
  arguments: { nl: 'Argumenten', en: 'Arguments' },
  examples: { nl: 'Voorbeelden', en: 'Examples' },
  required: { nl: 'nodig', en: 'required' },
  more: { nl: 'Uitleg van een opdracht: inbreng OPDRACHT --help', en: 'Help on a command: inbreng COMMAND --help' },
  exits: {
    nl: 'Afsluitcode: 0 klaar, 1 invoer geweigerd, 2 verkeerd gebruikt, 3 controles vonden fouten, 4 het zetten van de pagina’s is gestopt of het geheugen was vol',
    en: 'Exit code: 0 done, 1 input refused, 2 wrong usage, 3 checks found errors, 4 the typesetter stopped or the memory was full',
  },
};

/** The commands with a line each, and how to get more. */
export function overview(commands: readonly Command[], language: InterfaceLanguage): string {
  return [
    {
      nl: 'inbreng: schrijf inbreng voor de Tweede Kamer uit bouwstenen',
      en: 'inbreng: write input for the Tweede Kamer from blocks',
    }[language],
    '',
    `${WORDS.usage[language]}: inbreng ${{ nl: 'OPDRACHT', en: 'COMMAND' }[language]} …`,
    '',
    `${WORDS.commands[language]}:`,
    ...columns(commands.map((command) => [command.name, command.summary[language]])),
    '',
    WORDS.more[language],
    WORDS.exits[language],
  ].join('\n');
}

/** How one command is called: its arguments, options and examples. */
export function helpOn(command: Command, language: InterfaceLanguage): string {
  const named = command.positionals.map(({ name, max }) => `${placeholder(name, language)}${max > 1 ? '…' : ''}`);
  const needed = Object.entries(command.options)
    .filter(([, option]) => option.required)
    .map(([name, option]) => optionForm(name, option, language));
  return [
    `${WORDS.usage[language]}: inbreng ${[command.name, ...named, ...needed].join(' ')}`,
    '',
    `  ${command.summary[language]}`,
    ...(command.positionals.length > 0
      ? [
          '',
          `${WORDS.arguments[language]}:`,
          ...columns(
            command.positionals.map((positional) => [
              placeholder(positional.name, language),
              positional.help[language],
            ]),
          ),
        ]
      : []),
    '',
    `${WORDS.options[language]}:`,
    ...columns(
      Object.entries({ ...command.options, ...COMMON_OPTIONS } as Record<string, Option>).map(([name, option]) => [
        optionForm(name, option, language),
        `${option.help[language]}${option.required ? ` (${WORDS.required[language]})` : ''}`,
      ]),
    ),
    '',
    `${WORDS.examples[language]}:`,
    ...command.examples.map((example) => `  inbreng ${example}`),
  ].join('\n');
}

function columns(rows: string[][]): string[] {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}`);
}
