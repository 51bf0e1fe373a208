import type { Scoped } from '../../core/richtext/model.ts';

export type Attributes = Record<string, string | null | undefined>;

/**
 * Writes the attributes of a directive: `{name=debateDate lang=en audiences="a b"}`, in the given order, without absent
 * values; an empty value gives the bare name. Characters that could end the directive, its label or a table's cell become
 * character references.
 */
export function writeAttributes(attributes: Attributes): string {
  const parts = Object.entries(attributes).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    if (value === '') return [name];
    if (/^[\p{L}\p{N}._-]+$/u.test(value)) return [`${name}=${value}`];
    return [`${name}="${value.replace(/["&[\]{}|\\`<>*_~\n\uFEFF]/g, reference)}"`];
  });
  return parts.length === 0 ? '' : `{${parts.join(' ')}}`;
}

export function reference(sign: string): string {
  return `&#x${(sign.codePointAt(0) ?? 0xfffd).toString(16).toUpperCase()};`;
}

/** Language, audiences and threads as attributes. White space and `%` inside a name are percent-encoded. */
export function scopeAttributes(scope: Scoped): Attributes {
  return { lang: scope.lang, audiences: writeNames(scope.audiences), threads: writeNames(scope.threads) };
}

/** Reads these attributes. Drops an invalid language tag: see `isLanguageTag`. */
export function scopeFrom(attributes: Attributes): Scoped {
  const lang = attributes.lang;
  const audiences = readNames(attributes.audiences);
  const threads = readNames(attributes.threads);
  return {
    ...(lang && isLanguageTag(lang) ? { lang } : {}),
    ...(audiences.length > 0 ? { audiences } : {}),
    ...(threads.length > 0 ? { threads } : {}),
  };
}

/** The same rule as `languageTagSchema`. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text);
}

export function isScoped(scope: Scoped): boolean {
  return scope.lang !== undefined || (scope.audiences ?? []).length > 0 || (scope.threads ?? []).length > 0;
}

export function sameScope(a: Scoped, b: Scoped): boolean {
  return JSON.stringify(scopeAttributes(a)) === JSON.stringify(scopeAttributes(b));
}

function writeNames(names: readonly string[] | undefined): string | undefined {
  if (!names || names.length === 0) return undefined;
  return names.map((name) => name.replace(/[\s%]/g, encodeURIComponent)).join(' ');
}

function readNames(text: string | null | undefined): string[] {
  return (text ?? '')
    .split(/\s+/)
    .filter((name) => name !== '')
    .map(decodeName);
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // Another program wrote a `%` without encoding it.
    return name;
  }
}
