import type { InterfaceLanguage } from '../core/result.ts';
import type { Option } from './command.ts';

const NL_PLACEHOLDERS: Readonly<Record<string, string>> = {
  DIR: 'MAP',
  FILE: 'BESTAND',
  'FILE.inbreng': 'BESTAND.inbreng',
  'ID[:FORM]': 'ID[:VORM]',
  'KEY=VALUE': 'NAAM=WAARDE',
  'NAME|DIR': 'NAAM|MAP',
  REASON: 'REDEN',
  TEXT: 'TEKST',
  TYPE: 'SOORT',
  WORDS: 'WOORDEN',
};

/** The placeholder of a value in the help: 'DIR', in Dutch 'MAP'. */
export function placeholder(name: string, language: InterfaceLanguage): string {
  return language === 'nl' ? (NL_PLACEHOLDERS[name] ?? name) : name;
}

/** '--library MAP' */
export function optionForm(name: string, option: Option, language: InterfaceLanguage): string {
  return `--${name}${option.value ? ` ${placeholder(option.value, language)}` : ''}`;
}
