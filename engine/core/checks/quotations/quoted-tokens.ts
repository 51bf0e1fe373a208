/** A word of a quotation or its source, with its position in UTF-16 units. */
export interface QuotedToken {
  /** `omission`: '(…)'; `insertion`: a bracketed word that the quoter added. */
  kind: 'word' | 'omission' | 'insertion';
  /** In small letters, without brackets and apostrophes; '' for others. */
  word: string;
  from: number;
  to: number;
}

const TOKEN =
  /(?<omission>\(\s?(?:…|\.{3})\s?\)|\[\s?(?:…|\.{3})\s?\]|…|\.{3})|(?<insertion>(?<![\p{L}\p{N}])\[[^[\]]{1,80}\](?![\p{L}\p{N}]))|(?<word>[\p{L}\p{N}[](?:[\p{L}\p{N}[\]’'.,-]*[\p{L}\p{N}\]])?)/gu;

/** The words, omissions and insertions of a text, in order. */
export function readTokens(text: string): QuotedToken[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 0: found, index, groups }): QuotedToken[] => {
    const at = { from: index, to: index + found.length };
    if (groups?.omission !== undefined) return [{ kind: 'omission', word: '', ...at }];
    if (groups?.insertion !== undefined) return [{ kind: 'insertion', word: '', ...at }];
    const word = found
      .toLowerCase()
      .normalize('NFC')
      .replace(/[[\]’'\u00AD-]/g, '');
    return word === '' ? [] : [{ kind: 'word', word, ...at }];
  });
}
