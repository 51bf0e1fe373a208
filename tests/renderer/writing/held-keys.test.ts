// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPanels } from '../../../renderer/typing/panels/panels.ts';
import type { TypingRoom } from '../../../renderer/typing/room.ts';
import { useHeldKeys } from '../../../renderer/writing/use-held-keys.ts';
import { beginDrawing, endDrawing } from '../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

function Held({ room, isLoaded, isAsked = false }: { room: TypingRoom; isLoaded: boolean; isAsked?: boolean }): null {
  useHeldKeys(room, isLoaded, isAsked);
  return null;
}

const arrives = (): boolean => {
  const key = new KeyboardEvent('keydown', { key: 'a', cancelable: true, bubbles: true });
  place.dispatchEvent(key);
  return !key.defaultPrevented;
};

test('what is typed for a bar that still loads does not come into the text; once it stands keys arrive', async () => {
  const panels = createPanels();
  const room = { panels } as TypingRoom;
  act(() => root.render(createElement(Held, { room, isLoaded: false })));
  expect(arrives()).toBe(true);
  panels.openFind('find');
  expect(arrives()).toBe(false);
  panels.open({ what: 'link' });
  expect(arrives()).toBe(false);
  await act(async () => root.render(createElement(Held, { room, isLoaded: true })));
  expect(arrives()).toBe(true);
  panels.openFind('replace');
  expect(arrives()).toBe(true);
});

test('what is typed for a dialog that still loads does not come into the text', async () => {
  const room = { panels: createPanels() } as TypingRoom;
  const show = (isLoaded: boolean, isAsked: boolean) =>
    act(async () => root.render(createElement(Held, { room, isLoaded, isAsked })));
  await show(false, false);
  expect(arrives()).toBe(true);
  await show(false, true);
  expect(arrives()).toBe(false);
  await show(true, true);
  expect(arrives()).toBe(true);
});
