import { plainText } from '../richtext/plain-text.ts';
import { formatBlockName } from './block-name.ts';
import type { BlockUse } from './block-uses.ts';
import { defineCheck } from './check.ts';
import { getPrintedBody } from './printed.ts';

/**
 * A block that is printed twice in the same form with the same text. Another excerpt, another form or adapted text is
 * no repetition; grounds and citations do not count.
 */
export const blockTwice = defineCheck<'block-twice', { title: string; times: number }>({
  code: 'block-twice',
  severity: 'warning',
  run: ({ uses }) => {
    /** By what they print. */
    const same = new Map<string, BlockUse[]>();
    for (const use of uses) {
      const { placed } = use;
      if (!placed || placed.instance.form === 'reference') continue;
      const printed = JSON.stringify([use.id, placed.instance.form, placed.title, plainText(getPrintedBody(placed))]);
      same.set(printed, [...(same.get(printed) ?? []), use]);
    }
    return [...same.values()].flatMap(([first, again, ...others]) =>
      first && again
        ? [
            {
              location: again.location,
              block: again.id,
              values: { title: formatBlockName(again.block), times: 2 + others.length },
            },
          ]
        : [],
    );
  },
  texts: {
    nl: {
      name: 'Bouwsteen meer dan eens',
      many: (count) => `${count} bouwstenen staan meer dan eens in het document`,
      message: ({ title, times }) => `‘${title}’ staat ${times} keer in het document.`,
      help: 'De lezer leest twee keer hetzelfde. Haal de bouwsteen op één plek weg, of kies daar een kortere vorm.',
    },
    en: {
      name: 'Block more than once',
      many: (count) => `${count} blocks are in the document more than once`,
      message: ({ title, times }) => `‘${title}’ is in the document ${times} times.`,
      help: 'The reader reads the same thing twice. Remove one of them, or choose a shorter form there.',
    },
  },
});
