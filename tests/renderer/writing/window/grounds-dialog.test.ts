// @vitest-environment happy-dom
import { act, createElement, type ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { addGround, dropGround } from '../../../../renderer/writing/page/ground-actions.ts';
import { GroundsDialog } from '../../../../renderer/writing/window/grounds-dialog.tsx';
import type { KeepGroundsResult } from '../../../../renderer/writing/window/keep-grounds.ts';
import { draft, placed } from '../../../core/checks/drafts.ts';
import { opened } from '../../document/open/opened.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';
import { inDocument } from '../in-document.ts';

const motion = createBlankBlock('motion', 'motie', 'Opvang');
const demand = createBlankBlock('demand', 'eis', 'Regel opvang');
const library = vi.hoisted(() => ({ find: (_id: string): unknown => undefined, blocks: [] }));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useLibrary: () => library,
  useFindBlock: () => library.find,
}));
vi.mock('../../../../renderer/ui/clock.ts', () => ({ useToday: () => '2026-11-25' }));
vi.mock('../../../../renderer/ui/texts/language.tsx', () => ({ useTexts: () => nl, useLanguage: () => 'nl' }));
vi.mock('../../../../renderer/ui/overlays/dialog.tsx', () => ({
  Dialog: ({ children }: { children: ReactNode }) => createElement('div', { role: 'dialog' }, children),
}));

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
  library.find = (id) => [motion, demand].find((one) => one.id === id);
});
afterEach(() => endDrawing({ root, place }));

test('the dialog shows an error, not success, if the library refuses the grounds', async () => {
  const document = opened(draft([placed(demand)], [demand]));
  addGround(document, 'at-eis', { block: 'motie' }, (id) => (id === 'motie' ? motion : undefined));
  const commands = {
    keepGrounds: async (): Promise<KeepGroundsResult> => ({ ok: false, message: 'De schijf is vol.' }),
  };
  const dialog = createElement(GroundsDialog, { place: 'at-eis' });
  await act(async () => root.render(inDocument({ document, commands }, dialog)));
  const button = [...place.querySelectorAll('button')].find((one) => one.textContent === nl.writing.keepGrounds);
  await act(async () => button?.click());
  expect(place.querySelector('[role="alert"]')?.textContent).toBe('De schijf is vol.');
  await act(async () => dropGround(document, 'at-eis', 'motie'));
  expect(place.querySelector('[role="status"]')?.textContent).toBe('');
});
