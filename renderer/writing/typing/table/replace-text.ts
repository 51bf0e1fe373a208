import type { Inline, Run } from '../../../../engine/core/richtext/model.ts';
import { normalizeInline } from '../../../../engine/core/richtext/normalize.ts';
import { inlineText } from '../../../../engine/core/richtext/plain-text.ts';

/**
 * Replaces the text of inline content and keeps as much as possible: only differing text is new. Other marks and links
 * stay, and so do variables, citations and notes. New text takes over the marks before it.
 */
export function replaceText(content: readonly Inline[], text: string): Inline[] {
  const old = inlineText(content);
  const longest = Math.min(old.length, text.length);
  let start = 0;
  while (start < longest && old[start] === text[start]) start++;
  let end = 0;
  while (end < longest - start && old.at(-1 - end) === text.at(-1 - end)) end++;
  const inserted = text.slice(start, text.length - end);
  let at = 0;
  let isInserted = inserted === '';
  const change = (node: Inline): Inline[] => {
    if (node.type === 'link') {
      const inner = node.content.flatMap(change) as Run[];
      return inner.length > 0 ? [{ ...node, content: inner }] : [];
    }
    if (node.type !== 'run') return [node];
    const from = at;
    at += node.text.length;
    const before = node.text.slice(0, Math.max(0, start - from));
    const after = node.text.slice(Math.max(0, old.length - end - from));
    // New text goes behind the text before it; at the very start, into the first run.
    const isHere = !isInserted && at >= Math.max(start, 1);
    if (isHere) isInserted = true;
    const text = before + (isHere ? inserted : '') + after;
    return text === '' ? [] : [{ ...node, text }];
  };
  const changed = content.flatMap(change);
  return normalizeInline(isInserted ? changed : [...changed, { type: 'run', text: inserted }]);
}
