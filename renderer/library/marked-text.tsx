export interface MarkedTextProps {
  text: string;
  /** What was searched for: the beginnings of words that match are marked. */
  query: string;
}

/** A text with the words that were searched for underlined. */
export function MarkedText({ text, query }: MarkedTextProps) {
  const words = query
    .split(/\s+/)
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return <>{text}</>;
  const parts = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})`, 'giu'));
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
