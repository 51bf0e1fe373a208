// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiteralText } from '../../../../renderer/writing/blocks/literal-text.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const reasons = vi.fn();
/** A form that makes literal text editable. */
function Form() {
  const [isLiteral, setLiteral] = useState(true);
  const onDetach = (reason: string): void => {
    reasons(reason);
    setLiteral(false);
  };
  return createElement(
    'main',
    null,
    isLiteral
      ? createElement(LiteralText, { label: 'Tekst', body: [], lang: 'nl', file: null, onDetach })
      : createElement('div', { contentEditable: true, tabIndex: 0 }),
  );
}

let root: Root;
let place: HTMLElement;
beforeEach(async () => {
  reasons.mockReset();
  ({ root, place } = beginDrawing(true));
  await act(async () => root.render(createElement(Form)));
  await press('Ontgrendelen');
});
afterEach(() => endDrawing({ root, place }));

const press = (name: string) =>
  act(async () => {
    const button = [...place.querySelectorAll('button')].filter((one) => one.textContent === name).at(-1);
    button?.focus();
    button?.click();
    await new Promise((done) => requestAnimationFrame(done));
  });

test('a text that stays literal returns the focus to the button that detaches it', async () => {
  await press('Annuleren');
  expect(document.activeElement?.textContent).toBe('Ontgrendelen');
  expect(reasons).not.toHaveBeenCalled();
});

test('a detached text gets the focus', async () => {
  await act(async () => {
    const field = place.querySelector('input');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Verkeerd overgenomen');
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('Ontgrendelen');
  expect(reasons.mock.calls).toEqual([['Verkeerd overgenomen']]);
  expect(document.activeElement?.getAttribute('contenteditable')).toBe('true');
});
