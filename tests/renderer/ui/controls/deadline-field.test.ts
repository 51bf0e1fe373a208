// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { DeadlineField } from '../../../../renderer/ui/controls/deadline-field.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
const onChange = vi.fn();
beforeEach(async () => {
  ({ root, place } = beginDrawing(true));
  onChange.mockReset();
  await act(async () => root.render(createElement(DeadlineOfBlock)));
});
afterEach(() => endDrawing({ root, place }));

function DeadlineOfBlock() {
  const [value, setValue] = useState<string | null>(null);
  const change = (next: string | null) => {
    onChange(next);
    setValue(next);
  };
  return createElement(DeadlineField, { label: 'Termijn', value, onChange: change });
}

const field = () => place.querySelector('input');
const type = (text: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), text);
    field()?.dispatchEvent(new Event('input', { bubbles: true }));
  });
const leave = () => act(async () => void field()?.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));

test('a deadline that exceeds the limit stays in its field with the reason', async () => {
  const long = 'zodra de wet in werking is getreden, '.repeat(7).trim();
  await type('voor de zomer');
  await type(long);
  await leave();
  expect(onChange.mock.calls).toEqual([['voor de zomer']]);
  expect(field()?.value).toBe(long);
  expect(field()?.getAttribute('aria-invalid')).toBe('true');
  expect(place.textContent).toContain(nl.controls.tooLong(long.length, 200));
  await type('elk kwartaal');
  await leave();
  expect(onChange.mock.calls.at(-1)).toEqual(['elk kwartaal']);
  expect(field()?.getAttribute('aria-invalid')).toBeNull();
});

test('a deadline of 200 characters is stored', async () => {
  await type('x'.repeat(200));
  await leave();
  expect(onChange.mock.calls.at(-1)).toEqual(['x'.repeat(200)]);
});
