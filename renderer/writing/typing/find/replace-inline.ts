import type { BlockNode, Inline, Link } from '../../../../engine/core/richtext/model.ts';
import { type FindOptions, inItsPlace, type Match, matchesIn } from './matches.ts';
import { GAP } from './same-place.ts';

/** Which of the matches of a part are replaced: those with these numbers, from 0. */
export type Picked = ReadonlySet<number>;

interface Counter {
  next: number;
}

/** The words of a part with other words in place of those that were picked; the rest is as it was. */
export function replacedInBlocks<Node extends BlockNode>(
  content: readonly Node[],
  options: FindOptions,
  replacement: string,
  picked: Picked,
): Node[] {
  const counter: Counter = { next: 0 };
  return content.map((block) =>
    eachInline(block, (line) => replacedInInline(line, options, replacement, picked, counter)),
  );
}

export function replacedInInline(
  content: readonly Inline[],
  options: FindOptions,
  replacement: string,
  picked: Picked,
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
      at += GAP.length;
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
      // The new words stand where the old ones began, with the marks that these had there.
      if (match.from === at) words += inItsPlace(replacement, text.slice(match.from, match.to), options);
      at = Math.min(match.to, end);
    }
    return words === '' ? [] : [{ ...node, text: words }];
  };
  return content.flatMap(write);
}

/** The words of a part as they are replaced: a text for each paragraph, item, cell or caption, in their order. */
export function textsOf(content: readonly BlockNode[]): string[] {
  const texts: string[] = [];
  eachInline(content, (line) => {
    texts.push(textOf(line));
    return line;
  });
  return texts;
}

/** The words in the order in which they are read, those of links among them. */
export function textOf(content: readonly Inline[]): string {
  return content
    .map((node) => (node.type === 'run' ? node.text : node.type === 'link' ? textOf(node.content) : GAP))
    .join('');
}

/** The same content with other inline content. */
function eachInline<Value>(value: Value, change: (line: readonly Inline[]) => readonly Inline[]): Value {
  if (Array.isArray(value)) {
    const isLine = value.length > 0 && value.every(isInline);
    return (isLine ? change(value) : value.map((one) => eachInline(one, change))) as Value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, eachInline(field, change)])) as Value;
}

function isInline(value: unknown): value is Inline {
  const types: readonly string[] = ['run', 'link', 'variable', 'citation', 'crossReference', 'footnote'];
  return typeof value === 'object' && value !== null && 'type' in value && types.includes(String(value.type));
}
