import { diffChars } from 'diff';
import { levelOfParagraph, textOfParagraph } from '../../../../engine/core/reports/paragraphs.ts';
import type { Report } from '../../../../engine/core/reports/report.ts';
import { paragraphsOf, type ReportTruth } from './report-text.ts';

export interface Score {
  paragraphs: number;
  /** Paragraphs that are missing or too many, have another section, another level, or wrong pages. */
  numbers: number;
  sections: number;
  levels: number;
  headings: number;
  /** Footnotes that are not at their paragraph with their text, of those that the make has. */
  notes: number;
  /** Characters of the truth, and those that differ. */
  characters: number;
  wrong: number;
  /** Paragraphs with a difference, and those of them that the report marks as doubtful. */
  differing: number[];
  marked: number;
  errors: string[];
}

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** Compares a read report with the text from which it was made. */
export function scoreReport(report: Report, truth: ReportTruth, hasNotes: boolean): Score {
  const expected = paragraphsOf(truth);
  const read = report.paragraphs.filter(({ part, number }) => part === 'report' && number !== null);
  const score: Score = {
    paragraphs: expected.length,
    numbers: 0,
    sections: 0,
    levels: 0,
    headings: 0,
    notes: 0,
    characters: 0,
    wrong: 0,
    differing: [],
    marked: 0,
    errors: [],
  };
  const error = (text: string): void => void score.errors.push(text);
  for (const { number } of read)
    if (!expected.some((one) => one.number === number)) {
      score.numbers += 1;
      error(`paragraph ${number} is not in the text`);
    }
  for (const one of expected) {
    const whole = one.pieces.map(({ text }) => text).join('\n');
    score.characters += whole.length;
    const own = read.find(({ number }) => number === one.number);
    if (!own) {
      score.numbers += 1;
      score.wrong += whole.length;
      error(`paragraph ${one.number} is missing`);
      continue;
    }
    const section = report.sections.find(({ id }) => id === own.section);
    if (section?.path !== one.section) {
      score.sections += 1;
      error(`paragraph ${one.number}: section ${section?.path ?? section?.title} for ${one.section}`);
    }
    if (levelOfParagraph(own) !== one.level) {
      score.levels += 1;
      error(`paragraph ${one.number}: level ${levelOfParagraph(own)} for ${one.level}`);
    }
    const notes = own.footnotes.map(({ text }) => plain(text));
    if (hasNotes && (one.note === null ? notes.length > 0 : notes.join() !== plain(one.note))) {
      score.notes += 1;
      error(`paragraph ${one.number}: note ‘${notes.join()}’ for ‘${one.note}’`);
    }
    const [wanted, found] = [plain(whole), plain(textOfParagraph(own))];
    if (wanted === found && own.pieces.length === one.pieces.length) continue;
    const changes = diffChars(wanted, found);
    const wrong = changes.reduce((sum, change) => sum + (change.added || change.removed ? change.value.length : 0), 0);
    // Pieces that are joined or split wrongly count one character each.
    score.wrong += Math.max(wrong, Math.abs(own.pieces.length - one.pieces.length));
    score.differing.push(one.number);
    if (report.doubts.some(({ paragraph }) => paragraph === one.number)) score.marked += 1;
    error(
      `paragraph ${one.number}: ${changes.map(({ added, removed, value }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value.length > 24 ? `${value.slice(0, 10)}…${value.slice(-10)}` : value)).join('')}${own.pieces.length === one.pieces.length ? '' : ` (${own.pieces.length} pieces for ${one.pieces.length})`}`,
    );
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
