import type { IdSource } from '../../../../engine/core/richtext/ids.ts';
import type { Inline, List } from '../../../../engine/core/richtext/model.ts';
import { styleOf } from './style.ts';

/** A paragraph that Word numbers, such as `mso-list:l0 level2 lfo1`, with the printed marker. */
export interface WordItem {
  /** The list in Word. Its items need not be adjacent. */
  list: string;
  level: number;
  marker: string;
  content: Inline[];
}

/** The list position of a paragraph in Word; null if it is no list item. */
export function wordItemOf(paragraph: Element): Omit<WordItem, 'content'> | null {
  const place = styleOf(paragraph).get('mso-list');
  const found = place ? /^(l\d+)\s+level(\d)/.exec(place) : null;
  if (!found) return null;
  const marker = markerIn(paragraph);
  return { list: found[1] ?? '', level: Number(found[2]), marker: marker?.textContent?.trim() ?? '' };
}

/** Whether an element is the number or bullet that Word writes for programs without lists. */
export function isMarker(element: Element): boolean {
  return styleOf(element).get('mso-list')?.toLowerCase() === 'ignore';
}

function markerIn(paragraph: Element): Element | undefined {
  return [...paragraph.querySelectorAll('span')].find(isMarker);
}

/**
 * `1.`, `a)` and `iv.` are numbers; `·`, `o`, `§` and `-` are bullets. An `o` without a full stop is Word's second
 * bullet.
 */
function isOrdered(marker: string): boolean {
  return /^\(?(?:\d+(?:\.\d+)*|[a-z]{1,5})[.)]+$/i.test(marker) || /^\d+$/.test(marker);
}

/** Builds lists from adjacent items, nested by level. */
export function listsOf(items: readonly WordItem[], newId: IdSource): List[] {
  const lists: List[] = [];
  /** The open list of each level, outermost first. */
  const open: { list: List; level: number; word: string }[] = [];
  for (const { list: word, level, marker, content } of items) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let last = open.at(-1);
    const ordered = isOrdered(marker);
    if (last && last.level === level && (last.list.ordered !== ordered || (last.word !== word && open.length === 1))) {
      open.pop();
      last = open.at(-1);
    }
    if (!last || last.level < level) {
      const number = Number.parseInt(marker.replace(/^\(/, ''), 10);
      const list: List = { type: 'list', id: newId(), ordered, items: [] };
      if (ordered && number > 1) list.start = number;
      const owner = last?.list.items.at(-1);
      if (owner) owner.lists.push(list);
      else lists.push(list);
      last = { list, level, word };
      open.push(last);
    }
    last.list.items.push({ id: newId(), content, lists: [] });
  }
  return lists;
}
