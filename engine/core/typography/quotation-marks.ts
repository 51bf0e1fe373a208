import type { Change, MarkedText } from './marked-text.ts';

/**
 * Quotation marks of every kind become ‘…’ and, inside, “…”; apostrophes become ’. Which a mark is follows from where it
 * stands and from the marks round it, not from its own shape, so that setting twice changes nothing.
 */

const MARK = /['"\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00b4`]/;
const SINGLE = /['\u2018\u2019\u201a\u201b\u00b4`]/;
/** Typed as an apostrophe: straight, or closing. */
const APOSTROPHE = /['\u2019\u00b4]/;
const OPENER = /[\s([{<\u00ab\u2013\u2014/]/;
const WORD = /[\p{L}\p{N}]/u;
const WORD_HERE = /[\p{L}\p{N}]+/uy;

/** `open` and `close` part a quotation; `inWord` stands between letters; `genitive` ends a name ('Hans’') or closes; `elision` begins a word (’s avonds, ’90) or opens. */
type Place = 'open' | 'close' | 'inWord' | 'genitive' | 'elision' | 'shortWord' | 'alone';

interface Sign {
  at: number;
  char: string;
  place: Place;
}

/** The changes that set a text's marks. `depth` 1: the text itself stands in quotation marks that are added later. */
export function quotationMarkChanges(marked: MarkedText, sets: (at: number) => boolean, depth = 0): Change[] {
  const signs = findSigns(marked, sets);
  const rests = restsOf(signs);
  const changes: Change[] = [];
  let level = 0;
  signs.forEach((sign, index) => {
    const put = settle(sign, index);
    if (put !== sign.char) changes.push({ at: sign.at, length: 1, put });
  });
  return changes;

  function settle(sign: Sign, index: number): string {
    switch (sign.place) {
      case 'alone':
        return sign.char;
      case 'inWord':
        return SINGLE.test(sign.char) ? '’' : sign.char === '"' ? '”' : sign.char;
      case 'elision':
        return APOSTROPHE.test(sign.char) || !balances(index, level + 1) ? '’' : open();
      case 'shortWord':
        return balances(index, level + 1) ? open() : '’';
      case 'open':
        return open();
      case 'genitive':
        return level === 0 || (balances(index, level) && !balances(index, level - 1)) ? stray(sign) : close();
      case 'close':
        return level === 0 ? stray(sign) : close();
    }
  }

  function open(): string {
    level += 1;
    return (level + depth) % 2 === 1 ? '‘' : '“';
  }

  function close(): string {
    level -= 1;
    return (level + depth) % 2 === 0 ? '’' : '”';
  }

  /** An apostrophe, or a mark that closes nothing (5” for inches). */
  function stray(sign: Sign): string {
    return SINGLE.test(sign.char) ? '’' : '”';
  }

  /** Whether all that is open after this sign, `from` levels, is closed by what follows. */
  function balances(index: number, from: number): boolean {
    const rest = rests[index];
    return rest !== undefined && from + rest.sum === 0 && from + rest.lowest >= 0;
  }
}

/** What follows a sign: by how many levels it goes up, and the lowest level that it reaches on the way. */
interface Rest {
  sum: number;
  lowest: number;
}

/** The rest after each sign, computed once from the end: a text may hold thousands of signs. */
function restsOf(signs: readonly Sign[]): Rest[] {
  const rests: Rest[] = new Array(signs.length);
  let rest: Rest = { sum: 0, lowest: 0 };
  for (let index = signs.length - 1; index >= 0; index -= 1) {
    rests[index] = rest;
    const place = signs[index]?.place;
    const step = place === 'open' ? 1 : place === 'close' || place === 'genitive' ? -1 : 0;
    rest = { sum: step + rest.sum, lowest: Math.min(0, step + rest.lowest) };
  }
  return rests;
}

function findSigns(marked: MarkedText, sets: (at: number) => boolean): Sign[] {
  const { text } = marked;
  const isSign = (at: number) =>
    at >= 0 && at < text.length && MARK.test(text.charAt(at)) && !marked.isSettled(at) && sets(at);
  const signs: Sign[] = [];
  let previous: Sign | undefined;
  let after = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isSign(at)) continue;
    // Signs side by side have one end, which is looked for once: there may be thousands.
    if (after <= at) after = at + 1;
    while (isSign(after)) after += 1;
    const char = text.charAt(at);
    const before = text.charAt(at - 1);
    const follows = previous?.at === at - 1 ? previous : undefined;
    const leftOpen = at === 0 || (follows ? isOpening(follows) : OPENER.test(before));
    const rightOpen = after >= text.length || /\s/.test(text.charAt(after));
    WORD_HERE.lastIndex = at + 1;
    const word = WORD_HERE.exec(text)?.[0] ?? '';
    let place: Place;
    if (leftOpen && rightOpen) place = 'alone';
    else if (leftOpen) place = openingPlace(word, isSign(at + 1 + word.length));
    else if (!follows && after === at + 1 && WORD.test(before) && WORD.test(text.charAt(at + 1))) place = 'inWord';
    else if (!follows && after === at + 1 && /[sxz]/i.test(before) && rightOpen) place = 'genitive';
    else place = 'close';
    previous = { at, char, place };
    signs.push(previous);
  }
  return signs;
}

function isOpening(sign: Sign): boolean {
  return sign.place === 'open' || sign.place === 'elision' || sign.place === 'shortWord';
}

/** ’s avonds, ’t, ’n; ’90 and ’s with an opening mark only where nothing closes it. */
function openingPlace(word: string, closedAtOnce: boolean): Place {
  if (closedAtOnce) return 'open';
  if (/^(s|t|n|m|k|r|ns)$/.test(word)) return 'elision';
  return /^\d\d$/.test(word) ? 'shortWord' : 'open';
}
