import type { InterfaceLanguage } from '../../core/result.ts';

const WORDS = {
  nl: {
    whole: 'de inhoud',
    field: 'het veld',
    number: (index: number) => `nummer ${index + 1} van`,
    at: 'bij',
    in: 'in',
  },
  en: {
    whole: 'the content',
    field: 'the field',
    number: (index: number) => `item ${index + 1} of`,
    at: 'in',
    in: 'in',
  },
};

/**
 * Says where a field of a file is, in the names that the file has: 'followUp.0.verdict.grade' → 'het veld ‘grade’ in ‘verdict’
 * bij nummer 1 van ‘followUp’'. '' is the whole file.
 */
export function describeField(path: string, language: InterfaceLanguage): string {
  const t = WORDS[language];
  const [last, ...around] = splitPath(path).reverse();
  if (!last) return t.whole;
  const field = [...last.indexes.map(t.number), t.field, `‘${last.name}’`].join(' ');
  const places = around.map(({ name, indexes }) =>
    [indexes.length > 0 ? t.at : t.in, ...indexes.map(t.number), `‘${name}’`].join(' '),
  );
  return [field, ...places].join(' ');
}

/** Each name with the indexes after it, from 0, innermost first. */
function splitPath(path: string): { name: string; indexes: number[] }[] {
  const parts: { name: string; indexes: number[] }[] = [];
  for (const part of path.split('.')) {
    const before = parts.at(-1);
    if (before && /^\d+$/.test(part)) before.indexes.unshift(Number(part));
    else if (part !== '') parts.push({ name: part, indexes: [] });
  }
  return parts;
}
