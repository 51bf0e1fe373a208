import { type QUOTE_STATES, quoteStateOn } from '../blocks/quote.ts';
import { firstUses } from './block-uses.ts';
import { defineCheck } from './check.ts';

type NotApproved = Exclude<(typeof QUOTE_STATES)[number], 'approved' | 'published'> | 'withdrawn';

const STATES: Record<'nl' | 'en', Record<NotApproved, string>> = {
  nl: {
    concept: 'nog een concept',
    submitted: 'voorgelegd maar niet vrijgegeven',
    expired: 'verlopen',
    withdrawn: 'in de bibliotheek niet meer vrijgegeven',
  },
  en: {
    concept: 'still a draft',
    submitted: 'submitted but not approved',
    expired: 'expired',
    withdrawn: 'no longer approved in the library',
  },
};

/**
 * An approval lasts until the block's `validUntil`, that day included, and until the library says that it lapsed, also for the
 * draft's copy from before. What was published stays published.
 */
export const quoteNotApproved = defineCheck<'quote-not-approved', { quote: string; state: NotApproved }>({
  code: 'quote-not-approved',
  severity: 'error',
  run: ({ uses, library, today }) =>
    firstUses(uses).flatMap(({ id, block, location, placed }) => {
      if (block.kind !== 'quote') return [];
      const now = quoteStateOn(block, today);
      const current = library(id);
      const lapsed = current?.kind === 'quote' && current.state !== 'approved' && current.state !== 'published';
      if (now === 'published' || (now === 'approved' && !lapsed)) return [];
      const state = now === 'approved' ? 'withdrawn' : now;
      return [{ location, block: block.id, values: { quote: placed?.title ?? block.title, state } }];
    }),
  texts: {
    nl: {
      message: ({ quote, state }) => `Het citaat ‘${quote}’ is ${STATES.nl[state]}.`,
      help: 'Een citaat gaat pas de deur uit als de woordvoerder het heeft vrijgegeven of als het al is gepubliceerd. Vraag om vrijgave en leg die in de bouwsteen vast: door wie en wanneer.',
    },
    en: {
      message: ({ quote, state }) => `The quote ‘${quote}’ is ${STATES.en[state]}.`,
      help: 'A quote leaves the house only when the spokesperson approved it or when it was published before. Ask for approval and record it in the block: by whom and when.',
    },
  },
});
