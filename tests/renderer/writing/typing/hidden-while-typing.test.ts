// @vitest-environment happy-dom
import type { LexicalEditor } from 'lexical';
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useHiddenWhileTyping } from '../../../../renderer/writing/typing/table/use-hidden-while-typing.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
const page = document.createElement('div');
const editor = { getRootElement: () => page } as unknown as LexicalEditor;
beforeEach(() => {
  ({ root, place } = beginDrawing());
  document.body.append(page);
});
afterEach(() => endDrawing({ root, place }));

function Bar({ covers }: { covers: boolean }) {
  return useHiddenWhileTyping(editor, covers) ? 'weg' : 'hier';
}

const show = (covers: boolean) => act(async () => root.render(createElement(Bar, { covers })));
const fire = (type: string, at: EventTarget = page, moved = 0) =>
  act(
    async () =>
      void at.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { movementX: moved, movementY: 0 })),
  );

test('hides a toolbar that covers text at the first character, and shows it when the pointer moves or presses', async () => {
  await show(true);
  expect(place.textContent).toBe('hier');
  await fire('beforeinput');
  expect(place.textContent).toBe('weg');
  // Chromium sends moves of a still pointer when the content below it moves.
  await fire('pointermove', window);
  expect(place.textContent).toBe('weg');
  await fire('pointermove', window, 3);
  expect(place.textContent).toBe('hier');
  await fire('beforeinput');
  await fire('pointerdown', window);
  expect(place.textContent).toBe('hier');
});

test('shows it again when an arrow moves the caret, and not when Tab goes to the next cell', async () => {
  const press = (key: string) =>
    act(async () => void page.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  await show(true);
  await fire('beforeinput');
  await press('Tab');
  await press('a');
  expect(place.textContent).toBe('weg');
  await press('ArrowLeft');
  expect(place.textContent).toBe('hier');
});

test('keeps a toolbar that covers nothing, and ignores typing elsewhere', async () => {
  await show(false);
  await fire('beforeinput');
  expect(place.textContent).toBe('hier');
  await fire('pointerdown', window);
  await show(true);
  await fire('beforeinput', document.body);
  expect(place.textContent).toBe('hier');
});
