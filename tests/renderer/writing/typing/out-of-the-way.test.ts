// @vitest-environment happy-dom
import type { LexicalEditor } from 'lexical';
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useOutOfTheWay } from '../../../../renderer/writing/typing/table/use-out-of-the-way.ts';
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
  return useOutOfTheWay(editor, covers) ? 'weg' : 'hier';
}

const show = (covers: boolean) => act(async () => root.render(createElement(Bar, { covers })));
const tell = (type: string, at: EventTarget = page, moved = 0) =>
  act(
    async () =>
      void at.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { movementX: moved, movementY: 0 })),
  );

test('a bar that covers words goes at the first letter, and comes back when the pointer moves or presses', async () => {
  await show(true);
  expect(place.textContent).toBe('hier');
  await tell('beforeinput');
  expect(place.textContent).toBe('weg');
  // A pointer that lies still is told of what moves below it.
  await tell('pointermove', window);
  expect(place.textContent).toBe('weg');
  await tell('pointermove', window, 3);
  expect(place.textContent).toBe('hier');
  await tell('beforeinput');
  await tell('pointerdown', window);
  expect(place.textContent).toBe('hier');
});

test('a bar that covers nothing stays, and so does one while words are typed elsewhere', async () => {
  await show(false);
  await tell('beforeinput');
  expect(place.textContent).toBe('hier');
  await tell('pointerdown', window);
  await show(true);
  await tell('beforeinput', document.body);
  expect(place.textContent).toBe('hier');
});
