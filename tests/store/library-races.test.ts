import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import fileSystem from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Block } from '../../engine/core/blocks/block.ts';
import { searchLibrary, showBlock } from '../../engine/jobs/library.ts';
import { createLibrary, type Library, openLibrary } from '../../engine/store/library.ts';
import { librarySignature } from '../../engine/store/library-signature.ts';
import { emptyFolder } from './folders.ts';

const real = { readdir: fileSystem.readdir, readFile: fileSystem.readFile, stat: fileSystem.stat };

afterEach(() => {
  Object.assign(fileSystem, real);
  syncBuiltinESMExports();
});

/** Runs `happening` around a call of the file system that ends in this path; `call` counts from 1 for each path. */
function interceptCalls(
  name: keyof typeof real,
  happening: (path: string, call: number, proceed: () => Promise<unknown>) => Promise<unknown>,
): void {
  const calls = new Map<string, number>();
  const call = real[name] as (...given: unknown[]) => Promise<unknown>;
  Object.assign(fileSystem, {
    [name]: (...given: unknown[]) => {
      const path = String(given[0]).replaceAll('\\', '/');
      const count = (calls.get(path) ?? 0) + 1;
      calls.set(path, count);
      return happening(path, count, () => call(...given));
    },
  });
  syncBuiltinESMExports();
}

function failure(code: string): Promise<never> {
  return Promise.reject(Object.assign(new Error(code), { code }));
}

const text = (words: string): string => `---\nkind: passage\ntitle: Proef\n---\n\n${words}\n`;

/** A library of these passages, with old modification times. */
async function libraryOf(...ids: string[]): Promise<{ dir: string; cache: string }> {
  const cache = emptyFolder();
  const made = await createLibrary(join(emptyFolder(), 'bibliotheek'), { cache });
  if (!made.ok) throw new Error(made.problem.code);
  const { dir } = made.value;
  mkdirSync(join(dir, 'passages'));
  for (const id of ids) put(dir, id, `Tekst van ${id}.`);
  return { dir, cache };
}

function put(dir: string, id: string, words: string): void {
  const path = join(dir, 'passages', `${id}.md`);
  writeFileSync(path, text(words));
  utimesSync(path, 1_000_000, 1_000_000);
}

async function opened(dir: string, cache: string): Promise<Library> {
  const library = await openLibrary(dir, { cache });
  if (!library.ok) throw new Error(JSON.stringify(library.problem));
  return library.value;
}

const idsOf = (library: Library): string[] => library.blocks.map(({ id }) => id);

describe('A library that changes while it is read', () => {
  it('is complete when a file is renamed past the listing of its folder', async () => {
    const { dir, cache } = await libraryOf('een', 'twee');
    interceptCalls('readdir', async (path, call, proceed) => {
      const entries = (await proceed()) as { name: string }[];
      if (!path.endsWith('/passages') || call > 1) return entries;
      // A listing may read the new name before the rename and the old name after it, and find neither.
      renameSync(join(dir, 'passages/twee.md'), join(dir, 'passages/anders.md'));
      return entries.filter(({ name }) => name !== 'twee.md');
    });
    const library = await opened(dir, cache);
    expect(idsOf(library)).toEqual(['anders', 'een']);
    expect(library.problems).toEqual([]);
  });

  it('is complete when another program replaces a file between listing and reading', async () => {
    const { dir, cache } = await libraryOf('een', 'twee');
    interceptCalls('stat', async (path, call, proceed) => {
      if (!path.endsWith('/twee.md') || call > 1) return proceed();
      rmSync(join(dir, 'passages/twee.md'));
      const removed = proceed();
      await removed.catch(() => undefined);
      put(dir, 'twee', 'Teruggezet.');
      return removed;
    });
    const library = await opened(dir, cache);
    expect(idsOf(library)).toEqual(['een', 'twee']);
    expect(JSON.stringify(library.find('twee')?.body)).toContain('Teruggezet.');
    expect(library.problems).toEqual([]);
  });

  it('is complete when a folder disappears for a moment', async () => {
    const { dir, cache } = await libraryOf('een', 'twee');
    interceptCalls('readdir', (path, call, proceed) => {
      return path.endsWith('/passages') && call <= 3 ? failure('ENOENT') : proceed();
    });
    const library = await opened(dir, cache);
    expect(idsOf(library)).toEqual(['een', 'twee']);
    expect(library.problems).toEqual([]);
  });

  it('does not have a file that was removed between listing and reading, and misses nothing', async () => {
    const { dir, cache } = await libraryOf('een', 'twee');
    interceptCalls('stat', (path, _call, proceed) => {
      if (path.endsWith('/twee.md')) rmSync(join(dir, 'passages/twee.md'), { force: true });
      return proceed();
    });
    const library = await opened(dir, cache);
    expect(idsOf(library)).toEqual(['een']);
    expect(library.gaps).toEqual([]);
  });

  it('has the whole text of a file that another program was writing', async () => {
    const { dir, cache } = await libraryOf('een');
    interceptCalls('readFile', async (path, call, proceed) => {
      if (!path.endsWith('/een.md') || call > 1) return proceed();
      writeFileSync(join(dir, 'passages/een.md'), text('Het begin'));
      const half = await proceed();
      writeFileSync(join(dir, 'passages/een.md'), text('Het begin en het einde.'));
      return half;
    });
    expect(JSON.stringify((await opened(dir, cache)).find('een')?.body)).toContain('Het begin en het einde.');
  });

  it('says that blocks may be missing when files come and go without end', async () => {
    const { dir, cache } = await libraryOf('een');
    let turn = 0;
    interceptCalls('readdir', async (path, _call, proceed) => {
      const entries = await proceed();
      if (path.endsWith('/passages')) put(dir, `steeds-${++turn}`, 'Nog een.');
      return entries;
    });
    const library = await opened(dir, cache);
    expect(library.gaps).toEqual([{ code: 'library-changing', values: { dir } }]);
    expect(library.problems).toEqual(library.gaps);
  });
});

