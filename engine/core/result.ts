/**
 * Results that a user can act on are values, not thrown strings.
 * Each room lists its problems in one interface (code → the values its message needs); `ProblemOf` makes the union,
 * and the texts of the room that speaks them are checked against the same interface.
 */
export type ProblemOf<Values> = { [Code in keyof Values & string]: { code: Code; values: Values[Code] } }[keyof Values &
  string];

export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };

/** It worked: the value. */
export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** It was refused: the problem, with its stable code. */
export function refused<Problem>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}

/** One sentence for each interface language. Dutch is the first. */
export interface Bilingual {
  nl: string;
  en: string;
}
export type InterfaceLanguage = keyof Bilingual;

/** The language of the interface that fixed text in a document of this language (a BCP 47 tag) is in. */
export function languageIn(language: string): InterfaceLanguage {
  return language.startsWith('en') ? 'en' : 'nl';
}
