const SOFT_HYPHEN = '\u00ad';

/**
 * Breaks a text into lines of so many characters: between words, in a long word at a soft hyphen, or else anywhere in it.
 * A text with more lines ends in '…'. Lines contain no soft hyphens.
 */
export function wrapText(text: string, { characters, lines: most }: { characters: number; lines: number }): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((one) => one !== '')) {
    let rest = word;
    while (visible(line, rest).length > characters) {
      const room = characters - (line === '' ? 0 : line.length + 1);
      const [begin, end] = breakWord(rest, room, line === '');
      if (begin !== '') line = visible(line, begin);
      lines.push(line);
      line = '';
      rest = end;
    }
    if (rest !== '') line = visible(line, rest);
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const last = (lines[most - 1] ?? '').slice(0, characters - 2).replace(/[\s,;:.-]+$/u, '');
  return [...lines.slice(0, most - 1), `${last} …`];
}

function visible(line: string, word: string): string {
  const shown = word.replaceAll(SOFT_HYPHEN, '');
  return line === '' ? shown : `${line} ${shown}`;
}

/** The part of a word that fits, with its hyphen, and the rest. `mustFit`: nothing else is on the line. */
function breakWord(word: string, room: number, mustFit: boolean): [begin: string, end: string] {
  const parts = word.split(SOFT_HYPHEN);
  for (let at = parts.length - 1; at > 0; at -= 1) {
    const begin = parts.slice(0, at).join('');
    if (begin.length + 1 <= room) return [`${begin}-`, parts.slice(at).join(SOFT_HYPHEN)];
  }
  if (!mustFit) return ['', word];
  const plain = [...parts.join('')];
  const fits = Math.max(1, room - 1);
  return [`${plain.slice(0, fits).join('')}-`, plain.slice(fits).join('')];
}
