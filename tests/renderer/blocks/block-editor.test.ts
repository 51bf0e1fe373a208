// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blankBlock } from '../../../renderer/blocks/blank-block.ts';
import { BlockEditor } from '../../../renderer/blocks/block-editor.tsx';
import type { FormContext } from '../../../renderer/blocks/form-context.ts';
import { beginDrawing, endDrawing } from '../drawing-place.ts';

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
  isChecked: false,
  by: '',
} as unknown as FormContext;

test('a new block that gets its id in the library stays in the fields in which it is being typed', async () => {
  const show = (id: string) =>
    act(async () =>
      root.render(
        createElement(BlockEditor, {
          block: blankBlock('passage', id, 'Opvang'),
          context,
          history: [],
          uses: [],
          more: [],
          onChange: () => undefined,
          onInsert: null,
          onRestore: () => undefined,
          onCompare: () => undefined,
        }),
      ),
    );
  await show('n1');
  const title = place.querySelector('textarea');
  title?.focus();
  await show('passage-opvang');
  expect(place.querySelector('textarea')).toBe(title);
  expect(document.activeElement).toBe(title);
});
