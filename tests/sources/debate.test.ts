import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDebateFile, variablesOfDebate } from '../../engine/jobs/read-debate.ts';
import { readSavedFile } from '../../engine/sources/read.ts';
import { EMPTY, importInto } from '../core/records/library-in-memory.ts';
import { file, sample, XML_238 } from './samples.ts';

/** The facts of the debate of 21 December 2023, in the order of a convocatie. Its subject for no. 223 is left out. */
const CONVOCATIE = `Convocatie
Commissiedebat Programma Samen tegen Mensenhandel
donderdag 21 december 2023
11.16 uur
Vaste commissie voor Justitie en Veiligheid
1. Agendapunt: Actieplan
Zaak: Brief regering - staatssecretaris van Justitie en Veiligheid, E. van der Burg - 18 oktober 2023
Actieplan Samen tegen Mensenhandel - 28638-233
2. Agendapunt: Verzoek van de commissie
de brief van de Staatssecretaris van Justitie en Veiligheid d.d. 22 september 2023 inzake reactie op verzoek commissie (Kamerstuk 28 638, nr. 223);
`.replace('Vaste commissie', 'De vaste commissie');

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
    expect(variablesOfDebate(read.value)).toEqual({
      debate: 'Programma Samen tegen Mensenhandel',
      debateDate: '2023-12-21',
      committee: 'Vaste commissie voor Justitie en Veiligheid',
    });
    writeFileSync(path, CONVOCATIE.replace('donderdag 21 december 2023', ''));
    const undated = await readDebateFile(path);
    expect(undated.ok && variablesOfDebate(undated.value)).not.toHaveProperty('debateDate');
    writeFileSync(path, new TextDecoder().decode(sample(XML_238).bytes));
    expect(await readDebateFile(path)).toMatchObject({ problem: { code: 'not-a-debate' } });
  });
});