describe('A library whose folder can’t be read after a change of it', () => {
  it('has the change without another reading', async () => {
    const { dir, cache } = await libraryOf('een');
    const library = await opened(dir, cache);
    interceptCalls('readdir', (path, _call, proceed) => (path.endsWith('/bibliotheek') ? failure('EIO') : proceed()));
    interceptCalls('stat', (path, _call, proceed) => (path.endsWith('/bibliotheek') ? failure('EIO') : proceed()));
    const [block] = library.blocks;
    if (!block) throw new Error('no block');
    const put = [{ ...block, title: 'Nieuwe titel' }];
    const outcome = await library.commit({ put, by: 'proef', at: '2026-11-30T12:00:00Z' });
    expect(outcome.ok && outcome.value.find('een')?.title).toBe('Nieuwe titel');
    Object.assign(fileSystem, real);
    syncBuiltinESMExports();
    expect((await opened(dir, cache)).find('een')?.title).toBe('Nieuwe titel');
  });
});

describe('A file of a library that could not be read', () => {
  it.each(['EMFILE', 'EBUSY', 'EIO', 'ESTALE', 'ENOMEM'])(
    'for a moment (%s) is read at the next check',
    async (code) => {
      const { dir, cache } = await libraryOf('een', 'twee');
      interceptCalls('readFile', (path, call, proceed) =>
        path.endsWith('/twee.md') && call === 1 ? failure(code) : proceed(),
      );
      const library = await opened(dir, cache);
      expect(idsOf(library)).toEqual(['een', 'twee']);
      expect(library.problems).toEqual([]);
    },
  );

  it('is named, and the next opening reads it although it did not change', async () => {
    const { dir, cache } = await libraryOf('een', 'twee');
    interceptCalls('readFile', (path, _call, proceed) => (path.endsWith('/twee.md') ? failure('EIO') : proceed()));
    const partly = await opened(dir, cache);
    expect(idsOf(partly)).toEqual(['een']);
    const problem = {
      code: 'block-file-broken',
      values: { file: 'passages/twee.md', fault: 'unreadable', detail: 'EIO' },
    };
    expect(partly.problems).toEqual([problem]);
    expect(partly.gaps).toEqual([problem]);
    interceptCalls('readFile', (_path, _call, proceed) => proceed());
    const whole = await opened(dir, cache);
    expect(idsOf(whole)).toEqual(['een', 'twee']);
    expect(whole.problems).toEqual([]);
  });

  it('is named when it is listed but never there', async () => {
    const { dir, cache } = await libraryOf('een', 'twee');
    interceptCalls('stat', (path, _call, proceed) => (path.endsWith('/twee.md') ? failure('ENOENT') : proceed()));
    const library = await opened(dir, cache);
    expect(idsOf(library)).toEqual(['een']);
    expect(library.gaps).toMatchObject([{ code: 'block-file-broken', values: { file: 'passages/twee.md' } }]);
  });

  it('is named when it never stops changing, because half a file would count as whole', async () => {
    const { dir, cache } = await libraryOf('een');
    let turn = 0;
    interceptCalls('readFile', async (path, _call, proceed) => {
      const bytes = await proceed();
      if (path.endsWith('/een.md')) utimesSync(path, 2_000_000 + ++turn, 2_000_000 + turn);
      return bytes;
    });
    const library = await opened(dir, cache);
    expect(idsOf(library)).toEqual([]);
    expect(library.gaps).toMatchObject([{ values: { file: 'passages/een.md', detail: 'EBUSY' } }]);
  });

  it('is named as a folder when its folder is listed but never there', async () => {
    const { dir, cache } = await libraryOf('een');
    interceptCalls('readdir', (path, _call, proceed) => (path.endsWith('/passages') ? failure('ENOENT') : proceed()));
    const library = await opened(dir, cache);
    expect(library.blocks).toEqual([]);
    expect(library.gaps).toEqual([{ code: 'folder-closed', values: { dir: 'passages', detail: 'ENOENT' } }]);
  });

  it('is named by a search, and a block that was not found is not called unknown', async () => {
    const { dir, cache } = await libraryOf('een', 'twee');
    interceptCalls('readFile', (path, _call, proceed) => (path.endsWith('/twee.md') ? failure('EIO') : proceed()));
    const found = await searchLibrary({ library: dir, cache, words: 'tekst', language: 'nl' });
    expect(found.ok && found.value.hits.map(({ id }) => id)).toEqual(['een']);
    expect(found.ok && found.value.problems).toMatchObject([{ file: 'passages/twee.md' }]);
    expect(await showBlock({ library: dir, cache, id: 'twee' })).toMatchObject({
      ok: false,
      problem: { code: 'block-file-broken', values: { file: 'passages/twee.md' } },
    });
  });
});

