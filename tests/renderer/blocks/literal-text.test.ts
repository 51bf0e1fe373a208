// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiteralText } from '../../../renderer/blocks/literal-text.tsx';

const reasons = vi.fn();
/** A form in which literal words become words to type. */
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
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  reasons.mockReset();
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  await act(async () => root.render(createElement(Form)));
  await press('Losmaken');
});
afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const press = (name: string) =>
  act(async () => {
    const button = [...place.querySelectorAll('button')].filter((one) => one.textContent === name).at(-1);
    button?.focus();
    button?.click();
    await new Promise((done) => requestAnimationFrame(done));
  });

test('words that stay literal after all give the focus back to what would have freed them', async () => {
  await press('Annuleren');
  expect(document.activeElement?.textContent).toBe('Losmaken');
  expect(reasons).not.toHaveBeenCalled();
});

test('words that are freed are typed in at once', async () => {
  await act(async () => {
    const field = place.querySelector('input');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Verkeerd overgenomen');
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('Losmaken');
  expect(reasons.mock.calls).toEqual([['Verkeerd overgenomen']]);
  expect(document.activeElement?.getAttribute('contenteditable')).toBe('true');
});
