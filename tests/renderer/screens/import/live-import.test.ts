// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { followUpEntrySchema } from '../../../../engine/core/blocks/follow-up.ts';
import type { ImportScreenProps } from '../../../../renderer/screens/import/import-screen.tsx';
import { LiveImport } from '../../../../renderer/screens/import/live-import.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const mockState = vi.hoisted(() => ({
  bridge: {} as Record<string, unknown>,
  blocks: [] as Block[],
  screen: null as ImportScreenProps | null,
}));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => {
  const library = {
    blocks: mockState.blocks,
    decisions: [],
    find: (id: string) => mockState.blocks.find((one) => one.id === id),
    reload: async () => undefined,
  };
  const templates = { documentTypes: [{ id: 'brief', name: { nl: 'Brief', en: 'Letter' } }] };
  return { useBridge: () => mockState.bridge, useLibrary: () => library, useTemplates: () => templates };
});
vi.mock('../../../../renderer/screens/import/import-screen.tsx', () => ({
  ImportScreen: (props: ImportScreenProps) => {
    mockState.screen = props;
    return null;
  },
}));

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

const answer = (offered: string[], updated: string[]) => ({
  created: ['c'],
  updated,
  unchanged: ['a', 'b'].filter((id) => !updated.includes(id)),
  skipped: [],
  rest: [],
  offered: offered.map((id) => ({ id, field: 'title', here: 'x', file: 'y' })),
  papers: [],
  debates: [],
  problems: [],
  undoable: true,
});
const screen = (): ImportScreenProps => {
  if (!mockState.screen) throw new Error('nothing is shown');
  return mockState.screen;
};

/** An import of one file that makes a block and leaves two choices; `take` responds to a choice. */
async function imported(take: (id: string) => Promise<unknown>) {
  mockState.blocks.splice(0, 9, ...['a', 'b', 'c'].map((id): Block => createBlankBlock('passage', id, id)));
  mockState.bridge = {
    importFiles: async ({ take: chosen }: { take?: string[] }) =>
      chosen?.[0] ? take(chosen[0]) : { ok: true, value: answer(['a', 'b'], []) },
    addresses: async () => ({ ok: true, value: [] }),
  };
  const props = {
    files: [{ grant: 'g', name: 'motie.json', folder: '/' }],
    refused: null,
    onInsert: null,
    onReport: () => undefined,
    onNewForDebate: async () => null,
    onLibrary: () => undefined,
    onClose: () => undefined,
    onHome: () => undefined,
  };
  await act(async () => root.render(createElement(LiveImport, props)));
}

