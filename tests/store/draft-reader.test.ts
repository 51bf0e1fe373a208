import { expect, test } from 'vitest';
import { createCountingIds } from '../../engine/core/richtext/ids.ts';
import type { BodyNode } from '../../engine/core/richtext/model.ts';
import { parseDraft } from '../../engine/store/draft-file.ts';
import { createDraftReader } from '../../engine/store/draft-reader.ts';
import { runsOf } from '../campaign.ts';
import { aDraft } from '../core/drafts/a-draft.ts';
import { contentArbitrary } from '../core/richtext/arbitrary.ts';
import { fc } from '../fuzz/property.ts';

type Json = Record<string, unknown> & { body: unknown[] };

/** Ids count from the beginning at each reading, so that two readings repair alike. */
const reading = {
  get newId() {
    return createCountingIds('new');
  },
};

/** Possible changes of a draft between two readings. `pick`: which part, from 0 to 1. */
const CHANGES: Record<string, (data: Json, pick: number, other: BodyNode[]) => void> = {
  word: ({ body }, pick) => {
    const node = body[Math.floor(pick * body.length)] as { content?: unknown } | undefined;
    if (node) node.content = [{ type: 'run', text: `woord ${pick}` }];
  },
  /** With ids that the document already has. */
  insertDoubles: ({ body }, pick, other) => void body.splice(Math.floor(pick * body.length), 0, ...other),
  insert: ({ body }, pick, other) => {
    const fresh = JSON.parse(JSON.stringify(other).replaceAll('"id":"', `"id":"i${String(pick).slice(2)}-`));
    body.splice(Math.floor(pick * body.length), 0, ...fresh);
  },
  remove: ({ body }, pick) => void body.splice(Math.floor(pick * body.length), 1),
  swap: ({ body }, pick) => void body.push(...body.splice(Math.floor(pick * body.length), 1)),
  double: ({ body }, pick) => void body.push(body[Math.floor(pick * body.length)] ?? { type: 'pageBreak', id: 'end' }),
  broken: ({ body }, pick) => void body.splice(Math.floor(pick * body.length), 0, { type: 'paragraph', words: 'x' }),
  ragged: ({ body }, pick) => {
    const cell = (id: string) => ({ id, content: [] });
    const rows = [{ cells: [cell('c1'), cell('c2')] }, { cells: [cell('c3')] }];
    body.splice(Math.floor(pick * body.length), 0, { type: 'table', id: 't-ragged', columns: [{}, {}], rows });
  },
  idOfTheTitle: ({ body }) => void body.push({ type: 'paragraph', id: 'in-title', content: [] }),
  title: (data, pick) => {
    data.title = [
      { type: 'footnote', id: 'in-title', content: [] },
      { type: 'run', text: `titel ${pick}` },
    ];
  },
  moment: (data, pick) => {
    data.modified = `2026-11-2${Math.floor(pick * 9)}T10:00:00+01:00`;
  },
  noMoment: (data) => void delete data.modified,
  image: (data) => {
    data.images = { ['a'.repeat(64)]: { mediaType: 'image/png', width: 1, height: 1, name: null } };
  },
};

test('reading a draft after any change gives the same as reading it alone', () => {
  const changeArbitrary = fc.record({
    change: fc.constantFrom(...Object.keys(CHANGES)),
    pick: fc.double({ min: 0, max: 0.999, noNaN: true }),
    other: contentArbitrary,
  });
  fc.assert(
    fc.property(contentArbitrary, fc.array(changeArbitrary, { maxLength: 8 }), (body, changes) => {
      const read = createDraftReader(reading);
      let data = JSON.parse(JSON.stringify(aDraft({ body }))) as Json;
      for (const { change, pick, other } of [{ change: 'moment', pick: 0, other: [] }, ...changes]) {
        const before = JSON.stringify(data);
        CHANGES[change]?.(data, pick, other);
        const text = JSON.stringify(data);
        const alone = parseDraft(Buffer.from(text), '', reading);
        const after = read(text);
        expect(after).toEqual(alone.ok ? { ok: true, value: alone.value.draft } : alone);
        if (after.ok && alone.ok) expect(JSON.stringify(after.value)).toBe(JSON.stringify(alone.value.draft));
        // A refused draft is not changed any further.
        if (!after.ok) data = JSON.parse(before) as Json;
      }
    }),
    { numRuns: runsOf(25, 2_000) },
  );
});

test('unchanged parts stay the same objects, also when a part is inserted above them', () => {
  const read = createDraftReader();
  const part = (id: string, text: string): BodyNode => ({ type: 'paragraph', id, content: [{ type: 'run', text }] });
  const draft = aDraft({ body: [part('a', 'een'), part('b', 'twee'), part('c', 'drie')] });
  const bodyAfter = (body: BodyNode[]): BodyNode[] => {
    const after = read(JSON.stringify({ ...draft, body }));
    if (!after.ok) throw new Error(after.problem.code);
    return after.value.body;
  };
  const first = bodyAfter(draft.body);
  const second = bodyAfter([part('a', 'een'), part('new', 'anders'), part('b', 'twee!'), part('c', 'drie')]);
  expect(second.map(({ id }) => id)).toEqual(['a', 'new', 'b', 'c']);
  expect(second[0]).toBe(first[0]);
  expect(second[3]).toBe(first[2]);
  expect(second[2]).not.toBe(first[1]);
});

test('a byte-order mark is skipped, as in a file', () => {
  const read = createDraftReader();
  const text = `\uFEFF${JSON.stringify(aDraft())}`;
  expect(read(text)).toMatchObject({ ok: true, value: { id: 'd1' } });
  expect(read(text)).toMatchObject({ ok: true, value: { id: 'd1' } });
});
