/** How deep blocks of Markdown may stand in one another: no text that a person wrote comes near it. */
const DEEPEST = 40;

const MARKER = '[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])';
/** More quotations and list items at the beginning of one line. */
const MANY_MARKERS = new RegExp(`^(?:${MARKER}){${DEEPEST + 1}}`, 'm');
/** Indented for more list items, four spaces each. */
const DEEP_INDENT = new RegExp(`^(?: {4}|\\t){${DEEPEST + 1}}`, 'm');
/** Brackets and strokes of one paragraph, and bars of one row: each is weighed against all others. */
const MOST_SIGNS = 5_000;
/** Footnotes of one text, and lines that make the words above them a heading: for each the reader goes through the others. */
const MOST_OF_A_KIND = 1_000;
const NOTE = /^ {0,3}\[\^/gm;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/gm;
/** Emphasis in emphasis, a hundred times over. */
const MANY_SIGNS = /([*_~])\1{200}/;

/**
 * Markdown that nests so deep that its reader would call itself until there is no room, or go on for minutes: looked for
 * by signs that are quick to count, before it is read.
 */
export function nestsTooDeep(markdown: string): boolean {
  if (MANY_MARKERS.test(markdown) || DEEP_INDENT.test(markdown) || MANY_SIGNS.test(markdown)) return true;
  if (markdown.split(/\n[ \t]*\n/).some((part) => holdsMore(part, '[') || holdsMore(part, '~~'))) return true;
  if (markdown.split('\n').some((line) => holdsMore(line, '|'))) return true;
  if ([NOTE, UNDERLINE].some((kind) => (markdown.match(kind)?.length ?? 0) > MOST_OF_A_KIND)) return true;
  let open = 0;
  for (const [, name] of markdown.matchAll(/^[ \t>]*:{3,}[ \t]*([^\s:]?)/gm)) {
    open = name ? open + 1 : Math.max(0, open - 1);
    if (open > DEEPEST) return true;
  }
  return false;
}

function holdsMore(text: string, sign: string): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count <= MOST_SIGNS; at = text.indexOf(sign, at + 1)) count += 1;
  return count > MOST_SIGNS;
}
