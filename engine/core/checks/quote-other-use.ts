import { excludesUse, getQuoteState, QUOTE_USES, type Quote, type QuoteUse } from '../blocks/quote.ts';
import { formatEnumeration } from '../enumeration.ts';
import { keepFirstUses } from './block-uses.ts';
import { defineCheck } from './check.ts';
import { makeQuoteSubject } from './quote-not-approved.ts';

const NAMES: Record<'nl' | 'en', Record<QuoteUse, string>> = {
  nl: { press: 'de pers', website: 'de website', members: 'Kamerleden' },
  en: { press: 'the press', website: 'the website', members: 'members of the Kamer' },
};

export interface OtherUse {
  quote: string;
  use: QuoteUse;
  /** The uses that the quote is approved for. */
  approvedFor: QuoteUse[];
  /** Whether the library has an approval for this use, so that updating the snapshot is enough. */
  approvedThere: boolean;
}

/** An approved quote in a document for a use that the approval excludes, here or by now in the library. */
export const quoteOtherUse = defineCheck<'quote-other-use', OtherUse>({
  code: 'quote-other-use',
  severity: 'error',
  run: ({ uses, library, documentType, today }) => {
    const use = documentType.quoteUse;
    if (use === null) return [];
    // A quote without an approval has its own check.
    const approved = uses.filter(({ block }) => block.kind === 'quote' && getQuoteState(block, today) === 'approved');
    return keepFirstUses(approved).flatMap(({ id, block, location, placed }) => {
      if (block.kind !== 'quote') return [];
      const found = library(id);
      const current = found?.kind === 'quote' && getQuoteState(found, today) === 'approved' ? found : null;
      const isExcludedHere = excludesUse(block, use);
      const isExcludedThere = current !== null && excludesUse(current, use);
      if (!isExcludedHere && !isExcludedThere) return [];
      const approvedFor = listUses(isExcludedThere ? current : block);
      const approvedThere = isExcludedHere && current !== null && !isExcludedThere;
      const values = { quote: placed?.title ?? block.title, use, approvedFor, approvedThere };
      return [{ location, block: block.id, values, about: makeQuoteSubject(block, placed) }];
    });
  },
  texts: {
    nl: {
      name: 'Citaat voor ander gebruik',
      many: (count) => `${count} citaten zijn niet voor dit gebruik vrijgegeven`,
      message: ({ quote, use, approvedFor }) =>
        `Het citaat ‘${quote}’ is vrijgegeven voor ${formatUses(approvedFor, 'nl')}, niet voor ${NAMES.nl[use]}.`,
      help: 'Wie een citaat vrijgeeft, zegt ook waarvoor. Vraag ook voor dit gebruik om vrijgave en leg die in de bouwsteen vast, of haal het citaat weg.',
    },
    en: {
      name: 'Quote for another use',
      many: (count) => `${count} quotes are not approved for this use`,
      message: ({ quote, use, approvedFor }) =>
        `The quote ‘${quote}’ is approved for ${formatUses(approvedFor, 'en')}, not for ${NAMES.en[use]}.`,
      help: 'An approval also says what the quote may be used for. Ask for approval for this use too and record it in the block, or take the quote out.',
    },
  },
});

/** In a fixed order, each once. */
function listUses({ approvedFor }: Quote): QuoteUse[] {
  return QUOTE_USES.filter((use) => approvedFor.includes(use));
}

function formatUses(uses: readonly QuoteUse[], language: 'nl' | 'en'): string {
  return formatEnumeration(
    uses.map((use) => NAMES[language][use]),
    language,
  );
}
