import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../../engine/core/reports/report.ts';
import { verifyQuotation } from '../../../engine/core/reports/verify-quotation.ts';
import { readReport } from '../../../engine/sources/reports/read-report.ts';
import { isCampaign } from '../../campaign.ts';
import { scanned, withoutCharacterTables } from './corpus/changed-pdf.ts';
import { type CorpusReport, DEVELOPMENT, HELD_OUT, makeSet } from './corpus/makes.ts';
import { paragraphsOf } from './corpus/report-text.ts';
import { scoreReport } from './corpus/score.ts';

const CHROMIUM =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ?? null;
/** Share of the characters of a report that must be right. */
const RIGHT = 0.999;

const folder = mkdtempSync(join(tmpdir(), 'inbreng-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The letters of each page, as another program reads them. */
function lettersOfPages(bytes: Uint8Array): string[] {
  const file = join(folder, 'report.pdf');
  writeFileSync(file, bytes);
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return text.split('\f').map(letters);
}
const letters = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');

async function check({ name, truth, bytes }: CorpusReport): Promise<void> {
  const result = await readReport({ name: `${name}.pdf`, bytes });
  if (!result.ok) throw new Error(`${name}: ${result.problem.code}`);
  const report = reportSchema.parse(result.value);
  // Chromium has no footnotes.
  const score = scoreReport(report, truth, !name.startsWith('chromium'));
  const { paragraphs, numbers, sections, levels, headings, notes } = score;
  expect({ name, numbers, sections, levels, headings, notes, errors: score.errors }).toEqual({
    ...{ name, numbers: 0, sections: 0, levels: 0, headings: 0 },
    // A note that is not at its paragraph is marked as doubtful.
    notes: report.doubts.some(({ kind }) => kind === 'footnote') ? notes : 0,
    errors: score.errors.filter((error) => error.startsWith('paragraph')),
  });
  expect(paragraphs).toBeGreaterThan(30);
  expect(1 - score.wrong / score.characters, score.errors.join('\n')).toBeGreaterThanOrEqual(RIGHT);
  expect(report.cover, name).toMatchObject({ title: truth.title, number: truth.number, adopted: truth.adopted });
  expect(report.cover, name).toMatchObject({ published: truth.published, round: 3 });
  // Text in the order of the file is compared with the pages, unless columns or a turn change that order.
  if (!/columns|turned/.test(name)) {
    const pages = lettersOfPages(bytes);
    for (const one of report.paragraphs.filter(({ part, number }) => part === 'report' && number !== null)) {
      // Chromium sets the number apart from its text.
      const number = name.startsWith('chromium') ? '' : `${one.number}`;
      const start = letters(`${number}${one.pieces[0]?.text}`).slice(0, 18);
      expect(pages[one.pages[0] - 1], `${name}, paragraph ${one.number}`).toContain(start);
      expect(pages[one.pages[1] - 1], `${name}, paragraph ${one.number}`).toContain(
        letters(one.pieces.at(-1)?.text ?? '').slice(-12),
      );
    }
  }
  // The words of the government are in the file, and never in the report.
  const [comment = ''] = truth.comments;
  const found = verifyQuotation(report, comment);
  expect(found, name).toMatchObject({ result: 'literal', places: [{ part: 'comments', paragraph: null }] });
}

const TYPST = ['justified', 'hanging', 'columns', 'brackets', 'untagged', 'turned'].map((name) => `typst ${name}`);

describe('a report with numbered paragraphs', () => {
  it.each(TYPST)('is read as it was written: %s', async (make) => {
    const [report] = await makeSet(DEVELOPMENT, null, [make]);
    expect(report).toBeDefined();
    if (report) await check(report);
  });

  it('is read as it was written: printed by Chromium, with and without tags', async () => {
    const reports = await makeSet(DEVELOPMENT, CHROMIUM, ['chromium tagged', 'chromium untagged']);
    expect(reports).toHaveLength(2);
    for (const report of reports) await check(report);
  });

  it('is read as it was written: exported by LibreOffice, in one and two columns', async () => {
    const reports = await makeSet(DEVELOPMENT, null, ['office', 'office columns']);
    expect(reports).toHaveLength(2);
    for (const report of reports) await check(report);
  });

  it.runIf(isCampaign)(
    'is read as it was written, in texts and measures that no one saw during development',
    async () => {
      for (const seed of [HELD_OUT.seed, HELD_OUT.seed + 977, HELD_OUT.seed + 1_954])
        for (const report of await makeSet({ ...HELD_OUT, seed }, CHROMIUM)) await check(report);
    },
  );

  it('lists what was repaired, with its page', async () => {
    const [made] = await makeSet(DEVELOPMENT, null, ['typst hanging']);
    if (!made) throw new Error('no report');
    const result = await readReport({ name: 'a.pdf', bytes: made.bytes });
    if (!result.ok) throw new Error(result.problem.code);
    const kinds = new Set(result.value.repairs.map(({ kind }) => kind));
    for (const kind of ['hyphen', 'running-head', 'footnote', 'footnote-mark', 'page-break'] as const)
      expect(kinds, kind).toContain(kind);
    for (const { kind, page, before, after } of result.value.repairs) {
      expect(page).toBeLessThanOrEqual(result.value.pages);
      if (kind === 'hyphen') expect(before.replace(/- /, '')).toBe(after);
    }
    expect(result.value.paragraphs.some(({ pages: [first, last] }) => first !== last)).toBe(true);
  });

  it('finds each of its sentences again, letter by letter', async () => {
    const [made] = await makeSet(DEVELOPMENT, null, ['typst justified']);
    if (!made) throw new Error('no report');
    const result = await readReport({ name: 'a.pdf', bytes: made.bytes });
    if (!result.ok) throw new Error(result.problem.code);
    for (const { number, pieces } of paragraphsOf(made.truth))
      expect(verifyQuotation(result.value, pieces[0]?.text ?? '', { paragraph: number }).result, `${number}`).toBe(
        'literal',
      );
  });
});

describe('a PDF that is no readable report', () => {
  it('is scanned: refused with the number of pages', async () => {
    expect(await readReport({ name: 'scan.pdf', bytes: await scanned(4) })).toEqual({
      ok: false,
      problem: { code: 'pdf-without-text', values: { file: 'scan.pdf', pages: 4 } },
    });
  });

  it('has fonts without tables of characters: refused, since its letters have no meaning', async () => {
    const [made] = await makeSet(DEVELOPMENT, null, ['typst justified']);
    if (!made) throw new Error('no report');
    expect(await readReport({ name: 'x.pdf', bytes: await withoutCharacterTables(made.bytes) })).toMatchObject({
      problem: { code: 'pdf-unreadable-text' },
    });
  });

  it('has no numbered paragraphs', async () => {
    const { craft, textPage } = await import('../pdf/craft.ts');
    const bytes = await (await craft([textPage(), textPage()])).save();
    expect(await readReport({ name: 'brief.pdf', bytes })).toEqual({
      ok: false,
      problem: { code: 'report-without-paragraphs', values: { file: 'brief.pdf', pages: 2 } },
    });
  });
});
