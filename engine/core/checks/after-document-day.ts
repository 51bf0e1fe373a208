import type { Block } from '../blocks/block.ts';
import type { Motion } from '../blocks/motion.ts';
import type { Kamerstuk } from '../citations/kamerstuk.ts';
import { formatDate, parseDate } from '../dates.ts';
import type { Draft } from '../drafts/draft.ts';
import { findBlockDate } from './block-date.ts';
import { formatBlockName } from './block-name.ts';
import type { BlockUse } from './block-uses.ts';
import { type CheckContext, defineCheck, type RawFinding } from './check.ts';
import { makeDossierKey } from './known-papers.ts';
import { cacheByText } from './prose/cache-by-text.ts';
import { readKamerstukken } from './prose/kamerstukken.ts';
import { isDutch, isOwnText, readSentences } from './prose/own-text.ts';
import { findLastDay, getDate, isKnownBefore, type ReferenceDay } from './reference-day.ts';
import { getLocation } from './text-pieces.ts';

export interface LaterThanDocument {
  /**
   * `document`: its own date is after its debate. `ground`, `block`: it came into being later; `outcome`: the document
   * prints an outcome of later. `text`: a date or a Kamerstuk in the text. `bill`: a bill in the text of which no earlier paper is known.
   */
  what: 'document' | 'ground' | 'block' | 'outcome' | 'text' | 'bill';
  /** The demand that relies on a ground; else ''. */
  claim: string;
  /** The name of the block, or the words of the text. */
  title: string;
  date: string;
  /** The last day that the document can know. */
  day: string;
  isDebate: boolean;
}

/**
 * Something that came after the day of the document, so that the document could not know it: a block wherever the
 * document uses it, the outcome of a motion, a Kamerstuk or a date in the text. Motions and outcomes of the day of the
 * debate count, because members propose motions in or after the debate.
 */
export const afterDocumentDay = defineCheck<'after-document-day', LaterThanDocument>({
  code: 'after-document-day',
  severity: 'warning',
  run: (context) => {
    const last = findLastDay(context);
    if (last === null) return [];
    return [...findLateDocument(context, last), ...findLateBlocks(context, last), ...findLateText(context, last)];
  },
  texts: {
    nl: {
      name: 'Van na de dag van het document',
      many: (count) => `${count} feiten zijn van na de dag van het document`,
      message: ({ what, claim, title, date, day, isDebate }) => {
        const then = formatDate(date, 'nl');
        const bound = `Het ${isDebate ? 'debat' : 'document'} is van ${formatDate(day, 'nl')}.`;
        switch (what) {
          case 'document':
            return `Het document heeft de datum ${then}. Het debat is al op ${formatDate(day, 'nl')}.`;
          case 'ground':
            return `De eis ‘${claim}’ steunt op ‘${title}’ van ${then}. ${bound}`;
          case 'block':
            return `‘${title}’ is van ${then}. ${bound}`;
          case 'outcome':
            return `De uitslag van ‘${title}’ is van ${then}. ${bound}`;
          case 'text':
            return `‘${title}’ in de tekst is van ${then}. ${bound}`;
          case 'bill':
            return `Van ‘${title}’ is geen ouder stuk bekend dan van ${then}. ${bound}`;
        }
      },
      help: 'Op die dag bestaat dit nog niet. Kijk of de datums bij Details kloppen, en kies anders iets van eerder.',
    },
    en: {
      name: 'From after the day of the document',
      many: (count) => `${count} facts are from after the day of the document`,
      message: ({ what, claim, title, date, day, isDebate }) => {
        const then = formatDate(date, 'en');
        const bound = `The ${isDebate ? 'debate' : 'document'} is of ${formatDate(day, 'en')}.`;
        switch (what) {
          case 'document':
            return `The document is dated ${then}. The debate is before that, on ${formatDate(day, 'en')}.`;
          case 'ground':
            return `‘${claim}’ relies on ‘${title}’ of ${then}. ${bound}`;
          case 'block':
            return `‘${title}’ is of ${then}. ${bound}`;
          case 'outcome':
            return `The outcome of ‘${title}’ is of ${then}. ${bound}`;
          case 'text':
            return `‘${title}’ in the text is of ${then}. ${bound}`;
          case 'bill':
            return `No paper on ‘${title}’ is known from before ${then}. ${bound}`;
        }
      },
      help: 'It does not exist yet on that day. Check the dates at Details, or choose something earlier.',
    },
  },
});

type Late = RawFinding<LaterThanDocument>;

/** A document that is dated after the debate that it is written for. */
function findLateDocument({ draft, documentType }: CheckContext, { day, isDebate }: ReferenceDay): Late[] {
  const date = documentType.datedBy === null ? null : getDate(draft, documentType.datedBy);
  if (date === null || !isDebate || date <= day) return [];
  return [{ location: null, values: { what: 'document', claim: '', title: '', date, day, isDebate } }];
}

function findLateBlocks(context: CheckContext, last: ReferenceDay): Late[] {
  const claims = new Map(context.uses.flatMap(({ placed }) => (placed ? [[placed.instance.id, placed.title]] : [])));
  return context.uses.flatMap(({ how, id, block, location }): Late[] => {
    const late = findLate({ how, block }, last, context);
    if (!late) return [];
    const claim = how === 'ground' ? (claims.get(location?.node ?? '') ?? '') : '';
    const what = late.what === 'block' && how === 'ground' ? 'ground' : late.what;
    return [{ location, block: id, values: { ...late, ...last, what, claim, title: formatBlockName(block) } }];
  });
}

