/** Narrower than this a column beside others is no longer read: the rest then goes below, a little in. */
const NARROWEST = 24;
const INDENT = 4;

/**
 * A line in pieces that fit a terminal, broken at spaces. The next pieces are indented to the last column of the line, or a
 * little. A word without a space (an address) stays whole, so that it can still be clicked and copied.
 */
export function fold(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const { indent, firstBreak } = hangOf(line, width);
  const folded: string[] = [];
  let rest = line;
  let margin = '';
  while (margin.length + rest.length > width) {
    const room = width - margin.length;
    const from = margin === '' ? firstBreak : 1;
    let at = rest.lastIndexOf(' ', room);
    if (at < from) at = rest.indexOf(' ', Math.max(room, from));
    if (at < 0) break;
    folded.push(margin + rest.slice(0, at).trimEnd());
    rest = rest.slice(at + 1).trimStart();
    margin = ' '.repeat(indent);
  }
  return rest === '' ? folded : [...folded, margin + rest];
}

/** The indent of continuation lines (the last column, after two or more spaces), and the first index at which a line may break. */
function hangOf(line: string, width: number): { indent: number; firstBreak: number } {
  const columns = [...line.slice(0, width - NARROWEST).matchAll(/\S( {2,})(?=\S)/g)];
  const last = columns.at(-1);
  if (last) {
    const indent = last.index + 1 + (last[1]?.length ?? 0);
    return { indent, firstBreak: indent + 1 };
  }
  const start = /^ */.exec(line)?.[0].length ?? 0;
  return { indent: start + (start > 0 ? 2 : INDENT), firstBreak: start + 1 };
}
