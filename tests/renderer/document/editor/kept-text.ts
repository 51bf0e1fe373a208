import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { walk } from '../../../../engine/core/richtext/walk.ts';

/** The text of each line, list item, table cell, note and caption. */
export function linesOf(content: readonly BodyNode[]): string[] {
  const lines: string[] = [];
  walk(content, (node) => {
    const hasLine = 'type' in node ? node.type === 'table' || node.type === 'figure' : false;
    if (hasLine || ('content' in node && !('type' in node && node.type === 'link'))) lines.push('');
    if ('type' in node && node.type === 'run') lines.push(`${lines.pop() ?? ''}${node.text}`);
    if ('type' in node && (node.type === 'variable' || node.type === 'crossReference')) lines.push(node.type);
  });
  return lines.map((line) => line.replace(/\s/g, '')).filter((line) => line !== '');
}

/** All characters of the content in alphabetical order. */
export const signsOf = (content: readonly BodyNode[]): string[] =>
  linesOf(content)
    .flatMap((line) => line.split(''))
    .sort();

/** The elements of the first list that the second one does not contain, with their number. */
export function missing(wanted: readonly string[], among: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of among) left.set(one, (left.get(one) ?? 0) + 1);
  return wanted.filter((one) => {
    const often = left.get(one) ?? 0;
    left.set(one, often - 1);
    return often <= 0;
  });
}
