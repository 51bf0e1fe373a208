import { expect, test } from 'vitest';
import type { WindowBridge } from '../../../../electron/ipc/contract.ts';
import { jsonText } from '../../../../electron/ipc/json-text.ts';
import type { LibraryChanges } from '../../../../electron/ipc/library.ts';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { createLibraryData, knownBlocks } from '../../../../renderer/document/services/library-data.ts';

/** A library with these responses in order: an empty folder, or the reason why it cannot be read. */
function reading(...responses: ('empty' | 'no-library' | 'library-away')[]) {
  const libraryBlocks = async () => {
    const next = responses.shift() ?? 'empty';
    if (next !== 'empty') return { ok: false, problem: { code: next, message: '' } };
    return { ok: true, value: jsonText({ state: 'empty', folder: '/b', blocks: [], decisions: [], problems: [] }) };
  };
  const libraryChanges = async () => {
    const reply = await libraryBlocks();
    return reply.ok ? { ok: true, value: null } : reply;
  };
  return createLibraryData({ libraryBlocks, libraryChanges } as Partial<WindowBridge> as WindowBridge);
}

test('knows nothing about an unavailable library, but that an empty one has no blocks', async () => {
  for (const refused of ['no-library', 'library-away'] as const) {
    const library = reading(refused, 'empty');
    expect(knownBlocks(library.reading())).toBeNull();
    await library.reload();
    expect(knownBlocks(library.reading())).toBeNull();
    await library.reload();
    expect(knownBlocks(library.reading())).toEqual([]);
  }
});

const facts = (state: string) => ({ state, folder: '/b', decisions: [], problems: [] });
const [a, b, c] = ['a', 'b', 'c'].map((id) => createBlankBlock('passage', id, id)) as [Block, Block, Block];

/** A library with the blocks a and b in the first response, and changes in the following ones. */
function changing(changes: LibraryChanges | null, all: readonly Block[] = [a, b]) {
  const requests: unknown[] = [];
  const bridge = {
    libraryBlocks: async () => {
      requests.push('all');
      return { ok: true, value: jsonText({ ...facts('first'), blocks: requests.length === 1 ? [a, b] : [...all] }) };
    },
    libraryChanges: async ({ since }: { since: string }) => {
      requests.push(since);
      return { ok: true, value: changes && jsonText(changes) };
    },
  };
  return { library: createLibraryData(bridge as Partial<WindowBridge> as WindowBridge), requests };
}

test('requests only changes on a second read and keeps unchanged blocks the same', async () => {
  const { library, requests } = changing({ ...facts('second'), changed: [c, { ...a, title: 'Nieuw' }], removed: [] });
  await library.reload();
  const before = library.reading().blocks;
  await library.reload();
  expect(requests).toEqual(['all', 'first']);
  expect(library.reading()).toMatchObject({
    state: 'second',
    blocks: [{ id: 'a', title: 'Nieuw' }, { id: 'b' }, { id: 'c' }],
  });
  expect(library.reading().blocks?.[1]).toBe(before?.[1]);
  expect(library.find('c')).toMatchObject({ id: 'c' });
});

test('removes deleted blocks', async () => {
  const { library } = changing({ ...facts('second'), changed: [], removed: ['a'] });
  await library.reload();
  await library.reload();
  expect(library.reading().blocks?.map(({ id }) => id)).toEqual(['b']);
  expect(library.find('a')).toBeUndefined();
});

test('reads all blocks if the process does not know the last state', async () => {
  const { library, requests } = changing(null, [b, c]);
  await library.reload();
  await library.reload();
  expect(requests).toEqual(['all', 'first', 'all']);
  expect(library.reading().blocks?.map(({ id }) => id)).toEqual(['b', 'c']);
});
