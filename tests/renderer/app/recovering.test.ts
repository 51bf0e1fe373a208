// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import type { Bridge } from '../../../electron/ipc/contract.ts';
import { recovering } from '../../../renderer/app/recovering.ts';
import type { Documents } from '../../../renderer/app/use-documents.ts';
import { type FoundWork, useFoundWork } from '../../../renderer/app/use-found-work.ts';
import { aDraft } from '../../core/drafts/a-draft.ts';

function Here({ bridge, tell }: { bridge: Bridge; tell: (found: FoundWork) => void }) {
  tell(useFoundWork(bridge));
  return null;
}

it('what was decided about stays so while another decision is on its way, and Start comes after the last', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const closing: (() => void)[] = [];
  const journals = ['d1.a', 'd2.a', 'd3.a'];
  const bridge: Pick<Bridge, 'recoveries' | 'leftForms' | 'readRecovery' | 'closeRecovery'> = {
    recoveries: async () => ({
      ok: true,
      value: journals.map((journal) => ({
        journal,
        draftId: journal.slice(0, 2),
        file: null,
        at: '2026-11-25T10:00:00.000Z',
        cutOff: false,
      })),
    }),
    leftForms: async () => ({ ok: true, value: [] }),
    readRecovery: async () => ({ ok: true, value: { draft: JSON.stringify(aDraft()), file: null } }),
    closeRecovery: async () => {
      await new Promise<void>((done) => closing.push(done));
      return { ok: true, value: null };
    },
  };
  const known: FoundWork[] = [];
  const found = () => known.at(-1);
  const shown = { bridge: bridge as Bridge, tell: (next: FoundWork) => void known.push(next) };
  await act(async () => createRoot(document.createElement('div')).render(createElement(Here, shown)));
  await act(async () => void (await found()?.look(null)));
  const answer = () =>
    act(async () => {
      for (const done of closing.splice(0)) done();
    });
  const home = vi.fn();
  const left = () => found()?.works?.map(({ id }) => id);
  const keepFile = (at: number): void => {
    const now = found();
    const work = now?.works?.[at];
    if (now && work) recovering(bridge as Bridge, {} as Documents, now, () => undefined, home).onKeepFile(work);
  };
  keepFile(0);
  keepFile(1);
  await answer();
  expect(left()).toEqual(['d3.a']);
  expect(home).not.toHaveBeenCalled();
  keepFile(0);
  await answer();
  expect(left()).toEqual([]);
  expect(home).toHaveBeenCalledOnce();
});
