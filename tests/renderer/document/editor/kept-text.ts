import type { BlockNode } from '../../../../engine/core/richtext/model.ts';
import { walk } from '../../../../engine/core/richtext/walk.ts';

/** What is said in each line of the content, a list's items and a table's cells line by line; notes and captions too. */
export function linesOf(content: readonly BlockNode[]): string[] {
  const lines: string[] = [];
  walk(content, (node) => {
    const hasLine = 'type' in node ? node.type === 'table' || node.type === 'figure' : false;
    if (hasLine || ('content' in node && !('type' in node && node.type === 'link'))) lines.push('');
    if ('type' in node && node.type === 'run') lines.push(`${lines.pop() ?? ''}${node.text}`);
    if ('type' in node && (node.type === 'variable' || node.type === 'crossReference')) lines.push(node.type);
  });
  return lines.map((line) => line.replace(/\s/g, '')).filter((line) => line !== '');
}

/** Every sign of it, in order of the alphabet. */
export const signsOf = (content: readonly BlockNode[]): string[] =>
  linesOf(content)
    .flatMap((line) => line.split(''))
    .sort();

/** Those of the first that are not among the others, each as often as it is missing. */
export function missing(wanted: readonly string[], among: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of among) left.set(one, (left.get(one) ?? 0) + 1);
  return wanted.filter((one) => {
    const often = left.get(one) ?? 0;
    left.set(one, often - 1);
    return often <= 0;
  });
}
