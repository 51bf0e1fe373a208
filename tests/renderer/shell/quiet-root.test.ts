// @vitest-environment happy-dom
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { quietRoot } from '../../../renderer/shell/quiet-root.ts';

it('React gets keys of controls and shortcuts, but no letters typed into a text', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  const events = vi.fn();
  createRoot(quietRoot(place)).render(
    createElement(
      'div',
      { onKeyDown: (event: { key: string }) => events(event.key) },
      createElement('div', {
        id: 'text',
        'data-lexical-editor': 'true',
        contentEditable: true,
        suppressContentEditableWarning: true,
      }),
      createElement('input', { id: 'field' }),
    ),
  );
  await expect.poll(() => document.getElementById('text')).not.toBeNull();
  const strike = (id: string, key: string, init: KeyboardEventInit = {}) =>
    document.getElementById(id)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
  strike('text', 'a');
  expect(events).not.toHaveBeenCalled();
  strike('text', 'Escape');
  strike('text', 'b', { ctrlKey: true });
  strike('field', 'c');
  expect(events.mock.calls.flat()).toEqual(['Escape', 'b', 'c']);
});
