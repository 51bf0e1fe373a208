// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EvidencePane } from '../../../../renderer/writing/side/evidence/evidence-pane.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

test('removing a ground by a key moves the focus to the next one, and then to the button that adds one', async () => {
  const onDropGround = vi.fn();
  const grounds = ['een', 'twee'].map((block) => ({
    ...{ block, kind: 'motion' as const, title: block, complete: true, missing: [] },
  }));
  const matrix = {
    pointName: 'demand' as const,
    demands: [{ id: 'd', label: 'Eis 1', claim: 'Opvang' }],
    grounds,
    cells: [['', '']],
  };
  const nothing = () => undefined;
  await act(async () =>
    root.render(
      createElement(EvidencePane, {
        matrix,
        find: nothing,
        suggest: () => [],
        onJump: nothing,
        onOpenBlock: nothing,
        onAddGround: nothing,
        onDropGround,
        onOpenMatrix: nothing,
        onSave: nothing,
        today: '2026-11-25',
      }),
    ),
  );
  const letGo = () =>
    act(async () =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, cancelable: true }),
      ),
    );
  place.querySelector<HTMLElement>('.evidence-ground button')?.focus();
  await letGo();
  expect(document.activeElement?.textContent).toBe('twee');
  await letGo();
  expect(document.activeElement?.textContent).toBe('Onderbouwing kiezen');
  expect(onDropGround.mock.calls).toEqual([
    ['d', 'een'],
    ['d', 'twee'],
  ]);
});
