// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Purpose } from '../../../../engine/core/publication/purpose.ts';
import type { HeldDocument } from '../../../../renderer/document/session/held-document.ts';
import { createOpenEntries, OpenEntriesContext } from '../../../../renderer/document/unsaved/open-entries.ts';
import type { ExportDialogProps } from '../../../../renderer/screens/export/export-state.ts';
import { LiveExport } from '../../../../renderer/screens/export/live-export.tsx';
import { createSignal } from '../../../../renderer/ui/signal.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const mockState = vi.hoisted(() => ({
  bridge: {} as Record<string, unknown>,
  dialog: null as ExportDialogProps | null,
  outcome: null as unknown,
}));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useBridge: () => mockState.bridge,
  useSettings: () => ({ houseStyle: 'neutraal' }),
  useTemplates: () => ({ documentTypes: [], houseStyles: [] }),
}));
vi.mock('../../../../renderer/screens/export/use-printed-first.ts', () => ({ usePrintedFirst: () => null }));
vi.mock('../../../../renderer/document/session/opened-document.ts', () => ({ draftOf: () => ({ overruled: [] }) }));
vi.mock('../../../../renderer/screens/export/export-dialog.tsx', () => ({
  ExportDialog: (props: ExportDialogProps) => {
    mockState.dialog = props;
    return null;
  },
}));
let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

/** Outcomes that tell whether the export screen follows the findings about the document to be sent. */
function makeOutcomes() {
  const signal = createSignal();
  let purpose: Purpose = 'concept';
  let watchers = 0;
  return {
    onOutcome: () => () => undefined,
    outcome: () => mockState.outcome,
    layout: () => null,
    purpose: () => purpose,
    setPurpose: (next: Purpose) => {
      purpose = next;
      signal.emit();
    },
    onPurpose: signal.listen,
    watchSending: () => {
      watchers += 1;
      return () => {
        watchers -= 1;
      };
    },
    isWatched: () => watchers > 0,
  };
}

const dialog = (): ExportDialogProps => {
  if (!mockState.dialog) throw new Error('no dialog is shown');
  return mockState.dialog;
};

test('reports a file that the system does not open, until it does', async () => {
  let opens = false;
  const ok = <Value>(value: Value) => Promise.resolve({ ok: true, value });
  mockState.bridge = {
    listen: () => () => undefined,
    exportChoices: () => ok({ carry: 'published', purpose: null }),
    exportPlace: () => ok({ grant: 'f', name: 'Map', folder: '/' }),
    keepVersion: () => ok(null),
    exportDraft: () =>
      ok({
        files: [{ format: 'docx', name: 'Brief.docx', grant: 'w' }],
        stoppedBy: [],
        pages: 1,
        notes: [],
        draft: '{}',
      }),
    showFile: async () =>
      opens ? { ok: true, value: null } : { ok: false, problem: { code: 'not-opened', file: null, message: 'Weg.' } },
  };
  const held = {
    file: () => null,
    document: {
      head: () => ({ id: 'd', language: 'nl', overruled: [], houseStyle: null, shortTitle: 'Brief' }),
      text: () => '{}',
    },
    outcomes: makeOutcomes(),
  } as unknown as HeldDocument;
  await act(async () =>
    root.render(createElement(LiveExport, { held, onClose: () => undefined, onJump: () => undefined })),
  );
  await act(async () => dialog().onExport({ ...dialog().initial, name: 'Brief' }, []));
  expect(dialog().state.state).toBe('done');
  await act(async () => dialog().onOpenFile('w'));
  expect(dialog().notShown).toBe('Weg.');
  opens = true;
  await act(async () => dialog().onOpenFile('w'));
  expect(dialog().notShown).toBeNull();
});

