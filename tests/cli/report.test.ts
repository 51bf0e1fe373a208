import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../engine/core/reports/report.ts';
import {
  importCommandResultSchema,
  reportFindResultSchema,
  reportPickResultSchema,
} from '../../engine/jobs/results.ts';
import { craft, writeObjects } from '../sources/pdf/craft.ts';
import { answerInProcess } from './in-process.ts';
import { buildWhereOld, inbreng, temporaryFolder } from './inbreng.ts';

const { dir, remove } = temporaryFolder();
const pdf = join(dir, 'voorbeeld.pdf');
const library = join(dir, 'bibliotheek');

const PARAGRAPHS = [
  'De autoriteiten van Voorbeeldland stelden een coördinator aan.',
  'De coördinator heeft vier medewerkers en een eigen budget.',
  'Het comité beveelt de autoriteiten aan de opvang uit te breiden.',
  'De opvang is vol, en gemeenten krijgen geen geld.',
];

beforeAll(async () => {
  await buildWhereOld();
  const lines = PARAGRAPHS.flatMap((text, at) => [{ text: `${at + 1}. ${text}`, x: 70, y: 140 + at * 40 }]);
  const heading = { text: 'I. Opvang', x: 70, y: 90, size: 14, bold: true };
  const cover = { text: 'Voorbeeldrapport', x: 70, y: 200, size: 24, bold: true };
  writeFileSync(pdf, await (await craft([{ lines: [cover] }, { lines: [heading, ...lines] }])).save());
});
afterAll(remove);

const json = async (args: string[]): Promise<unknown> =>
  JSON.parse((await answerInProcess([...args, '--json'])).stdout);

