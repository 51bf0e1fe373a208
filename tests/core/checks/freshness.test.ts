import { describe, expect, test } from 'vitest';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { collectKnownPapers, comparePaperNumbers } from '../../../engine/core/checks/known-papers.ts';
import type { CheckCode, CheckFinding } from '../../../engine/core/checks/list.ts';
import { runChecks } from '../../../engine/core/checks/run-checks.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { BodyNode } from '../../../engine/core/richtext/model.ts';
import { dayHere } from '../../../engine/jobs/day-here.ts';
import { documentTypeOf, specimen } from '../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../templates/starter-library.ts';
import { block, cite, documentType, draft, foundBy, paragraph, placed, revision } from './drafts.ts';
import { findingText } from './finding-text.ts';

const SEEN = '2024-07-01T12:00:00+02:00';
const kamerstuk = (number: string, dossier = '28638', addition: string | null = null) => ({
  chamber: 'II' as const,
  dossier,
  addition,
  number,
});

function paper(number: string, date: string | null, seen: string | null = SEEN, dossier?: string): Block {
  return block({
    id: `${dossier ?? 28638}-${number}`,
    kind: 'source',
    revisions: seen === null ? [] : [{ hash: revision(1), date: seen, by: 'Anna', previous: null }],
    source: { type: 'kamerstuk', kamerstuk: kamerstuk(number, dossier), sessionYear: null, title: null, date },
  });
}

function motion(number: string, date: string | null, more: Record<string, unknown> = {}): Block {
  return block({
    id: `28638-${number}`,
    kind: 'motion',
    kamerstuk: kamerstuk(number),
    date,
    movers: ['Bikker'],
    ...more,
  });
}

const PLAN = paper('233', '2023-10-18');

function at(day: string | null, body: BodyNode[], blocks: Block[]): Draft {
  return draft(body, blocks, {
    variables: { debateDate: { value: day } },
    modified: '2024-09-01T10:00:00+02:00',
  });
}

/** The messages of one check about a document that cites the plan, with these blocks in the library. */
function messages(code: CheckCode, library: Block[], day: string | null, today = '2026-11-25', body?: BodyNode[]) {
  const of = at(day, body ?? [paragraph('p1', 'Het plan.', cite('c1', PLAN.id))], [PLAN]);
  return foundBy(code, of, { papers: collectKnownPapers([PLAN, ...library]), today }).map((one) =>
    findingText(one, 'nl'),
  );
}

describe('the papers that a library knows', () => {
  test('come from motions, sources and the source of an outcome, newest first, each once', () => {
    const known = collectKnownPapers([
      PLAN,
      motion('240', '2023-12-21', {
        statusByHand: { by: 'Anna', at: SEEN, source: 'Kamerstukken II 2023/24, 28638, nrs. 247 en 249' },
        replaces: kamerstuk('99'),
        followUp: [{ date: '2024-06-17', paper: kamerstuk('251') }],
      }),
      block({
        id: 'cijfer',
        kind: 'figure',
        source: { type: 'kamerstuk', kamerstuk: kamerstuk('249'), sessionYear: null, date: '2024-04-23' },
      }),
      paper('249', null),
      paper('50', '2020-11-26', null, '35570'),
    ]);
    expect(known.get('II 28638 ')?.map(({ number, date, block: id }) => [number, date, id])).toEqual([
      ['251', '2024-06-17', '28638-240'],
      ['249', '2024-04-23', '28638-249'],
      ['247', null, '28638-240'],
      ['240', '2023-12-21', '28638-240'],
      ['233', '2023-10-18', '28638-233'],
      ['99', null, '28638-240'],
    ]);
    expect(known.get('II 35570 ')).toMatchObject([{ number: '50', seen: null }]);
  });

  test('were seen when the oldest revision of a block that names them was written', () => {
    const later = { ...paper('251', null, '2024-08-01T00:00:00Z'), id: 'later' };
    expect(collectKnownPapers([later, paper('251', null)]).get('II 28638 ')).toMatchObject([{ seen: SEEN }]);
  });

  test('are ordered by number, letters of the Eerste Kamer from A to Z and then AA', () => {
    expect(['251', '9', '233'].sort(comparePaperNumbers)).toEqual(['9', '233', '251']);
    expect(['AA', 'B', 'Z', 'A'].sort(comparePaperNumbers)).toEqual(['A', 'B', 'Z', 'AA']);
  });
});

