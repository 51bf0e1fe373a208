import { STYLES } from '../../core/house-styles/house-style.ts';
import type { PubList, PubListItem } from '../../core/publication/publication.ts';
import { wordLanguage } from './language.ts';
import type { NumberPlace } from './numbering.ts';
import { wordsParagraph } from './paragraph.ts';
import { twipsOfMm } from './units.ts';
import type { Place, Writing } from './writing.ts';
import type { Xml } from './xml.ts';

/** The items of a list and of the lists in them, each a paragraph that Word counts. */
export function listParagraphs(writing: Writing, list: PubList, place: Place, depth = 0): Xml[] {
  const first = list.items[0];
  if (!first) return [];
  let counter = writing.numbers.list(first.number, list.ordered, depth);
  let value = first.number.value - 1;
  const language = list.lang === undefined ? place.language : wordLanguage(list.lang);
  return list.items.flatMap((item, at) => {
    const inner = item.lang === undefined ? language : wordLanguage(item.lang);
    const isLast = at === list.items.length - 1;
    // A number out of turn begins a count of its own: what is printed is the publication's number.
    if (list.ordered && item.number.value !== value + 1)
      counter = writing.numbers.list({ ...item.number, restart: true }, true, depth);
    value = item.number.value;
    const nestedLast = (nested: number) => isLast && nested === item.lists.length - 1;
    const paragraph = itemParagraph(
      writing,
      item,
      { list, counter, depth },
      {
        ...place,
        language: inner,
        keepNext:
          place.keepNext ||
          (list.keepWithNext === true && isLast && item.lists.length === 0) ||
          (place.keepLines && !(isLast && item.lists.length === 0)) ||
          // No item stands alone on a page.
          (depth === 0 && place.cell === null && !isLast && (at === 0 || at === list.items.length - 2)),
      },
    );
    if (counter && list.ordered) writing.numbers.counted(item.number, counter);
    return [
      paragraph,
      ...item.lists.flatMap((nested, index) =>
        listParagraphs(
          writing,
          list.keepWithNext === true && nestedLast(index) ? { ...nested, keepWithNext: true } : nested,
          { ...place, language: inner, keepNext: place.keepNext || (place.keepLines && !nestedLast(index)) },
          depth + 1,
        ),
      ),
    ];
  });
}

function itemParagraph(
  writing: Writing,
  item: PubListItem,
  where: { list: PubList; counter: NumberPlace | null; depth: number },
  place: Place,
): Xml {
  const { list, counter, depth } = where;
  const style = list.ordered ? 'listNumber' : 'listBullet';
  const step = twipsOfMm(6);
  return wordsParagraph(
    writing,
    {
      id: item.id,
      style,
      content: counter ? item.content : [{ type: 'run', text: `${item.number.label}\t`, marks: [] }, ...item.content],
      hangsByNumber: true,
      ...(counter ? { number: counter } : { look: { indent: { left: step * (depth + 1), hanging: step } } }),
      // In a table the items are as small as its other words.
      ...(place.cell === null ? {} : { wordStyle: STYLES.tableText.id }),
    },
    { ...place, cell: place.cell === null ? null : 'left' },
  );
}
