import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { variablesOfDebate } from '../../engine/core/drafts/variables-of-debate.ts';
import { debateSchema, MOST_AGENDA_PAPERS } from '../../engine/core/records/debate.ts';
import { readDebateFile } from '../../engine/jobs/read-debate.ts';
import { readSavedFile } from '../../engine/sources/read.ts';
import { EMPTY, importInto } from '../core/records/library-in-memory.ts';
import { documentTypeOf } from '../specimens/specimens.ts';
import { CONVOCATIE } from './convocatie.ts';
import { file, sample, XML_238 } from './samples.ts';

const PAGE = `<!doctype html><html><head><title>Commissiedebat</title></head><body><nav>Agenda</nav><main>${CONVOCATIE.split(
  '\n',
)
  .map((line) => `<p>${line}</p>`)
  .join('')}</main></body></html>`;

const DEBATE = {
  form: 'commissiedebat',
  date: '2023-12-21',
  time: '11.16 uur',
  committee: 'vaste commissie voor Justitie en Veiligheid',
  subject: 'Programma Samen tegen Mensenhandel',
};

const dir = mkdtempSync(join(tmpdir(), 'inbreng-debate-'));
afterAll(() => rmSync(dir, { recursive: true }));

describe('the convocatie of a debate', () => {
  it.each([
    ['convocatie.txt', CONVOCATIE],
    ['convocatie.html', PAGE],
  ])('gives date, time, committee, subject and the papers on its agenda (%s)', (name, text) => {
    const read = readSavedFile(file(name, text));
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.debate).toMatchObject(DEBATE);
    expect(
      read.value.debate?.papers.map(({ kamerstuk, ...paper }) => ({ number: kamerstuk.number, ...paper })),
    ).toEqual([
      {
        number: '233',
        title: 'Actieplan Samen tegen Mensenhandel',
        date: '2023-10-18',
        sender: 'staatssecretaris van Justitie en Veiligheid',
      },
      {
        number: '223',
        title: 'reactie op verzoek commissie',
        date: '2023-09-22',
        sender: 'Staatssecretaris van Justitie en Veiligheid',
      },
    ]);
  });

  it('makes a source of each paper on the agenda, and none of a motion of the library', () => {
    const { library } = importInto(EMPTY, [file('convocatie.txt', CONVOCATIE)]);
    expect(library.blocks).toMatchObject([
      { id: '28638-223', kind: 'source', source: { date: '2023-09-22' } },
      { id: '28638-233', kind: 'source', title: 'Actieplan Samen tegen Mensenhandel' },
    ]);
    const motion = importInto(EMPTY, [sample(XML_238)]).library;
    const agenda = file('convocatie.txt', CONVOCATIE.replace('28638-233', '28638-238'));
    expect(importInto(motion, [agenda]).plan.created).toEqual(['28638-223']);
  });

  it('fills in the variables of a new document, and leaves out what it lacks', async () => {
    const path = join(dir, 'convocatie.txt');
    writeFileSync(path, CONVOCATIE);
    const read = await readDebateFile(path);
    if (!read.ok) throw new Error(read.problem.code);
    const type = documentTypeOf('inbreng-commissiedebat');
    expect(variablesOfDebate(read.value, type)).toEqual({
      debate: 'Programma Samen tegen Mensenhandel',
      debateDate: '2023-12-21',
      committee: 'Justitie en Veiligheid',
    });
    writeFileSync(path, CONVOCATIE.replace('donderdag 21 december 2023', ''));
    const undated = await readDebateFile(path);
    expect(undated.ok && variablesOfDebate(undated.value, type)).not.toHaveProperty('debateDate');
    writeFileSync(path, new TextDecoder().decode(sample(XML_238).bytes));
    expect(await readDebateFile(path)).toMatchObject({ problem: { code: 'not-a-debate' } });
  });

  it('names the committee also at the beginning of a line', () => {
    const read = readSavedFile(file('convocatie.txt', CONVOCATIE.replace('De vaste', 'Vaste')));
    expect(read.ok && read.value.debate?.committee).toBe('Vaste commissie voor Justitie en Veiligheid');
  });

  it('with only motions on its agenda is a debate too, and makes no source', () => {
    const motions = CONVOCATIE.split('\n')
      .slice(0, 5)
      .concat('Agenda', 'Motie van het lid Bikker c.s. (28638-238)')
      .join('\n');
    const read = readSavedFile(file('convocatie.txt', motions));
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.debate?.papers).toMatchObject([{ kamerstuk: { number: '238' } }]);
    expect(read.value.record.statements).toEqual([]);
  });

  it('has a bounded number of papers, and no paragraph as the title of one', () => {
    const numbers = Array.from({ length: MOST_AGENDA_PAPERS + 5 }, (_, at) => `Stuk 28638-${at + 1}`);
    const paragraph = `${'Een lange alinea over het debat. '.repeat(20)} (Kamerstuk 28 638, nr. 999)`;
    const read = readSavedFile(file('convocatie.txt', `${CONVOCATIE}${paragraph}\n${numbers.join('\n')}\n`));
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.debate?.papers).toHaveLength(MOST_AGENDA_PAPERS);
    expect(read.value.debate?.papers.find(({ kamerstuk }) => kamerstuk.number === '999')?.title).toBeNull();
    expect(debateSchema.parse(read.value.debate)).toEqual(read.value.debate);
  });
});
