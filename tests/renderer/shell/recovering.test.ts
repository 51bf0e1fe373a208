// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LeftForm, WindowBridge } from '../../../electron/ipc/contract.ts';
import { createBlankBlock } from '../../../engine/core/blocks/blank-block.ts';
import { type FoundWork, useFoundWork, useRecount } from '../../../renderer/screens/recovery/use-found-work.ts';
import { createOpenings } from '../../../renderer/shell/opening.ts';
import { createRecoveryActions } from '../../../renderer/shell/recovering.ts';
import type { Documents } from '../../../renderer/shell/use-documents.ts';
import type { OpeningActions } from '../../../renderer/shell/use-opening.ts';
import { serialiseFormText } from '../../../renderer/writing/blocks/form-text.ts';
import { aDraft } from '../../core/drafts/a-draft.ts';
import { beginDrawing, endDrawing } from '../drawing-place.ts';

const HASH = 'a'.repeat(64);

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

function Here({
  bridge,
  notify,
  onStart,
}: {
  bridge: WindowBridge;
  notify: (found: FoundWork) => void;
  onStart?: boolean;
}) {
  const found = useFoundWork(bridge);
  useRecount(found, onStart ?? false);
  notify(found);
  return null;
}

/** The recovery actions for three journals without a file. */
async function left(bridge: Partial<WindowBridge>, onStart = false) {
  const known: FoundWork[] = [];
  const asked = {
    recoveries: async () => recoveries('d1.a', 'd2.a', 'd3.a'),
    leftForms: async () => ({ ok: true, value: [] }),
    readRecovery: async () => ({ ok: true, value: { draft: JSON.stringify(aDraft()), file: null } }),
    ...bridge,
  } as WindowBridge;
  const shown = { bridge: asked, onStart, notify: (next: FoundWork) => void known.push(next) };
  await act(async () => root.render(createElement(Here, shown)));
  const found = (): FoundWork => {
    const now = known.at(-1);
    if (!now) throw new Error('nothing is shown');
    return now;
  };
  return { bridge: asked, found, ids: () => found().works?.map(({ id }) => id) };
}

/** Opened documents show nothing here. */
const silent = { showProblem: () => undefined, open: async () => undefined } as unknown as Documents;

/** The recovery screen is always visible. */
const always = () => true;

/** An operation that nobody cancels. */
const waitHere: OpeningActions['waitHere'] = (_file, work) => work(new AbortController().signal);

