// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HeldDocument } from '../../../../renderer/document/session/held-document.ts';
import type { ConflictScreenProps } from '../../../../renderer/screens/conflict/conflict-screen.tsx';
import { LiveConflict } from '../../../../renderer/screens/conflict/live-conflict.tsx';
import { aDraft } from '../../../core/drafts/a-draft.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const mockState = vi.hoisted(() => ({ minute: 0, modified: '', screen: null as ConflictScreenProps | null }));
vi.mock('../../../../renderer/ui/clock.ts', () => ({ now: () => `2026-11-25T10:0${mockState.minute++}:00.000Z` }));
const bridge = {
  peekDraft: async () => ({
    ok: true,
    value: {
      draft: JSON.stringify({ ...aDraft(), modified: mockState.modified }),
      hash: 'h',
      repaired: [],
      pictureWarnings: [],
      carrier: null,
    },
  }),
};
const templates = { documentTypes: [], houseStyles: [] };
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useBridge: () => bridge,
  useSettings: () => ({ versionDays: 90 }),
  useTemplates: () => templates,
}));
vi.mock('../../../../renderer/screens/conflict/conflict-screen.tsx', () => ({
  ConflictScreen: (props: ConflictScreenProps) => {
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

test.each([
  ['2026-11-25T09:00:00+01:00', '2026-11-25T10:00:00.000Z'],
  // Later than the last key here, although it sorts before.
  ['2026-11-25T08:30:00-02:00', '2026-11-25T08:30:00-02:00'],
])('the displayed time of the file change (%s) stays the same while the user chooses', async (modified, shown) => {
  mockState.minute = 0;
  mockState.modified = modified;
  const held = {
    file: () => ({ grant: 'g', name: 'Een.inbreng', folder: '/' }),
    inFile: () => null,
    changedAt: () => '2026-11-25T09:30:00.000Z',
    document: { draft: () => aDraft() },
  } as unknown as HeldDocument;
  const props = { held, onSaveAs: async () => false, onClose: () => undefined };
  await act(async () => root.render(createElement(LiveConflict, props)));
  expect(mockState.screen?.folderAt).toBe(shown);
  await act(async () => mockState.screen?.onChooseAll('folder'));
  expect(mockState.screen?.folderAt).toBe(shown);
});
