import { diffChars } from 'diff';
import { levelOfParagraph, textOfParagraph } from '../../../../engine/core/reports/paragraphs.ts';
import { findRecommendation } from '../../../../engine/core/reports/recommendations.ts';
import type { DoubtKind, Report } from '../../../../engine/core/reports/report.ts';
import type { PagesOfParagraphs } from './marks.ts';
import { paragraphsOf, type ReportTruth } from './report-text.ts';

export interface Score {
  paragraphs: number;
  /** Paragraphs that are missing or too many, have another section, another level or no recommendation, or other pages. */
  numbers: number;
  sections: number;
  levels: number;
  pages: number;
  headings: number;
  /** Footnotes that are not at their paragraph with their text, of those that the make has. */
  notes: number;
  /** Characters of the truth, and those that differ. */
  characters: number;
  wrong: number;
  /** Paragraphs in which anything above differs, and those of them at which the report has no doubt. */
  differing: number[];
  unmarked: number[];
  errors: string[];
}

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** Compares a read report with the text from which it was made. `pages`: of its paragraphs, from the program that made it. */
export function scoreReport(
  report: Report,
  { truth, pages, hasNotes }: { truth: ReportTruth; pages: PagesOfParagraphs; hasNotes: boolean },
): Score {
  const expected = paragraphsOf(truth);
  const read = report.paragraphs.filter(({ part, number }) => part === 'report' && number !== null);
  const score: Score = {
    paragraphs: expected.length,
    numbers: 0,
    sections: 0,
    levels: 0,
    pages: 0,
    headings: 0,
    notes: 0,
    characters: 0,
    wrong: 0,
    differing: [],
    unmarked: [],
    errors: [],
  };
  const error = (text: string): void => void score.errors.push(text);
  const addDifference = (number: number, isOnlyNote = false): void => {
    score.differing.push(number);
    if (!isDoubtful(report, number, isOnlyNote)) score.unmarked.push(number);
  };
  for (const { number } of read)
    if (!expected.some((one) => one.number === number)) {
      score.numbers += 1;
      error(`paragraph ${number} is not in the text`);
      addDifference(number ?? 0);
    }
  for (const one of expected) {
    const whole = one.pieces.map(({ text }) => text).join('\n');
    score.characters += whole.length;
    const own = read.find(({ number }) => number === one.number);
    if (!own) {
      score.numbers += 1;
      score.wrong += whole.length;
      error(`paragraph ${one.number} is missing`);
      addDifference(one.number);
      continue;
    }
    const before = score.errors.length;
    const section = report.sections.find(({ id }) => id === own.section);
    if (section?.path !== one.section) {
      score.sections += 1;
      error(`paragraph ${one.number}: section ${section?.path ?? section?.title} for ${one.section}`);
    }
    // The body of this corpus is invented, so its report keeps no levels: its sentences have those of GRETA.
    const recommendations = own.recommendations.flatMap(({ sentence }) => findRecommendation(sentence) ?? []);
    const level = levelOfParagraph({ ...own, recommendations });
    if (level !== one.level) {
      score.levels += 1;
      error(`paragraph ${one.number}: level ${level} for ${one.level}`);
    }
    if (own.recommendations.length > 0 !== one.recommends) {
      score.levels += 1;
      error(`paragraph ${one.number}: ${own.recommendations.length} recommendations for ${one.recommends}`);
    }
    const ownPages = pages.get(one.number) ?? [];
    if (own.pages.join('-') !== ownPages.join('-')) {
      score.pages += 1;
      error(`paragraph ${one.number}: pages ${own.pages.join('-')} for ${ownPages.join('-')}`);
    }
    const notes = own.footnotes.map(({ text }) => plain(text));
    if (hasNotes && (one.note === null ? notes.length > 0 : notes.join() !== plain(one.note))) {
      score.notes += 1;
      error(`paragraph ${one.number}: note ‘${notes.join()}’ for ‘${one.note}’`);
    }
    const [wanted, found] = [plain(whole), plain(textOfParagraph(own))];
    if (wanted !== found || own.pieces.length !== one.pieces.length) {
      const changes = diffChars(wanted, found);
      const wrong = changes.reduce(
        (sum, change) => sum + (change.added || change.removed ? change.value.length : 0),
        0,
      );
      // Pieces that are joined or split wrongly count one character each.
      score.wrong += Math.max(wrong, Math.abs(own.pieces.length - one.pieces.length));
      const shown = changes.map(({ added, removed, value }) => {
        if (added) return `{+${value}+}`;
        if (removed) return `[-${value}-]`;
        return value.length > 24 ? `${value.slice(0, 10)}…${value.slice(-10)}` : value;
      });
      const pieces =
        own.pieces.length === one.pieces.length ? '' : ` (${own.pieces.length} pieces for ${one.pieces.length})`;
      error(`paragraph ${one.number}: ${shown.join('')}${pieces}`);
    }
    const errors = score.errors.slice(before);
    if (errors.length > 0) addDifference(one.number, errors.length === 1 && errors[0]?.includes(': note ‘'));
  }
  const headings = truth.items.flatMap((item) => (item.type === 'heading' ? [item] : []));
  for (const { path, title, level } of headings) {
    const found = report.sections.find((one) => one.part === 'report' && one.path === path);
    if (found && plain(found.title) === plain(title) && found.level === level) continue;
    score.headings += 1;
    error(`heading ${path} ${title}: ${found ? `${found.path} ${found.title} (level ${found.level})` : 'missing'}`);
  }
  const extra = report.sections.filter(
    (one) => one.part === 'report' && !headings.some(({ path }) => path === one.path),
  );
  for (const one of extra) {
    score.headings += 1;
    error(`heading that is none: ${one.path} ${one.title}`);
  }
  return score;
}

