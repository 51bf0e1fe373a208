import type { Block } from '../blocks/block.ts';
import { findKamerstukken } from '../citations/find-kamerstukken.ts';
import { formatKamerstukInText } from '../citations/format.ts';
import type { Kamerstuk } from '../citations/kamerstuk.ts';
import { findSessionYear, formatSessionYear, parseSessionYear } from '../citations/session-year.ts';
import { formatBlockName } from './block-name.ts';
import { keepFirstUses } from './block-uses.ts';
import { type CheckContext, defineCheck, type RawFinding } from './check.ts';
import { findNamedPapers, makeDossierKey } from './known-papers.ts';
import { cacheByText } from './prose/cache-by-text.ts';
import { isOwnText } from './prose/own-text.ts';
import { getLocation } from './text-pieces.ts';

export interface WrongSessionYear {
  /** The years in the text, as typed; null: they are in the fields of a block. */
  text: string | null;
  /** '28638, nr. 233', or the name of the block; null: two years that do not follow each other. */
  paper: string | null;
  said: string;
  /** '2023/24'; null: not known. */
  right: string | null;
}

/**
 * A session year that does not contain the date of its Kamerstuk, in a citation in the text or in a block, or two years that
 * do not follow each other (Grondwet, art. 65: from the third Tuesday of September to the next).
 */
export const sessionYearWrong = defineCheck<'session-year-wrong', WrongSessionYear>({
  code: 'session-year-wrong',
  severity: 'warning',
  run: (context) => [...checkText(context), ...checkBlocks(context)],
  texts: {
    nl: {
      name: 'Vergaderjaar klopt niet',
      many: (count) => `${count} vergaderjaren kloppen niet`,
      message: ({ paper, said, right }) =>
        paper === null
          ? `‘${said}’ is geen vergaderjaar: de jaren volgen niet op elkaar.`
          : `Bij ${paper} staat vergaderjaar ${said}. Volgens de datum is dat ${right}.`,
      help: 'Een vergaderjaar loopt van de derde dinsdag van september tot de volgende. Met een verkeerd jaar vindt de lezer het Kamerstuk niet. Pas het jaar aan, of verbeter de datum in de bouwsteen.',
    },
    en: {
      name: 'Session year is wrong',
      many: (count) => `${count} session years are wrong`,
      message: ({ paper, said, right }) =>
        paper === null
          ? `‘${said}’ is not a session year: the years are not consecutive.`
          : `${paper} has session year ${said}. By its date it is ${right}.`,
      help: 'A session year runs from the third Tuesday of September to the next. With a wrong year the reader does not find the Kamerstuk. Change the year, or correct the date in the block.',
    },
  },
});

/** The years of an official citation: 'Kamerstukken II 2023/24', 'Handelingen II 2010–11'. */
const CITED_YEARS =
  /(?<=(?:Kamerstukken|Handelingen|Aanhangsel(?:\sHandelingen)?)\s{1,2}II?\s{1,2})\d{4}[/–-](?:\d{4}|\d{2})(?!\d)/gu;

interface CitedYears {
  from: number;
  to: number;
  text: string;
  kamerstuk: Kamerstuk | null;
}

const readCitedYears = cacheByText((text): CitedYears[] => {
  const found = [...text.matchAll(CITED_YEARS)];
  if (found.length === 0) return [];
  const papers = findKamerstukken(text);
  return found.map(({ 0: years, index }) => ({
    from: index,
    to: index + years.length,
    text: years,
    kamerstuk: papers.find(({ from, to }) => from < index && index < to)?.kamerstuk ?? null,
  }));
});

function checkText(context: CheckContext): RawFinding<WrongSessionYear>[] {
  return context.pieces.filter(isOwnText).flatMap((piece) =>
    readCitedYears(piece.text).flatMap(({ from, to, text, kamerstuk }): RawFinding<WrongSessionYear>[] => {
      const said = parseSessionYear(text);
      const location = getLocation(piece, { from, to });
      if (said === null) return [{ location, values: { text, paper: null, said: text, right: null } }];
      const date = kamerstuk && findPaperDate(kamerstuk, context);
      const right = date === null ? null : findSessionYear(date);
      if (kamerstuk === null || right === null || right === said) return [];
      const paper = formatKamerstukInText(kamerstuk);
      return [{ location, values: { text, paper, said: text, right: formatSessionYear(right) } }];
    }),
  );
}

/** The day of a paper, by the blocks of the draft or else of the library. */
function findPaperDate(kamerstuk: Kamerstuk, { draft, papers }: CheckContext): string | null {
  const key = makeDossierKey(kamerstuk);
  for (const block of Object.values(draft.blocks)) {
    const paper = findNamedPapers(block).find(
      (one) => one.date !== null && makeDossierKey(one.kamerstuk) === key && one.kamerstuk.number === kamerstuk.number,
    );
    if (paper) return paper.date;
  }
  return papers?.get(key)?.find(({ number }) => number === kamerstuk.number)?.date ?? null;
}

function checkBlocks({ uses }: CheckContext): RawFinding<WrongSessionYear>[] {
  return keepFirstUses(uses).flatMap(({ id, block, location }) => {
    const { sessionYear, date } = findFields(block);
    const right = date === null ? null : findSessionYear(date);
    if (sessionYear === null || right === null || right === sessionYear) return [];
    const values = {
      text: null,
      paper: `‘${formatBlockName(block)}’`,
      said: formatSessionYear(sessionYear),
      right: formatSessionYear(right),
    };
    return [{ location, block: id, values }];
  });
}

function findFields(block: Block): { sessionYear: string | null; date: string | null } {
  if (block.kind === 'motion') return block;
  const source = 'source' in block ? block.source : null;
  return source?.type === 'kamerstuk' ? source : { sessionYear: null, date: null };
}
