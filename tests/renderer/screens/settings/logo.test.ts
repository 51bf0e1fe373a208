// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Logo } from '../../../../renderer/screens/settings/organisation-look.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

function Chosen() {
  const [logo, setLogo] = useState<{ name: string; picture: string } | null>({ name: 'ckm.svg', picture: 'data:,' });
  return createElement(Logo, { logo, problem: null, onChoose: () => undefined, onRemove: () => setLogo(null) });
}

test('removing the logo moves the focus to the button that chooses one', async () => {
  await act(async () => root.render(createElement(Chosen)));
  expect(document.activeElement).toBe(document.body);
  const [, remove] = place.querySelectorAll('button');
  await act(async () => remove?.focus());
  await act(async () => remove?.click());
  expect(place.querySelectorAll('button')).toHaveLength(1);
  expect(document.activeElement).toBe(place.querySelector('button'));
});
