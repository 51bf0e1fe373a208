import { type ContrastProblem, findContrastProblems } from '../house-styles/contrast.ts';
import type { HouseColor, HouseStyle } from '../house-styles/house-style.ts';
import { defineCheck } from './check.ts';

type LowContrast = Pick<ContrastProblem, 'color' | 'contrast' | 'least'>;

const COLOURS: Record<'nl' | 'en', Record<HouseColor, string>> = {
  nl: {
    ink: 'de tekst',
    grey: 'de grijze tekst',
    accent: 'de huiskleur',
    rule: 'de lijnen',
    tint: 'het vlak achter de kernboodschap',
    absent: 'de afwezigen in de stembalk',
    field: 'de invulvelden',
    fieldLine: 'de rand van de invulvelden',
  },
  en: {
    ink: 'the text',
    grey: 'the grey text',
    accent: 'the house colour',
    rule: 'the rules',
    tint: 'the background of the core message',
    absent: 'the absent members in the vote bar',
    field: 'the blanks',
    fieldLine: 'the border of the blanks',
  },
};

/** Colours of the document that people with low vision cannot read: text below 4.5, graphics below 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
export const contrastLow = defineCheck<'contrast-low', LowContrast>({
  code: 'contrast-low',
  severity: 'warning',
  run: ({ houseStyle }) =>
    houseStyle
      ? findProblems(houseStyle).map(({ color, contrast, least }) => ({
          location: null,
          values: { color, contrast, least },
        }))
      : [],
  texts: {
    nl: {
      name: 'Te weinig contrast',
      many: (count) => `${count} kleuren hebben te weinig contrast`,
      message: ({ color, contrast, least }) =>
        `Het contrast van ${COLOURS.nl[color]} is ${formatNumber(contrast)}. Nodig is ${formatNumber(least)}.`,
      help: 'Wie slecht ziet of op een slecht scherm leest, kan dit niet lezen. Kies bij Instellingen een donkerder kleur, of een andere huisstijl.',
    },
    en: {
      name: 'Too little contrast',
      many: (count) => `${count} colours have too little contrast`,
      message: ({ color, contrast, least }) =>
        `The contrast of ${COLOURS.en[color]} is ${contrast}. It must be ${least}.`,
      help: 'People with low vision or a bad screen cannot read this. Choose a darker colour in Settings, or another house style.',
    },
  },
});

/** By the object: a document keeps its house style while the user types. */
const problems = new WeakMap<HouseStyle, ContrastProblem[]>();
function findProblems(style: HouseStyle): ContrastProblem[] {
  const known = problems.get(style);
  if (known) return known;
  const found = findContrastProblems(style);
  problems.set(style, found);
  return found;
}

function formatNumber(value: number): string {
  return String(value).replace('.', ',');
}
