/** Matches the beginnings of words that were searched for, each as a group; null: nothing that can be marked was typed. */
export function wordsOfQuery(query: string): RegExp | null {
  const words = query
    .split(/\s+/)
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return words.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})`, 'giu');
}

/** Signs before what was found that leave it on the two lines of the narrowest pane. */
const BEFORE = 24;

/** Words round what was found, of which no more stands before it than leaves it in sight. */
export function nearHit(snippet: string, query: string): string {
  const at = wordsOfQuery(query)?.exec(snippet)?.index ?? 0;
  if (at <= BEFORE) return snippet;
  const from = snippet.lastIndexOf(' ', at - 1) < at - BEFORE ? at : snippet.indexOf(' ', at - BEFORE) + 1;
  return `…${snippet.slice(from)}`;
}
