import { describe, expect, it } from 'vitest';
import { blockSchema } from '../../../engine/core/blocks/block.ts';
import { revisionOf } from '../../../engine/core/blocks/revision.ts';
import { diffBlocks } from '../../../engine/core/diff/diff-blocks.ts';
import { diffDrafts } from '../../../engine/core/diff/diff-drafts.ts';
import { diffWords } from '../../../engine/core/diff/words.ts';
import { DRAFT_VERSION, type Draft, draftSchema } from '../../../engine/core/drafts/draft.ts';
import type { BodyNode, Paragraph } from '../../../engine/core/richtext/model.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';
import { contentArbitrary } from '../richtext/arbitrary.ts';

const paragraph = (id: string, text: string): Paragraph => ({
  type: 'paragraph',
  id,
  content: text === '' ? [] : [{ type: 'run', text }],
});

function draft(body: BodyNode[], more: Partial<Draft> = {}): Draft {
  return draftSchema.parse({
    format: 'inbreng-draft',
    version: DRAFT_VERSION,
    id: 'draft',
    documentType: 'inbreng-commissiedebat',
    created: '2026-11-25T10:00:00+01:00',
    modified: '2026-11-25T10:00:00+01:00',
    title: [{ type: 'run', text: 'Samen tegen mensenhandel' }],
    body,
    ...more,
  });
}

describe('a diff of text by words', () => {
  it('contains both texts', () => {
    const text = fc
      .array(fc.constantFrom('de', 'regering', 'Kamer', ' ', ' ', '.', ',', '28638-238', '\n', '’'))
      .map((w) => w.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const parts = diffWords(a, b);
        const side = (kind: string) =>
          parts
            .filter((part) => part.kind === 'same' || part.kind === kind)
            .map((part) => part.text)
            .join('');
        expect(side('removed')).toBe(a);
        expect(side('added')).toBe(b);
        expect(diffWords(a, a).every((part) => part.kind === 'same')).toBe(true);
      }),
    );
  });

  it('keeps changed words together and treats a number as one word', () => {
    expect(diffWords('verzoekt de regering nu', 'verzoekt het kabinet nu')).toEqual([
      { kind: 'same', text: 'verzoekt ' },
      { kind: 'removed', text: 'de regering' },
      { kind: 'added', text: 'het kabinet' },
      { kind: 'same', text: ' nu' },
    ]);
    expect(diffWords('zie 28638-238.', 'zie 28638-240.')[1]).toEqual({ kind: 'removed', text: '28638-238' });
  });
});

