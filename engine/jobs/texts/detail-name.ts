import { STANDARD_VARIABLES } from '../../core/drafts/variables.ts';
import type { Bilingual, InterfaceLanguage } from '../../core/result.ts';

const TEXTS: Readonly<Record<string, Bilingual>> = {
  title: { nl: 'titel', en: 'title' },
  subtitle: { nl: 'ondertitel', en: 'subtitle' },
  shortTitle: { nl: 'korte titel', en: 'short title' },
};

/** A detail of a document as its form calls it: ‘Datum van het debat’; `--set` knows that name too. */
export function detailName(name: string, language: InterfaceLanguage): string {
  const text = Object.hasOwn(TEXTS, name) ? TEXTS[name] : undefined;
  return (text ?? STANDARD_VARIABLES.find((variable) => variable.name === name)?.label)?.[language] ?? name;
}
