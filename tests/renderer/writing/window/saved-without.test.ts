// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSignal } from '../../../../renderer/ui/signal.ts';
import { useSavedWithout } from '../../../../renderer/writing/window/use-saved-without.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
let lacks: readonly string[];
const told = createSignal();
const onRead = vi.fn();
const held = { listen: told.listen, lacks: () => lacks };
const Shown = () => useSavedWithout(held, onRead);
const lacksNow = (sentences: readonly string[]) =>
  act(async () => {
    lacks = sentences;
    told.tell();
  });

beforeEach(async () => {
  lacks = [];
  onRead.mockReset();
  ({ root, place } = beginDrawing(true));
  await act(async () => root.render(createElement(Shown)));
});
afterEach(() => endDrawing({ root, place }));

test('a document that was saved without a picture says so until that is read, and again with the next picture', async () => {
  expect(place.textContent).toBe('');
  await lacksNow(['De afbeelding ‘opvang.png’ staat niet in Nieuw.inbreng.']);
  expect(place.textContent).toContain('Opgeslagen zonder een afbeelding');
  expect(place.textContent).toContain('opvang.png');
  await act(async () => place.querySelector<HTMLElement>('button, a')?.click());
  expect(place.textContent).toBe('');
  expect(onRead).toHaveBeenCalledTimes(1);
  await lacksNow(['opvang', 'kaart']);
  expect(place.textContent).toContain('Opgeslagen zonder 2 afbeeldingen');
});

test('it is over when the picture stands in the file', async () => {
  await lacksNow(['opvang']);
  await lacksNow([]);
  expect(place.textContent).toBe('');
});
