// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WindowBridge } from '../../../../electron/ipc/contract.ts';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import { AppDataProvider, useLibrary, useTemplates } from '../../../../renderer/document/services/app-data.tsx';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

type Templates = Awaited<ReturnType<WindowBridge['templates']>>;

function Style() {
  return useTemplates().houseStyles[0]?.id ?? 'geen';
}

test('ignores late house styles of a library that is no longer chosen', async () => {
  const releases: ((style: string) => void)[] = [];
  const listeners: { [name: string]: (value: unknown) => void } = {};
  const bridge = {
    listen: (name: string, listener: (value: unknown) => void) => {
      listeners[name] = listener;
      return () => undefined;
    },
    readSettings: async () => ({ ok: true, value: { library: '/netwerk', language: 'nl' } }),
    templates: () =>
      new Promise<Templates>((done) => {
        releases.push((id) => done({ ok: true, value: JSON.stringify({ houseStyles: [{ id }], documentTypes: [] }) }));
      }),
  } as unknown as WindowBridge;
  const props = { bridge, waiting: 'wacht', children: createElement(Style) };
  await act(async () => root.render(createElement(AppDataProvider, props)));
  expect(releases).toHaveLength(1);
  await act(async () => listeners.settings?.({ library: '/hier', language: 'nl' }));
  expect(releases).toHaveLength(2);
  await act(async () => releases[1]?.('hier'));
  expect(place.textContent).toBe('hier');
  await act(async () => releases[0]?.('netwerk'));
  expect(place.textContent).toBe('hier');
});

test.each(['templates', 'readSettings'])(
  'says why the %s cannot be read, and shows the screen once they can',
  async (name) => {
    const failed = {
      ok: false,
      problem: { code: 'template-damaged', file: null, message: 'Een sjabloon is beschadigd.' },
    };
    const bridge = {
      listen: () => () => undefined,
      readSettings: async () => ({ ok: true, value: { library: '/hier', language: 'nl' } }),
      templates: async () => ({
        ok: true,
        value: JSON.stringify({ houseStyles: [{ id: 'neutraal' }], documentTypes: [] }),
      }),
    };
    const broken = { ...bridge, [name]: async () => failed };
    const asked = { ...broken } as unknown as WindowBridge;
    const props = { bridge: asked, waiting: 'wacht', children: createElement(Style) };
    await act(async () => root.render(createElement(AppDataProvider, props)));
    expect(place.querySelector('[role="alert"]')?.textContent).toContain('Een sjabloon is beschadigd.');
    const again = [...place.querySelectorAll('button')].find((one) => one.textContent === nl.app.notLoadedAgain);
    await act(async () => again?.click());
    expect(place.querySelector('[role="alert"]')?.textContent).toContain('Een sjabloon is beschadigd.');
    Object.assign(asked, bridge);
    await act(async () => again?.click());
    expect(place.textContent).toBe('neutraal');
  },
);

function Count() {
  return String(useLibrary().blocks?.length ?? 'nog niet gelezen');
}

test('updates the number of blocks when the folder of the library changes', async () => {
  const listeners: { [name: string]: ((value: unknown) => void)[] } = {};
  let blocks: unknown[] = [createBlankBlock('passage', 'a', 'a')];
  const bridge = {
    listen: (name: string, listener: (value: unknown) => void) => {
      listeners[name] = [...(listeners[name] ?? []), listener];
      return () => undefined;
    },
    readSettings: async () => ({ ok: true, value: { library: '/hier', language: 'nl' } }),
    templates: async () => ({ ok: true, value: JSON.stringify({ houseStyles: [], documentTypes: [] }) }),
    libraryBlocks: async () => ({
      ok: true,
      value: JSON.stringify({ state: 'read', folder: '/hier', blocks, decisions: [], problems: [] }),
    }),
    libraryChanges: async () => ({ ok: true, value: null }),
  } as unknown as WindowBridge;
  const props = { bridge, waiting: 'wacht', children: createElement(Count) };
  await act(async () => root.render(createElement(AppDataProvider, props)));
  const notify = (what: { blocks: boolean; organisation: boolean }) =>
    act(async () => {
      for (const listener of listeners.libraryChanged ?? []) listener(what);
    });
  await notify({ blocks: true, organisation: false });
  expect(place.textContent).toBe('1');
  blocks = [createBlankBlock('passage', 'a', 'a'), createBlankBlock('passage', 'b', 'b')];
  await notify({ blocks: false, organisation: true });
  expect(place.textContent).toBe('1');
  await notify({ blocks: true, organisation: false });
  expect(place.textContent).toBe('2');
});
