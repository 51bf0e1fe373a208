import type { Inline, Run } from '../../../../engine/core/richtext/model.ts';
import { normalizeInline } from '../../../../engine/core/richtext/normalize.ts';
import { inlineText } from '../../../../engine/core/richtext/plain-text.ts';

/**
 * Content that reads as these words, of which only what reads differently is new: marks and links of the rest stay, and so
 * does all that has no words of its own (a value, a citation, a note). The new words are marked as those before them.
 */
export function withWords(content: readonly Inline[], words: string): Inline[] {
  const old = inlineText(content);
  const longest = Math.min(old.length, words.length);
  let start = 0;
  while (start < longest && old[start] === words[start]) start++;
  let end = 0;
  while (end < longest - start && old.at(-1 - end) === words.at(-1 - end)) end++;
  const fresh = words.slice(start, words.length - end);
  let at = 0;
  let isPut = fresh === '';
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
    // Where the words before it end; at the very start, where the first begin.
    const isHere = !isPut && at >= Math.max(start, 1);
    if (isHere) isPut = true;
    const text = before + (isHere ? fresh : '') + after;
    return text === '' ? [] : [{ ...node, text }];
  };
  const changed = content.flatMap(change);
  return normalizeInline(isPut ? changed : [...changed, { type: 'run', text: fresh }]);
}
