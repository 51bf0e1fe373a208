// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import type { FindBlock } from '../../../../engine/core/blocks/find-block.ts';
import { compose } from '../../../../engine/core/compose/compose.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { findSnapshot, placeBlock } from '../../../../engine/core/drafts/instances.ts';
import type { PubGroup } from '../../../../engine/core/publication/publication.ts';
import type { BlockInstance, ContentNode } from '../../../../engine/core/richtext/model.ts';
import { outcomeOf } from '../../../../renderer/document/open/outcome-of.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { createDrawing } from '../../../../renderer/writing/page/drawing.ts';
import { surroundingTextOf } from '../../../../renderer/writing/page/surrounding-text.ts';
import { documentTypeOf, specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { houseStyles } from '../side/window.ts';

let find: FindBlock;
let sample: Draft;
beforeAll(() => {
  find = finding(starterBlocks());
  sample = specimen('inbreng-commissiedebat', find);
});

const questions = (draft: Draft): BlockInstance[] =>
  draft.body
    .filter((node) => node.type === 'blockInstance')
    .filter(({ block }) => findSnapshot(draft, block)?.kind === 'question');

function afterLast(draft: Draft): string {
  const [houseStyle] = houseStyles();
  if (!houseStyle) throw new Error('no house style');
  const documentType = documentTypeOf('inbreng-commissiedebat');
  const { body } = compose({ draft, documentType, houseStyle, layout: null });
  const last = questions(draft).at(-1);
  const group = body.find((node): node is PubGroup => node.type === 'group' && node.id === last?.id) ?? null;
  const placed = last && placeBlock(draft, last);
  return surroundingTextOf({ kind: 'question' }, group, placed?.body ?? [], 'nl').after;
}

test('shows the demand of a question while its text is edited, if it is printed', () => {
  // Questions listed by demand: one line above them names it.
  expect(afterLast(sample)).toBe('');
  const [first] = questions(sample);
  expect(afterLast({ ...sample, body: sample.body.filter((node) => node !== first) })).toMatch(/^ \(punt\u00a0\d\)$/);
});

test('shows the demand also while the block is composed by itself', () => {
  const [houseStyle] = houseStyles();
  if (!houseStyle) throw new Error('no house style');
  const templates = { documentType: documentTypeOf('inbreng-commissiedebat'), houseStyle };
  const [first] = questions(sample);
  const draft = { ...sample, body: sample.body.filter((node) => node !== first) };
  const question = questions(draft).at(-1);
  if (!question) throw new Error('no question in the sample');
  const today = '2026-11-25';
  const outcome = outcomeOf({ ...templates, change: 1, draft, library: null, layout: null, today });
  const drawing = createDrawing({
    head: () => draft,
    changes: () => 1,
    outcome: () => outcome,
    templates: () => templates,
    find: () => null,
    pageOf: () => null,
    today: () => today,
    texts: () => nl,
  });
  const into = document.createElement('div');
  const words = () => into.querySelector('.editable-printed')?.textContent;
  drawing.block(question, question.id, into);
  expect(words()).toMatch(/\(punt\u00a0\d\)$/);
  const own = {
    body: [{ type: 'paragraph' as const, id: 'own', content: [{ type: 'run' as const, text: 'Waarom?' }] }],
  };
  drawing.block({ ...question, own }, question.id, into);
  expect(words()).toMatch(/Waarom\? \(punt\u00a0\d\)$/);
  // The one-line form has no text behind its own text.
  drawing.block({ ...question, own, form: 'short' }, question.id, into);
  expect(into.textContent).not.toMatch(/\(eis/);
});

test('does not count a reference that the user typed at the end', () => {
  const reference = { type: 'reference', target: 'd', shows: 'label', text: 'eis 3', marks: [] } as const;
  const group = {
    children: [
      { type: 'paragraph', content: [{ type: 'run', text: 'Wat doet u (' }, reference, { type: 'run', text: ')' }] },
    ],
  } as never as PubGroup;
  const typed: ContentNode[] = [
    {
      type: 'paragraph',
      id: 'p',
      content: [
        { type: 'run', text: 'Wat doet u (' },
        { type: 'crossReference', target: 'd', shows: 'label' },
        { type: 'run', text: ')' },
      ],
    },
  ];
  expect(surroundingTextOf({ kind: 'question' }, group, typed, 'nl').after).toBe('');
  expect(surroundingTextOf({ kind: 'question' }, group, [], 'nl').after).toBe(' (eis 3)');
});

test('shows the quotation marks of a quote, and the label of a finding in own words', () => {
  expect(surroundingTextOf({ kind: 'quote' }, null, [], 'nl')).toEqual({ before: '‘', after: '’' });
  expect(surroundingTextOf({ kind: 'finding' }, null, [], 'en').before).toMatch(/: $/);
});
