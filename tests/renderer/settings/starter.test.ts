// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Starter, useStarter } from '../../../renderer/settings/use-starter.ts';
import { beginDrawing, endDrawing } from '../drawing-place.ts';

const bridge = vi.hoisted(() => ({ addStarter: async (): Promise<unknown> => undefined }));
vi.mock('../../../renderer/app/app-data.tsx', () => ({ useBridge: () => bridge }));

let root: Root;
let place: HTMLElement;
let starter: Starter;
const problem = vi.fn();
function Added() {
  starter = useStarter(problem);
  return String(starter.added);
}
beforeEach(async () => {
  problem.mockReset();
  ({ root, place } = beginDrawing());
  await act(async () => root.render(createElement(Added)));
});
afterEach(() => endDrawing({ root, place }));

/** A library that lacks this many blocks of the starter until they are added. */
function lacks(count: number): void {
  let missing = count;
  bridge.addStarter = async () => {
    const added = missing;
    missing = 0;
    return { ok: true, value: { added } };
  };
}

test('who presses twice is told how many blocks came in, and not that they were there', async () => {
  lacks(12);
  await act(async () => {
    void starter.add();
    await starter.add();
  });
  expect(place.textContent).toBe('12');
});

test('of blocks that were there before that is said, also in the next library', async () => {
  lacks(12);
  await act(() => starter.add());
  await act(async () => starter.forget());
  expect(place.textContent).toBe('undefined');
  lacks(0);
  await act(() => starter.add());
  expect(place.textContent).toBe('0');
});

test('why they could not be added is told, and nothing else', async () => {
  lacks(12);
  await act(() => starter.add());
  bridge.addStarter = async () => ({ ok: false, problem: { message: 'De map is alleen-lezen.' } });
  await act(() => starter.add());
  expect(place.textContent).toBe('undefined');
  expect(problem).toHaveBeenLastCalledWith('De map is alleen-lezen.');
});
