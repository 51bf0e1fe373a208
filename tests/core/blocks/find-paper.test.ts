import { describe, expect, test } from 'vitest';
import { createFindPaper, findSourcesNaming } from '../../../engine/core/blocks/find-paper.ts';
import { letterFile } from '../../sources/letter.ts';
import { block } from '../checks/drafts.ts';
import { EMPTY, importInto } from '../records/library-in-memory.ts';

const kamerstuk = (number: string | null, dossier = '28638', addition: string | null = null) => ({
  chamber: 'II' as const,
  dossier,
  addition,
  number,
});
const source = (id: string, number: string, names: ReturnType<typeof kamerstuk>[] = []) =>
  block({
    id,
    kind: 'source',
    names,
    source: { type: 'kamerstuk', kamerstuk: kamerstuk(number), sessionYear: null, title: null, date: null },
  });

describe('the block of a paper', () => {
  const plan = source('ons-plan', '233');
  const motion = block({ id: 'm', kind: 'motion', kamerstuk: kamerstuk('238') });
  const find = createFindPaper([plan, source('28638-238', '238'), motion]);

  test('is found by its number, whatever its id is, and a motion before a source', () => {
    expect(find(kamerstuk('233'))?.id).toBe('ons-plan');
    expect(find(kamerstuk('238'))?.id).toBe('m');
  });

  test('is none for another dossier, addition or chamber, and for a dossier without a number', () => {
    expect(find(kamerstuk('233', '29279'))).toBeUndefined();
    expect(find(kamerstuk('233', '28638', 'VI'))).toBeUndefined();
    expect(find({ ...kamerstuk('233'), chamber: 'I' })).toBeUndefined();
    expect(find(kamerstuk(null))).toBeUndefined();
  });
});

describe('the papers that name a paper', () => {
  test('are the imported letters in whose text or notes it is', () => {
    const { blocks } = importInto(EMPTY, [letterFile()]).library;
    expect(findSourcesNaming(blocks, kamerstuk('238')).map(({ id }) => id)).toEqual(['28638-9900']);
    expect(findSourcesNaming(blocks, kamerstuk('50', '35570', 'VI')).map(({ id }) => id)).toEqual(['28638-9900']);
    expect(findSourcesNaming(blocks, kamerstuk('9900'))).toEqual([]);
  });
});
