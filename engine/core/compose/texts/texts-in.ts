import { interfaceLanguageOf } from '../../result.ts';
import type { DocumentTexts } from './document-texts.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The texts for a document in this language. */
export function getDocumentTexts(language: string): DocumentTexts {
  return interfaceLanguageOf(language) === 'en' ? en : nl;
}
