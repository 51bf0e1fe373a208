/** Signs; what a person writes at one go is shorter. */
const SMALLEST = 4_000;

/** What reaches over a blank line, or is said at one place and used at another: fences, HTML, containers, definitions. */
const REACHES_FAR = /^[ \t>]*:{3}|^ {0,3}(?:```|~~~)|^ {0,3}<(?:script|pre|style|textarea|!|\?)|\]:/im;
/** A blank line, before a line that continues nothing: no list item, and nothing that is indented. */
const BETWEEN = /\n[ \t]*\r?\n(?=[^\s\d*+-])/g;

/**
 * Markdown in parts that mean together what the whole means, cut between its blocks; the whole where that is not certain.
 * A reader of Markdown moves what it has read for some blocks, and a part is soon moved.
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
