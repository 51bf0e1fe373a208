export interface MarkedTextProps {
  text: string;
  /** What was searched for: the beginnings of words that match are marked. */
  query: string;
  /** Puts soft hyphens into what is not marked: 230 kB of Dutch patterns, which only a list in a narrow pane needs. */
  hyphens?: ((text: string) => string) | undefined;
}

/** A text with the words that were searched for underlined. */
export function MarkedText({ text, query, hyphens }: MarkedTextProps) {
  const shown = (part: string) => (hyphens ? hyphens(part) : part);
  const words = query
    .split(/\s+/)
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return <>{shown(text)}</>;
  const parts = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})`, 'giu'));
  let at = 0;
  return (
    <>
      {parts.map((part, index) => {
        const key = at;
        at += part.length;
        return index % 2 === 1 ? <mark key={key}>{part}</mark> : <span key={key}>{shown(part)}</span>;
      })}
    </>
  );
}
