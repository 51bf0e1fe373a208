import { STYLES } from '../../core/house-styles/house-style.ts';
import { twipsOfMm } from '../../core/layout/units.ts';
import type { PubList, PubListItem } from '../../core/publication/publication.ts';
import { languageOf } from './language.ts';
import type { CounterLevel } from './numbering.ts';
import type { HouseParagraph } from './own-elements.ts';
import { wordsParagraph } from './paragraph.ts';
import { afterFirst, type Place, type Writing } from './writing.ts';

/** The items of a list and of the lists in them, each a paragraph that Word counts. */
export function listParagraphs(writing: Writing, list: PubList, place: Place, depth = 0): HouseParagraph[] {
  const first = list.items[0];
  if (!first) return [];
  let counter = writing.numbers.listCounter(first.number, list.ordered, depth);
  let value = first.number.value - 1;
  const language = languageOf(list.lang, place.language);
  return list.items.flatMap((item, at) => {
    const inner = languageOf(item.lang, language);
    const isLast = at === list.items.length - 1;
    // A number out of sequence gets a counter of its own, so that Word prints the number of the publication.
    if (list.ordered && item.number.value !== value + 1)
      counter = writing.numbers.listCounter({ ...item.number, restart: true }, true, depth);
    value = item.number.value;
    const nestedLast = (nested: number) => isLast && nested === item.lists.length - 1;
    const paragraph = itemParagraph(
      writing,
      item,
      { list, counter, depth },
      {
        ...(at === 0 ? place : afterFirst(place)),
        language: inner,
        keepNext:
          place.keepNext ||
          (list.keepWithNext === true && isLast && item.lists.length === 0) ||
          (place.keepLines && !(isLast && item.lists.length === 0)) ||
          // No item is alone on a page.
          (depth === 0 && place.cell === null && !isLast && (at === 0 || at === list.items.length - 2)),
      },
    );
    if (counter && list.ordered) writing.numbers.recordItem(item.number, counter);
    return [
      paragraph,
      ...item.lists.flatMap((nested, index) =>
        listParagraphs(
          writing,
          list.keepWithNext === true && nestedLast(index) ? { ...nested, keepWithNext: true } : nested,
          {
            ...afterFirst(place),
            language: inner,
            keepNext: place.keepNext || (place.keepLines && !nestedLast(index)),
          },
          depth + 1,
        ),
      ),
    ];
  });
}

function itemParagraph(
  writing: Writing,
  item: PubListItem,
  where: { list: PubList; counter: CounterLevel | null; depth: number },
  place: Place,
): HouseParagraph {
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
      number: counter ?? undefined,
      look: counter ? {} : { indent: { left: step * (depth + 1), hanging: step } },
      // In a table the items are as small as its other text.
      wordStyle: place.cell === null ? undefined : STYLES.tableText.id,
    },
    { ...place, cell: place.cell === null ? null : 'left' },
  );
}
