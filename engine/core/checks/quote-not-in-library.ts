import { quoteStateOn } from '../blocks/quote.ts';
import { firstUses } from './block-uses.ts';
import { defineCheck } from './check.ts';

/**
 * An approved quote whose block the library at hand does not have: it was removed there, or never was. Nobody can see there
 * whether the approval still holds; the draft does not know which of both it is, and so it stops no export.
 */
export const quoteNotInLibrary = defineCheck<'quote-not-in-library', { quote: string }>({
  code: 'quote-not-in-library',
  severity: 'warning',
  run: ({ uses, library, today }) =>
    firstUses(uses).flatMap(({ id, block, location, placed }) =>
      block.kind === 'quote' && quoteStateOn(block, today) === 'approved' && library(id) === undefined
        ? [{ location, block: block.id, values: { quote: placed?.title ?? block.title } }]
        : [],
    ),
  texts: {
    nl: {
      message: ({ quote }) =>
        `Het citaat ‘${quote}’ staat niet in de bibliotheek: of het nog is vrijgegeven, is daar niet te zien.`,
      help: 'Misschien is de bouwsteen verwijderd omdat het citaat niet meer mag worden gebruikt. Vraag het de woordvoerder, of haal het citaat weg.',
    },
    en: {
      message: ({ quote }) =>
        `The quote ‘${quote}’ is not in the library, which therefore cannot show whether it is still approved.`,
      help: 'The block may have been removed because the quote may no longer be used. Ask the spokesperson, or take the quote out.',
    },
  },
});
