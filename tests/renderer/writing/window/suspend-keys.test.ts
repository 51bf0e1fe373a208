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

test('keys typed while a dialog loads do not reach the text; a loaded dialog receives them', async () => {
  await show(false, false);
  expect(arrives()).toBe(true);
  await show(false, true);
  expect(arrives()).toBe(false);
  await show(true, true);
  expect(arrives()).toBe(true);
});

test('keys work again when the request for the dialog ends', async () => {
  await show(false, true);
  expect(arrives()).toBe(false);
  act(() => root.render(null));
  expect(arrives()).toBe(true);
});

test('the find bar and panels with fields load with the page, so that every key reaches their fields', () => {
  expect(Object.keys(lazyParts)).not.toContain('TypingLayer');
  expect(Object.keys(lazyParts).filter((name) => /Find|Typing|Panel$/.test(name))).toEqual([]);
});
