import type { BlockContent } from '../../../engine/core/richtext/model.ts';

/** The parts of a text that are printed, with '(…)' behind the words before each cut, as the page has it. `excerpt`: of a place. */
export function printedWords(body: readonly BlockContent[], excerpt: readonly number[] | undefined): BlockContent[] {
  if (excerpt === undefined) return [...body];
  const printed: BlockContent[] = [];
  let cutting = false;
  for (const [index, node] of body.entries()) {
    if (excerpt.includes(index)) printed.push(node);
    else if (!cutting) printed.push(...withSign(printed.pop(), node.id));
    cutting = !excerpt.includes(index);
  }
  return printed;
}

function withSign(before: BlockContent | undefined, id: string): BlockContent[] {
  if (before?.type === 'paragraph')
    return [{ ...before, content: [...before.content, { type: 'run', text: '\u00A0(…)' }] }];
  return [...(before ? [before] : []), { type: 'paragraph', id, content: [{ type: 'run', text: '(…)' }] }];
}
