/**
 * A value of JSON's own kinds, as text. What crosses into a page is copied part by part, at some 7 µs each on two cores: for a
 * value of many parts longer than all that is done with it there. Its text is one part.
 */
export type JsonText<Value> = string & { readonly of?: Value };

export function jsonText<Value>(value: Value): JsonText<Value> {
  return JSON.stringify(value);
}

/** Of a text that this app wrote. */
export function readJsonText<Value>(text: JsonText<Value>): Value {
  return JSON.parse(text) as Value;
}
