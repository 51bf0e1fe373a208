/**
 * A JSON value as text. Electron copies a value into a page part by part, at some 7 µs a part on two cores; for a value
 * of many parts that takes longer than all other work on it. Its text is one part.
 */
export type JsonText<Value> = string & { readonly of?: Value };

export function jsonText<Value>(value: Value): JsonText<Value> {
  return JSON.stringify(value);
}

/** Trusted: this app wrote the text. */
export function readJsonText<Value>(text: JsonText<Value>): Value {
  return JSON.parse(text) as Value;
}
