import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { motionSchema } from '../../engine/core/blocks/motion.ts';
import { initLibrary, listLibrary, searchLibrary, showBlock } from '../../engine/jobs/library.ts';
import {
  libraryInitResultSchema,
  libraryListResultSchema,
  librarySearchResultSchema,
  libraryShowResultSchema,
} from '../../engine/jobs/results.ts';
import { emptyFolder, everyByte } from '../store/folders.ts';

const STARTER = fileURLToPath(new URL('../../templates/starter-library', import.meta.url));
const NOW = '2026-04-01T10:00:00+02:00';

async function starter(): Promise<{ library: string; cache: string }> {
  const library = join(emptyFolder(), 'bibliotheek');
  const cache = emptyFolder();
  const made = await initLibrary({ dir: library, starter: STARTER, now: NOW, cache });
  expect(libraryInitResultSchema.parse(made.ok ? made.value : made).blocks).toBeGreaterThan(20);
  return { library, cache };
}

describe('The library from the command line', () => {
  it('is made with the blocks of the starter library, each with its first revision', async () => {
    const { library, cache } = await starter();
    const shown = await showBlock({ library, cache, id: '28638-238' });
    expect(shown).toMatchObject({ ok: true, value: { revisions: [{ date: NOW, by: 'Inbreng', previous: null }] } });
  });

  it('gets only the blocks that it lacks when the starter is added a second time', async () => {
    const { library, cache } = await starter();
    const before = everyByte(library);
    await initLibrary({ dir: library, starter: STARTER, now: '2027-01-01T00:00:00Z', cache });
    expect(everyByte(library)).toEqual(before);
  });

  it('is not made in a folder with other files, nor from a missing starter', async () => {
    const dir = emptyFolder();
    writeFileSync(join(dir, 'brief.txt'), 'x');
    const cache = emptyFolder();
    expect(await initLibrary({ dir, now: NOW, cache })).toMatchObject({
      problem: { code: 'folder-not-empty' },
    });
    const none = join(dir, 'nieuw');
    expect(await initLibrary({ dir: none, starter: join(dir, 'weg'), now: NOW, cache })).toMatchObject({
      problem: { code: 'library-missing' },
    });
    expect(Object.keys(everyByte(dir))).toEqual(['brief.txt']);
  });

  it('lists its blocks, and the files that could not be loaded with their reason', async () => {
    const { library, cache } = await starter();
    writeFileSync(join(library, 'stuk.md'), '---\nkind: gedicht\n---\n');
    const listed = await listLibrary({ library, cache, language: 'nl' });
    const result = libraryListResultSchema.parse(listed.ok && listed.value);
    expect(result.blocks).toContainEqual(expect.objectContaining({ id: '28638-238', kind: 'motion' }));
    expect(result.problems).toEqual([
      { code: 'block-file-broken', file: 'stuk.md', message: expect.stringContaining('‘gedicht’') },
    ]);
  });

  it('shows a motion with all its fields, its text and its request, verbatim', async () => {
    const { library, cache } = await starter();
    const shown = await showBlock({ library, cache, id: '28638-238' });
    if (!shown.ok) throw new Error(shown.problem.code);
    const result = libraryShowResultSchema.parse(shown.value);
    if (result.kind !== 'motion') throw new Error(result.kind);
    for (const field of Object.keys(motionSchema.shape)) expect(result).toHaveProperty(field);
    expect(result).toMatchObject({ kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '238' } });
    expect(result.text).toMatch(/^De Kamer,\n/);
    expect(result.requests.length).toBeGreaterThan(0);
    for (const request of result.requests) {
      expect(request).toMatch(/^verzoekt/);
      expect(result.text).toContain(request);
    }
    const zaak = String(result.zaak);
    expect(await showBlock({ library, cache, id: zaak })).toMatchObject({ ok: true, value: { id: '28638-238' } });
  });

  it.each(['28638, nr. 238', 'Kamerstuk 28 638, nr. 238', 'kst-28638-238', 'Kamerstukken II 2023/24, 28638, nr. 238'])(
    'shows the motion that %s names',
    async (id) => {
      const { library, cache } = await starter();
      expect(await showBlock({ library, cache, id })).toMatchObject({ ok: true, value: { id: '28638-238' } });
    },
  );

  it('reports a block that does not exist', async () => {
    const { library, cache } = await starter();
    expect(await showBlock({ library, cache, id: 'nee' })).toEqual({
      ok: false,
      problem: { code: 'block-unknown', values: { id: 'nee' } },
    });
    for (const job of [
      listLibrary({ library: join(library, 'weg'), cache, language: 'nl' }),
      searchLibrary({ library: join(library, 'weg'), cache, language: 'nl', words: 'x' }),
    ])
      expect(await job).toMatchObject({ ok: false, problem: { code: 'library-missing' } });
  });

  it('finds blocks by words and by number', async () => {
    const { library, cache } = await starter();
    const found = await searchLibrary({ library, cache, language: 'nl', words: '28 638, nr. 238' });
    const result = librarySearchResultSchema.parse(found.ok && found.value);
    expect(result.hits[0]).toMatchObject({ id: '28638-238', kind: 'motion' });
    const one = await searchLibrary({ library, cache, language: 'nl', words: 'motie', limit: 1 });
    expect(one.ok && one.value.hits).toHaveLength(1);
  });
});