describe('a newer paper of a dossier', () => {
  test('is a warning with its number, its date and the day on which the library first had it', () => {
    const of = at('2024-09-11', [paragraph('p1', 'Het plan.', cite('c1', PLAN.id))], [PLAN]);
    const papers = collectKnownPapers([PLAN, paper('251', '2024-06-17')]);
    const found = foundBy('newer-paper', of, { papers });
    expect(found).toMatchObject([{ severity: 'warning', location: { node: 'c1' }, block: '28638-251' }]);
    expect(found.flatMap((one) => [findingText(one, 'nl'), findingText(one, 'en')])).toEqual([
      'Uit dossier 28 638 gebruikt dit document niets na nr. 233. Nieuwste Kamerstuk in dit dossier: nr. 251 van 17 juni 2024, gezien op 1 juli 2024.',
      'This document uses nothing from dossier 28 638 after nr. 233. Newest Kamerstuk in this dossier: nr. 251 of 17 June 2024, seen on 1 July 2024.',
    ]);
  });

  test('does not count if it is of the day of the debate or later', () => {
    const later = [paper('251', '2024-06-17')];
    expect(messages('newer-paper', later, '2023-12-21')).toEqual([]);
    expect(messages('newer-paper', later, '2024-06-17')).toEqual([]);
    expect(messages('newer-paper', later, '2024-06-18')).toHaveLength(1);
    expect(messages('newer-paper', [...later, paper('238', '2023-12-20')], '2023-12-21')).toEqual([
      expect.stringContaining('nr. 238 van 20 december 2023'),
    ]);
  });

  test('without a date counts from the day on which the library had it', () => {
    const undated = [paper('251', null)];
    expect(messages('newer-paper', undated, '2024-09-11')).toEqual([
      expect.stringContaining('nr. 251, gezien op 1 juli 2024.'),
    ]);
    expect(messages('newer-paper', undated, '2024-06-30')).toEqual([]);
    expect(messages('newer-paper', [paper('251', null, null)], '2024-09-11')).toEqual([]);
  });

  test('is compared with the date of the document if no debate date is filled in, and never with today', () => {
    const later = [paper('251', '2024-09-02')];
    expect(messages('newer-paper', later, null)).toEqual([]);
    expect(messages('newer-paper', [paper('251', '2024-09-01')], null)).toHaveLength(1);
    const letter = { ...at(null, [paragraph('p1', 'Plan', cite('c1', PLAN.id))], [PLAN]) };
    letter.variables = { letterDate: { value: '2024-10-01' } };
    const found = (datedBy: string | null) =>
      foundBy('newer-paper', letter, {
        papers: collectKnownPapers([PLAN, ...later]),
        documentType: documentType({ datedBy }),
      }).length;
    expect([found('letterDate'), found(null)]).toEqual([1, 0]);
  });

  test('is no finding if the document names that paper or a newer one in its text or blocks', () => {
    const later = [paper('251', '2024-06-17')];
    const named = (text: string) =>
      messages('newer-paper', later, '2024-09-11', undefined, [
        paragraph('p1', 'Het plan.', cite('c1', PLAN.id)),
        paragraph('p2', text),
      ]).length;
    expect(named('Zie Kamerstukken 28 638, nrs. 233 en 251.')).toBe(0);
    expect(named('Zie Kamerstuk 28 638, nr. 249.')).toBe(1);
    expect(named('Zie Kamerstuk 29 000, nr. 300.')).toBe(1);
  });

  test('is not looked for without a library', () => {
    const of = at('2024-09-11', [paragraph('p1', 'Plan', cite('c1', PLAN.id))], [PLAN]);
    expect(foundBy('newer-paper', of, { papers: null })).toEqual([]);
  });
});

describe('a paper with a date in the future', () => {
  test('has a clear line and does not count as the newest', () => {
    const library = [paper('251', '2024-06-17'), paper('300', '2031-01-02')];
    expect(messages('paper-in-future', library, '2032-01-01')).toEqual([
      'In de bibliotheek heeft Kamerstuk 28 638, nr. 300 een datum in de toekomst: 2 januari 2031. Het telt niet mee als nieuwste stuk van dit dossier.',
    ]);
    expect(messages('newer-paper', library, '2032-01-01')).toEqual([expect.stringContaining('nr. 251')]);
    expect(messages('paper-in-future', library, '2032-01-01', '2031-01-02')).toEqual([]);
    expect(messages('paper-in-future', [paper('300', '2031-01-02', SEEN, '29000')], '2032-01-01')).toEqual([]);
  });
});

