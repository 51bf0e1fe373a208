// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Source } from '../../../../engine/core/citations/source.ts';
import { SourceField } from '../../../../renderer/writing/blocks/source-field.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

const PAPER: Source = {
  type: 'kamerstuk',
  kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '233' },
  sessionYear: null,
  title: null,
  date: null,
};

let now: Source | null = null;
function Field({ first }: { first: Source | null }) {
  const [source, setSource] = useState(first);
  now = source;
  return createElement(SourceField, { label: 'Bron', source, onChange: setSource });
}

async function field(first: Source | null) {
  await act(async () => root.render(createElement(Field, { first })));
  const input = place.querySelector('input');
  if (!input) throw new Error('no field is shown');
  input.focus();
  const type = async (words: string) => {
    for (let end = 1; end <= words.length; end += 1)
      await act(async () => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words.slice(0, end));
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
  };
  return {
    input,
    type,
    leave: () => act(async () => input.blur()),
    source: () => now,
  };
}

test('an incomplete number stays in the field and does not change the source', async () => {
  const { input, type, leave, source } = await field(PAPER);
  await type('28638');
  await leave();
  expect(input.value).toBe('28638');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(source()).toEqual(PAPER);
  await type('28638-240');
  await leave();
  expect(input.getAttribute('aria-invalid')).toBeNull();
  expect(source()).toMatchObject({ type: 'kamerstuk', kamerstuk: { number: '240' } });
});

test('accepts the title of a report character by character', async () => {
  const { type, leave, source } = await field(null);
  await type('Jaarverslag');
  await leave();
  expect(source()).toMatchObject({ type: 'report', title: 'Jaarverslag' });
});
