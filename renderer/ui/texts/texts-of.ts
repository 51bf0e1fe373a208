import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import type { Texts } from './texts.ts';

export type TextsByLanguage = { [Language in InterfaceLanguage]: Texts };

let provided: TextsByLanguage | null = null;

/** Sets the strings of all rooms, before the first is shown. */
export function provideTexts(texts: TextsByLanguage): void {
  provided = texts;
}

export function textsOf(language: InterfaceLanguage): Texts {
  if (!provided) throw new Error('The strings of the window are not provided.');
  return provided[language];
}
