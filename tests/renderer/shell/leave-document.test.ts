// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import { settingsSchema } from '../../../electron/ipc/settings.ts';
import { unsavedDocument } from '../../../renderer/document/session/opened-document.ts';
import { type Documents, useDocuments } from '../../../renderer/shell/use-documents.ts';
import { draft } from '../../core/checks/drafts.ts';
import { beginDrawing, endDrawing } from '../drawing-place.ts';

// The outcome does not matter here, so no worker runs.
vi.mock('../../../renderer/document/open/start-outcome-worker.ts', () => ({
  startOutcomeWorker: () => ({
    postMessage: () => undefined,
    terminate: () => undefined,
    addEventListener: () => undefined,
  }),
}));

const FILE = { grant: `g${'1'.repeat(32)}`, name: 'Inbreng.inbreng', folder: '/map' };
const settings = settingsSchema.parse({ language: 'nl', library: '/bibliotheek', autosave: false });

function Holder({ bridge }: { bridge: WindowBridge }) {
  documents = useDocuments(bridge, settings, []);
  return null;
}

let root: Root;
let place: HTMLElement;
let documents: Documents;
let saved: string[];
let disk: Promise<void>;
let fails: string | null;
let asked: [name: string, input: unknown][];
beforeEach(async () => {
  ({ root, place } = beginDrawing());
  saved = [];
  disk = Promise.resolve();
  fails = null;
  asked = [];
  const responses: Partial<Record<keyof WindowBridge, (input: never) => unknown>> = {
    chooseSavePlace: () => FILE,
    saveDraft: async (input: { draft: string }) => {
      await disk;
      saved.push(input.draft);
      return { hash: `hash ${saved.length}`, pictureWarnings: [] };
    },
    writeJournal: () => ({ at: '' }),
    beginDraft: () => ({ draft: JSON.stringify({ ...draft([]), id: 'nieuw' }) }),
    openCopy: () => null,
    closeRecovery: () => null,
    leaveDocument: () => null,
  };
  const bridge = new Proxy({} as WindowBridge, {
    get: (_bridge, name: keyof WindowBridge) =>
      name === 'listen'
        ? () => () => undefined
        : async (input: never) => {
            if (name === fails) throw new Error('the app does not answer');
            asked.push([name, input]);
            const answer = responses[name];
            return answer
              ? { ok: true, value: await answer(input) }
              : { ok: false, problem: { code: 'file-gone', file: null, message: 'Er is niets.' } };
          },
  });
  await act(async () => root.render(createElement(Holder, { bridge })));
  await act(() => documents.open(unsavedDocument(draft([]), true)));
});
afterEach(() => endDrawing({ root, place }));

const keywords = (words: string) => documents.held?.document.change((head) => ({ ...head, keywords: [words] }));

test('asks about text typed while a document is being saved before it closes', async () => {
  keywords('een');
  let over = (): void => undefined;
  disk = new Promise((done) => {
    over = done;
  });
  let hasLeft: boolean | null = null;
  await act(async () => void documents.leave().then((canLeave) => (hasLeft = canLeave)));
  await act(async () => documents.asking?.answer('save'));
  keywords('twee');
  await act(async () => over());
  await expect.poll(() => documents.asking ?? hasLeft).toBeTruthy();
  expect(hasLeft).toBeNull();
  expect(documents.isShut).toBe(false);
  await act(async () => documents.asking?.answer('save'));
  await expect.poll(() => hasLeft).toBe(true);
  expect(JSON.parse(saved.at(-1) ?? '{}').keywords).toEqual(['twee']);
  expect([documents.held, documents.isShut]).toEqual([null, false]);
});

test('leaves a closed document, even if the app does not respond', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  fails = 'leaveDocument';
  const leaving = documents.leave().then(
    () => 'left',
    (error: Error) => error.message,
  );
  await act(async () => undefined);
  await act(async () => documents.asking?.answer('without'));
  expect(await leaving).toBe('left');
  await expect.poll(() => documents.held).toBeNull();
});

const DEBATE = { form: 'commissiedebat', date: null, time: null, committee: null, subject: null, papers: [] };

test('a document for a debate opens in another window, and the open document stays', async () => {
  const before = documents.held;
  let problem: string | null = '';
  await act(async () => {
    problem = await documents.beginForDebate('brief', DEBATE);
  });
  expect(problem).toBeNull();
  expect(documents.held).toBe(before);
  expect(asked.filter(([name]) => name === 'beginDraft' || name === 'openCopy')).toMatchObject([
    ['beginDraft', { documentType: 'brief', blocks: [], debate: DEBATE }],
    ['openCopy', { draft: expect.stringContaining('"id":"nieuw"') }],
  ]);
});

test('a document for a debate opens here if no document is open', async () => {
  await act(async () => void documents.leave());
  await expect.poll(() => documents.asking).not.toBeNull();
  await act(async () => documents.asking?.answer('without'));
  await expect.poll(() => documents.held).toBeNull();
  await act(async () => {
    expect(await documents.beginForDebate('brief', DEBATE)).toBeNull();
  });
  expect(documents.held?.document.head().id).toBe('nieuw');
  expect(asked.map(([name]) => name)).not.toContain('openCopy');
});