describe('a report on the command line', () => {
  it('is imported, and kept as text with its fingerprint or as file', async () => {
    expect((await answerInProcess(['library', 'init', library])).exit).toBe(0);
    const { stdout } = inbreng(['import', pdf, '--library', library, '--json']);
    const { reports } = importCommandResultSchema.parse(JSON.parse(stdout));
    expect(reports).toMatchObject([
      { file: 'voorbeeld.pdf', paragraphs: 4, recommendations: 1, kept: 'text', doubts: 0 },
    ]);
    const [report] = reports;
    const folder = join(library, 'rapporten');
    expect(readdirSync(folder)).toEqual([`${report?.fingerprint}.json`]);
    expect(
      reportSchema.parse(JSON.parse(readFileSync(join(folder, `${report?.fingerprint}.json`), 'utf8'))),
    ).toMatchObject({
      file: 'voorbeeld.pdf',
      pages: 2,
    });
    expect(existsSync(join(library, 'bronnen', `${report?.source}.md`))).toBe(true);
    await answerInProcess(['import', pdf, '--library', library, '--keep', 'file']);
    expect(readFileSync(join(folder, `${report?.fingerprint}.pdf`))).toEqual(readFileSync(pdf));
  });

  it('is told from a list of questions that is imported with it', async () => {
    const questions = join(dir, 'vragen.pdf');
    const head = ['28 638 Mensenhandel', 'Nr. 9901 LIJST VAN VRAGEN', 'Vastgesteld 26 november 2026'];
    const asked = Array.from({ length: 6 }, (_, at) => `${at + 1}. Wat zegt proefvraag ${at + 1} van deze test?`);
    const opening = 'De commissie heeft proefvragen gesteld over Kamerstuk 28 638, nr. 9900.';
    const texts = [...head, opening, ...asked];
    const page = { lines: texts.map((text, at) => ({ text, x: 70, y: 90 + at * 40 })) };
    writeFileSync(questions, await (await craft([page])).save());
    const own = join(dir, 'beide');
    expect((await answerInProcess(['library', 'init', own])).exit).toBe(0);
    for (const order of [
      [questions, pdf],
      [pdf, questions],
    ]) {
      const both = importCommandResultSchema.parse(await json(['import', ...order, '--library', own]));
      expect(both.problems).toEqual([]);
      expect(both.reports).toMatchObject([{ file: 'voorbeeld.pdf', paragraphs: 4 }]);
      expect([...both.created, ...both.unchanged]).toEqual(['28638-9901']);
    }
    const { stdout } = await answerInProcess(['import', questions, pdf, '--library', own]);
    expect(stdout).toContain('Rapport: Voorbeeldrapport: 4 alinea’s');
    expect(stdout).toContain('Ongewijzigd: 28638-9901');
    // Asked for by name, the report of the list is still shown.
    expect((await answerInProcess(['report', 'show', questions])).exit).toBe(0);
  });

  it('is shown, whole or by paragraph', async () => {
    const whole = await answerInProcess(['report', 'show', pdf]);
    expect([whole.exit, whole.stderr]).toEqual([0, '']);
    expect(whole.stdout).toContain('I Opvang (p. 2)');
    expect(reportSchema.parse(await json(['report', 'show', pdf])).sections).toMatchObject([
      { path: 'I', title: 'Opvang' },
    ]);
    const { stdout } = await answerInProcess([
      'report',
      'show',
      'voorbeeld.pdf',
      '--paragraph',
      '3',
      '--library',
      library,
    ]);
    expect(stdout).toContain('alinea 3, p. 2, I Opvang');
    expect(stdout).toContain(PARAGRAPHS[2]);
  });

  it('is searched', async () => {
    const { hits } = reportFindResultSchema.parse(await json(['report', 'find', pdf, 'coordinator', 'budget']));
    expect(hits).toMatchObject([{ paragraph: 2, pages: [2, 2], text: PARAGRAPHS[1] }]);
    expect(inbreng(['report', 'find', pdf, 'olifant'])).toMatchObject({ exit: 0, stdout: 'Niets gevonden.\n' });
  });

  it('gives a finding with its literal text and place, and one of a sentence', async () => {
    const picked = reportPickResultSchema.parse(
      await json([
        'report',
        'pick',
        'voorbeeld.pdf',
        '--paragraph',
        '3',
        '--library',
        library,
        '--translation',
        'Breid uit.',
      ]),
    );
    expect(picked).toMatchObject({ paragraph: '3', page: '2', section: 'I' });
    const file = readFileSync(join(library, 'bevindingen', `${picked.id}.md`), 'utf8');
    expect(file).toContain(PARAGRAPHS[2]);
    expect(file).toContain('literal: true');
    expect(file).toContain('translation: Breid uit.');
    const sentence = ['report', 'pick', pdf, '--paragraph', '2', '--library', library, '--sentence'];
    expect(await answerInProcess([...sentence, 'een eigen budget'])).toMatchObject({ exit: 0 });
    const altered = await answerInProcess([...sentence, 'De coördinator heeft vijf medewerkers']);
    expect(altered.exit).toBe(1);
    expect(altered.stderr).toContain('vijf → vier');
  });

  it('is refused with a clear line, and the library stays as it was', async () => {
    const before = readdirSync(library, { recursive: true });
    const unknown = await answerInProcess(['report', 'pick', pdf, '--paragraph', '99', '--library', library]);
    expect(unknown).toMatchObject({ exit: 1 });
    expect(unknown.stderr).toContain('1 tot en met 4');
    expect((await answerInProcess(['report', 'show', 'nergens', '--library', library])).stderr).toContain(
      'voorbeeld.pdf',
    );
    const loop = join(dir, 'lus.pdf');
    writeFileSync(
      loop,
      writeObjects([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 2 >>',
        '<< /Type /Pages /Kids [2 0 R] /Count 2 /Parent 2 0 R >>',
      ]),
    );
    const refused = await answerInProcess(['import', loop, '--library', library]);
    expect(refused.exit).toBe(1);
    expect(refused.stderr).toContain('beschadigd');
    expect(readdirSync(library, { recursive: true })).toEqual(before);
  });

  it('without numbered paragraphs gives a finding by its words, with the page', async () => {
    const file = join(dir, 'zonder-nummers.pdf');
    const lines = PARAGRAPHS.flatMap((text, at) => [{ text, x: 70, y: 140 + at * 60 }]);
    const page = { lines: [{ text: 'Opvang', x: 70, y: 90, size: 14, bold: true }, ...lines] };
    writeFileSync(file, await (await craft([page, page])).save());
    const call = ['report', 'pick', file, '--library', library];
    const picked = reportPickResultSchema.parse(await json([...call, '--sentence', PARAGRAPHS[3] ?? '']));
    expect(picked).toMatchObject({ paragraph: null, page: '1', level: null });
    const refused = await answerInProcess([...call, '--sentence', 'Dit staat er niet.']);
    expect([refused.exit, refused.stderr]).toEqual([1, expect.stringContaining('Het rapport heeft deze zin niet')]);
    expect((await answerInProcess(call)).stderr).toContain('--sentence');
  });
});
