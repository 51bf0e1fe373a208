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

const press = (key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const pressed = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...more });
  place.dispatchEvent(pressed);
  return pressed;
};
const arrives = (): boolean => !press('a').defaultPrevented;

/** What was asked for is there, and its field has the focus. */
async function stands(room: TypingRoom): Promise<HTMLInputElement> {
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  await act(async () => root.render(createElement(Held, { room, isLoaded: true })));
  return field;
}

test('what is typed for a bar that still loads does not come into the text, and stands in its field once that is there', async () => {
  const panels = createPanels();
  const room = { panels } as TypingRoom;
  act(() => root.render(createElement(Held, { room, isLoaded: false })));
  expect(arrives()).toBe(true);
  panels.openFind('find');
  expect(arrives()).toBe(false);
  panels.open({ what: 'link' });
  expect(arrives()).toBe(false);
  press('b');
  press('Backspace');
  press('x', { ctrlKey: true });
  press('Shift');
  press('é');
  const field = await stands(room);
  expect(field.value).toBe('aaé');
  expect(field.selectionStart).toBe(3);
  expect(arrives()).toBe(true);
  panels.openFind('replace');
  expect(arrives()).toBe(true);
  field.remove();
});

test('Enter behind what is typed for a dialog that still loads is pressed in its field, once that has what was typed', async () => {
  const panels = createPanels();
  const room = { panels } as TypingRoom;
  act(() => root.render(createElement(Held, { room, isLoaded: false })));
  panels.open({ what: 'goTo' });
  for (const key of ['g', 'r', 'o', 'n', 'd', 'Enter', 'x']) press(key);
  const pressed: string[] = [];
  const hear = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement) pressed.push(`${event.target.value} ${event.key}`);
  };
  document.addEventListener('keydown', hear);
  const field = await stands(room);
  await expect.poll(() => pressed).toEqual(['grond Enter']);
  expect(arrives()).toBe(true);
  document.removeEventListener('keydown', hear);
  field.remove();
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
  // It has no field: it takes the keys a few frames later.
  await expect.poll(arrives).toBe(true);
});

test('once nobody waits for it any more the keys are free', async () => {
  const room = { panels: createPanels() } as TypingRoom;
  act(() => root.render(createElement(Held, { room, isLoaded: false, isAsked: true })));
  expect(arrives()).toBe(false);
  act(() => root.render(null));
  expect(arrives()).toBe(true);
});

test('Escape lets go of what still loads, and the keys are free again', () => {
  const panels = createPanels();
  act(() => root.render(createElement(Held, { room: { panels } as TypingRoom, isLoaded: false })));
  panels.open({ what: 'goTo' });
  expect(arrives()).toBe(false);
  press('Escape');
  expect(panels.panel()).toBeNull();
  expect(arrives()).toBe(true);
});
