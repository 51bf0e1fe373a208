import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type MonitorInput, makeMonitor } from '../../engine/jobs/monitor.ts';
import { monitorResultSchema } from '../../engine/jobs/results.ts';
import { emptyFolder } from '../store/folders.ts';
import { STARTER_LIBRARY } from '../templates/starter-library.ts';

function starter(): string {
  const dir = join(emptyFolder(), 'bibliotheek');
  cpSync(STARTER_LIBRARY, dir, { recursive: true });
  return dir;
}

async function monitorOf(more: Partial<MonitorInput> & { library: string }) {
  const made = await makeMonitor({ format: 'json', language: 'nl', ...more });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

describe('The motion monitor of a library', () => {
  it('lists motions and commitments by dossier, those with a next step first and those without a dossier last', async () => {
    const { result } = await monitorOf({ library: starter() });
    expect(monitorResultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
    expect(result.dossiers.map(({ dossier, rows }) => [dossier, rows.map(({ block }) => block)])).toEqual([
      [
        '28638',
        [
          // With a next step.
          '28638-229',
          '28638-238',
          'toezegging-voortgang',
          '28638-166',
          '28638-199',
          '28638-240',
          '28638-242',
          '28638-244',
        ],
      ],
      ['35570-VI', ['35570-VI-50']],
      ['36222', ['36222-31']],
      [null, ['toezegging-klantaanpak', 'toezegging-technologie']],
    ]);
  });

  it('has the dictum, the outcome, the last paper and the next step of a motion', async () => {
    const { result } = await monitorOf({ library: starter(), dossier: '28 638' });
    expect(result.dossiers).toHaveLength(1);
    const motion = result.dossiers[0]?.rows.find(({ block }) => block === '28638-238');
    expect(motion).toMatchObject({
      number: '28638, nr. 238',
      name: 'Motie van het lid Bikker c.s.',
      status: 'adopted',
      decidedOn: '2023-12-21',
      appreciation: 'Ontraden',
      last: { date: '2024-02-02', paper: { number: '247' } },
      verdict: null,
      next: { done: false },
    });
    expect(motion?.dictum).toMatch(/^verzoekt de regering in goed overleg .* concrete doelstellingen$/);
    expect(motion?.followUp).toHaveLength(1);
  });

  it('finds a dossier with its addition in any spelling, and names the known dossiers otherwise', async () => {
    const library = starter();
    const { result } = await monitorOf({ library, dossier: '35570 vi' });
    expect(result.dossiers.map(({ dossier }) => dossier)).toEqual(['35570-VI']);
    expect(await makeMonitor({ library, dossier: '99999', format: 'json', language: 'nl' })).toMatchObject({
      ok: false,
      problem: { code: 'dossier-unknown', values: { dossier: '99999', known: ['28638', '35570-VI', '36222'] } },
    });
  });

  it('escapes a text in csv that a spreadsheet would run as a formula', async () => {
    const library = starter();
    const block = join(library, 'toezeggingen', 'toezegging-technologie.md');
    writeFileSync(block, readFileSync(block, 'utf8').replace(/^title: .*$/m, 'title: "=1+1 Een visie"'));
    const { text } = await monitorOf({ library, format: 'csv' });
    expect(text).toMatch(/;'=1\+1 Een visie/);
    expect(text).not.toMatch(/(?:^|;)=/m);
  });

  it('reports a file that it could not read, and writes the others', async () => {
    const library = starter();
    const block = join(library, 'moties', '28638-238.md');
    const text = readFileSync(block, 'utf8').replace(
      '    next:\n',
      '    verdict:\n      grade: gedaan\n      by: redactie\n    next:\n',
    );
    writeFileSync(block, text);
    const { result } = await monitorOf({ library, dossier: '28638' });
    expect(result.dossiers[0]?.rows.map((row) => row.block)).not.toContain('28638-238');
    expect(result.problems.map(({ message }) => message).join()).toContain(
      'het veld ‘grade’ in ‘verdict’ bij nummer 1 van ‘followUp’ heeft een waarde die niet bestaat; kies uit carried-out, partly, not, unknown',
    );
    expect(readFileSync(block, 'utf8')).toBe(text);
  });

  it('writes a spreadsheet, and refuses a place where no file can be', async () => {
    const library = starter();
    const out = join(emptyFolder(), 'monitor.xlsx');
    const { text } = await monitorOf({ library, format: 'xlsx', out });
    expect(text).toBeNull();
    expect(Object.keys(unzipSync(readFileSync(out)))).toContain('xl/worksheets/sheet1.xml');
    const nowhere = join(out, 'monitor.csv');
    expect(await makeMonitor({ library, format: 'csv', out: nowhere, language: 'nl' })).toMatchObject({
      ok: false,
      problem: { code: 'output-unusable' },
    });
    expect(existsSync(nowhere)).toBe(false);
  });
});
