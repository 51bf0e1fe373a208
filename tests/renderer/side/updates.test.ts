// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import type { OpenDocument } from '../../../renderer/document/open-document.ts';
import type { UpdateDialogProps } from '../../../renderer/side/update-dialog.tsx';
import { type Updates, useUpdates } from '../../../renderer/side/use-updates.tsx';

const shown = vi.hoisted(() => ({ dialog: null as UpdateDialogProps | null, updated: [] as string[] }));
vi.mock('../../../renderer/app/app-data.tsx', () => ({
  useLibrary: () => ({ find: (id: string) => (id === 'weg' ? undefined : { id }) }),
}));
vi.mock('../../../renderer/side/change-page.ts', () => ({
  updateBlocks: (_document: unknown, ids: readonly string[]) => shown.updated.push(...ids),
}));
vi.mock('../../../renderer/side/update-dialog.tsx', () => ({
  UpdateDialog: (props: UpdateDialogProps) => {
    shown.dialog = props;
    return 'vergelijken';
  },
}));
afterEach(() => vi.unstubAllGlobals());

const blocks = Object.fromEntries(['a', 'b', 'weg'].map((id) => [id, { id, aliases: [] }]));
const opened = { draft: () => ({ blocks, body: [] }) } as unknown as OpenDocument;
const said: string[] = [];
let now: Updates | null = null;
function Pane() {
  now = useUpdates(opened, (sentence) => said.push(sentence));
  return now.dialog;
}

test('of several blocks the writer decides one by one, until none is left', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () => root.render(createElement(Pane)));
  await act(async () => now?.compare(['a', 'b', 'weg']));
  expect(place.textContent).toBe('vergelijken');
  await act(async () => shown.dialog?.onUpdate(['a']));
  expect(shown.dialog?.blocks).toEqual(['b']);
  expect(place.textContent).toBe('vergelijken');
  await act(async () => shown.dialog?.onUpdate(['b']));
  expect(place.textContent).toBe('');
  expect([shown.updated, said]).toEqual([
    ['a', 'b'],
    ['1 bouwsteen bijgewerkt', '1 bouwsteen bijgewerkt'],
  ]);
  await act(async () => root.unmount());
});
