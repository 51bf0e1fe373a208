// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSignal } from '../../../../renderer/ui/signal.ts';
import { useMissingPicturesNote } from '../../../../renderer/writing/window/window-notes.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
let missing: readonly string[];
const changed = createSignal();
const onRead = vi.fn();
const held = { listen: changed.listen, missingPictures: () => missing };
const Shown = () => useMissingPicturesNote(held, onRead);
const setMissing = (sentences: readonly string[]) =>
  act(async () => {
    missing = sentences;
    changed.emit();
  });

beforeEach(async () => {
  missing = [];
  onRead.mockReset();
  ({ root, place } = beginDrawing(true));
  await act(async () => root.render(createElement(Shown)));
});
afterEach(() => endDrawing({ root, place }));

test('reports a document saved without a picture until the user closes the note, and again for the next picture', async () => {
  expect(place.textContent).toBe('');
  await setMissing(['De afbeelding ‘opvang.png’ staat niet in Nieuw.inbreng.']);
  expect(place.textContent).toContain('Opgeslagen zonder een afbeelding');
  expect(place.textContent).toContain('opvang.png');
  await act(async () => place.querySelector<HTMLElement>('button, a')?.click());
  expect(place.textContent).toBe('');
  expect(onRead).toHaveBeenCalledTimes(1);
  await setMissing(['opvang', 'kaart']);
  expect(place.textContent).toContain('Opgeslagen zonder 2 afbeeldingen');
});

test('the note disappears when the picture is in the file', async () => {
  await setMissing(['opvang']);
  await setMissing([]);
  expect(place.textContent).toBe('');
});
