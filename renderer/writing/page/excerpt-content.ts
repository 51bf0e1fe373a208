import type { BlockContent } from '../../../engine/core/richtext/model.ts';

/** The printed parts of a text, with '(…)' in place of each omission. `excerpt`: the positions that are printed. */
export function excerptContent(body: readonly BlockContent[], excerpt: readonly number[] | undefined): BlockContent[] {
  if (excerpt === undefined) return [...body];
  const printed: BlockContent[] = [];
  let isCutting = false;
  for (const [index, node] of body.entries()) {
    if (excerpt.includes(index)) printed.push(node);
    else if (!isCutting) printed.push(...withCutMark(printed.pop(), node.id));
    isCutting = !excerpt.includes(index);
  }
  return printed;
}

function withCutMark(before: BlockContent | undefined, id: string): BlockContent[] {
  if (before?.type === 'paragraph')
    return [{ ...before, content: [...before.content, { type: 'run', text: '\u00A0(…)' }] }];
  return [...(before ? [before] : []), { type: 'paragraph', id, content: [{ type: 'run', text: '(…)' }] }];
}
