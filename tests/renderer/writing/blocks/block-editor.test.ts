// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import { BLOCK_KINDS, type Block } from '../../../../engine/core/blocks/block.ts';
import { BlockEditor } from '../../../../renderer/writing/blocks/block-editor.tsx';
import { findFieldControl } from '../../../../renderer/writing/blocks/field-control.ts';
import type { FormContext } from '../../../../renderer/writing/blocks/form-context.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

const context = {
  find: () => undefined,
  suggest: () => [],
  addresses: [],
  now: '2026-11-25T10:00:00Z',
  today: '2026-11-25',
  isNew: false,
  hasTriedToSave: false,
  userName: '',
  onBeforeSave: () => () => undefined,
} as unknown as FormContext;

const show = (
  block: Block,
  uses: { document: string; place: string | null; day: null; onOpen: null }[] = [],
  given = context,
) =>
  act(async () =>
    root.render(
      createElement(BlockEditor, {
        block,
        context: given,
        history: [],
        uses,
        more: [],
        onChange: () => undefined,
        onInsert: null,
        onRestore: () => undefined,
        onCompare: () => undefined,
      }),
    ),
  );

test('a quote without approval explains what exporting requires', async () => {
  const uses = [{ document: 'Inbreng', place: null, day: null, onOpen: null }];
  const quote = { ...createBlankBlock('quote', 'citaat-zien', 'Zien'), kind: 'quote', state: 'submitted' } as Extract<
    Block,
    { kind: 'quote' }
  >;
  const warned = () => place.textContent?.includes('Exporteren vraagt om een reden') ?? false;
  await show(quote);
  expect(warned()).toBe(false);
  await show(quote, uses);
  expect(warned()).toBe(true);
  await show({ ...quote, state: 'approved' }, uses);
  expect(warned()).toBe(false);
});

test('a new block keeps its fields when saving changes its id', async () => {
  await show(createBlankBlock('passage', 'n1', 'Opvang'));
  const title = place.querySelector('textarea');
  title?.focus();
  await show(createBlankBlock('passage', 'passage-opvang', 'Opvang'));
  expect(place.querySelector('textarea')).toBe(title);
  expect(document.activeElement).toBe(title);
});

test.each(BLOCK_KINDS)(
  'the form of a %s has the last day on which it is valid, which its check opens',
  async (kind) => {
    await show({ ...createBlankBlock(kind, 'een', 'Opvang'), validUntil: '2027-03-01' } as Block);
    const field = findFieldControl(place, 'validUntil');
    expect(field instanceof HTMLInputElement && field.value).toBe('1 maart 2027');
  },
);

const kamerstuk = (number: string) => ({ chamber: 'II' as const, dossier: '28638', addition: null, number });
const paper = (id: string, title: string, number: string, names: string[] = []): Block =>
  ({
    ...createBlankBlock('source', id, title),
    names: names.map(kamerstuk),
    source: { type: 'kamerstuk', kamerstuk: kamerstuk(number), sessionYear: null, title: null, date: null },
  }) as Block;

test('a letter links to the papers that it names, and each of them to the letter', async () => {
  const motion = { ...createBlankBlock('motion', 'm', 'Motie'), kamerstuk: kamerstuk('238') } as Block;
  const letter = paper('brief', 'Brief over moties', '9900', ['238', '12']);
  const opened: string[] = [];
  const all = [motion, letter, paper('plan', 'Plan', '233')];
  const own = (block: Block): FormContext => ({
    ...context,
    suggest: (_query, kinds) => all.filter((one) => one !== block && kinds.includes(one.kind)),
    onOpenBlock: (id) => opened.push(id),
  });
  const linkTo = (name: string) => [...place.querySelectorAll('button')].find((one) => one.textContent === name);
  await show(letter, [], own(letter));
  expect(place.textContent).toContain('Noemt 2 Kamerstukken');
  expect(linkTo('28638, nr. 12')).toBeUndefined();
  await act(async () => linkTo('28638, nr. 238')?.click());
  await show(motion, [], own(motion));
  expect(place.querySelector('section[aria-label="Genoemd in"]')?.textContent).toContain('Brief over moties');
  await act(async () => linkTo('28638, nr. 9900')?.click());
  expect(opened).toEqual(['m', 'brief']);
  await show(letter, [], own(letter));
  expect(place.querySelector('section[aria-label="Genoemd in"]')).toBeNull();
});
