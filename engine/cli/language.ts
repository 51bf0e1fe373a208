import type { InterfaceLanguage } from '../core/result.ts';

/** `--lang` before the locale before Dutch. A locale that is neither Dutch nor English says nothing. */
export function languageOf(option: string | undefined, env: Record<string, string | undefined>): InterfaceLanguage {
  if (option === 'nl' || option === 'en') return option;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en([_.@-]|$)/i.test(locale) ? 'en' : 'nl';
}
