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
    let open = from;
    for (const sign of signs.slice(index + 1)) {
      if (sign.place === 'open') open += 1;
      if ((sign.place === 'close' || sign.place === 'genitive') && open > 0) open -= 1;
      else if (sign.place === 'close' || sign.place === 'genitive') return false;
    }
    return open === 0;
  }
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
    const word = /^[\p{L}\p{N}]+/u.exec(text.slice(at + 1))?.[0] ?? '';
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
