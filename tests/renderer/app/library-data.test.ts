import { expect, test } from 'vitest';
import type { Bridge } from '../../../electron/ipc/contract.ts';
import { jsonText } from '../../../electron/ipc/json-text.ts';
import { blocksKnown, createLibraryData } from '../../../renderer/app/library-data.ts';

/** A library that answers each reading with the next of these: a folder without blocks, or why it can't be read. */
function reading(...answers: ('empty' | 'no-library' | 'library-away')[]) {
  const libraryBlocks = async () => {
    const next = answers.shift() ?? 'empty';
    if (next !== 'empty') return { ok: false, problem: { code: next, message: '' } };
    return { ok: true, value: jsonText({ folder: '/b', blocks: [], decisions: [], problems: [] }) };
  };
  return createLibraryData({ libraryBlocks } as Partial<Bridge> as Bridge);
}

test('of a library that is not there or can not be read nothing is known; one without blocks lacks each', async () => {
  for (const refused of ['no-library', 'library-away'] as const) {
    const library = reading(refused, 'empty');
    expect(blocksKnown(library.reading())).toBeNull();
    await library.reload();
    expect(blocksKnown(library.reading())).toBeNull();
    await library.reload();
    expect(blocksKnown(library.reading())).toEqual([]);
  }
});
