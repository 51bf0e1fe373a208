import { getQuoteState } from '../blocks/quote.ts';
import { keepFirstUses } from './block-uses.ts';
import { defineCheck } from './check.ts';
import { makeQuoteSubject } from './quote-not-approved.ts';

/**
 * An approved quote whose block is not in the library: removed, unreadable, or never there. Nobody can see whether the
 * approval still holds; the draft cannot tell which, so this stops no export.
 */
export const quoteNotInLibrary = defineCheck<'quote-not-in-library', { quote: string }>({
  code: 'quote-not-in-library',
  severity: 'warning',
  run: ({ uses, library, today }) =>
    keepFirstUses(
      uses.filter(({ block }) => block.kind === 'quote' && getQuoteState(block, today) === 'approved'),
    ).flatMap(({ id, block, location, placed }) =>
      block.kind === 'quote' && library(id) === undefined
        ? [
            {
              location,
              block: block.id,
              values: { quote: placed?.title ?? block.title },
              about: makeQuoteSubject(block, placed),
            },
          ]
        : [],
    ),
  texts: {
    nl: {
      name: 'Citaat niet in de bibliotheek',
      many: (count) => `Van ${count} citaten is in de bibliotheek geen vrijgave te zien`,
      message: ({ quote }) => `Of het citaat ‘${quote}’ nog is vrijgegeven, is in de bibliotheek niet te zien.`,
      help: 'De bouwsteen staat er niet, of is er niet te lezen. Misschien is hij verwijderd omdat het citaat niet meer mag worden gebruikt. Vraag het de woordvoerder, of haal het citaat weg.',
    },
    en: {
      name: 'Quote not in the library',
      many: (count) => `The library cannot show the approval of ${count} quotes`,
      message: ({ quote }) => `The library cannot show whether the quote ‘${quote}’ is still approved.`,
      help: 'The block is not there, or cannot be read there. It may have been removed because the quote may no longer be used. Ask the spokesperson, or remove the quote.',
    },
  },
});
