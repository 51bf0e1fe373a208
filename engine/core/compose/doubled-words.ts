import { findVariableDefinition } from '../drafts/variables.ts';
import type { Inline } from '../richtext/model.ts';
import type { Composition } from './composition.ts';
import { formatValue } from './inline.ts';

/**
 * Removes text before a variable that its value repeats: 'de leden van de commissie' before 'vaste commissie voor
 * Justitie en Veiligheid'.
 */
export function removeDoubledWords(content: readonly Inline[], c: Composition): Inline[] {
  return content.map((node, at) => {
    const next = content[at + 1];
    if (node.type !== 'run' || next?.type !== 'variable') return node;
    const value = formatValue(next.name, c);
    if (value === null) return node;
    const { nl, en } = findVariableDefinition(next.name, c.draft.definitions, c.type.variables)?.label ?? {};
    const names = [nl, en].filter((label) => label !== undefined).map((label) => label.toLowerCase());
    return { ...node, text: removeOverlap(removeName(removeOffice(node.text, value), value, names), value) };
  });
}

/** Removes an office or a kind of committee that the value replaces: 'aan de Minister van' before 'Staatssecretaris van Justitie en Veiligheid'. */
function removeOffice(text: string, value: string): string {
  const hasOffice = /^(?:de |the )?(?:\p{L}+[ -])?(?:ministers?|staatssecretaris(?:sen)?|state secretar(?:y|ies))\b/iu;
  if (hasOffice.test(value)) return text.replace(/minister (?:van|of) $/i, '');
  return /commissie\b/i.test(value) ? text.replace(/vaste commissie voor $/i, '') : text;
}

/** Removes the last word if it is the variable's name and the value contains that name. */
function removeName(text: string, value: string, names: readonly string[]): string {
  const last = splitWords(text).at(-1);
  const isDoubled = last !== undefined && names.includes(last) && splitWords(value).includes(last);
  return isDoubled ? removeLastWords(text, 1) : text;
}

/** Removes the last words if the value begins with them: 'aan de Minister van' before 'de minister van Financiën'. */
function removeOverlap(text: string, value: string): string {
  if (!/\s$/.test(text)) return text;
  const [before, after] = [splitWords(text), splitWords(value)];
  for (let count = Math.min(before.length, after.length); count > 0; count -= 1)
    if (before.slice(-count).join(' ') === after.slice(0, count).join(' ')) return removeLastWords(text, count);
  return text;
}

function removeLastWords(text: string, count: number): string {
  let kept = text.trimEnd();
  for (let word = 0; word < count; word += 1) kept = kept.replace(/\S+$/, '').trimEnd();
  return kept === '' ? '' : `${kept}${/\s+$/.exec(text)?.[0] ?? ''}`;
}

function splitWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}
