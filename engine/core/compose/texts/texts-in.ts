import { DEFAULT_POINT_NAME, POINT_NAMES, POINT_WORDS, type PointName } from '../../drafts/point-name.ts';
import { interfaceLanguageOf } from '../../result.ts';
import type { DocumentTexts } from './document-texts.ts';
import { createEn } from './en.ts';
import { createNl } from './nl.ts';

const TEXTS = {
  nl: new Map(POINT_NAMES.map((name) => [name, createNl(POINT_WORDS.nl[name].one)])),
  en: new Map(POINT_NAMES.map((name) => [name, createEn(POINT_WORDS.en[name])])),
};

/** The texts for a document in this language (a BCP 47 tag) that calls its demands by this name. */
export function getDocumentTexts(language: string, pointName: PointName = DEFAULT_POINT_NAME): DocumentTexts {
  const texts = TEXTS[interfaceLanguageOf(language)].get(pointName);
  if (!texts) throw new Error(`no texts for ${pointName}`);
  return texts;
}
