import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import { en } from '../../shell/texts/en.ts';
import { nl, type Texts } from '../../shell/texts/nl.ts';

const TEXTS: { [Language in InterfaceLanguage]: Texts } = { nl, en };

export function textsOf(language: InterfaceLanguage): Texts {
  return TEXTS[language];
}
