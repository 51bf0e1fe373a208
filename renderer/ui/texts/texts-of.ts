import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import type { Texts } from './texts.ts';

export type TextsByLanguage = { [Language in InterfaceLanguage]: Texts };

let provided: TextsByLanguage | null = null;

/** Sets the strings of all folders. Must be called before the first render. */
export function provideTexts(texts: TextsByLanguage): void {
  provided = texts;
}

export function textsOf(language: InterfaceLanguage): Texts {
  if (!provided) throw new Error('The strings of the window are not provided.');
  return provided[language];
}
