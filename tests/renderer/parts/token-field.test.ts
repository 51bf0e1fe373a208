// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { TokenField } from '../../../renderer/parts/token-field.tsx';

afterEach(() => vi.unstubAllGlobals());

test('a theme that is not added after all gives the focus back to its button', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
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
  await act(async () => root.unmount());
});
