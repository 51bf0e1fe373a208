// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lazyParts } from '../../../../renderer/writing/window/lazy-parts.ts';
import { useSuspendedKeys } from '../../../../renderer/writing/window/suspend-keys.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

function KeySuspender({ isLoaded, isRequested }: { isLoaded: boolean; isRequested: boolean }): null {
  useSuspendedKeys(isLoaded, isRequested);
  return null;
}

const arrives = (key = 'a'): boolean => {
  const pressed = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true });
  place.dispatchEvent(pressed);
  return !pressed.defaultPrevented;
};
const show = (isLoaded: boolean, isRequested: boolean) =>
  act(async () => root.render(createElement(KeySuspender, { isLoaded, isRequested })));

test('what is typed for a dialog that still loads does not come into the text; once it is there the keys are its own', async () => {
  await show(false, false);
  expect(arrives()).toBe(true);
  await show(false, true);
  expect(arrives()).toBe(false);
  await show(true, true);
  expect(arrives()).toBe(true);
});

test('once nobody waits for it any more the keys are free', async () => {
  await show(false, true);
  expect(arrives()).toBe(false);
  act(() => root.render(null));
  expect(arrives()).toBe(true);
});

test('the find bar and the panels with fields are no part of what is loaded after the page: every key reaches their fields, dead keys too', () => {
  expect(Object.keys(lazyParts)).not.toContain('TypingLayer');
  expect(Object.keys(lazyParts).filter((name) => /Find|Typing|Panel$/.test(name))).toEqual([]);
});
