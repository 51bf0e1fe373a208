import { type DrawnPages, type DrawnText, type Tag, tagAround } from './drawn-pages.ts';

/** Roles of elements with lines of text. */
const BLOCKS = ['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LBody', 'TD', 'TH', 'Caption', 'Title'];

/** Notes that do not begin on the page of their first mark, and notes without a mark. */
export function noteFaults({ texts }: DrawnPages): string[] {
  const marks = marksIn(texts);
  const begun = new Map<number, number>();
  let last: Tag | null = null;
  const faults: string[] = [];
  for (const { tag, text, page } of texts) {
    const note = tagAround(tag, 'Note', 'FENote');
    if (!note || note === last) continue;
    last = note;
    const number = Number(/^\d+/.exec(text)?.[0] ?? Number.NaN);
    if (Number.isNaN(number) || begun.has(number)) continue;
    begun.set(number, page);
    const mark = marks.get(number);
    if (mark === undefined) faults.push(`note: ${number} stands on page ${page} and has no mark`);
    else if (mark !== page) faults.push(`note: ${number} stands on page ${page}, its mark on page ${mark}`);
  }
  return faults;
}

/**
 * The page of the first mark of each note: a small number, in text outside of notes, that is a link or in the head of a
 * table.
 */
function marksIn(texts: readonly DrawnText[]): Map<number, number> {
  const largest = new Map<Tag, number>();
  const blockOf = ({ tag }: DrawnText): Tag | null => tagAround(tag, ...BLOCKS);
  for (const text of texts) {
    const block = blockOf(text);
    if (block) largest.set(block, Math.max(largest.get(block) ?? 0, text.size));
  }
  const marks = new Map<number, number>();
  for (const one of texts) {
    const block = blockOf(one);
    if (!/^\d+$/.test(one.text) || !block || tagAround(one.tag, 'Note', 'FENote')) continue;
    const isSmall = one.size < 0.85 * (largest.get(block) ?? 0);
    if (isSmall && tagAround(one.tag, 'Link', 'Lbl', 'Reference', 'TH') && !marks.has(Number(one.text)))
      marks.set(Number(one.text), one.page);
  }
  return marks;
}