describe('a ground of more than a year before the debate', () => {
  const old = (day: string, body: BodyNode[], blocks: Block[]) =>
    foundBy('older-than-year', at(day, body, blocks)).map((one) => findingText(one, 'nl'));
  const figure = block({ id: 'cijfer', kind: 'figure', title: 'Meldingen', value: '12', date: '2023-01-01' });

  test('is a warning for a figure, a motion and a plan', () => {
    const vote = motion('229', '2023-09-27');
    expect(
      old(
        '2025-01-15',
        [placed(figure), placed(vote), paragraph('p1', 'Plan', cite('c1', PLAN.id))],
        [figure, vote, PLAN],
      ).sort(),
    ).toEqual([
      'De bron ‘Titel van 28638-233’ is van 18 oktober 2023, meer dan een jaar vóór het debat.',
      'De motie-Bikker (28 638, nr. 229) is van 27 september 2023, meer dan een jaar vóór het debat.',
      'Het cijfer ‘Meldingen’ is van 1 januari 2023, meer dan een jaar vóór het debat.',
    ]);
    expect(old('2023-12-21', [placed(figure), placed(vote)], [figure, vote])).toEqual([]);
  });

  test('begins on the day after a whole year, and counts a later decision on a motion', () => {
    expect(old('2024-01-01', [placed(figure)], [figure])).toEqual([]);
    expect(old('2024-01-02', [placed(figure)], [figure])).toHaveLength(1);
    const decided = motion('229', '2023-09-27', { decidedOn: '2024-10-03' });
    expect(old('2025-01-15', [placed(decided)], [decided])).toEqual([]);
  });

  test('is no finding for a motion beside a newer paper of its dossier, or as a ground beside a newer one', () => {
    const vote = motion('166', '2019-07-04');
    expect(old('2024-01-15', [placed(vote), paragraph('p1', 'Plan', cite('c1', PLAN.id))], [vote, PLAN])).toEqual([]);
    const demand = (...grounds: Block[]) =>
      block({ id: 'eis', kind: 'demand', grounds: grounds.map(({ id }) => ({ block: id })) });
    const recent = paper('12', '2023-11-01', SEEN, '36000');
    const undated = block({ id: 'toezegging', kind: 'commitment' });
    const found = (...grounds: Block[]) => {
      const placedDemand = demand(...grounds);
      return old('2024-01-15', [placed(placedDemand)], [placedDemand, ...grounds]).length;
    };
    expect(found(vote)).toBe(1);
    expect(found(vote, undated)).toBe(1);
    expect(found(vote, recent)).toBe(0);
  });
});

describe('the sample', () => {
  const blocks = starterBlocks();
  const sample = specimen('inbreng-commissiedebat', finding(blocks));
  const CODES: readonly CheckCode[] = ['newer-paper', 'paper-in-future', 'older-than-year', 'outcome-without-source'];
  const found = (debateDate: string): CheckFinding[] =>
    runChecks({
      draft: { ...sample, variables: { ...sample.variables, debateDate: { value: debateDate } } },
      documentType: documentTypeOf('inbreng-commissiedebat'),
      library: finding(blocks),
      papers: collectKnownPapers(blocks),
      layout: null,
      publication: null,
      today: '2026-11-25',
      dayOf: dayHere,
    }).filter(({ check }) => CODES.includes(check));

  test('is up to date for its debate of 21 December 2023', () => {
    expect(found('2023-12-21')).toEqual([]);
  });

  test('is out of date in a copy for a debate in 2025: a newer paper and old motions', () => {
    const lines = found('2025-03-06').map((one) => findingText(one, 'nl'));
    expect(lines).toContainEqual(expect.stringContaining('Nieuwste Kamerstuk in dit dossier: nr. 254'));
    for (const number of ['166', '199', '229']) {
      expect(lines).toContainEqual(
        expect.stringMatching(new RegExp(`\\(28 638, nr\\. ${number}\\).*meer dan een jaar vóór het debat`)),
      );
    }
  });
});
