// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ProblemResult } from '../../../../electron/ipc/results.ts';
import { type ChooseLibrary, useChooseLibrary } from '../../../../renderer/writing/library/use-choose-library.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const mockState = vi.hoisted(() => ({ reply: {} as unknown }));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useBridge: () => ({ chooseLibrary: async () => mockState.reply }),
}));
let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

const problem = (code: string): ProblemResult => ({ code, file: null, message: `Zin ${code}` });

let now: ChooseLibrary | null = null;
function Library(props: { refused: ProblemResult | null; folder: string | null }) {
  now = useChooseLibrary(props);
  return null;
}

test('a folder that can’t be the library is reported when none is chosen, until another is read', async () => {
  const none = problem('no-library');
  const show = (refused: ProblemResult | null, folder: string | null = null) =>
    act(async () => root.render(createElement(Library, { refused, folder })));
  const problemCode = () => (now as ChooseLibrary | null)?.notChosen?.code ?? null;
  await show(none);
  mockState.reply = { ok: false, problem: problem('library-not-empty') };
  await act(async () => now?.choose());
  expect(problemCode()).toBe('library-not-empty');
  await show(null, '/bibliotheek');
  expect(problemCode()).toBeNull();
  await show(none);
  mockState.reply = { ok: true, value: {} };
  await act(async () => now?.choose());
  expect(problemCode()).toBeNull();
});
