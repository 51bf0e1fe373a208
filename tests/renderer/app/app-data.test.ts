// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Bridge } from '../../../electron/ipc/contract.ts';
import { AppDataProvider, useTemplates } from '../../../renderer/app/app-data.tsx';
import { beginDrawing, endDrawing } from '../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

type Templates = Awaited<ReturnType<Bridge['templates']>>;

function Style() {
  return useTemplates().houseStyles[0]?.id ?? 'geen';
}

test('the house styles of a library that answers late do not take the place of those of the one chosen since', async () => {
  const asked: ((style: string) => void)[] = [];
  const told: { [name: string]: (value: unknown) => void } = {};
  const bridge = {
    listen: (name: string, listener: (value: unknown) => void) => {
      told[name] = listener;
      return () => undefined;
    },
    readSettings: async () => ({ ok: true, value: { library: '/netwerk', language: 'nl' } }),
    templates: () =>
      new Promise<Templates>((done) => {
        asked.push((id) => done({ ok: true, value: JSON.stringify({ houseStyles: [{ id }], documentTypes: [] }) }));
      }),
  } as unknown as Bridge;
  const props = { bridge, waiting: 'wacht', children: createElement(Style) };
  await act(async () => root.render(createElement(AppDataProvider, props)));
  expect(asked).toHaveLength(1);
  await act(async () => told.settings?.({ library: '/hier', language: 'nl' }));
  expect(asked).toHaveLength(2);
  await act(async () => asked[1]?.('hier'));
  expect(place.textContent).toBe('hier');
  await act(async () => asked[0]?.('netwerk'));
  expect(place.textContent).toBe('hier');
});
