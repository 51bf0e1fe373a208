import { interfaceLanguageOf } from '../../result.ts';
import type { DocumentTexts } from './document-texts.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** What such a document says. */
export function textsIn(language: string): DocumentTexts {
  return interfaceLanguageOf(language) === 'en' ? en : nl;
}
