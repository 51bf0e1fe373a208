// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import { blankBlock } from '../../../renderer/blocks/blank-block.ts';
import type { FormContext } from '../../../renderer/blocks/form-context.ts';
import { QuoteForm } from '../../../renderer/blocks/quote-form.tsx';
import { beginDrawing, endDrawing } from '../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

const QUOTE: BlockOf<'quote'> = {
  ...(blankBlock('quote', 'q', 'Citaat') as BlockOf<'quote'>),
  speaker: 'Anna',
  body: [{ type: 'paragraph', id: 'p', content: [{ type: 'run', text: 'Zo is het.' }] }],
};

let state = '';
function Form({ isChecked }: { isChecked: boolean }) {
  const [block, onChange] = useState(QUOTE);
  state = block.state;
  const context = { find: () => undefined, suggest: () => [], today: '2026-11-25', isNew: false, isChecked };
  return createElement(QuoteForm, { block, onChange, context: context as unknown as FormContext });
}

test('a release that was filled in and not recorded is asked about, and says what is still to do', async () => {
  const show = (isChecked: boolean) => act(async () => root.render(createElement(Form, { isChecked })));
  await show(false);
  const release = (): Element | null => place.querySelector('section[aria-label="Vrijgave vastleggen"]');
  expect(release()?.hasAttribute('data-unsettled')).toBe(false);
  const by = release()?.querySelector('input');
  await act(async () => {
    if (by) Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(by, 'Bea');
    by?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(release()?.hasAttribute('data-unsettled')).toBe(true);
  await show(true);
  expect(by?.getAttribute('aria-invalid')).toBe('true');
  expect(release()?.textContent).toContain('Nog niet vastgelegd.');
  await act(async () => [...(release()?.querySelectorAll('button') ?? [])].at(-1)?.click());
  expect(state).toBe('approved');
  expect(release()).toBeNull();
});