/** Kinds of doubts that are about a whole page. */
const OF_A_PAGE: readonly DoubtKind[] = ['unmapped', 'recognised', 'empty-page'];

/** Whether the report says of a paragraph that something is doubtful. A note without a mark is doubtful on its page. */
function isDoubtful({ doubts, paragraphs }: Report, number: number, isOnlyNote: boolean): boolean {
  const own = paragraphs.find((one) => one.part === 'report' && one.number === number);
  return doubts.some(({ paragraph, page, kind, text }) => {
    if (paragraph === number) return true;
    if (kind === 'number-missing') return isInRange(text, number);
    const isOfPage = OF_A_PAGE.includes(kind) || (isOnlyNote && kind === 'footnote');
    return isOfPage && own !== undefined && page >= own.pages[0] && page <= own.pages[1] + 1;
  });
}

/** Whether '12' or '12-14' has a number. */
function isInRange(text: string, number: number): boolean {
  const [first = 0, last = first] = text.split('-').map(Number);
  return number >= first && number <= last;
}

/** The scores of each make together, as a table in Markdown: the wrong ones of all. */
export function printTable(scores: readonly { name: string; score: Score }[]): string {
  const rows = [...new Set(scores.map(({ name }) => name))].map((name) => {
    const own = scores.filter((one) => one.name === name).map(({ score }) => score);
    const sum = (count: (score: Score) => number): number => own.reduce((total, score) => total + count(score), 0);
    const characters = sum((score) => score.characters);
    const right = ((1 - sum((score) => score.wrong) / characters) * 100).toFixed(3);
    const counts = [
      (one: Score) => one.numbers,
      (one: Score) => one.sections,
      (one: Score) => one.levels,
      (one: Score) => one.pages,
      (one: Score) => one.headings,
      (one: Score) => one.notes,
      (one: Score) => one.differing.length,
      (one: Score) => one.unmarked.length,
    ].map(sum);
    return `| ${[name, own.length, sum((score) => score.paragraphs), ...counts, `${right} % of ${characters}`].join(' | ')} |`;
  });
  return `
| make | reports | paragraphs | numbers | sections | levels | pages | headings | notes | differing | unmarked | characters |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`;
}
