/** Characters in the smallest piece: more than a user usually writes at once. */
const SMALLEST = 4_000;

/** Syntax that spans blank lines or refers to other places: fences, HTML, containers, definitions. */
const REACHES_FAR = /^[ \t>]*:{3}|^ {0,3}(?:```|~~~)|^ {0,3}<(?:script|pre|style|textarea|!|\?)|\]:/im;
/** A blank line before a line that continues nothing: no list item and no indented line. */
const BETWEEN = /\n[ \t]*\r?\n(?=[^\s\d*+-])/g;

/**
 * Splits Markdown between blocks into pieces that together mean the same; returns it whole if that is not certain. The
 * parser moves its events around for some blocks, which is faster in small pieces.
 */
export function markdownPieces(markdown: string): string[] {
  if (markdown.length < 2 * SMALLEST || REACHES_FAR.test(markdown)) return [markdown];
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: gap } of markdown.matchAll(BETWEEN)) {
    const end = index + gap.length;
    if (end - from < SMALLEST) continue;
    pieces.push(markdown.slice(from, end));
    from = end;
  }
  return [...pieces, markdown.slice(from)];
}
