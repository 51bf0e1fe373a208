// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import type { ProblemResult } from '../../../electron/ipc/results.ts';
import { type ChooseLibrary, useChooseLibrary } from '../../../renderer/library/use-choose-library.ts';

const stands = vi.hoisted(() => ({ reply: {} as unknown }));
vi.mock('../../../renderer/app/app-data.tsx', () => ({
  useBridge: () => ({ chooseLibrary: async () => stands.reply }),
}));
afterEach(() => vi.unstubAllGlobals());

const problem = (code: string): ProblemResult => ({ code, file: null, message: `Zin ${code}` });

let now: ChooseLibrary | null = null;
function Library(props: { refused: ProblemResult | null; folder: string | null }) {
  now = useChooseLibrary(props);
  return null;
}

test('a folder that can’t be the library is said where none is, until another is read', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const root = createRoot(document.createElement('div'));
  const none = problem('no-library');
  const show = (refused: ProblemResult | null, folder: string | null = null) =>
    act(async () => root.render(createElement(Library, { refused, folder })));
  const said = () => (now as ChooseLibrary | null)?.notChosen?.code ?? null;
  await show(none);
  stands.reply = { ok: false, problem: problem('library-not-empty') };
  await act(async () => now?.choose());
  expect(said()).toBe('library-not-empty');
  await show(null, '/bibliotheek');
  expect(said()).toBeNull();
  await show(none);
  stands.reply = { ok: true, value: {} };
  await act(async () => now?.choose());
  expect(said()).toBeNull();
  await act(async () => root.unmount());
});
