// @vitest-environment happy-dom
import { act, createElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OverScreen } from '../../../../renderer/ui/overlays/over-screen.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
const caret = document.createElement('div');
const focusGround = vi.fn(() => caret.focus());
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
  caret.tabIndex = 0;
  document.body.append(caret);
  focusGround.mockClear();
});
afterEach(async () => {
  caret.remove();
  await endDrawing({ root, place });
});

const twoFrames = () =>
  act(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
const draw = async (...children: ReactNode[]): Promise<void> => {
  await act(async () => root.render(children));
  await twoFrames();
};
const screen = (key: string, isHidden = false): ReactNode =>
  createElement(
    OverScreen,
    { key, focusGround, isHidden, onBack: () => undefined },
    createElement('button', { id: key, type: 'button' }),
  );
const dialog = createElement('div', { key: 'dialog', role: 'dialog' }, createElement('input', { id: 'field' }));

test('focuses the ground when the dialog that had the focus is gone', async () => {
  await draw(dialog);
  place.querySelector<HTMLElement>('#field')?.focus();
  await draw(screen('form'));
  await draw();
  expect(document.activeElement).toBe(caret);
});

test('focuses the screen below when the dialog that had the focus is gone', async () => {
  await draw(screen('library'), dialog);
  place.querySelector<HTMLElement>('#field')?.focus();
  await draw(screen('library'), screen('form'));
  await draw(screen('library'));
  expect(document.activeElement).toBe(place.querySelector('.over-screen'));
  expect(focusGround).not.toHaveBeenCalled();
});

test('restores the focus to the same element', async () => {
  const button = createElement('button', { key: 'button', id: 'opens', type: 'button' });
  await draw(button);
  place.querySelector<HTMLElement>('#opens')?.focus();
  await draw(button, screen('form'));
  await draw(button);
  expect(document.activeElement?.id).toBe('opens');
  expect(focusGround).not.toHaveBeenCalled();
});

test('restores the focus when it is hidden, unless another element has it by then', async () => {
  const button = createElement('button', { key: 'button', id: 'opens', type: 'button' });
  const focus = (id: string) => place.querySelector<HTMLElement>(`#${id}`)?.focus();
  await draw(button);
  focus('opens');
  await draw(button, screen('form'));
  focus('form');
  await act(async () => root.render([button, screen('form', true)]));
  expect(document.activeElement?.id).toBe('opens');
  await draw(button, screen('form'));
  focus('form');
  await act(async () => {
    flushSync(() => root.render([button, screen('form', true)]));
    caret.focus();
  });
  expect(document.activeElement).toBe(caret);
  await draw(button);
  expect(document.activeElement).toBe(caret);
});
