// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HeldDocument } from '../../../../renderer/document/session/held-document.ts';
import { LiveVersions } from '../../../../renderer/screens/versions/live-versions.tsx';
import type { VersionsScreenProps } from '../../../../renderer/screens/versions/versions-screen.tsx';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { aDraft } from '../../../core/drafts/a-draft.ts';
import { opened } from '../../document/open/opened.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const former = aDraft();
const seen = vi.hoisted(() => ({ screen: null as VersionsScreenProps | null, bridge: {} as Record<string, unknown> }));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useBridge: () => seen.bridge,
  useSettings: () => ({ autosave: true }),
  useTemplates: () => ({ documentTypes: [], houseStyles: [] }),
}));
vi.mock('../../../../renderer/ui/clock.ts', () => ({ useNow: () => '2026-11-25T10:00:00Z' }));
vi.mock('../../../../renderer/screens/versions/draft-words.ts', () => {
  const countWords = () => 0;
  return { useCountWords: () => countWords };
});
vi.mock('../../../../renderer/ui/texts/language.tsx', () => ({ useTexts: () => nl, useLanguage: () => 'nl' }));
vi.mock('../../../../renderer/screens/versions/versions-screen.tsx', () => ({
  VersionsScreen: (props: VersionsScreenProps) => {
    seen.screen = props;
    return null;
  },
}));

let root: Root;
let place: HTMLElement;
const onOpenCopy = vi.fn();
const onClose = vi.fn();
beforeEach(async () => {
  ({ root, place } = beginDrawing());
  onOpenCopy.mockReset();
  onClose.mockReset();
  const version = { id: 'v1', at: '2026-11-25T09:00:00Z', why: 'automatic', name: null, bytes: 1 };
  seen.bridge = {
    versions: async () => ({ ok: true, value: [version] }),
    readVersion: async () => ({ ok: true, value: { draft: JSON.stringify(former) } }),
    absentPictures: async () => ({ ok: true, value: [] }),
  };
  const standing = { state: 'saved' };
  const held = {
    document: opened(aDraft()),
    listen: () => () => undefined,
    saveStatus: () => standing,
    file: () => null,
    changedAt: () => '2026-11-25T09:30:00Z',
  } as unknown as HeldDocument;
  await act(async () =>
    root.render(createElement(LiveVersions, { held, onOpenCopy, onClose, onHome: () => undefined })),
  );
});
afterEach(() => endDrawing({ root, place }));

test('a version that opened as a copy in a new window returns this one to its document', async () => {
  onOpenCopy.mockResolvedValue(null);
  await act(async () => seen.screen?.onOpenCopy('v1'));
  expect(onOpenCopy.mock.calls).toEqual([[former]]);
  expect(onClose).toHaveBeenCalledOnce();
});

test('a version that could not be opened as a copy stays on the screen, with the reason', async () => {
  onOpenCopy.mockResolvedValue('Het venster ging niet open.');
  await act(async () => seen.screen?.onOpenCopy('v1'));
  expect(onClose).not.toHaveBeenCalled();
  expect(seen.screen?.problem).toEqual({ title: 'Dat lukte niet', message: 'Het venster ging niet open.' });
});
