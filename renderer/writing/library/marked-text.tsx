import { foundIn } from './found-in.ts';

export interface MarkedTextProps {
  text: string;
  /** What was searched for: beginnings of words, and of parts of compounds, are marked. */
  query: string;
}

/** A text with what was searched for underlined. */
export function MarkedText({ text, query }: MarkedTextProps) {
  const found = foundIn(text, query);
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
