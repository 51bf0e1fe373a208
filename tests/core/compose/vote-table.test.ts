import { expect, test } from 'vitest';
import type { Block, BlockOf } from '../../../engine/core/blocks/block.ts';
import { runChecks } from '../../../engine/core/checks/run-checks.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { PublicationNode, PubTable } from '../../../engine/core/publication/publication.ts';
import { getPlainText } from '../../../engine/core/publication/text.ts';
import { mergeDecisions } from '../../../engine/core/records/derive-decisions.ts';
import type { BodyNode } from '../../../engine/core/richtext/model.ts';
import { dayHere } from '../../../engine/jobs/day-here.ts';
import { AMENDMENT, type Entity, entities, file, recordOf } from '../../sources/samples.ts';
import { documentTypeOf } from '../../specimens/specimens.ts';
import { votedMotions } from '../../specimens/voted-motions.ts';
import { block, draftOf, para, place } from './draft-builder.ts';
import { neutraal as houseStyle } from './neutraal.ts';

const documentType = documentTypeOf('stemoverzicht');
const section: BodyNode = { type: 'heading', id: 'h', level: 1, content: [], slot: 'moties' };

function draftWith(motions: readonly Block[]): Draft {
  return draftOf([para('p', 'Kern.'), section, ...motions.map((motion) => place(motion, 'short'))], [...motions]);
}

function bodyOf(motions: readonly Block[], purpose: 'concept' | 'sending' = 'concept'): PublicationNode[] {
  return compose({ draft: draftWith(motions), documentType, houseStyle, layout: null, purpose }).body;
}

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

/** The cells of the table as text, a row at a time. */
function cellsOf(body: readonly PublicationNode[]): string[][] {
  const table = body.find((node): node is PubTable => node.type === 'table');
  if (!table) return [];
  return table.rows.map(({ cells }) =>
    cells.map(({ content: [first] }) => (first?.type === 'paragraph' ? plain(getPlainText(first.content)) : '')),
  );
}

const rowOf = (body: readonly PublicationNode[], name: string) => cellsOf(body).find(([first]) => first === name);

const notesOf = (body: readonly PublicationNode[]): string[] =>
  body.flatMap((node) =>
    node.type === 'paragraph' && node.id.includes('--note-') ? [plain(getPlainText(node.content))] : [],
  );

const hands = votedMotions().find(({ id }) => id === '2026Z08607') as BlockOf<'motion'>;
const totalsOnly = votedMotions().find(({ id }) => id === '2026Z21728') as BlockOf<'motion'>;
const unvoted = block('motion', { id: '28638-229', movers: ['Bikker', 'Mutluer'], status: 'adopted' });

/** The roll call of the sample, which decides on an amendement; here on a motion. */
function rollCall(change: (row: Entity) => Entity = (row) => row): BlockOf<'motion'> {
  const [besluit] = entities(AMENDMENT);
  if (!besluit) throw new Error('the sample changed');
  const zaken = (besluit.Zaak as Entity[]).map((zaak) => ({ ...zaak, Soort: 'Motie' }));
  const value = [{ ...besluit, Zaak: zaken, Stemming: (besluit.Stemming as Entity[]).map(change) }];
  const votes = mergeDecisions([recordOf(file('besluit.json', { value }))])[0]?.votes ?? null;
  return block('motion', { id: 'hoofdelijk', zaak: '2025Z00001', votes, status: 'rejected' });
}

test('the table shows how each faction voted, the largest first, with the totals and the outcome', () => {
  const cells = cellsOf(bodyOf([hands]));
  expect(cells[0]).toEqual(['Fractie', 'Zetels', expect.stringContaining('Faber')]);
  expect(cells.slice(1, 4)).toEqual([
    ['D66', '26', 'tegen'],
    ['VVD', '22', 'voor'],
    ['GroenLinks-PvdA', '20', 'tegen'],
  ]);
  expect(cells.slice(-2)).toEqual([
    ['Totaal', '', '80 voor, 70 tegen'],
    ['Uitslag', '', 'aangenomen'],
  ]);
  expect(cells.length).toBe(1 + (hands.votes?.byFaction.length ?? 0) + 2);
});

