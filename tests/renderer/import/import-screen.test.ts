// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { ImportScreen, type ImportScreenProps } from '../../../renderer/import/import-screen.tsx';

afterEach(() => vi.unstubAllGlobals());

test('one goes on from the main button once the files are read, and once they are taken back', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const over = document.createElement('div');
  over.className = 'over-screen';
  over.tabIndex = -1;
  document.body.append(over);
  over.focus();
  const root = createRoot(over);
  const nothing = () => undefined;
  const props = {
    files: [],
    totals: { created: 1, updated: 0, unchanged: 0, skipped: 0, failed: 0 },
    offers: [],
    needs: [],
    undone: null,
    onUndo: nothing,
    onTake: nothing,
    onLibrary: nothing,
    onOpenBlock: nothing,
    onInsert: null,
    onCopy: nothing,
    onClose: nothing,
    onHome: nothing,
  } satisfies ImportScreenProps;
  const show = (more: Partial<ImportScreenProps>) =>
    act(async () => root.render(createElement(ImportScreen, { ...props, ...more })));
  await show({ busy: true });
  expect(document.activeElement).toBe(over);
  await show({});
  expect(document.activeElement?.textContent).toBe('Naar de bibliotheek');
  const undo = [...over.querySelectorAll('button')].find((one) => one.textContent === 'Alles ongedaan maken');
  undo?.focus();
  await show({ onUndo: null, undone: { kept: [] } });
  expect(document.activeElement?.textContent).toBe('Naar de bibliotheek');
  await act(async () => root.unmount());
});
