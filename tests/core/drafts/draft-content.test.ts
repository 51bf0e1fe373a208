import { describe, expect, it } from 'vitest';
import { createDraftFromContent } from '../../../engine/core/drafts/create-draft.ts';
import { draftContentSchema, draftSchema } from '../../../engine/core/drafts/draft.ts';
import { collectIds, createCountingIds } from '../../../engine/core/richtext/ids.ts';
import type { BlockInstance, BodyNode, CrossReference } from '../../../engine/core/richtext/model.ts';
import { documentTypeOf } from '../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../templates/starter-library.ts';

const find = finding(starterBlocks());
const documentType = documentTypeOf('inbreng-commissiedebat');

function draftOf(body: readonly unknown[]) {
  const title = [{ type: 'run', text: 'Proef' }];
  const content = draftContentSchema.parse({ documentType: documentType.id, title, body });
  const now = '2026-11-25T09:00:00+01:00';
  return createDraftFromContent(content, { documentType, find, newId: createCountingIds('n'), now });
}

function instance(block: string, more: Partial<BlockInstance> = {}): BlockInstance {
  return { type: 'blockInstance', id: `i-${block}`, block, revision: '0'.repeat(64), form: 'full', ...more };
}

describe('a draft created from content', () => {
  it('has new ids, each once, and references follow them', () => {
    const reference: CrossReference = { type: 'crossReference', target: 'kop', shows: 'text' };
    const made = draftOf([
      { type: 'heading', id: 'kop', level: 1, content: [{ type: 'run', text: 'Kop' }], slot: 'eisen' },
      { type: 'paragraph', id: 'p', content: [reference] },
      instance('eis-klanten'),
    ] satisfies BodyNode[]);
    if (!made.ok) throw new Error('refused');
    expect(draftSchema.parse(made.value)).toEqual(made.value);
    const ids = collectIds([...made.value.body, ...Object.values(made.value.blocks).flatMap((block) => block.body)]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('kop');
    expect(made.value.body[1]).toMatchObject({ content: [{ target: made.value.body[0]?.id }] });
  });

  it('places a block at its present revision and under its own id, in the given form', () => {
    const made = draftOf([instance('eis-klanten'), instance('2023Z20866', { form: 'short' })]);
    expect(made.ok && made.value.body).toMatchObject([
      { block: 'eis-klanten', form: 'full', revision: find('eis-klanten')?.revision },
      { block: '28638-238', form: 'short', revision: find('28638-238')?.revision },
    ]);
  });

  it('contains the blocks that its blocks refer to: grounds, the report of a finding, cited sources', () => {
    const made = draftOf([instance('eis-minderjarigen'), instance('passage-actieplan')]);
    expect(made.ok && Object.keys(made.value.blocks).sort()).toEqual([
      '28638-233',
      '28638-246',
      '35570-VI-50',
      'ckm-meer-ambitie',
      'eis-minderjarigen',
      'greta-3-minderjarigen',
      'passage-actieplan',
      'rve-persbericht-greta-3',
    ]);
  });

  it.each<[string, BodyNode]>([
    ['placed', instance('weg')],
    [
      'cited',
      { type: 'paragraph', id: 'p', content: [{ type: 'citation', id: 'c', block: 'weg', placement: 'note' }] },
    ],
    ['added as a ground', instance('eis-klanten', { grounds: { added: [{ block: 'weg' }], dropped: [] } })],
  ])('is refused where the library lacks a block that is %s', (_, node) => {
    expect(draftOf([node])).toEqual({ ok: false, problem: { code: 'block-unknown', values: { id: 'weg' } } });
  });

  it('has the stamp of its document type', () => {
    expect(draftOf([])).toMatchObject({ ok: true, value: { stamp: documentType.stamp } });
  });

  it.each([
    ['a node of an unknown kind', { type: 'chart', id: 'x' }],
    ['a control character', { type: 'paragraph', id: 'x', content: [{ type: 'run', text: 'a\u0007b' }] }],
    ['an unknown field', { type: 'pageBreak', id: 'x', colour: 'red' }],
  ])('does not accept %s', (_, node) => {
    expect(() => draftOf([node])).toThrow();
  });
});
