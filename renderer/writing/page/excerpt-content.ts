import type { ContentNode } from '../../../engine/core/richtext/model.ts';

/** The printed parts of a text, with '(…)' in place of each omission. `excerpt`: the positions that are printed. */
export function excerptContent(body: readonly ContentNode[], excerpt: readonly number[] | undefined): ContentNode[] {
  if (excerpt === undefined) return [...body];
  const printed: ContentNode[] = [];
  let isCutting = false;
  for (const [index, node] of body.entries()) {
    if (excerpt.includes(index)) printed.push(node);
    else if (!isCutting) printed.push(...withCutMark(printed.pop(), node.id));
    isCutting = !excerpt.includes(index);
  }
  return printed;
}

function withCutMark(before: ContentNode | undefined, id: string): ContentNode[] {
  if (before?.type === 'paragraph')
    return [{ ...before, content: [...before.content, { type: 'run', text: '\u00A0(…)' }] }];
  return [...(before ? [before] : []), { type: 'paragraph', id, content: [{ type: 'run', text: '(…)' }] }];
}
