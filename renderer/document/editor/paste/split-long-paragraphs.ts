import { SIZE_LIMITS } from '../../../../engine/core/drafts/size-limits.ts';
import type { IdSource } from '../../../../engine/core/richtext/ids.ts';
import type { BodyNode, Inline, Paragraph } from '../../../../engine/core/richtext/model.ts';

/** Characters of a part, a few pages: far below the limit of a paragraph, so that text can be added. */
const LONGEST_PART = SIZE_LIMITS.text / 5;

export interface SplitResult {
  content: BodyNode[];
  /** Number of split paragraphs. */
  splitCount: number;
}

/** Splits paragraphs that exceed the size limit, because a document that contains one cannot be saved. */
export function splitLongParagraphs(content: readonly BodyNode[], newId: IdSource): SplitResult {
  let splitCount = 0;
  const parts = content.flatMap((node): BodyNode[] => {
    if (node.type === 'quotation') {
      const inside = node.content.flatMap((paragraph) => partsOf(paragraph, newId));
      if (inside.length > node.content.length) splitCount += 1;
      return [{ ...node, content: inside }];
    }
    if (node.type !== 'paragraph') return [node];
    const own = partsOf(node, newId);
    if (own.length > 1) splitCount += 1;
    return own;
  });
  return { content: parts, splitCount: splitCount };
}

const lengthOf = (content: readonly Inline[]): number =>
  content.reduce((sum, one) => sum + ('text' in one ? one.text.length : 'content' in one ? 1 : 0), 0);

/** The first part keeps the id. */
function partsOf(paragraph: Paragraph, newId: IdSource): Paragraph[] {
  if (lengthOf(paragraph.content) <= SIZE_LIMITS.text) return [paragraph];
  const parts: Inline[][] = [[]];
  let length = 0;
  for (const one of paragraph.content) {
    if (one.type !== 'run') {
      parts.at(-1)?.push(one);
      continue;
    }
    let { text } = one;
    while (length + text.length > LONGEST_PART) {
      const at = splitPosition(text, LONGEST_PART - length);
      if (at > 0) parts.at(-1)?.push({ ...one, text: text.slice(0, at).trimEnd() });
      parts.push([]);
      text = text.slice(at).trimStart();
      length = 0;
    }
    if (text !== '') parts.at(-1)?.push({ ...one, text });
    length += text.length;
  }
  return parts
    .filter((content) => content.length > 0)
    .map((content, at) => ({ ...paragraph, id: at === 0 ? paragraph.id : newId(), content }));
}

/** The position after the last sentence within the limit, or after the last word, or the limit. */
function splitPosition(text: string, room: number): number {
  const head = text.slice(0, room);
  const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('.\n')) + 1;
  if (sentence > room / 2) return sentence;
  const word = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n')) + 1;
  if (word > 0) return word;
  // Not within a surrogate pair.
  return /[\ud800-\udbff]$/.test(head) ? room - 1 : room;
}
