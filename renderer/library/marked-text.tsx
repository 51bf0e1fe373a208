import { wordsOfQuery } from './words-of-query.ts';

export interface MarkedTextProps {
  text: string;
  /** What was searched for: the beginnings of words that match are marked. */
  query: string;
}

/** A text with the words that were searched for underlined. */
export function MarkedText({ text, query }: MarkedTextProps) {
  const words = wordsOfQuery(query);
  if (words === null) return <>{text}</>;
  const parts = text.split(words);
  let at = 0;
  return (
    <>
      {parts.map((part, index) => {
        const key = at;
        at += part.length;
        return index % 2 === 1 ? <mark key={key}>{part}</mark> : <span key={key}>{part}</span>;
      })}
    </>
  );
}
