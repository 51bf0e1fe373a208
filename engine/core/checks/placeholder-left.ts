import { contentHash } from '../canonical-json.ts';
import { findVariableDefinition } from '../drafts/variables.ts';
import type { Bilingual } from '../result.ts';
import { splitSentences } from '../richtext/sentences.ts';
import { defineCheck } from './check.ts';
import { findPlaceholders } from './placeholders.ts';
import { cacheByText } from './prose/cache-by-text.ts';
import { getLocation, type TextRange } from './text-pieces.ts';

export interface Placeholder {
  text: string;
  /** The variable whose value contains it. */
  variable: string | null;
  /** Label of that variable in the form. */
  label: Bilingual | null;
}

/** A placeholder such as '[naam]' in the text or in the value of a variable (`placeholders.ts`). */
export const placeholderLeft = defineCheck<'placeholder-left', Placeholder>({
  code: 'placeholder-left',
  severity: 'error',
  run: ({ draft, documentType, pieces }) => {
    const inText = pieces.flatMap((piece) => {
      const places = piece.literal ? readLiteral(piece.text) : readOwn(piece.text);
      return places.map(({ from, to, sentenceHash }) => ({
        location: getLocation(piece, { from, to }),
        ...(piece.placed ? { block: piece.placed.block.id } : {}),
        values: { text: piece.text.slice(from, to), variable: null, label: null },
        about: sentenceHash,
      }));
    });
    const inValues = Object.entries(draft.variables).flatMap(([name, { value }]) =>
      findPlaceholders(value ?? '', false).map(({ from, to }) => ({
        location: null,
        values: {
          text: (value ?? '').slice(from, to),
          variable: name,
          label: findVariableDefinition(name, draft.definitions, documentType.variables)?.label ?? {
            nl: name,
            en: name,
          },
        },
        about: value,
      })),
    );
    return [...inText, ...inValues];
  },
  texts: {
    nl: {
      name: 'Lege plek in de tekst',
      many: (count) => `${count} lege plekken in de tekst`,
      message: ({ text, label }) =>
        label === null ? `Er staat nog iets open: ‘${text}’.` : `Bij ‘${label.nl}’ staat nog iets open: ‘${text}’.`,
      help: 'Dit lijkt tekst die nog vervangen moet worden. Vul die in of haal die weg. Moet het Kamerlid dit invullen, gebruik dan een invulveld.',
    },
    en: {
      name: 'Empty place in the text',
      many: (count) => `${count} empty places in the text`,
      message: ({ text, label }) =>
        label === null
          ? `Something was left open: ‘${text}’.`
          : `‘${label.en}’ still has something left open: ‘${text}’.`,
      help: 'This looks like text that still has to be replaced. Fill it in or remove it. If the MP is to fill it in, use a blank.',
    },
  },
});

const readOwn = cacheByText((text) => findInSentences(text, false));
const readLiteral = cacheByText((text) => findInSentences(text, true));

interface PlaceholderAt extends TextRange {
  /** A hash of the sentence around it. */
  sentenceHash: string | undefined;
}

function findInSentences(text: string, literal: boolean): PlaceholderAt[] {
  const places = findPlaceholders(text, literal);
  const sentenceHashes = hashSentences(text, places);
  return places.map(({ from, to }, index) => ({ from, to, sentenceHash: sentenceHashes[index] }));
}

/** A hash of the sentence around each position; positions are sorted, and each sentence is hashed once. */
function hashSentences(text: string, places: readonly { from: number }[]): string[] {
  if (places.length === 0) return [];
  const sentences = splitSentences(text);
  const hashes: string[] = [];
  let at = 0;
  let hash: string | null = null;
  for (const { from } of places) {
    while (at < sentences.length - 1 && from >= (sentences[at]?.to ?? 0)) {
      at += 1;
      hash = null;
    }
    hash ??= contentHash(text.slice(sentences[at]?.from, sentences[at]?.to));
    hashes.push(hash);
  }
  return hashes;
}
