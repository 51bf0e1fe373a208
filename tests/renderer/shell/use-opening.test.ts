// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenedFor, WindowBridge } from '../../../electron/ipc/contract.ts';
import { isMissingPicture } from '../../../renderer/document/open/pictures.ts';
import type { ReadDocument } from '../../../renderer/document/session/opened-document.ts';
import type { FoundWork } from '../../../renderer/screens/recovery/use-found-work.ts';
import type { Move } from '../../../renderer/shell/screens.ts';
import type { Documents } from '../../../renderer/shell/use-documents.ts';
import { type OpeningActions, useOpeningActions } from '../../../renderer/shell/use-opening.ts';
import { aDraft } from '../../core/drafts/a-draft.ts';
import { beginDrawing, endDrawing } from '../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

let ways: OpeningActions;
function Here({ of }: { of: Parameters<typeof useOpeningActions> }) {
  ways = useOpeningActions(...of);
  return null;
}

/** Opens a window with or without a purpose. Lists what it requests, opens and leaves. */
async function began(purpose: OpenedFor | null, absentPictures: string[] = [], works: FoundWork['works'] = []) {
  const opened: ReadDocument[] = [];
  const requests: [string, unknown][] = [];
  const moves: Move[] = [];
  const responses: { [name: string]: unknown } = { openedFor: purpose, absentPictures };
  const bridge = new Proxy({} as WindowBridge, {
    get: (_bridge, name: string) => async (input: unknown) => {
      requests.push([name, input]);
      return { ok: true, value: responses[name] ?? null };
    },
  });
  const documents = { open: async (read: ReadDocument) => void opened.push(read) } as unknown as Documents;
  const found = { look: async () => ({ works, forms: [], isPast: false }) } as unknown as FoundWork;
  let left = 0;
  const leave = async (): Promise<boolean> => {
    left += 1;
    return true;
  };
  const go = (step: Move): void => void moves.push(step);
  const home = (): void => go({ to: 'start' });
  let forNew = 0;
  const homeForNew = (): void => {
    forNew += 1;
    home();
  };
  await act(async () =>
    root.render(createElement(Here, { of: [bridge, documents, found, go, home, homeForNew, leave] })),
  );
  return { opened, requests, moves, left: () => left, forNew: () => forNew };
}

test('opens a derived document in a new window and keeps the current one', async () => {
  const { requests, left, opened } = await began(null);
  const draft = aDraft();
  expect(await act(() => ways.openCopy(draft))).toBeNull();
  expect(requests.filter(([name]) => name === 'openCopy')).toEqual([['openCopy', { draft: JSON.stringify(draft) }]]);
  expect(left()).toBe(0);
  expect(opened).toEqual([]);
});

test('shows a copy as a document without a file, in the journal at once', async () => {
  const draft = aDraft();
  const { opened, moves } = await began({ what: 'copy', draft: JSON.stringify(draft) });
  expect(moves).toEqual([{ to: 'document' }]);
  expect(opened).toMatchObject([{ file: null, waits: true, draft: { body: draft.body } }]);
  expect(opened[0]?.draft.id).not.toBe(draft.id);
});

test('shows a missing picture of a copy as broken in the first frame', async () => {
  const hash = 'c'.repeat(64);
  const draft = { ...aDraft(), images: { [hash]: { mediaType: 'image/png', width: 3, height: 2, name: null } } };
  const { requests } = await began({ what: 'copy', draft: JSON.stringify(draft) }, [hash]);
  expect(requests).toContainEqual(['absentPictures', { pictures: [hash] }]);
  expect(isMissingPicture(hash)).toBe(true);
});

test('shows Start in a window without a document', async () => {
  const { opened, moves, forNew } = await began(null);
  expect(moves).toEqual([{ to: 'start' }]);
  expect(opened).toEqual([]);
  expect(forNew()).toBe(0);
});

test('shows Start for a new document in a window opened for that', async () => {
  const { moves, forNew } = await began({ what: 'new' });
  expect(moves).toEqual([{ to: 'start' }]);
  expect(forNew()).toBe(1);
});

test('offers recovered text first in such a window', async () => {
  const work = { id: 'kladtekst' } as unknown as NonNullable<FoundWork['works']>[number];
  const { moves, forNew } = await began({ what: 'new' }, [], [work]);
  expect(moves).toEqual([{ to: 'recovery' }]);
  expect(forNew()).toBe(0);
});
