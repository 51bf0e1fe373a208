import { findMatches } from './found-in.ts';

export interface MarkedTextProps {
  text: string;
  /** The search query. Beginnings of words, and of parts of compounds, are marked. */
  query: string;
}

/** A text with the matches of the query underlined. */
export function MarkedText({ text, query }: MarkedTextProps) {
  const found = findMatches(text, query);
  if (found.length === 0) return <>{text}</>;
  return (
    <>
      {found.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(found[index - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      <span>{text.slice(found.at(-1)?.to)}</span>
    </>
  );
}
