// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HeldDocument } from '../../../../renderer/document/session/held-document.ts';
import { createOpenEntries, OpenEntriesContext } from '../../../../renderer/document/unsaved/open-entries.ts';
import type { ExportDialogProps } from '../../../../renderer/screens/export/export-state.ts';
import { LiveExport } from '../../../../renderer/screens/export/live-export.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const mockState = vi.hoisted(() => ({
  bridge: {} as Record<string, unknown>,
  dialog: null as ExportDialogProps | null,
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

const dialog = (): ExportDialogProps => {
  if (!mockState.dialog) throw new Error('no dialog is shown');
  return mockState.dialog;
};

test('reports a file that the system does not open, until it does', async () => {
  let opens = false;
  const ok = <Value>(value: Value) => Promise.resolve({ ok: true, value });
  mockState.bridge = {
    listen: () => () => undefined,
    exportCarry: () => ok({ carry: 'published' }),
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
    document: { head: () => ({ id: 'd', overruled: [], houseStyle: null, shortTitle: 'Brief' }), text: () => '{}' },
    outcomes: { onOutcome: () => () => undefined, outcome: () => null, layout: () => null },
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
    exportCarry: () => ok({ carry: 'published' }),
    exportPlace: () => ok({ grant: 'f', name: 'Map', folder: '/' }),
  };
  const held = {
    file: () => null,
    document: { head: () => ({ id: 'd', overruled: [], houseStyle: null, shortTitle: 'Brief' }), text: () => '{}' },
    outcomes: { onOutcome: () => () => undefined, outcome: () => null, layout: () => null },
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
