// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TokenField } from '../../../../renderer/ui/controls/token-field.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

test('focuses the button again when no name is added', async () => {
  const onChange = vi.fn();
  await act(async () =>
    root.render(createElement(TokenField, { label: 'Thema’s', add: 'Thema', tokens: [], onChange })),
  );
  await act(async () => place.querySelector('button')?.click());
  const field = place.querySelector('input');
  await act(async () => {
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await new Promise((done) => requestAnimationFrame(done));
  });
  expect(place.querySelector('input')).toBeNull();
  expect(document.activeElement).toBe(place.querySelector('button'));
  expect(onChange).not.toHaveBeenCalled();
});

/** Types a text in the field and blurs it. */
async function fill(text: string): Promise<HTMLInputElement> {
  const field = place.querySelector('input');
  if (!field) throw new Error('no field');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })),
  );
  return field;
}

test('adds each name of a pasted list once', async () => {
  const onChange = vi.fn();
  await act(async () => root.render(createElement(TokenField, { label: 'Thema’s', tokens: ['opvang'], onChange })));
  const field = await fill('opvang, jeugdzorg; straf,jeugdzorg');
  expect(onChange.mock.calls).toEqual([[['opvang', 'jeugdzorg', 'straf']]]);
  expect(field.value).toBe('');
});

test('keeps names that cannot be added in the field', async () => {
  const onChange = vi.fn();
  const refuse = (name: string) => (name.includes(' ') ? 'Eén woord.' : null);
  await act(async () =>
    root.render(createElement(TokenField, { label: 'Eigen woorden', tokens: [], onChange, refuse })),
  );
  const field = await fill('ketenaanpak, twee woorden');
  expect(onChange.mock.calls).toEqual([[['ketenaanpak']]]);
  expect(field.value).toBe('twee woorden');
  expect(place.textContent).toContain('Eén woord.');
});

test('adds a typed name when Esc leaves the field', async () => {
  const onChange = vi.fn();
  await act(async () =>
    root.render(createElement(TokenField, { label: 'Thema’s', add: 'Thema', tokens: [], onChange })),
  );
  await act(async () => place.querySelector('button')?.click());
  const field = place.querySelector('input');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'jeugdzorg');
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => void field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  expect(onChange.mock.calls).toEqual([[['jeugdzorg']]]);
  expect(place.querySelector('input')).toBeNull();
});

test('keeps a text without a name in the field', async () => {
  const onChange = vi.fn();
  await act(async () =>
    root.render(createElement(TokenField, { label: 'Indieners', tokens: [], onChange, read: () => [] })),
  );
  const field = await fill('(ChristenUnie)');
  expect(onChange).not.toHaveBeenCalled();
  expect(field.value).toBe('(ChristenUnie)');
});