test('restores a reason to export anyway with the dialog, and asks about it before the document closes', async () => {
  const ok = <Value>(value: Value) => Promise.resolve({ ok: true, value });
  mockState.bridge = {
    listen: () => () => undefined,
    exportChoices: () => ok({ carry: 'published', purpose: null }),
    exportPlace: () => ok({ grant: 'f', name: 'Map', folder: '/' }),
  };
  const held = {
    file: () => null,
    document: {
      head: () => ({ id: 'd', language: 'nl', overruled: [], houseStyle: null, shortTitle: 'Brief' }),
      text: () => '{}',
    },
    outcomes: makeOutcomes(),
  } as unknown as HeldDocument;
  const entries = createOpenEntries();
  const show = () =>
    act(async () =>
      root.render(
        createElement(
          OpenEntriesContext,
          { value: entries },
          createElement(LiveExport, { held, onClose: () => undefined, onJump: () => undefined }),
        ),
      ),
    );
  await show();
  await act(async () => dialog().onReason('De minister wacht.'));
  await act(async () => root.render(null));
  expect(entries.applyAll('document')).toMatchObject([{ kind: 'reason', text: 'De minister wacht.' }]);
  await show();
  expect(dialog().initial.reason).toBe('De minister wacht.');
  await act(async () => dialog().onReason(''));
  expect(entries.applyAll('document')).toEqual([]);
});

const ok = <Value>(value: Value) => Promise.resolve({ ok: true, value });

async function showExport(outcomes: ReturnType<typeof makeOutcomes>, bridge: Record<string, unknown>): Promise<void> {
  mockState.bridge = {
    listen: () => () => undefined,
    exportPlace: () => ok({ grant: 'f', name: 'Map', folder: '/' }),
    keepVersion: () => ok(null),
    ...bridge,
  };
  const held = {
    file: () => null,
    document: {
      head: () => ({ id: 'd', language: 'nl', overruled: [], houseStyle: null, shortTitle: 'Brief' }),
      text: () => '{}',
    },
    outcomes,
  } as unknown as HeldDocument;
  await act(async () =>
    root.render(createElement(LiveExport, { held, onClose: () => undefined, onJump: () => undefined })),
  );
}

test('begins with the purpose of the last export of the document, and exports for the chosen one', async () => {
  const outcomes = makeOutcomes();
  const asked: unknown[] = [];
  await showExport(outcomes, {
    exportChoices: (input: unknown) => {
      asked.push(input);
      return ok({ carry: 'published', purpose: 'sending' });
    },
    exportDraft: ({ purpose }: { purpose: Purpose }) => {
      asked.push(purpose);
      return ok({ files: [], stoppedBy: [], pages: 1, notes: [], draft: '{}' });
    },
  });
  expect(asked).toEqual([{ documentType: undefined, draftId: 'd' }]);
  expect(dialog().purpose).toBe('sending');
  expect(outcomes.isWatched()).toBe(true);
  await act(async () => dialog().onPurpose('concept'));
  expect(outcomes.isWatched()).toBe(false);
  await act(async () => dialog().onExport(dialog().initial, []));
  expect(asked.at(-1)).toBe('concept');
});

test('shows what stops a document to be sent, and not in a concept', async () => {
  const outcomes = makeOutcomes();
  const message = { nl: '‘Debat’ is nog niet ingevuld.', en: '‘Debate’ was not filled in yet.' };
  const stoppedBy = [{ check: 'variable-empty', location: null, message, needed: true }];
  await showExport(outcomes, {
    exportChoices: () => ok({ carry: 'published', purpose: 'sending' }),
    exportDraft: () => ok({ files: [], stoppedBy, pages: 1, notes: [], draft: '{}' }),
  });
  expect(dialog().errors).toEqual([]);
  await act(async () => dialog().onExport(dialog().initial, []));
  expect(dialog().errors).toEqual([{ message: message.nl, finding: null, isNeeded: true }]);
  await act(async () => dialog().onPurpose('concept'));
  expect(dialog().errors).toEqual([]);
});
