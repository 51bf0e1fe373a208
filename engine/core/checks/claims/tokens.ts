/** A word or punctuation mark of a sentence. A mention of a motion is one token. */
export interface Token {
  /** Lower case; '#' for a mention. */
  text: string;
  from: number;
  to: number;
  kind: 'word' | 'punctuation' | 'mention';
  /** Index in the list of mentions; -1 for other tokens. */
  mention: number;
}

const PIECE = /[\p{L}\p{N}](?:[\p{L}\p{N}’'.\-/]*[\p{L}\p{N}])?|[,;:()?!–—]/gu;

/** The tokens of a sentence, without brackets around a mention: '(28 638, nr. 238)' follows its motion. */
export function tokenize(sentence: string, mentions: readonly { from: number; to: number }[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const read = (to: number) => {
    for (const match of sentence.slice(at, to).matchAll(PIECE)) {
      const from = at + match.index;
      const kind = /^[\p{L}\p{N}]/u.test(match[0]) ? 'word' : 'punctuation';
      tokens.push({ text: match[0].toLowerCase(), from, to: from + match[0].length, kind, mention: -1 });
    }
  };
  mentions.forEach((mention, position) => {
    read(mention.from);
    tokens.push({ text: '#', from: mention.from, to: mention.to, kind: 'mention', mention: position });
    at = mention.to;
  });
  read(sentence.length);
  return tokens.filter((token, position) => {
    if (token.text === '(') return tokens[position + 1]?.kind !== 'mention';
    if (token.text === ')') return tokens[position - 1]?.kind !== 'mention';
    return true;
  });
}