function recoveries(...journals: string[]): Awaited<ReturnType<WindowBridge['recoveries']>> {
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

it('keeps a decision while another is in flight, and shows Start after the last one', async () => {
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
    if (work) createRecoveryActions(bridge, silent, found(), () => undefined, home, waitHere, always).onKeepFile(work);
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

it('ignores a late response of an earlier search', async () => {
  const late: (() => void)[] = [];
  let searches = 0;
  const { found, ids } = await left({
    recoveries: async () => {
      searches += 1;
      if (searches > 1) return recoveries('d2.a');
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

it('restores the pictures of a document or copy before showing it, and reports missing ones', async () => {
  const messages: string[] = [];
  const { bridge, found } = await left({
    openRecovery: async ({ journal }) => {
      messages.push(`pictures of ${journal}`);
      return {
        ok: true,
        value: { pictureWarnings: ['De afbeelding ‘kaart.png’ is nu niet op de pagina te zien.'], absentPictures: [] },
      };
    },
    closeRecovery: async ({ journal }) => {
      messages.push(`closed ${journal}`);
      return { ok: true, value: null };
    },
  });
  await act(async () => void (await found().look(null)));
  const documents = {
    ...silent,
    open: async ({ pictureWarnings }: Parameters<Documents['open']>[0]) =>
      void messages.push(`shown, but for ${pictureWarnings.length}`),
  };
  const [first, second] = found().works ?? [];
  if (!first || !second) throw new Error('nothing is left');
  const decide = createRecoveryActions(
    bridge,
    documents,
    found(),
    () => undefined,
    () => undefined,
    waitHere,
    always,
  );
  await act(async () => decide.onRecover(first));
  await act(async () => decide.onOpenCopy(second));
  expect(messages).toEqual([
    'pictures of d1.a',
    'shown, but for 1',
    'pictures of d2.a',
    'shown, but for 1',
    'closed d2.a',
  ]);
});

it('shows a document once when requested twice, and never after a cancellation or another opening', async () => {
  const responses: (() => void)[] = [];
  const messages: string[] = [];
  const { bridge, found } = await left({
    openRecovery: async () => {
      await new Promise<void>((done) => responses.push(done));
      return { ok: true, value: { pictureWarnings: [], absentPictures: [] } };
    },
  });
  await act(async () => void (await found().look(null)));
  const openings = createOpenings(async () => messages.push('left'));
  const wait: OpeningActions['waitHere'] = async (file, work) => void (await openings.wait(async () => file, work));
  const [first, second] = found().works ?? [];
  if (!first || !second) throw new Error('nothing is left');
  const documents = {
    ...silent,
    open: async ({ journal }: Parameters<Documents['open']>[0]) => void messages.push(`shown ${journal}`),
  };
  const nothing = () => undefined;
  const decide = createRecoveryActions(bridge, documents, found(), nothing, nothing, wait, always);
  const answerAll = () => act(async () => void responses.splice(0).forEach((answer) => void answer()));
  await act(async () => {
    decide.onRecover(first);
    decide.onRecover(first);
  });
  await answerAll();
  expect(messages).toEqual(['left', `shown ${first.id}`]);
  messages.length = 0;
  await act(async () => {
    decide.onOpenCopy(second);
    void openings.wait(
      async () => null,
      async () => void messages.push('something else'),
    );
  });
  await answerAll();
  expect(messages).toEqual(['left', 'something else']);
});

const elsewhere = {
  ok: false as const,
  problem: { code: 'found-elsewhere' as const, file: null, message: 'Het staat open in een ander venster.' },
};

it('does not open, copy or discard what another window has, and says so', async () => {
  const messages: string[] = [];
  let isElsewhere = false;
  const refuse = (what: string) => async (input: { journal?: string; form?: string; at?: string | undefined }) => {
    messages.push(`${what} ${input.journal ?? input.form} of ${input.at}`);
    isElsewhere = true;
    return elsewhere;
  };
  const { bridge, found, ids } = await left({
    recoveries: async () => (isElsewhere ? recoveries('d2.a') : recoveries('d1.a', 'd2.a')),
    leftForms: async () => ({ ok: true, value: isElsewhere ? [] : [leftForm('f1', null)] }),
    openRecovery: refuse('open'),
    closeRecovery: refuse('close'),
    openForm: refuse('open'),
    closeForm: refuse('close'),
    leaveDocument: async () => {
      messages.push('left');
      return { ok: true, value: null };
    },
  });
  let problem: string | null = null;
  const showProblem = (next: string | null) => {
    problem = next;
    if (next !== null) messages.push(`said: ${next}`);
  };
  const documents = { showProblem, open: async () => void messages.push('document') } as unknown as Documents;
  const home = vi.fn();
  const decide = () =>
    createRecoveryActions(bridge, documents, found(), () => void messages.push('shown'), home, waitHere, always);
  const message = `said: ${elsewhere.problem.message}`;
  const at = '2026-11-25T10:00:00.000Z';
  for (const [act1, expected] of [
    ['onRecover', [`open d1.a of ${at}`, 'left', message]],
    ['onOpenCopy', [`open d1.a of ${at}`, 'left', message]],
    ['onKeepFile', [`close d1.a of ${at}`, message]],
    ['onRecoverForm', [`open f1 of ${at}`, 'left', message]],
    ['onDropForm', [`close f1 of ${at}`, message]],
  ] as const) {
    isElsewhere = false;
    await act(async () => void (await found().look(null)));
    const [work] = found().works ?? [];
    const [form] = found().forms;
    if (!work || !form) throw new Error('nothing is left');
    messages.length = 0;
    await act(async () => {
      if (act1 === 'onRecoverForm' || act1 === 'onDropForm') decide()[act1](form);
      else decide()[act1](work);
    });
    await expect.poll(ids, { message: act1 }).toEqual(['d2.a']);
    expect(messages, act1).toEqual(expected);
    expect(problem).toBe(elsewhere.problem.message);
    expect(found().forms).toEqual([]);
  }
  expect(home).not.toHaveBeenCalled();
});

const refusedAs = (code: 'process-stopped' | 'no-recovery' | 'folder-gone') => ({
  ok: false as const,
  problem: { code, file: null, message: `Nu niet: ${code}.` },
});

it('does not open an unavailable document without a claim, and keeps it in the list', async () => {
  const messages: string[] = [];
  let refused: ReturnType<typeof refusedAs> | null = null;
  const answer = <Value>(value: Value) => refused ?? { ok: true as const, value };
  /** A restarted process finds and reads nothing. */
  const ifThere = <Value>(value: Value) =>
    refused?.problem.code === 'process-stopped' ? refused : { ok: true as const, value };
  const { bridge, found, ids } = await left({
    recoveries: async () => {
      const all = recoveries('d1.a', 'd2.a');
      return all.ok ? ifThere(all.value) : all;
    },
    readRecovery: async () => answer({ draft: JSON.stringify(aDraft()), file: null }),
    leftForms: async () => ifThere([{ ...leftForm('f1', null), ...(refused ? { text: '' } : {}) }]),
    openRecovery: async () => answer({ pictureWarnings: [], absentPictures: [] }),
    closeRecovery: async () => answer(null),
    openForm: async () => answer(null),
    closeForm: async () => answer(null),
    leaveDocument: async () => {
      messages.push('left');
      return { ok: true, value: null };
    },
  });
  const documents = {
    showProblem: (problem: string | null) => void (problem !== null && messages.push(problem)),
    open: async () => void messages.push('document'),
  } as unknown as Documents;
  const home = vi.fn();
  for (const code of ['process-stopped', 'folder-gone'] as const)
    for (const [act1, expected] of [
      ['onRecover', ['left']],
      ['onOpenCopy', ['left']],
      ['onKeepFile', []],
      ['onRecoverForm', ['left']],
      ['onDropForm', []],
    ] as const) {
      refused = null;
      await act(async () => void (await found().look(null)));
      const [work] = found().works ?? [];
      const [form] = found().forms;
      if (!work || !form) throw new Error('nothing is left');
      messages.length = 0;
      refused = refusedAs(code);
      const decide = createRecoveryActions(
        bridge,
        documents,
        found(),
        () => void messages.push('shown'),
        home,
        waitHere,
        always,
      );
      await act(async () => {
        if (act1 === 'onRecoverForm' || act1 === 'onDropForm') decide[act1](form);
        else decide[act1](work);
      });
      expect(messages, act1).toEqual([...expected, `Nu niet: ${code}.`]);
      expect(ids(), act1).toEqual(['d1.a', 'd2.a']);
      expect(found().works?.[0], act1).toBe(work);
      expect(found().forms, act1).toEqual([form]);
    }
  expect(home).not.toHaveBeenCalled();
});

it('opens nothing that no longer exists, and removes it from the list', async () => {
  const messages: string[] = [];
  const notFound = async () => refusedAs('no-recovery');
  const { bridge, found, ids } = await left({
    openRecovery: notFound,
    closeRecovery: notFound,
    leaveDocument: async () => ({ ok: true, value: null }),
  });
  await act(async () => void (await found().look(null)));
  const documents = {
    showProblem: (problem: string | null) => void (problem !== null && messages.push(problem)),
    open: async () => void messages.push('document'),
  } as unknown as Documents;
  const nothing = () => undefined;
  const decide = createRecoveryActions(
    bridge,
    documents,
    found(),
    () => void messages.push('shown'),
    nothing,
    waitHere,
    always,
  );
  const [work] = found().works ?? [];
  if (!work) throw new Error('nothing is left');
  await act(async () => decide.onRecover(work));
  await act(async () => decide.onOpenCopy(work));
  expect(messages).toEqual(['Nu niet: no-recovery.', 'Nu niet: no-recovery.']);
  expect(ids()).toEqual(['d1.a', 'd2.a', 'd3.a']);
  messages.length = 0;
  await act(async () => decide.onKeepFile(work));
  expect(ids()).toEqual(['d2.a', 'd3.a']);
  expect(messages).toEqual([]);
});

it('keeps items while their folders cannot be listed, and removes them once they are gone', async () => {
  let now: 'all' | 'unlisted' | 'none' = 'all';
  const form = leftForm('f1', null);
  const unlisted = { folder: '/eigen', passedOver: false, at: '' };
  const { found, ids } = await left({
    recoveries: async () =>
      now === 'all' ? recoveries('d1.a') : now === 'none' ? recoveries() : recoveries('unlisted'),
    readRecovery: async ({ journal }) =>
      journal === 'unlisted'
        ? refusedAs('folder-gone')
        : { ok: true, value: { draft: JSON.stringify(aDraft()), file: null } },
    leftForms: async () => ({
      ok: true,
      value: now === 'all' ? [form] : now === 'none' ? [] : [{ ...unlisted, form: 'unlisted', text: '' }],
    }),
  });
  const look = (next: typeof now) => {
    now = next;
    return act(async () => void (await found().look(null)));
  };
  await look('all');
  await look('unlisted');
  expect(ids()).toEqual(['d1.a']);
  expect(found().forms).toHaveLength(1);
  expect(found().unreadable).toMatchObject({ journals: ['unlisted'], forms: ['unlisted'] });
  await look('none');
  expect(ids()).toEqual([]);
  expect(found().forms).toEqual([]);
});

it('does not show an unavailable form over its document, and keeps it in the list', async () => {
  const { bridge, found, ids } = await left({
    leftForms: async () => ({ ok: true, value: [leftForm('f1', 'd1.a'), leftForm('f2', 'd1.a')] }),
    openRecovery: async () => ({ ok: true, value: { pictureWarnings: [], absentPictures: [] } }),
    openForm: async ({ form }) => (form === 'f1' ? refusedAs('process-stopped') : { ok: true, value: null }),
  });
  await act(async () => void (await found().look(null)));
  const shown: unknown[] = [];
  const nothing = () => undefined;
  const decide = createRecoveryActions(bridge, silent, found(), (step) => shown.push(step), nothing, waitHere, always);
  const [work] = found().works ?? [];
  if (!work) throw new Error('nothing is left');
  await act(async () => decide.onRecover(work));
  expect(shown).toMatchObject([{ to: 'document' }, { open: { restored: { form: 'f2' } } }]);
  expect(ids()).toEqual(['d2.a', 'd3.a']);
  expect(found().forms).toMatchObject([{ form: 'f1' }]);
});

it('clears the message about a refused item after the next decision', async () => {
  const form = leftForm('f1', null);
  let refuses = true;
  const answer = <Value>(value: Value) => (refuses ? elsewhere : { ok: true as const, value });
  const { bridge, found } = await left({
    leftForms: async () => ({ ok: true, value: [form] }),
    openRecovery: async () => answer({ pictureWarnings: [], absentPictures: [] }),
    closeRecovery: async () => answer(null),
    openForm: async () => answer(null),
    closeForm: async () => answer(null),
    leaveDocument: async () => ({ ok: true, value: null }),
  });
  let problem: string | null = null;
  const documents = {
    ...silent,
    showProblem: (next: string | null) => {
      problem = next;
    },
  };
  const nothing = () => undefined;
  const settled = () => 4 - (found().works?.length ?? 0) - found().forms.length;
  for (const act1 of ['onRecover', 'onOpenCopy', 'onKeepFile', 'onRecoverForm', 'onDropForm'] as const) {
    await act(async () => void (await found().look(null)));
    const decide = () => {
      const now = createRecoveryActions(bridge, documents, found(), nothing, nothing, waitHere, always);
      const [work] = found().works ?? [];
      const [filledIn] = found().forms;
      if (!work || !filledIn) throw new Error('nothing is left');
      return act(async () => {
        if (act1 === 'onRecoverForm' || act1 === 'onDropForm') now[act1](filledIn);
        else now[act1](work);
      });
    };
    refuses = true;
    await decide();
    await expect.poll(() => problem, { message: act1 }).toBe(elsewhere.problem.message);
    refuses = false;
    await decide();
    await expect.poll(settled, { message: act1 }).toBe(1);
    expect(problem, act1).toBeNull();
  }
});

it('searches again when it is shown again, and leaves if nothing is left', async () => {
  let journals = ['d1.a', 'd2.a'];
  const { bridge, found, ids } = await left({ recoveries: async () => recoveries(...journals) });
  await act(async () => void (await found().look(null)));
  const home = vi.fn();
  const shown: unknown[] = [];
  const decide = createRecoveryActions(bridge, silent, found(), (step) => shown.push(step), home, waitHere, always);
  journals = ['d2.a'];
  await act(() => decide.onShowAgain());
  expect(ids()).toEqual(['d2.a']);
  expect(shown).toEqual([{ to: 'recovery' }]);
  expect(home).not.toHaveBeenCalled();
  journals = [];
  await act(() => decide.onShowAgain());
  expect(home).toHaveBeenCalledOnce();
});

it('ignores a search that began before a decision', async () => {
  const late: (() => void)[] = [];
  let searches = 0;
  const { bridge, found, ids } = await left({
    recoveries: async () => {
      searches += 1;
      if (searches === 1) return recoveries('d1.a', 'd2.a');
      await new Promise<void>((done) => late.push(done));
      return searches === 2 ? recoveries('d1.a', 'd2.a') : recoveries();
    },
  });
  await act(async () => void (await found().look(null)));
  const home = vi.fn();
  const decide = createRecoveryActions(bridge, silent, found(), () => undefined, home, waitHere, always);
  for (const [settled, rest] of [
    ['d1.a', ['d2.a']],
    ['d2.a', []],
  ] as const) {
    const again = decide.onShowAgain();
    await act(async () => void found().settle(settled));
    await act(async () => {
      for (const done of late.splice(0)) done();
      await again;
    });
    expect(ids()).toEqual(rest);
  }
  expect(home).not.toHaveBeenCalled();
});

it('does not leave a document that was opened in the meantime', async () => {
  let isShown = true;
  let journals = ['d1.a'];
  const late: (() => void)[] = [];
  const once = () => new Promise<void>((done) => late.push(done));
  const { bridge, found, ids } = await left({
    recoveries: async () => {
      const now = journals;
      if (now.length === 0) await once();
      return recoveries(...now);
    },
    closeRecovery: async () => {
      await once();
      return { ok: true, value: null };
    },
    closeForm: async () => elsewhere,
  });
  const home = vi.fn();
  const nothing = () => undefined;
  for (const [what, becomesShown, times] of [
    ['look again', false, 0],
    ['look again', true, 1],
    ['show again', false, 0],
    ['show again', true, 1],
    ['keep the file', false, 0],
    ['keep the file', true, 1],
    ['let a form go', false, 0],
    ['let a form go', true, 1],
  ] as const) {
    journals = ['d1.a'];
    isShown = true;
    home.mockClear();
    await act(async () => void (await found().look(null)));
    const [work] = found().works ?? [];
    if (!work) throw new Error('nothing is left');
    journals = [];
    const decide = createRecoveryActions(bridge, silent, found(), nothing, home, waitHere, () => isShown);
    await act(async () => {
      if (what === 'look again') void decide.onLookAgain(work);
      else if (what === 'show again') void decide.onShowAgain();
      else if (what === 'keep the file') decide.onKeepFile(work);
      else decide.onDropForm({ form: 'f1', at: work.at, text: {} as never });
    });
    await expect.poll(() => late.length, { message: what }).toBe(1);
    isShown = becomesShown;
    await act(async () => {
      for (const done of late.splice(0)) done();
    });
    await expect.poll(ids, { message: what }).toEqual([]);
    expect(home, what).toHaveBeenCalledTimes(times);
  }
});

/** The form of a passage with a picture, over the document of a journal. */
function leftForm(form: string, journal: string | null): LeftForm {
  const figure = { type: 'figure' as const, id: 'f', image: HASH, alt: 'Een kaart' };
  const text = serialiseFormText({
    block: { ...createBlankBlock('passage', 'b1', form), body: [figure] },
    base: null,
    left: [],
    typed: [],
    place: journal === null ? null : { name: 'Inbreng', journal },
  });
  return { form, at: '2026-11-25T10:00:00.000Z', text, folder: '', passedOver: false };
}

it("never shows a document whose form's pictures were still loading when it was cancelled or replaced", async () => {
  const responses: (() => void)[] = [];
  const messages: string[] = [];
  const { bridge, found, ids } = await left({
    leftForms: async () => ({ ok: true, value: [leftForm('f1', 'd1.a'), leftForm('f2', 'd1.a')] }),
    openRecovery: async () => ({ ok: true, value: { pictureWarnings: [], absentPictures: [] } }),
    openForm: async ({ form }) => {
      messages.push(`pictures of ${form}`);
      await new Promise<void>((done) => responses.push(done));
      return { ok: true, value: null };
    },
  });
  await act(async () => void (await found().look(null)));
  const openings = createOpenings(async () => undefined, 0);
  const wait: OpeningActions['waitHere'] = async (file, work) => void (await openings.wait(async () => file, work));
  const [work] = found().works ?? [];
  if (!work) throw new Error('nothing is left');
  const documents = { ...silent, open: async () => void messages.push('document') };
  const nothing = () => undefined;
  const decide = createRecoveryActions(
    bridge,
    documents,
    found(),
    () => void messages.push('shown'),
    nothing,
    wait,
    always,
  );
  const stops = [
    () => openings.shown()?.cancel(),
    () =>
      void openings.wait(
        async () => null,
        async () => undefined,
      ),
  ];
  for (const stop of stops) {
    messages.length = 0;
    await act(async () => decide.onRecover(work));
    await expect.poll(() => openings.shown()).not.toBeNull();
    await act(async () => stop());
    await act(async () => {
      for (const answer of responses.splice(0)) answer();
    });
    expect(messages).toEqual(['pictures of f1']);
    expect(ids()).toContain('d1.a');
    expect(found().forms).toHaveLength(2);
  }
});

it('restores the pictures of a form before showing it, also over its document', async () => {
  const messages: string[] = [];
  const { bridge, found } = await left({
    leftForms: async () => ({ ok: true, value: [leftForm('f1', null), leftForm('f2', 'd1.a')] }),
    openRecovery: async () => ({ ok: true, value: { pictureWarnings: [], absentPictures: [] } }),
    openForm: async ({ form, pictures }) => {
      messages.push(`${pictures.length} picture of ${form}`);
      expect(pictures).toEqual([HASH]);
      return { ok: true, value: null };
    },
  });
  await act(async () => void (await found().look(null)));
  const documents = { ...silent, open: async () => void messages.push('document') };
  const go: Parameters<typeof createRecoveryActions>[3] = (step) => {
    if ('open' in step) messages.push('form');
  };
  const decide = createRecoveryActions(bridge, documents, found(), go, () => undefined, waitHere, always);
  const [alone] = found().forms;
  const [work] = found().works ?? [];
  if (!alone || !work) throw new Error('nothing is left');
  await act(async () => decide.onRecoverForm(alone));
  await act(async () => decide.onRecover(work));
  expect(messages).toEqual(['1 picture of f1', 'form', '1 picture of f2', 'document', 'form']);
});

it('counts again for Start when the user returns to the window, until nothing is left', async () => {
  let journals = ['d1.a', 'd2.a', 'd3.a'];
  const searches = vi.fn(async () => recoveries(...journals));
  const comeBack = () => act(async () => void window.dispatchEvent(new Event('focus')));
  const { found, ids } = await left({ recoveries: searches }, true);
  await comeBack();
  expect(searches).not.toHaveBeenCalled();
  await act(async () => void (await found().look(null)));
  journals = ['d2.a'];
  await comeBack();
  expect(ids()).toEqual(['d2.a']);
  journals = [];
  await comeBack();
  expect(ids()).toEqual([]);
  await comeBack();
  expect(searches).toHaveBeenCalledTimes(3);
});

it('does not search again while the user decides', async () => {
  const searches = vi.fn(async () => recoveries('d1.a'));
  const { found } = await left({ recoveries: searches });
  await act(async () => void (await found().look(null)));
  await act(async () => void window.dispatchEvent(new Event('focus')));
  expect(searches).toHaveBeenCalledTimes(1);
});
