import type { HouseStyle } from '../../engine/core/house-styles/house-style.ts';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { HouseStyleEntry } from './house-style-choice.tsx';

/** House styles with a first page of each. */
export function styleEntries(styles: readonly HouseStyle[], language: InterfaceLanguage): HouseStyleEntry[] {
  return styles.map((style) => ({ id: style.id, name: style.name[language], picture: null }));
}
