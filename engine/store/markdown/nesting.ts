/** How deep blocks of Markdown may stand in one another: no text that a person wrote comes near it. */
const DEEPEST = 40;

const MARKER = '[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])';
/** More quotations and list items at the beginning of one line. */
const MANY_MARKERS = new RegExp(`^(?:${MARKER}){${DEEPEST + 1}}`, 'm');
/** Indented for more list items, four spaces each. */
const DEEP_INDENT = new RegExp(`^(?: {4}|\\t){${DEEPEST + 1}}`, 'm');
/** Brackets and strokes of one paragraph, and bars of one row: each is weighed against all others. */
const MOST_SIGNS = 5_000;
/** Marks of emphasis in one paragraph: the parser compares each with all before it. */
const MOST_MARKS = 5_000;
/** Rows of a table, which the parser reads cell by cell. */
const TABLE_ROWS = /^ {0,3}\|[^\n]*\n {0,3}\|[ \t:|-]*(?:\n {0,3}\|[^\n]*)*/;
/** Footnotes of one text, and underlined headings: for each the reader goes through the others. */
const MOST_OF_A_KIND = 1_000;
/** What a line begins with where a footnote begins: it may stand in a quotation, a list or another footnote. */
const BEGINNINGS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]+\]:))+/gm;
const UNDERLINE = /^(?:=+|-+)$/;
/** What stands alone on its line, and is no text that could be underlined. */
const NO_TEXT = /^(?:#{1,6}(?:[ \t]|$)|(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$)/;
const BLANK_LINE = /\n[ \t]*\n/;
/** Emphasis in emphasis, a hundred times over. */
const MANY_SIGNS = /([*_~])\1{200}/;

/** What there is too much of in a text; `detail`: how many there may be, '' where that is no number. */
export interface TooMuch {
  fault: 'too-deep' | 'too-many-marks' | 'too-many-footnotes' | 'too-many-headings';
  detail: string;
}

/**
 * Markdown with which its reader would call itself until there is no room, or go on for minutes: looked for by signs that
 * are quick to count, before it is read. null: it can be read.
 */
export function tooMuchIn(text: string): TooMuch | null {
  // Any of these ends a line to the reader.
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

/** Lines of = or - alone, each right under a line of text: under anything else - is a stroke between paragraphs. */
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
