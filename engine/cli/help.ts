import type { Bilingual, InterfaceLanguage } from '../core/result.ts';
import { COMMON_OPTIONS } from './arguments.ts';
import type { Command, Option } from './command.ts';
import { optionForm, placeholder } from './placeholders.ts';

const WORDS: Record<
  'usage' | 'commands' | 'options' | 'arguments' | 'examples' | 'required' | 'or' | 'more' | 'exits',
  Bilingual
> = {
  usage: { nl: 'Gebruik', en: 'Usage' },
  commands: { nl: 'Opdrachten', en: 'Commands' },
  options: { nl: 'Opties', en: 'Options' },
  arguments: { nl: 'Argumenten', en: 'Arguments' },
  examples: { nl: 'Voorbeelden', en: 'Examples' },
  required: { nl: 'nodig', en: 'required' },
  or: { nl: 'of', en: 'or' },
  more: { nl: 'Uitleg van een opdracht: inbreng OPDRACHT --help', en: 'Help on a command: inbreng COMMAND --help' },
  exits: {
    nl: 'Afsluitcode: 0 klaar, 1 invoer geweigerd, 2 verkeerd gebruik, 3 controles vonden fouten, 4 het opmaken van de pagina’s is gestopt of het geheugen was vol',
    en: 'Exit code: 0 done, 1 input refused, 2 wrong usage, 3 checks found errors, 4 laying out the pages stopped or memory was full',
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

/** How one command is called: its arguments, options and examples. `templates`: folder of the choices that it lists. */
export async function helpOn(command: Command, language: InterfaceLanguage, templates: string): Promise<string> {
  const options = Object.entries<Option>({ ...command.options, ...COMMON_OPTIONS });
  const described = await Promise.all(
    options.map(async ([name, option]) => [
      optionForm(name, option, language),
      await describeOption(option, language, templates),
    ]),
  );
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
    ...columns(described),
    '',
    `${WORDS.examples[language]}:`,
    ...command.examples.map((example) => `  inbreng ${example}`),
  ].join('\n');
}

async function describeOption(option: Option, language: InterfaceLanguage, templates: string): Promise<string> {
  const choices = (await option.choices?.(templates)) ?? [];
  const listed =
    choices.length === 0
      ? ''
      : `: ${[choices.slice(0, -1).join(', '), choices.at(-1)].join(` ${WORDS.or[language]} `)}`;
  return `${option.help[language]}${listed}${option.required ? ` (${WORDS.required[language]})` : ''}`;
}

function columns(rows: string[][]): string[] {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}`);
}
