/** Maximum nesting of blocks in Markdown; no text of a human author comes near it. */
const DEEPEST = 40;

const MARKER = '[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])';
/** Too many quotations and list items at the beginning of one line. */
const MANY_MARKERS = new RegExp(`^(?:${MARKER}){${DEEPEST + 1}}`, 'm');
/** Indentation for too many list items, four spaces each. */
const DEEP_INDENT = new RegExp(`^(?: {4}|\\t){${DEEPEST + 1}}`, 'm');
/** Maximum of brackets or tildes in one paragraph, and of bars in one row: the parser compares each with all others. */
const MOST_SIGNS = 5_000;
/** Maximum of emphasis marks in one paragraph: the parser compares each with all before it. */
const MOST_MARKS = 5_000;
/** Rows of a table, which the parser reads cell by cell. */
const TABLE_ROWS = /^ {0,3}\|[^\n]*\n {0,3}\|[ \t:|-]*(?:\n {0,3}\|[^\n]*)*/;
/** Maximum of footnotes and of underlined headings in one text: the parser searches all others for each. */
const MOST_OF_A_KIND = 1_000;
/** The beginning of a line with a footnote, which may be in a quotation, a list or another footnote. */
const BEGINNINGS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]+\]:))+/gm;
const UNDERLINE = /^(?:=+|-+)$/;
/** A heading or a thematic break: not a line of text, so an underline below it makes no heading. */
const NO_TEXT = /^(?:#{1,6}(?:[ \t]|$)|(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$)/;
const BLANK_LINE = /\n[ \t]*\n/;
/** Emphasis inside emphasis, a hundred levels deep. */
const MANY_SIGNS = /([*_~])\1{200}/;

/** The excess in a text; `detail`: the maximum, '' where that is no number. */
export interface TooMuch {
  fault: 'too-deep' | 'too-many-marks' | 'too-many-footnotes' | 'too-many-headings';
  detail: string;
}

/**
 * Detects, before parsing, Markdown that would overflow the parser's stack or keep it busy for minutes. Looks only at
 * characters that are quick to count. null: the text is safe to parse.
 */
export function tooMuchIn(text: string): TooMuch | null {
  // The parser accepts any of these as a line end.
  const markdown = text.replace(/\r\n?/g, '\n');
  if (nestsTooDeep(markdown)) return { fault: 'too-deep', detail: '' };
  if (hasTooManyMarks(markdown)) return { fault: 'too-many-marks', detail: String(MOST_MARKS) };
  if (footnotesIn(markdown) > MOST_OF_A_KIND) return { fault: 'too-many-footnotes', detail: String(MOST_OF_A_KIND) };
  if (underlinedIn(markdown) > MOST_OF_A_KIND) return { fault: 'too-many-headings', detail: String(MOST_OF_A_KIND) };
  return null;
}

function hasTooManyMarks(markdown: string): boolean {
  return markdown.split(BLANK_LINE).some((part) => {
    if (part.length <= MOST_MARKS) return false;
    const marks = part.replace(TABLE_ROWS, '').match(/[*_]/g)?.length ?? 0;
    return marks > MOST_MARKS;
  });
}

function footnotesIn(markdown: string): number {
  let count = 0;
  for (const [beginning] of markdown.matchAll(BEGINNINGS)) count += beginning.split(']:').length - 1;
  return count;
}

/** Counts lines of only = or - directly under a line of text; elsewhere - is a thematic break. */
function underlinedIn(markdown: string): number {
  let count = 0;
  let isText = false;
  for (const line of markdown.split('\n')) {
    const words = line.replace(/^[ \t>]+/, '').trimEnd();
    const isUnderline: boolean = isText && UNDERLINE.test(words);
    if (isUnderline) count += 1;
    isText = !isUnderline && words !== '' && !NO_TEXT.test(words);
  }
  return count;
}

function nestsTooDeep(markdown: string): boolean {
  if (MANY_MARKERS.test(markdown) || DEEP_INDENT.test(markdown) || MANY_SIGNS.test(markdown)) return true;
  if (markdown.split(BLANK_LINE).some((part) => holdsMore(part, '[') || holdsMore(part, '~~'))) return true;
  if (markdown.split('\n').some((line) => holdsMore(line, '|'))) return true;
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
