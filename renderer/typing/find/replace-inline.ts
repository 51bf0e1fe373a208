import type { BlockNode, Inline, Run } from '../../../engine/core/richtext/model.ts';
import { type FindOptions, type Match, matchesIn } from './matches.ts';

/** Which of the matches of a part are replaced: those with these numbers, from 0. */
export type Picked = ReadonlySet<number>;

interface Counter {
  next: number;
}

const SPLIT = '\uFFFC';

/** The words of a part with other words in place of those that were picked; the rest is as it was. */
export function replacedInBlocks<Node extends BlockNode>(
  content: readonly Node[],
  options: FindOptions,
  replacement: string,
  picked: Picked,
): Node[] {
  const counter: Counter = { next: 0 };
  const visit = <Value>(value: Value): Value => {
    if (Array.isArray(value)) {
      if (value.length > 0 && value.every(isInline)) {
        return replacedInInline(value, options, replacement, picked, counter) as Value;
      }
      return value.map(visit) as Value;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, visit(field)])) as Value;
  };
  return content.map(visit);
}

export function replacedInInline(
  content: readonly Inline[],
  options: FindOptions,
  replacement: string,
  picked: Picked,
  counter: Counter = { next: 0 },
): Inline[] {
  const text = content.map((node) => (node.type === 'run' ? node.text : SPLIT)).join('');
  const chosen: Match[] = matchesIn(text, options).filter(() => picked.has(counter.next++));
  const result: Inline[] = [];
  let start = 0;
  for (const node of content) {
    if (node.type !== 'run') {
      const isWords = node.type === 'link';
      result.push(
        isWords
          ? { ...node, content: replacedInInline(node.content, options, replacement, picked, counter) as Run[] }
          : node,
      );
      start += 1;
      continue;
    }
    const end = start + node.text.length;
    let words = '';
    for (let at = start; at < end; ) {
      const match = chosen.find(({ from, to }) => from <= at && at < to);
      if (!match) {
        words += text.charAt(at);
        at += 1;
        continue;
      }
      // The new words stand where the old ones began, with the marks that these had there.
      if (match.from === at) words += replacement;
      at = Math.min(match.to, end);
    }
    if (words !== '') result.push({ ...node, text: words });
    start = end;
  }
  return result;
}

function isInline(value: unknown): value is Inline {
  const types: readonly string[] = ['run', 'link', 'variable', 'citation', 'crossReference', 'footnote'];
  return typeof value === 'object' && value !== null && 'type' in value && types.includes(String(value.type));
}
