// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UnreadableWork } from '../../../../renderer/screens/start/unreadable-work.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

const FOUND = { journals: ['d1.a'], forms: ['f1'], folders: ['/eigen/journal', '/eigen/forms'] };

function Board() {
  const [isRead, setRead] = useState(false);
  return createElement(
    'main',
    null,
    isRead ? null : createElement(UnreadableWork, { found: FOUND, onRead: () => setRead(true) }),
    createElement('button', { type: 'button' }, 'Verder'),
  );
}

test('the notice names the folder of unreadable text, and the user can continue beside it', async () => {
  await act(async () => root.render(createElement(Board)));
  expect(place.textContent).toContain('2 documenten');
  expect(place.textContent).toContain('/eigen/journal en /eigen/forms');
  const close = place.querySelector('button');
  await act(async () => close?.focus());
  await act(async () => {
    close?.click();
    await new Promise((done) => requestAnimationFrame(done));
  });
  expect(place.textContent).toBe('Verder');
  expect(document.activeElement?.textContent).toBe('Verder');
});
