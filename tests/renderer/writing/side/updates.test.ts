// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import type { UpdateDialogProps } from '../../../../renderer/writing/side/update-dialog.tsx';
import { type Updates, useUpdates } from '../../../../renderer/writing/side/use-updates.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';
import { inDocument } from '../in-document.ts';

const shown = vi.hoisted(() => ({ dialog: null as UpdateDialogProps | null, updated: [] as string[] }));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useLibrary: () => ({ find: (id: string) => (id === 'weg' ? undefined : { id }) }),
}));
vi.mock('../../../../renderer/writing/side/change-page.ts', () => ({
  updateBlocks: (_document: unknown, ids: readonly string[]) => shown.updated.push(...ids),
}));
vi.mock('../../../../renderer/writing/side/update-dialog.tsx', () => ({
  UpdateDialog: (props: UpdateDialogProps) => {
    shown.dialog = props;
    return 'vergelijken';
  },
}));
let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

const blocks = Object.fromEntries(['a', 'b', 'weg'].map((id) => [id, { id, aliases: [] }]));
const opened = { draft: () => ({ blocks, body: [] }) } as unknown as OpenDocument;
const messages: string[] = [];
let now: Updates | null = null;
function Pane() {
  now = useUpdates();
  return now.dialog;
}

test('the user decides about several blocks one by one, until none is left', async () => {
  const commands = { say: (sentence: string) => void messages.push(sentence) };
  await act(async () => root.render(inDocument({ document: opened, commands }, createElement(Pane))));
  await act(async () => now?.compare(['a', 'b', 'weg']));
  expect(place.textContent).toBe('vergelijken');
  await act(async () => shown.dialog?.onUpdate(['a']));
  expect(shown.dialog?.blocks).toEqual(['b']);
  expect(place.textContent).toBe('vergelijken');
  await act(async () => shown.dialog?.onUpdate(['b']));
  expect(place.textContent).toBe('');
  expect([shown.updated, messages]).toEqual([
    ['a', 'b'],
    ['1 bouwsteen bijgewerkt', '1 bouwsteen bijgewerkt'],
  ]);
});
