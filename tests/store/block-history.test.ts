import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockSchema } from '../../engine/core/blocks/block.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import { blockHistory } from '../../engine/store/block-history.ts';
import { createLibrary, type Library } from '../../engine/store/library.ts';
import { emptyFolder } from './folders.ts';

const passage = (id: string, text: string) =>
  blockSchema.parse({
    id,
    kind: 'passage',
    title: 'Proef',
    revision: '0'.repeat(64),
    body: [{ type: 'paragraph', id: 'p1', content: [{ type: 'run', text }] }],
  });

async function written(): Promise<Library> {
  const made = await createLibrary(emptyFolder(), { cache: emptyFolder() });
  if (!made.ok) throw new Error(made.problem.code);
  let library = made.value;
  const moments = ['2026-01-01T10:00:00+01:00', '2026-02-01T10:00:00+01:00', '2026-03-01T10:00:00+01:00'];
  for (const [index, text] of ['Eén.', 'Twee.', 'Drie.'].entries()) {
    const next = await library.commit({
      put: [passage('passage-proef', text)],
      by: 'redactie',
      at: moments[index] ?? '',
    });
    if (!next.ok) throw new Error(next.problem.code);
    library = next.value;
  }
  return library;
}

describe('the history of a block', () => {
  it('returns each revision with its text, newest first', async () => {
    const library = await written();
    const block = library.find('passage-proef');
    if (!block) throw new Error('no block');
    const history = await blockHistory(library.dir, block);
    expect(history.map(({ block: former }) => former && plainText(former.body))).toEqual(['Drie.', 'Twee.', 'Eén.']);
    expect(history.map(({ at }) => at.slice(0, 7))).toEqual(['2026-03', '2026-02', '2026-01']);
    for (const { hash, block: former } of history) expect(former?.revision).toBe(hash);
  });

  it('continues under another name', async () => {
    const library = await written();
    const renamed = await library.commit({
      rename: [{ from: 'passage-proef', to: 'passage-nieuw' }],
      by: 'redactie',
      at: '2026-04-01T10:00:00+01:00',
    });
    const block = renamed.ok ? renamed.value.find('passage-nieuw') : undefined;
    if (!block) throw new Error('no block');
    const history = await blockHistory(library.dir, block);
    expect(history.map(({ block: former }) => former && plainText(former.body))).toEqual(['Drie.', 'Twee.', 'Eén.']);
  });

  it('says when a former text was not kept', async () => {
    const library = await written();
    const block = library.find('passage-proef');
    if (!block) throw new Error('no block');
    rmSync(join(library.dir, 'geschiedenis'), { recursive: true });
    expect((await blockHistory(library.dir, block)).map(({ block: former }) => former === null)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
