import type { InterfaceLanguage } from '../result.ts';

/** A type size: '8,5' in Dutch, '8.5' in English. */
export function formatSize(points: number, language: InterfaceLanguage): string {
  const text = String(Math.round(points * 10) / 10);
  return language === 'nl' ? text.replace('.', ',') : text;
}