test('the results of an import and its undo button stay when a choice is refused, with the reason', async () => {
  await imported(async () => ({ ok: false, problem: { code: 'write-failed', file: null, message: 'Alleen-lezen.' } }));
  expect(screen().offers.map(({ id }) => id)).toEqual(['a', 'b']);
  await act(async () => screen().onTake('a'));
  expect(screen().problem).toEqual({ title: 'Niet uit de bestanden overgenomen', message: 'Alleen-lezen.' });
  expect(screen().offers.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(screen().totals.created).toBe(1);
  expect(screen().onUndo).not.toBeNull();
});

test('two choices in quick succession both count', async () => {
  await imported(async (id) => ({ ok: true, value: answer(id === 'a' ? ['b'] : [], [id]) }));
  await act(async () => {
    screen().onTake('a');
    screen().onTake('b');
  });
  expect(screen().totals).toMatchObject({ created: 1, updated: 2 });
});

test('a refused import shows no file as read, and nothing of the former import', async () => {
  mockState.blocks.splice(0, 9, createBlankBlock('motion', 'm', 'Motie'));
  const made = { ...answer([], []), created: ['m'], unchanged: [] };
  let reply: unknown = { ok: true, value: made };
  mockState.bridge = { importFiles: async () => reply, addresses: async () => ({ ok: true, value: [] }) };
  const show = (name: string) =>
    act(async () =>
      root.render(
        createElement(LiveImport, {
          files: [{ grant: name, name, folder: '/' }],
          refused: null,
          onInsert: null,
          onReport: () => undefined,
          onNewForDebate: async () => null,
          onLibrary: () => undefined,
          onClose: () => undefined,
          onHome: () => undefined,
        }),
      ),
    );
  await show('een.json');
  expect([screen().files.length, screen().needs.length]).toEqual([1, 1]);
  reply = { ok: false, problem: { code: 'library-away', file: null, message: 'De map antwoordt niet.' } };
  await show('twee.json');
  expect(screen().problem?.title).toBe('Er is niets geïmporteerd');
  expect([screen().files.length, screen().needs.length, screen().totals.failed]).toEqual([0, 0, 0]);
  // The obstacle is gone: the user does not have to choose the files again.
  reply = { ok: true, value: made };
  await act(async () => screen().onAgain?.());
  expect([screen().files.length, screen().problem, screen().onAgain]).toEqual([1, null, null]);
});

test('what a paper says is noted as a change of the block, and a block that changed meanwhile is not overwritten', async () => {
  await imported(async () => ({ ok: true, value: answer([], []) }));
  const paper = { chamber: 'II', dossier: '28638', addition: null, number: '900' } as const;
  const entry = followUpEntrySchema.parse({
    date: '2024-04-23',
    paper,
    says: 'Een zin.',
    literal: true,
    place: 'p. 2',
  });
  const motion = createBlankBlock('motion', 'm', 'Motie');
  mockState.blocks.splice(0, 9, motion);
  const followUps = [{ block: 'm', entry, others: [], noted: false }];
  const papers = [
    { file: 'brief.xml', kamerstuk: paper, date: '2024-04-23', title: 'Brief', sender: null, followUps, known: [] },
  ];
  const written: unknown[] = [];
  let outcome = 'changed-elsewhere';
  mockState.bridge = {
    importFiles: async () => ({ ok: true, value: { ...answer([], []), created: [], unchanged: [], papers } }),
    addresses: async () => ({ ok: true, value: [] }),
    writeBlock: async (input: unknown) => {
      written.push(input);
      return { ok: true, value: { outcome, block: null } };
    },
  };
  const props = { files: [{ grant: 'h', name: 'brief.xml', folder: '/' }], refused: null, onInsert: null };
  const nothing = () => undefined;
  const rest = {
    onNewForDebate: async () => null,
    onReport: nothing,
    onLibrary: nothing,
    onClose: nothing,
    onHome: nothing,
  };
  await act(async () => root.render(createElement(LiveImport, { ...props, ...rest })));
  const [choice] = screen().followUps;
  if (!choice) throw new Error('nothing is offered');
  expect(screen().files).toMatchObject([
    { kind: 'officielebekendmaking', problem: null, details: ['Noemt één motie of toezegging uit de bibliotheek.'] },
  ]);
  await act(async () => screen().onNote(choice.key));
  expect(screen().problem?.title).toBe('Niet genoteerd');
  expect(screen().followUps.map(({ isNoted }) => isNoted)).toEqual([false]);
  outcome = 'written';
  await act(async () => screen().onNote(choice.key));
  expect(screen().problem).toBeNull();
  expect(screen().followUps.map(({ isNoted }) => isNoted)).toEqual([true]);
  expect(written.at(-1)).toEqual({ block: { ...motion, followUp: [entry] }, base: motion });
});

test('a PDF by itself that is no Kamerstuk is read as a report, and one of several only on request', async () => {
  const problem = { code: 'pdf-not-a-paper', file: 'rapport.pdf', message: 'Geen motie.' };
  mockState.bridge = {
    importFiles: async () => ({
      ok: true,
      value: { ...answer([], []), created: [], unchanged: [], problems: [problem] },
    }),
    addresses: async () => ({ ok: true, value: [] }),
  };
  const pdf = { grant: 'p', name: 'rapport.pdf', folder: '/' };
  const other = { grant: 'q', name: 'motie.json', folder: '/' };
  const nothing = () => undefined;
  const onReport = vi.fn();
  const show = (key: string, files: { grant: string; name: string; folder: string }[]) =>
    act(async () =>
      root.render(
        createElement(LiveImport, {
          key,
          files,
          refused: null,
          onInsert: null,
          onReport,
          onNewForDebate: async () => null,
          onLibrary: nothing,
          onClose: nothing,
          onHome: nothing,
        }),
      ),
    );
  await show('one', [pdf]);
  expect(onReport.mock.calls).toEqual([[pdf, true]]);
  onReport.mockClear();
  await show('two', [pdf, other]);
  expect(onReport).not.toHaveBeenCalled();
  screen().onReport('rapport.pdf');
  expect(onReport.mock.calls).toEqual([[pdf, false]]);
});

test('a document for a debate that could not be made leaves the results, with the reason', async () => {
  const debate = { form: 'commissiedebat', date: null, time: null, committee: null, subject: null, papers: [] };
  mockState.blocks.splice(0, 9);
  mockState.bridge = {
    importFiles: async () => ({
      ok: true,
      value: { ...answer([], []), created: [], unchanged: [], debates: [{ file: 'agenda.html', debate }] },
    }),
    addresses: async () => ({ ok: true, value: [] }),
  };
  const nothing = () => undefined;
  const onNewForDebate = vi.fn(async (): Promise<string | null> => 'De documentsoort is weg.');
  const files = [{ grant: 'a', name: 'agenda.html', folder: '/' }];
  const props = { files, refused: null, onInsert: null, onNewForDebate };
  const rest = { onReport: nothing, onLibrary: nothing, onClose: nothing, onHome: nothing };
  await act(async () => root.render(createElement(LiveImport, { ...props, ...rest })));
  const { debates } = screen();
  expect(debates.debates).toMatchObject([{ name: 'Commissiedebat', type: 'brief' }]);
  await act(async () => debates.onNew('brief', debate));
  expect(onNewForDebate.mock.calls).toEqual([['brief', debate]]);
  expect(screen().problem).toEqual({ title: 'Geen document gemaakt', message: 'De documentsoort is weg.' });
  expect(screen().files).toMatchObject([{ kind: 'debate', problem: null }]);
  onNewForDebate.mockResolvedValue(null);
  await act(async () => screen().debates.onNew('brief', debate));
  expect(screen().problem).toBeNull();
});
