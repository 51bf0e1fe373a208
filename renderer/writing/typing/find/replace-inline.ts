import type { BodyNode, Inline, Link } from '../../../../engine/core/richtext/model.ts';
import { GAP_CHARACTER } from './match-numbers.ts';
import { adjustCase, type FindOptions, type Match, matchesIn } from './matches.ts';

/** Indexes of the matches to replace among those of a part. */
export type PickedMatches = ReadonlySet<number>;

interface Counter {
  next: number;
}

/** Replaces the picked matches in the content of a part. */
export function replaceInBlocks<Node extends BodyNode>(
  content: readonly Node[],
  options: FindOptions,
  replacement: string,
  picked: PickedMatches,
): Node[] {
  const counter: Counter = { next: 0 };
  return content.map((block) =>
    mapInline(block, (line) => replaceInInline(line, options, replacement, picked, counter)),
  );
}

export function replaceInInline(
  content: readonly Inline[],
  options: FindOptions,
  replacement: string,
  picked: PickedMatches,
  counter: Counter = { next: 0 },
): Inline[] {
  const text = textOf(content);
  const chosen: Match[] = matchesIn(text, options).filter(() => picked.has(counter.next++));
  let at = 0;
  const write = (node: Inline): Inline[] => {
    if (node.type === 'link') {
      const words = node.content.flatMap(write) as Link['content'];
      return words.length === 0 ? [] : [{ ...node, content: words }];
    }
    if (node.type !== 'run') {
      at += GAP_CHARACTER.length;
      return [node];
    }
    const start = at;
    let words = '';
    for (const end = start + node.text.length; at < end; ) {
      const match = chosen.find(({ from, to }) => from <= at && at < to);
      if (!match) {
        words += node.text.charAt(at - start);
        at += 1;
        continue;
      }
      // The replacement begins at the start of the match and takes over its marks there.
      if (match.from === at) words += adjustCase(replacement, text.slice(match.from, match.to), options);
      at = Math.min(match.to, end);
    }
    return words === '' ? [] : [{ ...node, text: words }];
  };
  return content.flatMap(write);
}

/** The texts of a part that can be replaced: one for each paragraph, item, cell or caption, in order. */
export function textsOf(content: readonly BodyNode[]): string[] {
  const texts: string[] = [];
  mapInline(content, (line) => {
    texts.push(textOf(line));
    return line;
  });
  return texts;
}

/** The text of inline content, including that of links. Other nodes are one character. */
export function textOf(content: readonly Inline[]): string {
  return content
    .map((node) => (node.type === 'run' ? node.text : node.type === 'link' ? textOf(node.content) : GAP_CHARACTER))
    .join('');
}

/** Applies a change to all inline content of a value, and returns the changed copy. */
function mapInline<Value>(value: Value, change: (line: readonly Inline[]) => readonly Inline[]): Value {
  if (Array.isArray(value)) {
    const isLine = value.length > 0 && value.every(isInline);
    return (isLine ? change(value) : value.map((one) => mapInline(one, change))) as Value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, mapInline(field, change)])) as Value;
}

function isInline(value: unknown): value is Inline {
  const types: readonly string[] = ['run', 'link', 'variable', 'citation', 'crossReference', 'footnote'];
  return typeof value === 'object' && value !== null && 'type' in value && types.includes(String(value.type));
}
