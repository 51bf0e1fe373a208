// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isMissingPicture, setMissingPictures } from '../../../../renderer/document/open/pictures.ts';
import type { HeldDocument } from '../../../../renderer/document/session/held-document.ts';
import { LiveVersions } from '../../../../renderer/screens/versions/live-versions.tsx';
import type { VersionsScreenProps } from '../../../../renderer/screens/versions/versions-screen.tsx';
import { draft } from '../../../core/checks/drafts.ts';
import { opened } from '../../document/open/opened.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const mockState = vi.hoisted(() => ({
  bridge: {} as Record<string, unknown>,
  screen: null as VersionsScreenProps | null,
  // The same object at each render, as in the app.
  settings: { autosave: true },
  templates: { documentTypes: [], houseStyles: [] },
  countWords: () => 0,
}));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useBridge: () => mockState.bridge,
  useSettings: () => mockState.settings,
  useTemplates: () => mockState.templates,
}));
vi.mock('../../../../renderer/screens/versions/draft-words.ts', () => ({ useCountWords: () => mockState.countWords }));
vi.mock('../../../../renderer/screens/versions/versions-screen.tsx', () => ({
  VersionsScreen: (props: VersionsScreenProps) => {
    mockState.screen = props;
    return null;
  },
}));

const HASH = 'e'.repeat(64);
let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(async () => {
  await endDrawing({ root, place });
  setMissingPictures([HASH]);
});

test('a version can be restored once its missing pictures are known', async () => {
  const former = draft([], [], { images: { [HASH]: { mediaType: 'image/png', width: 3, height: 2, name: null } } });
  const document = opened(draft([], []));
  const ok = <Value>(value: Value) => Promise.resolve({ ok: true, value });
  mockState.bridge = {
    versions: () => ok([{ id: 'v1', at: '2026-11-25T10:00:00.000Z', why: 'automatic', name: null, bytes: 1 }]),
    readVersion: () => ok({ draft: JSON.stringify(former) }),
    absentPictures: ({ pictures }: { pictures: string[] }) => ok(pictures),
  };
  const held = {
    document,
    file: () => null,
    listen: () => () => undefined,
    saveStatus: () => SAVED,
    changedAt: () => '2026-11-25T11:00:00.000Z',
  } as unknown as HeldDocument;
  const nothing = () => undefined;
  await act(async () =>
    root.render(createElement(LiveVersions, { held, onOpenCopy: async () => null, onClose: nothing, onHome: nothing })),
  );
  await expect.poll(() => mockState.screen?.rows ?? null).not.toBeNull();
  expect(isMissingPicture(HASH)).toBe(true);
  document.end();
});

const SAVED = { state: 'saved' };
