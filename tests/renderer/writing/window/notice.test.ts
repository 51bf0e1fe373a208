// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useNotice } from '../../../../renderer/writing/window/use-notice.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
let say: (sentence: string) => void = () => undefined;
let sayAfterWork: () => (sentence: string) => void = () => say;
function Notice() {
  const notice = useNotice();
  ({ say, sayAfterWork } = notice);
  return notice.sentence ?? '';
}
beforeEach(async () => {
  vi.useFakeTimers();
  ({ root, place } = beginDrawing(true));
  await act(async () => root.render(createElement(Notice)));
  await act(async () => say('Leeg veld 1 van 3'));
});
afterEach(async () => {
  await endDrawing({ root, place });
  vi.useRealTimers();
});

const pass = (milliseconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));
const press = (key: string) => act(async () => void window.dispatchEvent(new KeyboardEvent('keydown', { key })));

test('a message in the status bar disappears with the next key or press after the time to read it', async () => {
  await pass(2_000);
  await press('Control');
  expect(place.textContent).toBe('Leeg veld 1 van 3');
  await press('a');
  expect(place.textContent).toBe('');
  await act(async () => say('Gekopieerd'));
  await pass(2_000);
  await act(async () => void window.dispatchEvent(new Event('pointerdown')));
  expect(place.textContent).toBe('');
});

test('a message stays for the time to read it while the user types on, and no longer', async () => {
  await press('a');
  expect(place.textContent).toBe('Leeg veld 1 van 3');
  await pass(1_500);
  expect(place.textContent).toBe('');
});

test('a newer message has its own time', async () => {
  await pass(1_400);
  await press('a');
  await act(async () => say('Onderbouwing erbij'));
  await pass(1_000);
  expect(place.textContent).toBe('Onderbouwing erbij');
});

test('the result of slow work is shown, but not over the message of a later action', async () => {
  const sayFirst = sayAfterWork();
  await act(async () => sayFirst('De geplakte tekst is een motie'));
  expect(place.textContent).toBe('De geplakte tekst is een motie');
  const sayLate = sayAfterWork();
  await act(async () => say('Niet overgenomen: 1 link'));
  await act(async () => sayLate('De geplakte tekst is een motie'));
  expect(place.textContent).toBe('Niet overgenomen: 1 link');
});
