// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Starter, useStarter } from '../../../../renderer/screens/settings/use-starter.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const bridge = vi.hoisted(() => ({ addStarter: async (): Promise<unknown> => undefined }));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({ useBridge: () => bridge }));

let root: Root;
let place: HTMLElement;
let starter: Starter;
const problem = vi.fn();
function Added() {
  starter = useStarter(problem);
  return String(starter.added);
}
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  problem.mockReset();
  ({ root, place } = beginDrawing());
  await act(async () => root.render(createElement(Added)));
});
afterEach(async () => {
  vi.useRealTimers();
  await endDrawing({ root, place });
});

/** Makes a library that lacks this many blocks of the starter library until they are added. */
function mockMissing(count: number): void {
  let missing = count;
  bridge.addStarter = async () => {
    const added = missing;
    missing = 0;
    return { ok: true, value: { added } };
  };
}

test('the second press of a double click gives the same message as the first, however quick that was', async () => {
  mockMissing(12);
  await act(async () => {
    const first = starter.add();
    vi.advanceTimersByTime(1_000);
    await Promise.all([first, starter.add()]);
  });
  expect(place.textContent).toBe('12');
  await act(async () => starter.forget());
  mockMissing(12);
  vi.advanceTimersByTime(1_000);
  await act(() => starter.add());
  vi.advanceTimersByTime(200);
  await act(() => starter.add());
  expect(place.textContent).toBe('12');
});

test('a later request says that all blocks are there', async () => {
  mockMissing(12);
  await act(() => starter.add());
  vi.advanceTimersByTime(1_000);
  await act(() => starter.add());
  expect(place.textContent).toBe('0');
});

test('a failure shows its reason only', async () => {
  mockMissing(12);
  await act(() => starter.add());
  vi.advanceTimersByTime(1_000);
  bridge.addStarter = async () => ({ ok: false, problem: { message: 'De map is alleen-lezen.' } });
  await act(() => starter.add());
  expect(place.textContent).toBe('undefined');
  expect(problem).toHaveBeenLastCalledWith('De map is alleen-lezen.');
});
