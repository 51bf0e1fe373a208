// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFocusReturn } from '../../../../renderer/writing/window/use-focus-return.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
const focusCaret = vi.fn();

function Kept(): null {
  useFocusReturn(focusCaret);
  return null;
}

beforeEach(() => {
  ({ root, place } = beginDrawing(true));
  focusCaret.mockClear();
  act(() => root.render(createElement(Kept)));
  const shown = document.createElement('div');
  shown.className = 'window';
  shown.dataset.is = 'writing-window';
  shown.innerHTML =
    '<div data-is="desk-area"><main class="desk"><div class="sheet" data-is="sheet"><p tabindex="0">Tekst</p></div></main></div>' +
    '<aside class="side-pane"><p>Woorden</p><input></aside><footer class="status-bar" data-is="status-bar"></footer>';
  document.body.append(shown);
  // happy-dom has no layout: gives each element a size.
  for (const one of shown.querySelectorAll('*'))
    for (const side of ['clientWidth', 'clientHeight']) Object.defineProperty(one, side, { value: 100 });
});
afterEach(() => {
  document.querySelector('.window')?.remove();
  endDrawing({ root, place });
});

const part = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`.window ${selector}`);
  if (!found) throw new Error(selector);
  return found;
};
/** Presses the element. Returns whether the browser would move the focus. */
const press = (selector: string, at: MouseEventInit = {}): boolean =>
  part(selector).dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, ...at }));

test.each(['.desk', '.status-bar', '.side-pane'])('a press on %s leaves the caret where it is', (where) => {
  part('.sheet p').focus();
  expect(press(where)).toBe(false);
  expect(focusCaret).not.toHaveBeenCalled();
});

test('a press beside the sheet moves the focus from a pane to the caret, after the blur of the pane’s field', () => {
  part('input').focus();
  expect(press('.side-pane')).toBe(true);
  expect(focusCaret).not.toHaveBeenCalled();
  press('.desk');
  expect(focusCaret).toHaveBeenCalledOnce();
});

test('focusable elements, scroll bars and text keep the browser’s behaviour', () => {
  for (const where of ['.sheet p', 'input', '.side-pane p']) expect(press(where), where).toBe(true);
  expect(press('.desk', { clientX: 104 })).toBe(true);
});

test('a press on text that selects nothing returns the focus to the caret', () => {
  part('.side-pane p').dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  expect(focusCaret).toHaveBeenCalledOnce();
  getSelection()?.selectAllChildren(part('.side-pane p'));
  part('.side-pane p').dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  expect(focusCaret).toHaveBeenCalledOnce();
});

test('a selection in the text keeps the focus after a press on an element that can’t be selected', () => {
  part('.sheet p').setAttribute('contenteditable', 'true');
  getSelection()?.selectAllChildren(part('.sheet p'));
  part('.side-pane p').dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  expect(focusCaret).toHaveBeenCalledOnce();
});
