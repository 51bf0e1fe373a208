import { variableDefinition } from '../drafts/variables.ts';
import type { Bilingual } from '../result.ts';
import { defineCheck } from './check.ts';
import { placeholdersIn } from './placeholders.ts';
import { placeOf } from './text-pieces.ts';

export interface OpenPlace {
  text: string;
  /** The variable in whose value it stands. */
  variable: string | null;
  /** What the form calls that variable. */
  label: Bilingual | null;
}

export const placeholderLeft = defineCheck<'placeholder-left', OpenPlace>({
  code: 'placeholder-left',
  severity: 'error',
  run: ({ draft, documentType, pieces }) => {
    const inText = pieces.flatMap((piece) =>
      placeholdersIn(piece.text, piece.literal).map(({ from, to }) => ({
        location: placeOf(piece, { from, to }),
        ...(piece.placed ? { block: piece.placed.block.id } : {}),
        values: { text: piece.text.slice(from, to), variable: null, label: null },
      })),
    );
    const inValues = Object.entries(draft.variables).flatMap(([name, { value }]) =>
      placeholdersIn(value ?? '', false).map(({ from, to }) => ({
        location: null,
        values: {
          text: (value ?? '').slice(from, to),
          variable: name,
          label: variableDefinition(name, draft.definitions, documentType.variables)?.label ?? { nl: name, en: name },
        },
      })),
    );
    return [...inText, ...inValues];
  },
  texts: {
    nl: {
      message: ({ text, label }) =>
        label === null
          ? `Er staat nog een plek open: ‘${text}’.`
          : `Bij ‘${label.nl}’ staat nog een plek open: ‘${text}’.`,
      help: 'Dit lijkt tekst die nog vervangen moet worden. Vul de plek in of haal die weg. Is het de bedoeling dat de lezer dit invult, gebruik dan een invulveld.',
    },
    en: {
      message: ({ text, label }) =>
        label === null ? `A place was left open: ‘${text}’.` : `‘${label.en}’ still has a place left open: ‘${text}’.`,
      help: 'This looks like text that still has to be replaced. Fill it in or take it out. If the reader is meant to fill it in, use a field for the reader.',
    },
  },
});
