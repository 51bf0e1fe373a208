import type { FigureBlock } from '../blocks/figure.ts';
import { plainText } from '../richtext/plain-text.ts';
import { keepFirstUses } from './block-uses.ts';
import { type CheckContext, defineCheck, type RawFinding } from './check.ts';
import { findFigureMentions } from './figure-mentions.ts';
import { readContentWords } from './prose/content-words.ts';
import { isRoundingOf } from './prose/numbers.ts';
import { getLocation } from './text-pieces.ts';

export interface TwoValues {
  /** The number in the text; null: two blocks differ. */
  text: string | null;
  /** The number of the block that the sentence cites. */
  right: string | null;
  title: string;
  value: string;
  other: string;
}

/**
 * A figure with two values: a sentence that cites it has another number of the same unit, or two figures of the document say the
 * same words of the same day. A rounded number is none; a number of another size is another quantity.
 */
export const figureTwoValues = defineCheck<'figure-two-values', TwoValues>({
  code: 'figure-two-values',
  severity: 'warning',
  run: (context) => [...checkText(context), ...checkBlocks(context)],
  texts: {
    nl: {
      name: 'Cijfer met twee waarden',
      many: (count) => `${count} cijfers hebben twee waarden`,
      message: ({ title, value, other }) => `Het cijfer ‘${title}’ is ${value}, maar ook ${other}.`,
      help: 'Een lezer die twee getallen ziet, gelooft geen van beide. Zoek het getal op in de bron en neem het overal over.',
    },
    en: {
      name: 'Figure with two values',
      many: (count) => `${count} figures have two values`,
      message: ({ title, value, other }) => `The figure ‘${title}’ is ${value}, but also ${other}.`,
      help: 'A reader who sees two numbers believes neither. Look up the number in the source and use it everywhere.',
    },
  },
});

function checkText(context: CheckContext): RawFinding<TwoValues>[] {
  return findFigureMentions(context).flatMap(({ figure, value, inText, piece }) => {
    const share = inText.value / value.value;
    if (inText.value === value.value || share < 0.5 || share > 2) return [];
    if (isRoundingOf(inText, value) || isRoundingOf(value, inText)) return [];
    const exact = figure.value ?? '';
    const values = { text: inText.text, right: exact, title: figure.title, value: exact, other: inText.text };
    return [{ location: getLocation(piece, inText), block: figure.id, values }];
  });
}

function checkBlocks({ uses }: CheckContext): RawFinding<TwoValues>[] {
  const earlier: FigureBlock[] = [];
  return keepFirstUses(uses).flatMap(({ id, block, location }) => {
    if (block.kind !== 'figure' || !block.value) return [];
    const other = earlier.find((one) => one.value !== block.value && isSameSubject(one, block));
    earlier.push(block);
    if (!other?.value) return [];
    const values = { text: null, right: null, title: block.title, value: other.value, other: block.value };
    return [{ location, block: id, values }];
  });
}

function isSameSubject(one: FigureBlock, other: FigureBlock): boolean {
  if (one.date !== other.date) return false;
  const [words, others] = [one, other].map((figure) => readContentWords(plainText(figure.body))) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  return words.size >= 2 && words.size === others.size && [...words].every((word) => others.has(word));
}
