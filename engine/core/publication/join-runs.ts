import type { PubInline, PubRun } from './publication.ts';

/** Joins neighbouring runs that look alike: each run costs time to write and to read. */
export function joinRuns(content: readonly PubInline[]): PubInline[] {
  const joined: PubInline[] = [];
  for (const node of content) {
    const last = joined.at(-1);
    if (node.type === 'run' && last?.type === 'run' && looksAlike(last, node))
      joined[joined.length - 1] = { ...last, text: last.text + node.text };
    else joined.push(node);
  }
  return joined;
}

const looksAlike = (one: PubRun, other: PubRun): boolean =>
  one.tone === other.tone && one.lang === other.lang && one.marks.join() === other.marks.join();
