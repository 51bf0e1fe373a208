// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { EvidencePicture } from '../../../../renderer/writing/side/evidence/evidence-picture.tsx';

const ground = (block: string) => ({
  block,
  kind: 'motion' as const,
  title: `Motie ${block}`,
  complete: true,
  missing: [],
});

test('arrow keys go through a column and along a line, Enter shows a demand or opens a block, and one node is a Tab stop', async () => {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const calls: string[] = [];
  const matrix = {
    pointName: 'demand' as const,
    demands: ['d1', 'd2', 'd3'].map((id, at) => ({ id, label: `Eis ${at + 1}`, claim: `Doe ${id}` })),
    grounds: [ground('a'), ground('b')],
    cells: [
      [null, ''],
      [null, null],
      ['', null],
    ],
  };
  await act(async () =>
    root.render(
      createElement(EvidencePicture, {
        matrix,
        find: () => undefined,
        onJump: (id) => calls.push(`jump ${id}`),
        onOpenBlock: (id) => calls.push(`open ${id}`),
      }),
    ),
  );
  const nodes = () => [...place.querySelectorAll('[role="button"]')];
  const focused = () => document.activeElement?.getAttribute('data-picture');
  const press = (key: string) =>
    act(async () =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
    );
  expect(nodes().map((node) => node.getAttribute('aria-label'))).toEqual([
    expect.stringMatching(/^Eis 1: Doe d1; 1 van 1 compleet; onderbouwd door Motie b$/),
    expect.stringMatching(/^Eis 2: Doe d2; staat alleen: geen onderbouwing$/),
    expect.stringMatching(/^Eis 3: /),
    expect.stringMatching(/^Motie: Motie a onderbouwt eis 3/),
    expect.stringMatching(/^Motie: Motie b onderbouwt eis 1/),
  ]);
  expect(nodes().map((node) => node.getAttribute('tabindex'))).toEqual(['0', '-1', '-1', '-1', '-1']);

  await act(async () => (nodes()[0] as unknown as HTMLElement).focus());
  await press('ArrowRight');
  expect(focused()).toBe('ground-1');
  await press('Enter');
  await press('ArrowLeft');
  expect(focused()).toBe('demand-0');
  await press('End');
  expect(focused()).toBe('demand-2');
  await press('ArrowUp');
  await press('ArrowRight');
  // A demand that stands alone has no line to follow.
  expect(focused()).toBe('demand-1');
  await press(' ');
  expect(calls).toEqual(['open b', 'jump d2']);
  expect(nodes().map((node) => node.getAttribute('tabindex'))).toEqual(['-1', '0', '-1', '-1', '-1']);
  await act(async () => root.unmount());
});
