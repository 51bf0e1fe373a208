import { describe, expect, it } from 'vitest';
import type { GrantId } from '../../electron/ipc/grant.ts';
import { createReadAhead } from '../../electron/main/windows/read-ahead.ts';

const ONE = `g${'1'.repeat(32)}` as GrantId;
const OTHER = `g${'2'.repeat(32)}` as GrantId;

function reader() {
  const read: string[] = [];
  const readAhead = createReadAhead(async ({ document }, window) => {
    read.push(`${window} ${document}`);
    return {
      ok: true,
      value: {
        draft: `${read.length}`,
        hash: '',
        repaired: [],
        pictureWarnings: [],
        absentPictures: [],
        carrier: null,
      },
    };
  });
  const draft = async (document: GrantId, window = 1) => {
    const reply = await readAhead.read({ document }, window);
    return reply.ok ? reply.value.draft : null;
  };
  return { ...readAhead, draft, read };
}

describe('a document that is read ahead', () => {
  it('responds to the first request of its window, and to no second one', async () => {
    const { start, draft, read } = reader();
    start(1, ONE);
    expect(await draft(ONE)).toBe('1');
    expect(read).toHaveLength(1);
    expect(await draft(ONE)).toBe('2');
  });

  it('responds to no other window, and to no request for another document', async () => {
    const { start, draft } = reader();
    start(1, ONE);
    expect(await draft(ONE, 2)).toBe('2');
    expect(await draft(OTHER)).toBe('3');
    expect(await draft(ONE)).toBe('4');
  });

  it('is forgotten with its window', async () => {
    const { start, forget, draft } = reader();
    start(1, ONE);
    forget(1);
    expect(await draft(ONE)).toBe('2');
  });

  it('passes its failure to the caller', async () => {
    const readAhead = createReadAhead(async () => {
      throw new Error('away');
    });
    readAhead.start(1, ONE);
    await new Promise((resolve) => setTimeout(resolve));
    await expect(readAhead.read({ document: ONE }, 1)).rejects.toThrow('away');
  });
});
