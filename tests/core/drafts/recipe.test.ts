import { describe, expect, it } from 'vitest';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { draftSchema } from '../../../engine/core/drafts/draft.ts';
import { draftFromRecipe, type RecipeInput, recipeSchema } from '../../../engine/core/drafts/recipe.ts';
import { collectSnapshots } from '../../../engine/core/drafts/snapshots.ts';
import { collectIds, createCountingIds } from '../../../engine/core/richtext/ids.ts';
import type { Paragraph } from '../../../engine/core/richtext/model.ts';
import { documentTypeOf } from '../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../templates/starter-library.ts';

const find = finding(starterBlocks());
const documentType = documentTypeOf('inbreng-commissiedebat');

function recipe(body: RecipeInput['body'], more: Partial<RecipeInput> = {}) {
  const input = { format: 'inbreng-recipe', version: 1, documentType: documentType.id, title: 'Proef', body, ...more };
  return recipeSchema.parse(input);
}

function draftOf(body: RecipeInput['body'], more: Partial<RecipeInput> = {}) {
  return draftFromRecipe(recipe(body, more), {
    documentType,
    find,
    newId: createCountingIds('n'),
    now: '2026-11-25T09:00:00+01:00',
  });
}

describe('a recipe', () => {
  it('writes a run as a plain string and gets ids from its caller', () => {
    const made = draftOf([{ type: 'paragraph', content: ['De motie', { type: 'citation', block: '28638-238' }, '.'] }]);
    expect(made.ok && made.value.body).toEqual([
      {
        type: 'paragraph',
        id: 'n2',
        content: [
          { type: 'run', text: 'De motie' },
          { type: 'citation', id: 'n3', block: '28638-238', placement: 'note' },
          { type: 'run', text: '.' },
        ],
      },
    ]);
  });

  it('holds headings, lists in lists, tables, quotations, footnotes and page breaks, and every id once', () => {
    const made = draftOf([
      { type: 'heading', level: 1, content: 'Kop', slot: 'eisen', id: 'kop' },
      {
        type: 'list',
        ordered: true,
        items: ['een', { content: 'twee', lists: [{ type: 'list', ordered: false, items: ['a'] }] }],
      },
      { type: 'table', caption: 'Tabel', columns: [{}, { align: 'right' }], head: ['A', 'B'], rows: [['1', '2']] },
      { type: 'quotation', content: ['Woorden'], attribution: 'Bron' },
      { type: 'pageBreak' },
      {
        type: 'paragraph',
        role: 'lead',
        content: [
          'Zie',
          { type: 'footnote', content: ['noot'] },
          { type: 'crossReference', target: 'kop', shows: 'text' },
        ],
      },
    ]);
    if (!made.ok) throw new Error('refused');
    expect(draftSchema.parse(made.value)).toEqual(made.value);
    const ids = collectIds(made.value.body);
    expect(new Set(ids).size).toBe(ids.length);
    expect(made.value.body.map((node) => node.type)).toEqual([
      'heading',
      'list',
      'table',
      'quotation',
      'pageBreak',
      'paragraph',
    ]);
  });

  it('places a block at its present revision, in the form of the document type unless it says another', () => {
    const made = draftOf([
      { type: 'block', block: 'eis-klanten' },
      { type: 'block', block: '2023Z20866', form: 'short' },
    ]);
    if (!made.ok) throw new Error('refused');
    expect(made.value.body).toMatchObject([
      { block: 'eis-klanten', form: 'full', revision: find('eis-klanten')?.revision },
      { block: '28638-238', form: 'short', revision: find('28638-238')?.revision },
    ]);
  });

  it('brings along what its blocks rest on: grounds, the report of a finding, cited sources', () => {
    const made = draftOf([
      { type: 'block', block: 'eis-klanten' },
      { type: 'block', block: 'passage-actieplan' },
    ]);
    expect(made.ok && Object.keys(made.value.blocks).sort()).toEqual([
      '28638-166',
      '28638-233',
      '28638-246',
      'eis-klanten',
      'greta-3-vraag',
      'greta-nld-3',
      'passage-actieplan',
    ]);
  });

  it('is refused with the name of every block that the library lacks, placed, cited or added as a ground', () => {
    const made = draftOf([
      { type: 'block', block: 'weg' },
      { type: 'paragraph', content: [{ type: 'citation', block: 'ook-weg' }] },
      { type: 'block', block: 'eis-klanten', grounds: { added: [{ block: 'nog-een' }], dropped: [] } },
    ]);
    expect(made).toEqual({
      ok: false,
      problem: { code: 'recipe-block-missing', values: { blocks: ['weg', 'ook-weg', 'nog-een'] } },
    });
  });

  it('takes the stamp of its document type unless it has its own', () => {
    expect(draftOf([], { stamp: 'confidential' })).toMatchObject({ ok: true, value: { stamp: 'confidential' } });
    expect(draftOf([])).toMatchObject({ ok: true, value: { stamp: null } });
  });

  it.each([
    ['a node of an unknown kind', [{ type: 'chart' }]],
    ['a control character', [{ type: 'paragraph', content: 'a\u0007b' }]],
    [
      'a footnote in a footnote',
      [{ type: 'paragraph', content: [{ type: 'footnote', content: [{ type: 'footnote', content: 'x' }] }] }],
    ],
    ['a field that it does not know', [{ type: 'pageBreak', colour: 'red' }]],
  ])('does not accept %s', (_, body) => {
    expect(() => recipe(body as RecipeInput['body'])).toThrow();
  });
});

describe('the snapshots of a draft', () => {
  it('stop at a circle, and keep a block once under its own id where an alias was used', () => {
    const passage = find('passage-actieplan');
    if (!passage) throw new Error('no passage');
    const citing = (id: string, other: string): Block => ({
      ...passage,
      id,
      aliases: [`oud-${id}`],
      body: [paragraphCiting(other)],
    });
    const pair = finding([citing('a', 'oud-b'), citing('b', 'a')]);
    const { blocks, missing } = collectSnapshots([paragraphCiting('oud-a')], pair, createCountingIds('n'));
    expect(Object.keys(blocks)).toEqual(['a', 'b']);
    expect(missing).toEqual([]);
  });
});

function paragraphCiting(block: string): Paragraph {
  return { type: 'paragraph', id: 'p', content: [{ type: 'citation', id: 'c', block, placement: 'note' }] };
}
