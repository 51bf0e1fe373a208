import type { InterfaceLanguage } from '../../result.ts';
import type { DocumentTexts } from './document-texts.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** Which of our languages a document in this language speaks of its own accord. */
export function languageIn(language: string): InterfaceLanguage {
  return language.startsWith('en') ? 'en' : 'nl';
}

/** What such a document says. */
export function textsIn(language: string): DocumentTexts {
  return languageIn(language) === 'en' ? en : nl;
}
