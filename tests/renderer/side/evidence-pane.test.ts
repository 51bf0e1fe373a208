// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { EvidencePane } from '../../../renderer/evidence/evidence-pane.tsx';

afterEach(() => vi.unstubAllGlobals());

test('a ground that is let go by a key leaves the focus at the next one, and then at what adds one', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const onDropGround = vi.fn();
  const grounds = ['een', 'twee'].map((block) => ({
    ...{ block, kind: 'motion' as const, title: block, complete: true, missing: [] },
  }));
  const matrix = { demands: [{ id: 'd', label: 'Eis 1', claim: 'Opvang' }], grounds, cells: [['', '']] };
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
  place.querySelector<HTMLElement>('.gl button')?.focus();
  await letGo();
  expect(document.activeElement?.textContent).toBe('twee');
  await letGo();
  expect(document.activeElement?.textContent).toBe('Grond kiezen');
  expect(onDropGround.mock.calls).toEqual([
    ['d', 'een'],
    ['d', 'twee'],
  ]);
  await act(async () => root.unmount());
});