describe('a diff of two drafts', () => {
  it('is empty for a draft and itself', () => {
    fc.assert(
      fc.property(contentArbitrary, (body) => {
        expect(diffDrafts(draft(body), draft(body))).toEqual([]);
      }),
      { numRuns: runsOf(20, 2_000) },
    );
  });

  it('reports added, removed, moved and changed nodes by their ids', () => {
    const before = draft([
      paragraph('a', 'Een.'),
      paragraph('b', 'Twee.'),
      paragraph('c', 'Drie.'),
      paragraph('d', 'Vier.'),
    ]);
    const after = draft([
      paragraph('c', 'Drie.'),
      paragraph('a', 'Een nieuw.'),
      paragraph('e', 'Vijf.'),
      paragraph('d', 'Vier.'),
    ]);
    const changes = diffDrafts(before, after);
    expect(changes.map(({ where, kind }) => [where, kind])).toEqual([
      ['b', 'removed'],
      ['a', 'moved'],
      ['a', 'changed'],
      ['e', 'added'],
    ]);
    expect(changes.find((change) => change.where === 'a' && change.kind === 'changed')?.words).toContainEqual({
      kind: 'added',
      text: ' nieuw',
    });
  });

  it('reports a removed container with its text once, and a node taken out of it as moved', () => {
    const quotation: BodyNode = {
      type: 'quotation',
      id: 'q',
      content: [paragraph('p', 'Blijft.'), paragraph('r', 'Gaat.')],
    };
    expect(diffDrafts(draft([quotation]), draft([paragraph('p', 'Blijft.')]))).toEqual([
      { where: 'q', what: 'quotation', kind: 'removed', words: [{ kind: 'removed', text: 'Gaat.' }] },
      { where: 'p', what: 'paragraph', kind: 'moved', words: [{ kind: 'same', text: 'Blijft.' }] },
    ]);
  });

  it('reports a change of form without a change of text', () => {
    const bold: Paragraph = { ...paragraph('a', ''), content: [{ type: 'run', text: 'Een.', marks: ['bold'] }] };
    expect(diffDrafts(draft([paragraph('a', 'Een.')]), draft([bold]))).toEqual([
      { where: 'a', what: 'paragraph', kind: 'changed', words: [{ kind: 'same', text: 'Een.' }] },
    ]);
  });

  it('reports fields by their path, variables included, and ignores the time of saving', () => {
    const later = draft([], {
      modified: '2026-11-26T10:00:00+01:00',
      variables: { debateDate: { value: '2026-12-10' } },
      keywords: ['mensenhandel', 'klanten'],
    });
    expect(diffDrafts(draft([]), later)).toEqual([
      { where: 'keywords', what: 'field', kind: 'added', words: [{ kind: 'added', text: 'mensenhandel, klanten' }] },
      {
        where: 'variables.debateDate.value',
        what: 'field',
        kind: 'added',
        words: [{ kind: 'added', text: '2026-12-10' }],
      },
    ]);
  });

  it('reports another form, other grounds and adapted text of a block in both drafts', () => {
    const instance = {
      type: 'blockInstance',
      id: 'i',
      block: 'eis-klanten',
      revision: 'a'.repeat(64),
      form: 'full',
    } as const;
    const after: BodyNode = {
      ...instance,
      form: 'short',
      own: { body: [paragraph('o', 'Eigen woorden.')] },
      grounds: { added: [{ block: '28638-242', shows: 'een hoofdstuk over klanten' }], dropped: [] },
    };
    expect(diffDrafts(draft([instance]), draft([after])).map(({ where, kind }) => [where, kind])).toEqual([
      ['i.form', 'changed'],
      ['i.grounds.added.28638-242.block', 'added'],
      ['i.grounds.added.28638-242.shows', 'added'],
      ['i.own.1', 'added'],
    ]);
    const emptied: BodyNode = { ...instance, own: { body: [] } };
    expect(diffDrafts(draft([instance]), draft([emptied])).map(({ where, kind }) => [where, kind])).toEqual([
      ['i.own', 'changed'],
    ]);
    expect(diffDrafts(draft([emptied]), draft([instance]))).toHaveLength(1);
    expect(diffDrafts(draft([emptied]), draft([emptied]))).toEqual([]);
  });
});

describe('a diff of two versions of a block', () => {
  const motion = (body: Paragraph[], more: object = {}) =>
    blockSchema.parse({ kind: 'motion', id: '28638-238', title: 'Motie', revision: 'a'.repeat(64), body, ...more });

  it('compares text by its words, since node ids are not stable, and fields by name', () => {
    const before = motion([
      paragraph('a', 'De Kamer,'),
      paragraph('b', 'verzoekt de regering,'),
      paragraph('c', 'Slot.'),
    ]);
    const after = motion(
      [paragraph('x', 'De Kamer,'), paragraph('y', 'verzoekt het kabinet,'), paragraph('z', 'Slot.')],
      {
        status: 'adopted',
        tags: ['klanten'],
      },
    );
    expect(diffBlocks(before, after)).toEqual([
      {
        where: 'status',
        what: 'field',
        kind: 'changed',
        words: [
          { kind: 'removed', text: 'unknown' },
          { kind: 'added', text: 'adopted' },
        ],
      },
      {
        where: 'body.2',
        what: 'paragraph',
        kind: 'changed',
        words: [
          { kind: 'same', text: 'verzoekt ' },
          { kind: 'removed', text: 'de regering' },
          { kind: 'added', text: 'het kabinet' },
          { kind: 'same', text: ',' },
        ],
      },
    ]);
    expect(diffBlocks(before, before)).toEqual([]);
  });

  it('reports a later validity date, although it makes no new revision', () => {
    const before = motion([paragraph('a', 'Een.')]);
    const after = motion([paragraph('a', 'Een.')], { validUntil: '2026-12-31', tags: ['klanten'], note: 'Nagaan.' });
    expect(diffBlocks(before, after).map(({ where, kind }) => [where, kind])).toEqual([['validUntil', 'added']]);
    expect(revisionOf(after)).toBe(revisionOf(before));
  });

  it('numbers added nodes by the later version and removed nodes by the earlier', () => {
    const before = motion([paragraph('a', 'Een.'), paragraph('b', 'Twee.'), paragraph('c', 'Drie.')]);
    const after = motion([paragraph('a', 'Een.'), paragraph('c', 'Drie.'), paragraph('d', 'Vier.')]);
    expect(diffBlocks(before, after).map(({ where, kind }) => [where, kind])).toEqual([
      ['body.2', 'removed'],
      ['body.3', 'added'],
    ]);
  });
});
