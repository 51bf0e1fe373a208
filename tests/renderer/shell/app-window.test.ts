// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { settingsSchema } from '../../../electron/ipc/settings.ts';
import { createBlankBlock } from '../../../engine/core/blocks/blank-block.ts';
import { useOpenEntry } from '../../../renderer/document/unsaved/open-entries.ts';
import { AppWindow } from '../../../renderer/shell/app-window.tsx';
import {
  type DiscardService,
  type UndoFailure,
  useDiscardService,
} from '../../../renderer/writing/blocks/undo-failure.tsx';
import { beginDrawing, endDrawing } from '../drawing-place.ts';

const mockState = vi.hoisted(() => ({
  hearing: new Map<string, (value: unknown) => void>(),
  requests: [] as string[],
  lettingGo: null as DiscardService | null,
  fail: (): void => undefined,
  applyDecision: (): boolean => true,
}));
vi.mock('../../../renderer/shell/bridge.ts', () => {
  const responses: Record<string, unknown> = {
    readSettings: settingsSchema.parse({ language: 'nl', library: '/bibliotheek' }),
    templates: JSON.stringify({ documentTypes: [], houseStyles: [] }),
    recoveries: [],
    leftForms: [],
    processStates: {},
    currentDocument: null,
    openedFor: null,
    askedDocument: null,
  };
  const listen = (notice: string, listener: (value: unknown) => void) => {
    mockState.hearing.set(notice, listener);
    return () => mockState.hearing.delete(notice);
  };
  const request = (name: string) => async () => {
    mockState.requests.push(name);
    return name in responses
      ? { ok: true, value: responses[name] }
      : { ok: false, problem: { code: 'failed', file: null, message: 'Niet nu.' } };
  };
  return {
    inbreng: new Proxy({}, { get: (_bridge, name: string) => (name === 'listen' ? listen : request(name)) }),
  };
});
vi.mock('../../../renderer/screens/start/live-start.tsx', () => ({
  LiveStart: () => {
    const [fault, setFault] = useState(false);
    useOpenEntry('decision', 'Ja', () => mockState.applyDecision());
    mockState.lettingGo = useDiscardService();
    mockState.fail = () => setFault(true);
    if (fault) throw new Error('a screen fails');
    return 'begin';
  },
}));

let root: Root;
let place: HTMLElement;
beforeEach(async () => {
  ({ root, place } = beginDrawing(true));
  mockState.requests = [];
  mockState.applyDecision = () => true;
  await act(async () => root.render(createElement(AppWindow)));
  const shown = async () => {
    await act(async () => undefined);
    return place.textContent;
  };
  await expect.poll(shown).toContain('begin');
});
afterEach(async () => {
  await endDrawing({ root, place });
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const block = createBlankBlock('passage', 'p', 'Nachtopvang');
const still: UndoFailure = { block, isNew: true, message: 'De map is er niet.', retry: async () => null };
const closing = () => act(async () => mockState.hearing.get('closing')?.(null));
const decisions = () => mockState.requests.filter((name) => ['stayOpen', 'readyToClose'].includes(name));
const dialog = () => document.querySelector('.dialog');
const press = (name: string) =>
  act(async () =>
    [...document.querySelectorAll<HTMLElement>('.dialog footer button')]
      .find((one) => one.textContent === name)
      ?.click(),
  );
const shut = () => press('Sluiten');

test('a window without discarded changes closes at once', async () => {
  await closing();
  expect(decisions()).toEqual(['readyToClose']);
});

test('waits to close until a discarded change is removed, or the user has read that it is not', async () => {
  let answer: (still: UndoFailure | null) => void = () => undefined;
  const dropped = new Promise<UndoFailure | null>((resolve) => {
    answer = resolve;
  });
  await act(async () => void mockState.lettingGo?.discard({ block, isNew: true }, () => dropped));
  await closing();
  expect(decisions()).toEqual(['stayOpen']);
  await act(async () => answer(still));
  expect(dialog()?.textContent).toContain('De map is er niet.');
  expect(decisions()).toEqual(['stayOpen']);
  await shut();
  expect(decisions()).toEqual(['stayOpen', 'readyToClose']);
});

test('says what a closing window waits for, and closes if the user insists', async () => {
  vi.useFakeTimers();
  let answer: (still: UndoFailure | null) => void = () => undefined;
  const dropped = new Promise<UndoFailure | null>((resolve) => {
    answer = resolve;
  });
  await act(async () => void mockState.lettingGo?.discard({ block, isNew: true }, () => dropped));
  const pass = (milliseconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));
  await pass(10_000);
  expect(dialog()).toBeNull();
  await closing();
  await pass(1_400);
  expect(dialog()).toBeNull();
  await pass(200);
  expect(dialog()?.textContent).toContain('De nieuwe bouwsteen ‘Nachtopvang’ wordt uit de bibliotheek gehaald.');
  await closing();
  expect(dialog()?.textContent).toContain('Nachtopvang');
  // A message to the user comes before it.
  await act(async () => void mockState.lettingGo?.discard({ block, isNew: true }, async () => still));
  expect([...document.querySelectorAll('.dialog')].map((one) => one.textContent)).toEqual([
    expect.stringContaining('De map is er niet.'),
  ]);
  await shut();
  expect(dialog()?.textContent).toContain('wordt uit de bibliotheek gehaald');
  expect(decisions()).not.toContain('readyToClose');
  await press('Nu sluiten');
  expect(decisions().filter((name) => name === 'readyToClose')).toHaveLength(1);
  await act(async () => answer(null));
  expect(dialog()).toBeNull();
});

test('keeps the message about a discarded change that remains when a screen fails', async () => {
  // React also logs each error there.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let isRead = false;
  await act(async () => {
    void mockState.lettingGo
      ?.discard({ block, isNew: true }, async () => still)
      .then(() => {
        isRead = true;
      });
  });
  await closing();
  await act(async () => mockState.fail());
  expect(place.textContent).toContain('a screen fails');
  expect(dialog()?.textContent).toContain('De map is er niet.');
  expect(isRead).toBe(false);
  await shut();
  expect(isRead).toBe(true);
  expect(dialog()).toBeNull();
  expect(decisions()).toEqual(['stayOpen', 'readyToClose']);
});

describe('a window in which an error occurs while it closes', () => {
  beforeEach(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    mockState.applyDecision = () => {
      throw new Error('the form fails');
    };
    await closing();
  });

  test('stays open, and says what happened and what to do', async () => {
    expect(decisions()).toEqual(['stayOpen']);
    for (const said of ['Het venster is niet gesloten', 'in een open formulier', 'Melding: the form fails'])
      expect(dialog()?.textContent).toContain(said);
    await press('Openhouden');
    expect(dialog()).toBeNull();
    expect(decisions()).not.toContain('readyToClose');
  });

  test('closes as usual once the cause is gone', async () => {
    await press('Openhouden');
    mockState.applyDecision = () => true;
    await closing();
    expect(decisions()).toEqual(['stayOpen', 'readyToClose']);
  });

  test('closes if the user insists', async () => {
    expect(decisions()).not.toContain('readyToClose');
    await press('Toch sluiten');
    await expect.poll(decisions).toContain('readyToClose');
  });
});
