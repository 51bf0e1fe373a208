import { getQuoteState, type QUOTE_STATES, type Quote } from '../blocks/quote.ts';
import { findSnapshot, hasOwnWords, type PlacedBlock } from '../drafts/instances.ts';
import { keepFirstUses } from './block-uses.ts';
import { defineCheck } from './check.ts';

type State = (typeof QUOTE_STATES)[number];
type NotApproved = Exclude<State, 'approved' | 'published'> | 'altered' | 'withdrawn' | 'retired';

export interface UnapprovedQuote {
  quote: string;
  /**
   * `altered`: the document has other words than the approved or published quote. `withdrawn`, `retired`: the snapshot is
   * approved, but the library withdrew the approval or retired the block.
   */
  state: NotApproved;
  /** Whether the library has an approved version, so that updating the snapshot is enough. */
  approvedThere: boolean;
}

const STATES: Record<'nl' | 'en', Record<NotApproved, string>> = {
  nl: {
    concept: 'nog een concept',
    submitted: 'voorgelegd maar niet vrijgegeven',
    altered: 'in dit document gewijzigd en zo niet vrijgegeven',
    expired: 'verlopen',
    withdrawn: 'in de bibliotheek niet meer vrijgegeven',
    retired: 'in de bibliotheek niet meer in gebruik',
  },
  en: {
    concept: 'still a draft',
    submitted: 'submitted but not approved',
    altered: 'changed in this document and not approved in these words',
    expired: 'expired',
    withdrawn: 'no longer approved in the library',
    retired: 'no longer in use in the library',
  },
};

/**
 * A quote that the spokesperson has not approved, or not in these words. An approval lasts until the end of `validUntil`, and until the library
 * withdraws it, also for older snapshots: its state and date change without a new revision. A published quote stays
 * published.
 */
export const quoteNotApproved = defineCheck<'quote-not-approved', UnapprovedQuote>({
  code: 'quote-not-approved',
  severity: 'error',
  run: ({ draft, uses, library, today }) =>
    keepFirstUses(uses, ({ id, placed }) => `${id} ${JSON.stringify(placed?.instance.own?.body ?? null)}`).flatMap(
      ({ id, block, location, placed }) => {
        if (block.kind !== 'quote') return [];
        const snapshot = findSnapshot(draft, id);
        const isAltered =
          placed !== null &&
          snapshot?.kind === 'quote' &&
          isReleased(snapshot) &&
          hasOwnWords(snapshot, placed.instance);
        const now = isAltered ? 'altered' : getQuoteState(block, today);
        if (now === 'published') return [];
        const current = library(id);
        const there = current?.kind === 'quote' ? getLibraryState(current, today) : null;
        if (now === 'approved' && (there === null || there === 'approved')) return [];
        const state: NotApproved = now === 'approved' ? (there === 'retired' ? 'retired' : 'withdrawn') : now;
        const values = { quote: placed?.title ?? block.title, state, approvedThere: there === 'approved' };
        return [{ location, block: block.id, values, about: makeQuoteSubject(block, placed) }];
      },
    ),
  texts: {
    nl: {
      name: 'Citaat zonder vrijgave',
      many: (count) => `${count} citaten zijn niet vrijgegeven`,
      message: ({ quote, state }) => `Het citaat ‘${quote}’ is ${STATES.nl[state]}.`,
      help: 'Een citaat gaat pas de deur uit als de woordvoerder het heeft vrijgegeven of als het al is gepubliceerd. Vraag om vrijgave en leg die in de bouwsteen vast: door wie en wanneer.',
    },
    en: {
      name: 'Quote without approval',
      many: (count) => `${count} quotes are not approved`,
      message: ({ quote, state }) => `The quote ‘${quote}’ is ${STATES.en[state]}.`,
      help: 'A quote can go out only after the spokesperson has approved it, or if it was published before. Ask for approval and record it in the block: by whom and when.',
    },
  },
});

function isReleased({ state }: Quote): boolean {
  return state === 'approved' || state === 'published';
}

function getLibraryState(quote: Quote, today: string): 'approved' | 'retired' | 'withdrawn' {
  const state = getQuoteState(quote, today);
  if (state !== 'approved' && state !== 'published') return 'withdrawn';
  return quote.blockStatus === 'retired' ? 'retired' : 'approved';
}

/** Identifies the text of a quote: an approval, and a reason to do without one, apply only to this text. */
export function makeQuoteSubject(quote: Quote, placed: PlacedBlock | null): unknown {
  return [quote.revision, placed?.instance.own?.body ?? null];
}
