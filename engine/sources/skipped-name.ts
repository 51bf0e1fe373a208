import type { InterfaceLanguage } from '../core/result.ts';
import type { Skipped } from './problems.ts';
import { hudocKindsEn } from './texts/en.ts';
import { hudocKindsNl } from './texts/nl.ts';

/**
 * What was left out, as a person is told. An item of a feed is headed by its kind in English: one that we know is said in the
 * language of the interface, another is quoted. What else is left out has a name or a number of its own.
 */
export function skippedName({ what, reason }: Skipped, language: InterfaceLanguage): string {
  if (reason !== 'no-report-section') return what;
  const kinds = new Map(Object.entries({ nl: hudocKindsNl, en: hudocKindsEn }[language]));
  return kinds.get(what.toLowerCase()) ?? `‘${what}’`;
}
