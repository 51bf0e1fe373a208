/**
 * Results of operations that can fail: a problem that a user can act on is a value, not a thrown string.
 * Each room lists its problems in one interface (code → the values that its message needs). `ProblemOf` makes the union
 * of these, and the room's messages are checked against the same interface.
 */
export type ProblemOf<Values> = { [Code in keyof Values & string]: { code: Code; values: Values[Code] } }[keyof Values &
  string];

export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };

/** A successful result. */
export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** A failed result: the problem, with its stable code. */
export function refused<Problem>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}

/** One text for each interface language. Dutch is the first. */
export interface Bilingual {
  nl: string;
  en: string;
}
export type InterfaceLanguage = keyof Bilingual;

/** The interface language in which fixed text is printed in a document of this language (a BCP 47 tag). */
export function interfaceLanguageOf(language: string): InterfaceLanguage {
  return language.startsWith('en') ? 'en' : 'nl';
}
