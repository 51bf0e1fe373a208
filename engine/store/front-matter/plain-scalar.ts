/** Characters that YAML reads as themselves wherever they are inside a plain scalar, but for a comma in a flow collection. */
const INSIDE = "A-Za-z0-9\\u00c0-\\u024f\\u2010-\\u2027\\u20ac .,;()/'+%&?!=_-";
const PLAIN = new RegExp(`^[A-Za-z0-9\\u00c0-\\u024f](?:[${INSIDE}]|:(?! |$))*(?<! )$`);
/** Plain scalars that YAML 1.2 reads as null, a boolean or a number. A date is text. */
const NULL = /^null$/i;
const TRUTH_VALUE = /^(?:true|false)$/i;
const NUMBER = /^(?:[0-9]+(?:\.[0-9]*)?(?:e[-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-f]+)$/i;

/**
 * Whether YAML reads these characters, unquoted, as a plain scalar of one line: text, or a value of another type. False also for
 * rarer texts that could be written so.
 */
export function isPlainScalar(source: string, isInFlow: boolean): boolean {
  return PLAIN.test(source) && !(isInFlow && source.includes(','));
}

/** Whether YAML reads this plain scalar as text. */
export function isPlainText(source: string): boolean {
  return !NULL.test(source) && !TRUTH_VALUE.test(source) && !NUMBER.test(source);
}
