import type { InterfaceLanguage } from '../../engine/core/result.ts';
import { en } from './en.ts';
import { nl, type Texts } from './nl.ts';

const TEXTS: { [Language in InterfaceLanguage]: Texts } = { nl, en };

export function textsOf(language: InterfaceLanguage): Texts {
  return TEXTS[language];
}
