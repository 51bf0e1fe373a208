import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../engine/jobs/check.ts';
import { exportDraft } from '../../engine/jobs/export.ts';
import { readReportFile } from '../../engine/jobs/reports.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { writeDraft } from '../../engine/store/draft-file.ts';
import { createLibrary } from '../../engine/store/library.ts';
import { storeReport } from '../../engine/store/reports.ts';
import { block, draft, paragraph, placed } from '../core/checks/drafts.ts';
import { FONTS, TEMPLATES } from '../documents/exported.ts';
import { DEVELOPMENT, makeSet } from '../sources/reports/corpus/makes.ts';
import { paragraphsOf } from '../sources/reports/corpus/report-text.ts';

const root = mkdtempSync(join(tmpdir(), 'inbreng-check-reports-'));
const pdf = join(root, 'rapport.pdf');
const file = join(root, 'stuk.inbreng');
const typesetter = createTypesetter();
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A generated report, with a finding that is right, one with a changed word, and one with a paragraph that is not there. */
beforeAll(async () => {
  const [made] = await makeSet(DEVELOPMENT, ['typst justified']);
  if (!made) throw new Error('no report was made');
  const { truth, bytes } = made;
  writeFileSync(pdf, bytes);
  const source = block({
    id: 'rapport',
    kind: 'source',
    source: {
      type: 'greta-report',
      country: 'NLD',
      round: 3,
      number: truth.number,
      title: null,
      language: truth.language,
      adopted: null,
      published: null,
      hudoc: null,
    },
  });
  const chosen = paragraphsOf(truth).find(({ pieces }) => pieces.length === 1 && (pieces[0]?.text.length ?? 0) > 80);
  const text = chosen?.pieces[0]?.text ?? '';
  const words = text.split(' ');
  words[6] = 'gewijzigd';
  const finding = (id: string, number: number, body: string) =>
    block({
      id,
      kind: 'finding',
      title: `Bevinding ${id}`,
      language: truth.language,
      literal: true,
      report: 'rapport',
      paragraph: String(number),
      body: [paragraph(`${id}-p`, body)],
    });
  const blocks = [
    finding('goed', chosen?.number ?? 0, text),
    finding('anders', chosen?.number ?? 0, words.join(' ')),
    finding('weg', 4000, text),
  ];
  const written = await writeDraft(
    file,
    draft(
      blocks.map((one) => placed(one)),
      [...blocks, source],
      { documentType: 'position-paper' },
    ),
    new Map(),
  );
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
});

const CODES = ['quotation-altered', 'quotation-longer', 'paragraph-not-in-report'];

async function check(reports: string[], library?: string) {
  const checked = await checkDraft({
    file,
    reports,
    library,
    templates: TEMPLATES,
    fonts: FONTS,
    today: '2026-11-25',
    language: 'nl',
    typesetter,
  });
  if (!checked.ok) return checked.problem.code;
  return checked.value.findings
    .filter(({ check: code }) => CODES.includes(code))
    .map(({ check: code, block: of }) => [code, of]);
}

describe('a document that is checked with the PDF of a report', () => {
  it('has the changed word and the missing paragraph among its findings, and nothing about the literal one', async () => {
    expect(await check([pdf])).toEqual([
      ['quotation-altered', 'anders'],
      ['paragraph-not-in-report', 'weg'],
    ]);
  });

  it('has the same findings with a library that keeps the report', async () => {
    const library = join(root, 'bibliotheek');
    const made = await createLibrary(library, { cache: join(root, 'cache') });
    if (!made.ok) throw new Error(made.problem.code);
    expect(await check([], library)).toEqual([]);
    const read = await readReportFile(pdf);
    if (!read.ok) throw new Error(read.problem.code);
    await storeReport(library, read.value.report, null);
    expect(await check([], library)).toEqual(await check([pdf]));
    const exported = await exportDraft({
      ...{ file, library, formats: ['txt'], outDir: join(root, 'uit'), templates: TEMPLATES, fonts: FONTS },
      ...{ now: '2026-11-25T09:00:00+01:00', today: '2026-11-25', by: 'test', despite: 'test', typesetter },
      progress: () => undefined,
    });
    if (!exported.ok) throw new Error(exported.problem.code);
    const found = exported.value.remaining.filter(({ check: code }) => CODES.includes(code));
    expect(found.map(({ check: code, block: of }) => [code, of])).toEqual(await check([pdf]));
  });

  it('has none of them without the report', async () => {
    expect(await check([])).toEqual([]);
  });

  it('is not checked with a file that is no report or is not there', async () => {
    const other = join(root, 'geen.pdf');
    writeFileSync(other, 'geen PDF');
    expect(await check([other])).toBe('pdf-not-recognised');
    expect(await check([join(root, 'weg.pdf')])).toBe('file-missing');
  });
});