test('members who voted apart from their group are counted, and named below the table', () => {
  const body = bodyOf([hands]);
  expect(rowOf(body, 'Groep Markuszower')).toEqual(['Groep Markuszower', '7', '3 voor, 4 tegen']);
  expect(notesOf(body).join(' ')).toContain('Lammers, Moinat en Schilder (Groep Markuszower) voor');
});

test('a roll call counts members: 46 for, 97 against, and says so', () => {
  const body = bodyOf([rollCall()]);
  expect(rowOf(body, 'Totaal')).toEqual(['Totaal', '', '46 voor, 97 tegen']);
  expect(notesOf(body).join(' ')).toContain('Hoofdelijk; leden, niet zetels');
});

test('a mistake counts as recorded and is named below the table', () => {
  let isFirst = true;
  const mistaken = rollCall((row) => {
    const changed = isFirst ? { ...row, Vergissing: true } : row;
    isFirst = false;
    return changed;
  });
  const body = bodyOf([mistaken]);
  expect(rowOf(body, 'Totaal')).toEqual(['Totaal', '', '46 voor, 97 tegen']);
  expect(notesOf(body).join(' ')).toContain('Vergissing bij de stemming gemeld door');
});

test('votes that are in no file are a dash with a line that says so, never a guess', () => {
  const body = bodyOf([hands, totalsOnly, unvoted]);
  expect(rowOf(body, 'VVD')).toEqual(['VVD', '22', 'voor', '–', '–']);
  expect(rowOf(body, 'Totaal')).toEqual(['Totaal', '', '80 voor, 70 tegen', '90 voor, 36 tegen', '–']);
  const table = body.find((node) => node.type === 'table');
  expect(table?.type === 'table' && table.note ? plain(getPlainText(table.note)) : null).toBe(
    '– staat niet in de geopende bestanden.',
  );
  const notes = notesOf(body);
  expect(notes.some((note) => note.includes('verdeling over de fracties staat niet in de geopende bestanden'))).toBe(
    true,
  );
  expect(notes.some((note) => note.endsWith('de stemmen staan niet in de geopende bestanden.'))).toBe(true);
});

test('a document to be sent does not speak of opened files', () => {
  const body = bodyOf([hands, totalsOnly, unvoted], 'sending');
  const table = body.find((node) => node.type === 'table');
  expect(table?.type === 'table' && table.note ? plain(getPlainText(table.note)) : null).toBe('– niet bekend.');
  expect(notesOf(body).join(' ')).not.toContain('bestanden');
});

test('rows that are missing make a total that is at least so much', () => {
  const votes = hands.votes && {
    ...hands.votes,
    complete: false,
    byFaction: hands.votes.byFaction.filter(({ faction }) => faction !== 'D66'),
    against: (hands.votes.against ?? 0) - 26,
  };
  const body = bodyOf([{ ...hands, votes }]);
  expect(rowOf(body, 'D66')).toBeUndefined();
  expect(rowOf(body, 'Totaal')?.[2]).toBe('ten minste 80 voor, ten minste 44 tegen');
  expect(notesOf(body).join(' ')).toContain('Van 124 van de 150 zetels is de stem bekend');
});

test('an unknown outcome is a field in a concept and a dash in a document to be sent', () => {
  const open = { ...unvoted, status: 'unknown' as const };
  expect(rowOf(bodyOf([open]), 'Uitslag')).toEqual(['Uitslag', '', '[uitslag]']);
  expect(rowOf(bodyOf([open], 'sending'), 'Uitslag')).toEqual(['Uitslag', '', '–']);
});

test('a section without motions has no table, and a motion outside the section is in none', () => {
  expect(cellsOf(bodyOf([]))).toEqual([]);
  const draft = draftOf([place(hands, 'short'), section], [hands]);
  const { body } = compose({ draft, documentType, houseStyle, layout: null });
  expect(cellsOf(body)).toEqual([]);
});

test('a motion with incomplete votes is reported, one with all votes is not', () => {
  const draft = draftWith([hands, totalsOnly, unvoted]);
  const found = runChecks({
    draft,
    documentType,
    library: (id) => draft.blocks[id],
    layout: null,
    publication: null,
    today: '2026-11-25',
    dayOf: dayHere,
  }).filter(({ check }) => check === 'votes-incomplete');
  expect(found.map(({ block: id }) => id)).toEqual(['2026Z21728', '28638-229']);
  expect(found.map(({ values }) => values)).toMatchObject([{ some: false }, { some: false }]);
});
