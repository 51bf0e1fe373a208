// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ExportForm } from '../../../../renderer/screens/export/export-form.tsx';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
const onReason = vi.fn();
const onClose = vi.fn();
beforeEach(async () => {
  ({ root, place } = beginDrawing(true));
  onReason.mockReset();
  onClose.mockReset();
  const nothing = () => undefined;
  const props: Parameters<typeof ExportForm>[0] = {
    state: { state: 'ready' },
    failure: null,
    initial: {
      formats: ['pdf'],
      houseStyle: 'neutraal',
      name: 'Plan',
      showFolder: false,
      sources: false,
      carry: 'none',
      reason: 'Zo.',
    },
    purpose: 'concept',
    onPurpose: nothing,
    factions: [],
    faction: null,
    onFaction: nothing,
    nameFor: () => 'Plan',
    isForMember: false,
    onCopyMail: nothing,
    onSaveTable: null,
    onCopyPart: nothing,
    copied: null,
    folder: '/',
    houseStyles: [],
    errors: [],
    warnings: [],
    omissions: [],
    pages: null,
    thumbnail: null,
    notShown: null,
    replaced: async (name) => ({ there: [], free: { name, replaces: [] } }),
    onHouseStyle: nothing,
    onReason,
    onChooseFolder: nothing,
    onExport: nothing,
    onCancel: nothing,
    onOpenFile: nothing,
    onShowInFolder: nothing,
    onJump: nothing,
    onClose,
  };
  await act(async () => root.render(createElement(ExportForm, props)));
});
afterEach(() => endDrawing({ root, place }));

const pressButton = (name: string) =>
  act(async () => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')];
    buttons.find((one) => one.textContent === name || one.getAttribute('aria-label')?.startsWith(name))?.click();
  });

test('Annuleren drops the reason to export anyway, and the cross keeps it', async () => {
  await pressButton(nl.controls.close);
  expect(onClose).toHaveBeenCalledOnce();
  expect(onReason).not.toHaveBeenCalled();
  await pressButton(nl.controls.cancel);
  expect(onClose).toHaveBeenCalledTimes(2);
  expect(onReason.mock.calls).toEqual([['']]);
});
