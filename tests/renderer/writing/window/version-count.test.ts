// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { GrantedFile } from '../../../../electron/ipc/grant.ts';
import { reportFirstFrame } from '../../../../renderer/document/services/first-screen.ts';
import { useVersionCount } from '../../../../renderer/writing/window/use-version-count.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

type Held = Parameters<typeof useVersionCount>[0];

const kept: { [grant: string]: number } = { first: 2, second: 1 };
const bridge = {
  versions: async ({ document }: { document: string | null }) => ({
    ok: true,
    value: Array.from({ length: kept[document ?? ''] ?? 0 }),
  }),
};
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({ useBridge: () => bridge }));
let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

function Count({ held, file }: { held: Held; file: GrantedFile | null }) {
  return useVersionCount(held, file);
}

test('counts the versions again for the file that Save as made', async () => {
  const held = {
    document: { head: () => ({ id: 'd' }) },
    saveStatus: () => ({ state: 'saved' }),
    listen: () => () => undefined,
  } as unknown as Held;
  const show = (grant: string | null) =>
    act(async () =>
      root.render(createElement(Count, { held, file: grant === null ? null : { grant, name: '', folder: '' } })),
    );
  await show(null);
  expect(place.textContent).toBe('0');
  await show('first');
  // Counting starts after the first frame.
  expect(place.textContent).toBe('0');
  await act(async () => reportFirstFrame());
  expect(place.textContent).toBe('2');
  await show('second');
  expect(place.textContent).toBe('1');
});
