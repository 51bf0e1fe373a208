// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Bridge } from '../../../electron/ipc/contract.ts';
import { recovering } from '../../../renderer/app/recovering.ts';
import type { Documents } from '../../../renderer/app/use-documents.ts';
import { type FoundWork, useFoundWork } from '../../../renderer/app/use-found-work.ts';
import { aDraft } from '../../core/drafts/a-draft.ts';
import { beginDrawing, endDrawing } from '../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

function Here({ bridge, tell }: { bridge: Bridge; tell: (found: FoundWork) => void }) {
  tell(useFoundWork(bridge));
  return null;
}

/** The window's side of what a crash left: three journals, none of them of a file. */
async function left(bridge: Partial<Bridge>) {
  const known: FoundWork[] = [];
  const asked = {
    recoveries: async () => recoveries('d1.a', 'd2.a', 'd3.a'),
    leftForms: async () => ({ ok: true, value: [] }),
    readRecovery: async () => ({ ok: true, value: { draft: JSON.stringify(aDraft()), file: null } }),
    ...bridge,
  } as Bridge;
  const shown = { bridge: asked, tell: (next: FoundWork) => void known.push(next) };
  await act(async () => root.render(createElement(Here, shown)));
  const found = (): FoundWork => {
    const now = known.at(-1);
    if (!now) throw new Error('nothing is shown');
    return now;
  };
  return { bridge: asked, found, ids: () => found().works?.map(({ id }) => id) };
}

function recoveries(...journals: string[]): Awaited<ReturnType<Bridge['recoveries']>> {
  const at = '2026-11-25T10:00:00.000Z';
  return {
    ok: true,
    value: journals.map((journal) => ({
      journal,
      draftId: journal.slice(0, 2),
      file: null,
      at,
      cutOff: false,
      folder: '',
      passedOver: false,
    })),
  };
}

it('what was decided about stays so while another decision is on its way, and Start comes after the last', async () => {
  const closing: (() => void)[] = [];
  const { bridge, found, ids } = await left({
    closeRecovery: async () => {
      await new Promise<void>((done) => closing.push(done));
      return { ok: true, value: null };
    },
  });
  await act(async () => void (await found().look(null)));
  const answer = () =>
    act(async () => {
      for (const done of closing.splice(0)) done();
    });
  const home = vi.fn();
  const keepFile = (at: number): void => {
    const work = found().works?.[at];
    if (work) recovering(bridge, {} as Documents, found(), () => undefined, home).onKeepFile(work);
  };
  keepFile(0);
  keepFile(1);
  await answer();
  expect(ids()).toEqual(['d3.a']);
  expect(home).not.toHaveBeenCalled();
  keepFile(0);
  await answer();
  expect(ids()).toEqual([]);
  expect(home).toHaveBeenCalledOnce();
});

it('an older look that is answered late brings nothing back', async () => {
  const late: (() => void)[] = [];
  let asked = 0;
  const { found, ids } = await left({
    recoveries: async () => {
      asked += 1;
      if (asked > 1) return recoveries('d2.a');
      await new Promise<void>((done) => late.push(done));
      return recoveries('d1.a', 'd2.a');
    },
  });
  let first: Promise<unknown> = Promise.resolve();
  await act(async () => {
    first = found().look(null);
    await found().look('d2.a');
  });
  await act(async () => {
    for (const done of late) done();
    expect(await first).toMatchObject({ works: [{ id: 'd1.a' }, { id: 'd2.a' }] });
  });
  expect(ids()).toEqual(['d2.a']);
  expect(found().first).toBe('d2.a');
});

it('before it is shown its pictures are brought back, as what it is and as a copy; what is not shown is said', async () => {
  const told: string[] = [];
  const { bridge, found } = await left({
    openRecovery: async ({ journal }) => {
      told.push(`pictures of ${journal}`);
      return { ok: true, value: { notShown: ['De afbeelding ‘kaart.png’ is nu niet op de pagina te zien.'] } };
    },
    closeRecovery: async ({ journal }) => {
      told.push(`closed ${journal}`);
      return { ok: true, value: null };
    },
  });
  await act(async () => void (await found().look(null)));
  const documents = {
    open: async ({ notShown }: Parameters<Documents['open']>[0]) => void told.push(`shown, but for ${notShown.length}`),
  } as Documents;
  const [first, second] = found().works ?? [];
  if (!first || !second) throw new Error('nothing is left');
  const decide = recovering(
    bridge,
    documents,
    found(),
    () => undefined,
    () => undefined,
  );
  await act(async () => decide.onRecover(first));
  await act(async () => decide.onOpenCopy(second));
  expect(told).toEqual(['pictures of d1.a', 'shown, but for 1', 'pictures of d2.a', 'shown, but for 1', 'closed d2.a']);
});