describe('A library after a write', () => {
  const change = { by: 'x', at: '2026-04-01T08:00:00.000Z' };

  it('does not read its own written files again', async () => {
    const { dir, cache } = await libraryOf('een');
    const library = await opened(dir, cache);
    const een = library.find('een');
    if (!een) throw new Error('no block');
    const read: string[] = [];
    interceptCalls('readFile', (path, _call, proceed) => {
      read.push(path);
      return proceed();
    });
    const written = await library.commit({ put: [{ ...een, id: 'drie' }], ...change });
    expect(written.ok && idsOf(written.value)).toEqual(['drie', 'een']);
    expect(read.filter((path) => path.endsWith('drie.md'))).toEqual([]);
  });

  it('equals the result of a new reading', async () => {
    const { dir, cache } = await libraryOf('een', 'twee');
    const library = await opened(dir, cache);
    const een = library.find('een');
    if (!een) throw new Error('no block');
    const run = { type: 'run' as const, text: 'Een citaat' };
    const body: Block['body'] = [
      { type: 'quotation', id: 'citaat', content: [{ type: 'paragraph', id: 'zin', content: [run] }] },
    ];
    const written = await library.commit({
      put: [
        { ...een, title: 'Anders' },
        { ...een, id: 'drie', body },
      ],
      remove: ['twee'],
      ...change,
    });
    if (!written.ok) return expect.fail();
    for (const read of [await opened(dir, cache), await opened(dir, emptyFolder())]) {
      expect(read.blocks).toEqual(written.value.blocks);
      expect([...read.files].sort()).toEqual([...written.value.files].sort());
      expect(read.signature).toBe(written.value.signature);
    }
    expect((await librarySignature(dir))?.blocks).toBe(written.value.signature);
  });

  it('detects by its signature that another program overwrote a file with the same size, and reads it', async () => {
    const { dir, cache } = await libraryOf('een');
    const library = await opened(dir, cache);
    const een = library.find('een');
    if (!een) throw new Error('no block');
    const path = join(dir, 'passages/drie.md');
    const written = await library.commit({ put: [{ ...een, id: 'drie' }], ...change });
    const foreign = readFileSync(path, 'utf8').replace('Tekst', 'Woord');
    rmSync(path);
    writeFileSync(path, foreign);
    expect(written.ok && written.value.signature).not.toBe((await librarySignature(dir))?.blocks);
    expect(JSON.stringify((await opened(dir, cache)).find('drie')?.body)).toContain('Woord van een.');
  });

  it('does not use its cache for a file that changed after its first reading', async () => {
    const { dir, cache } = await libraryOf('een', 'twee');
    const library = await opened(dir, cache);
    const een = library.find('een');
    if (!een) throw new Error('no block');
    const clock = Date.now;
    // A disk with time stamps in steps of two seconds, and a window that was open for a while.
    const step = new Date(clock() + 1_000);
    utimesSync(join(dir, 'passages/twee.md'), step, step);
    const current = await opened(dir, cache);
    put(dir, 'twee', 'Tekst van tweE.');
    utimesSync(join(dir, 'passages/twee.md'), step, step);
    Date.now = () => clock() + 120_000;
    try {
      expect((await current.commit({ put: [{ ...een, id: 'drie' }], ...change })).ok).toBe(true);
    } finally {
      Date.now = clock;
    }
    expect(JSON.stringify((await opened(dir, cache)).find('twee')?.body)).toContain('Tekst van tweE.');
  });
});

describe('The cache of a library', () => {
  it('ignores the entry of a file that changed while the rest was still being read', async () => {
    const { dir, cache } = await libraryOf('een', 'twee');
    const path = join(dir, 'passages/een.md');
    // A disk with time stamps in steps of two seconds, and a reading that takes longer than the cache allows for.
    const step = new Date(Date.now() + 60_000);
    utimesSync(path, step, step);
    const clock = Date.now;
    let late = 0;
    Date.now = () => clock() + late;
    try {
      interceptCalls('readFile', async (file, _call, proceed) => {
        const bytes = await proceed();
        if (file.endsWith('/twee.md')) {
          writeFileSync(path, text('Tekst van tee.'));
          utimesSync(path, step, step);
          late = 120_000;
        }
        return bytes;
      });
      await opened(dir, cache);
      interceptCalls('readFile', (_file, _call, proceed) => proceed());
      expect(statSync(path).size).toBe(text('Tekst van een.').length);
      expect(JSON.stringify((await opened(dir, cache)).find('een')?.body)).toContain('Tekst van tee.');
    } finally {
      Date.now = clock;
    }
  });
});
