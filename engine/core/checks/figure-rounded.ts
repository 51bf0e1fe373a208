import { defineCheck } from './check.ts';
import { type FigureMention, findFigureMentions } from './figure-mentions.ts';
import { isRoundingOf } from './prose/numbers.ts';
import { getLocation } from './text-pieces.ts';

export interface RoundedTwice {
  text: string;
  /** The form that the text has first. */
  right: string;
  title: string;
}

/** A figure that the text rounds in two ways: 'ruim 12.000' and 'bijna 13.000'. The exact number beside one of them is none. */
export const figureRounded = defineCheck<'figure-rounded', RoundedTwice>({
  code: 'figure-rounded',
  severity: 'info',
  run: (context) => {
    const first = new Map<string, FigureMention>();
    return findFigureMentions(context).flatMap((mention) => {
      const { figure, value, inText, piece } = mention;
      if (!isRoundingOf(inText, value)) return [];
      const before = first.get(figure.id);
      if (!before) first.set(figure.id, mention);
      if (!before || before.inText.value === inText.value) return [];
      const values = { text: inText.text, right: before.inText.text, title: figure.title };
      return [{ location: getLocation(piece, inText), block: figure.id, values }];
    });
  },
  texts: {
    nl: {
      name: 'Cijfer op twee manieren afgerond',
      many: (count) => `${count} cijfers zijn op twee manieren afgerond`,
      message: ({ text, right, title }) => `‘${title}’ is hier afgerond tot ${text}, en eerder tot ${right}.`,
      help: 'Twee afrondingen lijken twee cijfers. Kies er een, of noem het precieze getal.',
    },
    en: {
      name: 'Figure rounded in two ways',
      many: (count) => `${count} figures are rounded in two ways`,
      message: ({ text, right, title }) => `‘${title}’ is rounded to ${text} here, and to ${right} before.`,
      help: 'Two roundings look like two figures. Choose one of them, or give the exact number.',
    },
  },
});
