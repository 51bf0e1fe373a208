// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HeldDocument } from '../../../../renderer/document/session/held-document.ts';
import { createSignal } from '../../../../renderer/ui/signal.ts';
import { LargeViews } from '../../../../renderer/writing/window/large-views.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';
import { inDocument } from '../in-document.ts';

vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({ useSettings: () => ({ autosave: true }) }));
vi.mock('../../../../renderer/writing/side/side-pane.tsx', () => ({
  usePreviewProps: () => ({ pages: null, here: null, onPart: () => undefined }),
}));
vi.mock('../../../../renderer/writing/side/preview/large-preview.tsx', () => ({ LargePreview: () => null }));
vi.mock('../../../../renderer/writing/side/evidence/live-matrix.tsx', () => ({
  LiveMatrix: ({ save, name }: { save: { state: string }; name: string }) =>
    createElement('p', null, `${name}: ${save.state}`),
}));

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

test('the full-window matrix shows the current save state and file name', async () => {
  const changed = createSignal();
  let state = { state: 'saved' } as ReturnType<HeldDocument['saveStatus']>;
  let file = { grant: 'g', name: 'Een.inbreng', folder: '/' } as ReturnType<HeldDocument['file']>;
  const held = { listen: changed.listen, saveStatus: () => state, file: () => file } as HeldDocument;
  const view = createElement(LargeViews, { view: 'matrix', held });
  await act(async () => root.render(inDocument({ side: {}, commands: { leavePane: () => undefined } }, view)));
  expect(place.textContent).toBe('Een: saved');
  state = { state: 'failed', why: 'disk-full', message: '', kept: true };
  await act(async () => changed.emit());
  expect(place.textContent).toBe('Een: failed');
  state = { state: 'saved' };
  file = { grant: 'h', name: 'Twee.inbreng', folder: '/' } as ReturnType<HeldDocument['file']>;
  await act(async () => changed.emit());
  expect(place.textContent).toBe('Twee: saved');
});