/** The part of a block that came later: the block itself, or else the outcome that the document prints. */
function findLate(
  { how, block }: Pick<BlockUse, 'how' | 'block'>,
  last: ReferenceDay,
  context: CheckContext,
): { what: 'block' | 'outcome'; date: string } | null {
  const date = findFirstDay(block, context.draft);
  const isOfTheDay = date === last.day && block.kind !== 'motion';
  if (date !== null && !isOfTheDay && !isKnownBefore(date, last)) return { what: 'block', date };
  // A citation prints the paper without its outcome.
  if (block.kind !== 'motion' || how === 'cited') return null;
  const outcome = findOutcomeDays(block, context).find((day) => !isKnownBefore(day, last));
  return outcome === undefined ? null : { what: 'outcome', date: outcome };
}

/** The day on which a block came into being: a motion may be decided on later. */
function findFirstDay(block: Block, draft: Draft): string | null {
  return block.kind === 'motion' ? block.date : findBlockDate(block, draft);
}

/** The days from which the outcome of a motion is known: of the decision, and of the papers that tell it. */
function findOutcomeDays(motion: Motion, context: CheckContext): string[] {
  if (motion.status === 'unknown') return [];
  const papers = readKamerstukken(motion.statusByHand?.source ?? '').map(({ kamerstuk }) => kamerstuk);
  if (motion.status === 'replaced' && motion.replacedBy) papers.push(motion.replacedBy);
  return [motion.decidedOn, ...papers.map((paper) => findPaperDay(paper, context))].filter((day) => day !== null);
}

/** The day of a Kamerstuk that the document or the library knows. */
function findPaperDay(kamerstuk: Kamerstuk, { papers }: Pick<CheckContext, 'papers'>): string | null {
  const known = papers?.get(makeDossierKey(kamerstuk));
  return known?.find(({ number }) => number === kamerstuk.number)?.date ?? null;
}

/** The day of the oldest paper of a dossier that the library knows, in either chamber. */
function findFirstPaperDay(dossier: string, { papers }: Pick<CheckContext, 'papers'>): string | null {
  const days = [...(papers?.values() ?? [])]
    .flat()
    .flatMap(({ kamerstuk, date }) => (kamerstuk.dossier === dossier && date !== null ? [date] : []));
  return days.sort()[0] ?? null;
}

function findLateText(context: CheckContext, last: ReferenceDay): Late[] {
  return context.pieces.flatMap((piece) => {
    // The title names the debate.
    if (!isOwnText(piece) || piece.outermost < 0) return [];
    const papers = readKamerstukken(piece.text).flatMap(({ from, to, kamerstuk }) => {
      const date = findPaperDay(kamerstuk, context);
      return date === null ? [] : [{ what: 'text' as const, from, to, date }];
    });
    const bills = [...piece.text.matchAll(BILL)].flatMap(({ 0: words, 1: spaced = '', index }) => {
      const date = findFirstPaperDay(spaced.replace(/\D/g, ''), context);
      return date === null ? [] : [{ what: 'bill' as const, from: index, to: index + words.length, date }];
    });
    const dates = (isDutch(piece) ? readPastDates(piece.text) : []).map((found) => ({
      what: 'text' as const,
      ...found,
    }));
    return [...papers, ...bills, ...dates].flatMap(({ what, from, to, date }): Late[] => {
      if (date === last.day || isKnownBefore(date, last)) return [];
      const values = { what, claim: '', title: piece.text.slice(from, to), date, ...last };
      return [{ location: getLocation(piece, { from, to }), values }];
    });
  });
}

/** A bill by its dossier: 'wetsvoorstel 36 547'. With a number behind it, it is a paper. */
const BILL = /(?<!\p{L})(?:\p{L}*wetsvoorstel|bill)\s(\d{2}\s?\d{3})(?!\s?\d|,?\s(?:nr|[A-Z](?!\p{L})))/giu;

const MONTH = '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)';
const DATE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:\d{1,2}\s)?${MONTH}\s\d{4}(?!\p{N})`, 'giu');
/** Words of a sentence about what is still to come: a term, an entry into force, a plan. */
const TO_COME =
  /(?<!\p{L})(?:vóór|voor|uiterlijk|per|vanaf|met ingang van|tot|tot en met|binnen|na|in werking|zal|zullen|zou|zouden|gaat|gaan|komt|verwacht|gepland|voornemen|volgend|komend|eerstvolgend|loopt|verloopt|eindigt|aanstaande)(?!\p{L})/iu;

/** The dates of a text, without those in a sentence about what is to come. A month counts from its first day. */
const readPastDates = cacheByText((text): { from: number; to: number; date: string }[] => {
  if (!/\d{4}/.test(text)) return [];
  return readSentences(text).flatMap((sentence) => {
    const words = text.slice(sentence.from, sentence.to);
    if (TO_COME.test(words)) return [];
    return [...words.matchAll(DATE)].flatMap(({ 0: found, index }) => {
      const date = parseDate(/^\d/.test(found) ? found : `1 ${found}`);
      const from = sentence.from + index;
      return date === null ? [] : [{ from, to: from + found.length, date }];
    });
  });
});
