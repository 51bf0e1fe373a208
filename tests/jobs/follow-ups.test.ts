import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FollowUpEntry } from '../../engine/core/blocks/follow-up.ts';
import { isFollowed } from '../../engine/core/monitor/monitor-rows.ts';
import { type ImportInput, importFiles } from '../../engine/jobs/import.ts';
import { type ImportResult, importResultSchema } from '../../engine/jobs/results.ts';
import { openLibrary } from '../../engine/store/library.ts';
import { LETTER, letterFile } from '../sources/letter.ts';
import { file, sample, XML_238 } from '../sources/samples.ts';
import { STARTER_LIBRARY } from '../templates/starter-library.ts';

let dir = '';
let library = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'inbreng-follow-ups-'));
  library = join(dir, 'bibliotheek');
  cpSync(STARTER_LIBRARY, library, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

async function run(files: ImportInput['files'], more: Partial<ImportInput> = {}): Promise<ImportResult> {
  const imported = await importFiles({
    ...{ library, files, language: 'nl', now: '2026-11-25T10:00:00+01:00', by: 'Redactie', cache: join(dir, 'cache') },
    ...more,
  });
  if (!imported.ok) throw new Error(imported.problem.code);
  const { result } = imported.value;
  expect(importResultSchema.safeParse(result).success).toBe(true);
  return result;
}

const offered = (result: ImportResult) =>
  result.papers.flatMap(({ followUps }) => followUps.map(({ block, noted }) => [block, noted]));

async function logOf(id: string): Promise<FollowUpEntry[]> {
  const opened = await openLibrary(library, { cache: join(dir, 'cache') });
  const block = opened.ok ? opened.value.find(id) : undefined;
  if (!block || !isFollowed(block)) throw new Error(`no motion ${id}`);
  return block.followUp;
}

describe('a later paper that names motions of the library', () => {
  it('is offered with the sentence and its place, becomes a source, and changes no motion by itself', async () => {
    const before = await logOf('28638-238');
    const result = await run([letterFile()]);
    expect(offered(result)).toEqual([
      ['28638-238', false],
      ['28638-242', false],
      ['35570-VI-50', false],
    ]);
    const [paper] = result.papers;
    expect(paper).toMatchObject({
      file: 'kst-28638-9900.xml',
      title: 'Proefbrief over de uitvoering van moties',
      sender: 'Staatssecretaris van Proeven',
      date: '2026-11-19',
    });
    expect(paper?.followUps.map(({ entry: { says, place } }) => [says, place])).toEqual([
      ['De eerste proefzin noemt een motie in een noot.', 'alinea 1'],
      ['Onder deze kop staat een proefzin.', '‘1. Motie (28 638, nr. 242)’, alinea 1'],
      ['Dit punt noemt Kamerstuk 35 570 VI, nr. 50 als proef.', '‘1. Motie (28 638, nr. 242)’, alinea 2'],
    ]);
    expect([result.created, result.updated, result.skipped, result.problems]).toEqual([['28638-9900'], [], [], []]);
    expect(await logOf('28638-238')).toEqual(before);
  });

  it('is noted at the motions that the user names, as a change of the user', async () => {
    const before = await logOf('28638-238');
    const result = await run([letterFile()], { note: ['28638-238'] });
    expect(offered(result)).toEqual([
      ['28638-238', true],
      ['28638-242', false],
      ['35570-VI-50', false],
    ]);
    expect(await logOf('28638-238')).toEqual([
      ...before,
      {
        date: '2026-11-19',
        paper: { chamber: 'II', dossier: '28638', addition: null, number: '9900' },
        says: 'De eerste proefzin noemt een motie in een noot.',
        literal: true,
        place: 'alinea 1',
        verdict: null,
        next: null,
      },
    ]);
    expect(readFileSync(join(library, 'moties', '28638-238.md'), 'utf8')).toContain('by: Redactie');

    // Again: what was noted is not offered once more, and asking for it is no problem.
    const again = await run([letterFile()], { note: ['28638-238'] });
    expect(offered(again).map(([block]) => block)).toEqual(['28638-242', '35570-VI-50']);
    expect(again.papers[0]?.known).toEqual(['28638-238']);
    expect(again.problems).toEqual([]);
    expect(await logOf('28638-238')).toHaveLength(before.length + 1);
  });

  it('is offered for a motion that came with the same import, and once for two files of one paper', async () => {
    rmSync(join(library, 'moties'), { recursive: true });
    const copy = file('kopie.xml', `${LETTER}\n`);
    const result = await run([letterFile(), copy, sample(XML_238)]);
    expect(result.created).toEqual(['28638-238', '28638-9900']);
    expect(offered(result)).toEqual([['28638-238', false]]);
    expect(result.problems).toEqual([]);
  });

  it('reports a name at which nothing can be noted', async () => {
    const result = await run([letterFile()], { note: ['28638-229', 'onbekend'] });
    expect(result.problems.map(({ code }) => code)).toEqual(['nothing-to-note', 'block-unknown']);
  });
});

describe('a paper without a motion of the library', () => {
  it('of a kind that becomes no source has nothing for the library, and makes none', async () => {
    rmSync(join(library, 'moties'), { recursive: true });
    const other = file('kst-28638-9900.xml', LETTER.replace('BRIEF VAN DE', 'ADVIES VAN DE'));
    const result = await run([other]);
    expect(result.problems.map(({ code, file: name }) => [code, name])).toEqual([
      ['nothing-for-us', 'kst-28638-9900.xml'],
    ]);
    const absent = await run([other], { library: join(dir, 'nieuw') });
    expect([absent.papers, absent.problems.map(({ code }) => code)]).toEqual([[], ['nothing-for-us']]);
    expect((await openLibrary(join(dir, 'nieuw'))).ok).toBe(false);
  });
});
