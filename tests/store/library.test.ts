import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Block, blockSchema } from '../../engine/core/blocks/block.ts';
import { revisionOf } from '../../engine/core/blocks/revision.ts';
import { blockHistory } from '../../engine/store/block-history.ts';
import { libraryCacheFolder } from '../../engine/store/cache-folder.ts';
import { commitFiles } from '../../engine/store/commit.ts';
import { bringInImage } from '../../engine/store/images.ts';
import { createLibrary, type Library, makeLibrary, openLibrary } from '../../engine/store/library.ts';
import { librarySignature } from '../../engine/store/library-signature.ts';
import { entriesOf } from '../../engine/store/scan-library.ts';
import type { Turns } from '../../engine/store/writing-turn.ts';
import { emptyFolder, everyByte, withoutRights } from './folders.ts';

const STARTER = fileURLToPath(new URL('../../templates/starter-library', import.meta.url));
const PICTURE = fileURLToPath(new URL('../../assets/icon/icon.png', import.meta.url));
const AT = '2026-04-01T10:00:00+02:00';

function passage(id: string, words: string, more: Partial<Block> = {}): Block {
  const block = {
    id,
    kind: 'passage',
    title: `Passage ${id}`,
    revision: '0'.repeat(64),
    body: [{ type: 'paragraph', id: 'n1', content: [{ type: 'run', text: words }] }],
    ...more,
  };
  const parsed = blockSchema.parse(block);
  return { ...parsed, revision: revisionOf(parsed) };
}

async function newLibrary(...blocks: Block[]): Promise<{ library: Library; cache: string }> {
  const cache = emptyFolder();
  const made = await createLibrary(join(emptyFolder(), 'bibliotheek'), { cache });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  if (blocks.length === 0) return { library: made.value, cache };
  return { library: await committed(made.value, { put: blocks }), cache };
}

async function committed(
  library: Library,
  change: Omit<Parameters<Library['commit']>[0], 'by' | 'at'>,
): Promise<Library> {
  const written = await library.commit({ ...change, by: 'redactie', at: AT });
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return written.value;
}

async function opened(dir: string, cache: string): Promise<Library> {
  const library = await openLibrary(dir, { cache });
  if (!library.ok) throw new Error(JSON.stringify(library.problem));
  return library.value;
}

afterEach(() => void vi.useRealTimers());

describe('A library', () => {
  it('is made in an empty or new folder, and opened when it exists', async () => {
    const { library, cache } = await newLibrary(passage('doel', 'Een doel.'));
    const again = await createLibrary(library.dir, { cache });
    expect(again.ok && again.value.blocks.map((block) => block.id)).toEqual(['doel']);
  });

  it('is not made in a folder with other files', async () => {
    const dir = emptyFolder();
    writeFileSync(join(dir, 'brief.docx'), 'x');
    const before = everyByte(dir);
    expect(await createLibrary(dir, { cache: emptyFolder() })).toEqual({
      ok: false,
      problem: { code: 'folder-not-empty', values: { dir } },
    });
    expect(everyByte(dir)).toEqual(before);
  });

  it('is made on an empty disk with the files that systems keep there', async () => {
    const dir = emptyFolder();
    for (const name of ['lost+found', 'System Volume Information', '$RECYCLE.BIN', '.Trashes'])
      mkdirSync(join(dir, name));
    const made = await makeLibrary(dir, { cache: emptyFolder() });
    if (!made.ok) throw new Error(made.problem.code);
    made.value.undo();
    expect(readdirSync(dir)).not.toContain('inbreng-library.yaml');
  });

  it('is refused when it is missing or its own file is broken', async () => {
    const dir = emptyFolder();
    expect(await openLibrary(join(dir, 'weg'))).toMatchObject({ problem: { code: 'library-missing' } });
    expect(await openLibrary(dir)).toMatchObject({ problem: { code: 'not-a-library' } });
    writeFileSync(join(dir, 'inbreng-library.yaml'), 'format: [');
    expect(await openLibrary(dir)).toMatchObject({ problem: { code: 'library-file-broken' } });
    writeFileSync(join(dir, 'inbreng-library.yaml'), 'format: iets-anders\nversion: 1\n');
    expect(await openLibrary(dir)).toMatchObject({ problem: { code: 'library-file-broken' } });
  });

  it('is refused when its own file is no file, without waiting for it', async () => {
    const dir = emptyFolder();
    execFileSync('mkfifo', [join(dir, 'inbreng-library.yaml')]);
    expect(await openLibrary(dir)).toMatchObject({
      problem: { code: 'folder-unusable', values: { detail: 'EINVAL' } },
    });
    rmSync(join(dir, 'inbreng-library.yaml'));
    symlinkSync('/dev/zero', join(dir, 'inbreng-library.yaml'));
    expect(await openLibrary(dir)).toMatchObject({
      problem: { code: 'folder-unusable', values: { detail: 'EINVAL' } },
    });
  });

  it.skipIf(process.platform !== 'linux')(
    'names a file and a folder whose names are not valid text, instead of skipping them',
    async () => {
      const { library, cache } = await newLibrary(passage('doel', 'Een doel.'));
      const named = (name: string): Buffer =>
        Buffer.concat([Buffer.from(`${library.dir}/`), Buffer.from(name, 'latin1')]);
      writeFileSync(named('caf\xe9.md'), '---\nkind: passage\ntitle: Koffie\n---\n\nTekst.\n');
      mkdirSync(named('m\xe9r'));
      const again = await openLibrary(library.dir, { cache });
      if (!again.ok) throw new Error(JSON.stringify(again.problem));
      const messages = JSON.stringify(again.value.problems);
      expect(messages).toContain('caf\uFFFD.md');
      expect(messages).toContain('m\uFFFDr');
      expect(again.value.blocks.map((block) => block.id)).toEqual(['doel']);
    },
  );

  it('is refused and never rewritten when its version is newer', async () => {
    const dir = emptyFolder();
    writeFileSync(join(dir, 'inbreng-library.yaml'), 'format: inbreng-library\nversion: 2\n');
    const before = everyByte(dir);
    expect(await openLibrary(dir, { cache: emptyFolder() })).toMatchObject({
      problem: { code: 'library-newer', values: { version: 2, known: 1 } },
    });
    expect(await createLibrary(dir, { cache: emptyFolder() })).toMatchObject({ problem: { code: 'library-newer' } });
    expect(everyByte(dir)).toEqual(before);
  });

  it('lists each broken block file with file and reason, and loads the others', async () => {
    const { library, cache } = await newLibrary(passage('heel', 'Heel.'));
    const broken: Record<string, string | Buffer> = {
      'geen-voorwerk.md': 'Alleen tekst.',
      'geen-yaml.md': '---\nkind: [\n---\nTekst\n',
      'geen-soort.md': '---\nkind: gedicht\n---\nTekst\n',
      'vreemd-veld.md': '---\nkind: passage\nstemming: goed\n---\nTekst\n',
      'foute-waarde.md': '---\nkind: passage\nvalidUntil: morgen\n---\nTekst\n',
      'dubbel-veld.md': '---\nkind: passage\nkind: passage\n---\nTekst\n',
      'geen-utf8.md': Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]),
      'pad.md': '---\nkind: passage\nid: ../../buiten\n---\nTekst\n',
      'prototype.md': '---\nkind: passage\n__proto__: { a: 1 }\n---\nTekst\n',
      'diep.md': `---\nkind: passage\ntags: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n---\nTekst\n`,
      'afgebroken.md': '---\nkind: passage\ntitle: Afgebr',
      'diepe-citaten.md': `---\nkind: passage\n---\n${'>'.repeat(10_000)} a\n`,
      'diepe-lijst.md': `---\nkind: passage\n---\n${'- '.repeat(10_000)}a\n`,
      'diepe-nadruk.md': `---\nkind: passage\n---\n${'*'.repeat(10_000)}a${'*'.repeat(10_000)}\n`,
      'diepe-kaders.md': `---\nkind: passage\n---\n${':::scope\n'.repeat(10_000)}`,
      'diepe-inspringing.md': `---\nkind: passage\n---\n${Array.from({ length: 300 }, (_, level) => `${'  '.repeat(level)}- a\n`).join('')}`,
      'veel-haken.md': `---\nkind: passage\n---\n${'[a][b]'.repeat(150_000)}\n`,
      'veel-kolommen.md': `---\nkind: passage\n---\n|${'a|'.repeat(200_000)}\n|${'-|'.repeat(200_000)}\n`,
      'veel-onderstreept.md': `---\nkind: passage\n---\n${'a\n=\n'.repeat(8_000)}`,
      'veel-noten.md': `---\nkind: passage\n---\n${Array.from({ length: 8_000 }, (_, at) => `a[^${at}]\n\n[^${at}]: b\n\n`).join('')}`,
      'twee-versies.md': '---\nkind: passage\n---\n<<<<<<< HEAD\nDe ene.\n=======\nDe andere.\n>>>>>>> ander\n',
      'te-groot.md': `---\nkind: passage\n---\n${'x'.repeat(1_000_000)}`,
    };
    for (const [name, text] of Object.entries(broken)) writeFileSync(join(library.dir, name), text);
    const before = everyByte(library.dir);
    const read = await opened(library.dir, cache);
    expect(read.blocks.map((block) => block.id)).toEqual(['heel']);
    expect(
      Object.fromEntries(
        read.problems.map((problem) => [
          (problem.values as { file: string }).file,
          'fault' in problem.values ? problem.values.fault : problem.code,
        ]),
      ),
    ).toEqual({
      'geen-voorwerk.md': 'no-front-matter',
      'geen-yaml.md': 'not-yaml',
      'geen-soort.md': 'kind-unknown',
      'vreemd-veld.md': 'unknown-field',
      'foute-waarde.md': 'wrong-value',
      'dubbel-veld.md': 'not-yaml',
      'geen-utf8.md': 'not-utf8',
      'pad.md': 'id-unusable',
      'prototype.md': 'unsafe-key',
      'diep.md': 'too-deep',
      'afgebroken.md': 'no-front-matter',
      'diepe-citaten.md': 'too-deep',
      'diepe-lijst.md': 'too-deep',
      'diepe-nadruk.md': 'too-deep',
      'diepe-kaders.md': 'too-deep',
      'diepe-inspringing.md': 'too-deep',
      'veel-haken.md': 'too-deep',
      'veel-kolommen.md': 'too-deep',
      'veel-onderstreept.md': 'too-many-headings',
      'veel-noten.md': 'too-many-footnotes',
      'twee-versies.md': 'two-versions',
      'te-groot.md': 'too-large',
    });
    expect(everyByte(library.dir)).toEqual(before);
  });

  it('refuses a block with more footnotes than its file may have, and keeps the current file', async () => {
    const { library, cache } = await newLibrary(passage('doel', 'Een doel.'));
    const before = everyByte(library.dir);
    const note = (at: number) => ({
      type: 'footnote' as const,
      id: `v${at}`,
      content: [{ type: 'paragraph' as const, id: `p${at}`, content: [{ type: 'run' as const, text: 'Noot.' }] }],
    });
    const noted = (notes: number) =>
      passage('doel', '', {
        body: [{ type: 'paragraph', id: 'n1', content: Array.from({ length: notes }, (_, at) => note(at)) }],
      });
    expect(await library.commit({ put: [noted(1_001)], by: 'redactie', at: AT })).toEqual({
      ok: false,
      problem: {
        code: 'block-not-written',
        values: { id: 'doel', title: 'Passage doel', fault: 'too-many-footnotes', detail: '1000' },
      },
    });
    expect(everyByte(library.dir)).toEqual(before);
    await committed(library, { put: [noted(1_000)] });
    const read = await opened(library.dir, cache);
    expect(read.problems).toEqual([]);
    expect(read.find('doel')).toBeDefined();
  });

  it('refuses a block whose file would be too large to be read', async () => {
    const { library, cache } = await newLibrary(passage('doel', 'Een doel.'));
    // Two bytes a character, so that only the file is too large and not the text.
    const body = Array.from({ length: 13 }, (_, index) => ({
      type: 'paragraph' as const,
      id: `n${index}`,
      content: [{ type: 'run' as const, text: 'é'.repeat(40_000) }],
    }));
    expect(await library.commit({ put: [passage('doel', '', { body } as never)], by: 'redactie', at: AT })).toEqual({
      ok: false,
      problem: {
        code: 'block-not-written',
        values: { id: 'doel', title: 'Passage doel', fault: 'too-large', detail: '1' },
      },
    });
    const read = await opened(library.dir, cache);
    expect(read.problems).toEqual([]);
  });

  it('names two files with one id, also when they differ only in capitals, and keeps the first', async () => {
    const { library, cache } = await newLibrary(passage('doel', 'Een.'));
    writeFileSync(join(library.dir, 'z-kopie.md'), '---\nid: Doel\nkind: passage\n---\nTwee.\n');
    const read = await opened(library.dir, cache);
    expect(read.problems).toEqual([
      { code: 'block-id-twice', values: { id: 'Doel', file: 'z-kopie.md', first: 'passages/doel.md' } },
    ]);
    expect(read.blocks).toHaveLength(1);
  });

  it('prefers the file with the name of its block to the conflict copy of a synchroniser', async () => {
    const { library, cache } = await newLibrary(passage('doel', 'Van hier.'));
    const text = readFileSync(join(library.dir, 'passages/doel.md'), 'utf8');
    const copy = 'passages/doel (conflict van Anna).md';
    writeFileSync(join(library.dir, copy), text.replace('Van hier.', 'Van Anna.'));
    const read = await opened(library.dir, cache);
    expect(read.files.get('doel')).toBe('passages/doel.md');
    expect(read.problems).toEqual([
      { code: 'block-id-twice', values: { id: 'doel', file: copy, first: 'passages/doel.md' } },
    ]);
  });

  it('loads a file written by hand with only a kind and a body', async () => {
    const { library, cache } = await newLibrary();
    writeFileSync(
      join(library.dir, 'mijn-passage.md'),
      '---\nkind: passage\n---\nHet **actieplan** kent geen doelen.\n',
    );
    writeFileSync(
      join(library.dir, 'm.md'),
      '---\r\nkind: motion\r\nid: 28638-238\r\nkamerstuk: { chamber: II, dossier: 28638, addition: null, number: 238 }\r\n---\r\nDe Kamer,\r\n',
    );
    const read = await opened(library.dir, cache);
    expect(read.problems).toEqual([]);
    expect(read.find('mijn-passage')).toMatchObject({ title: 'mijn-passage', blockStatus: 'ready' });
    expect(read.find('28638-238')).toMatchObject({ kamerstuk: { dossier: '28638', number: '238' } });
  });

  it('names Markdown that a block cannot hold, with its line, and keeps the text', async () => {
    const { library, cache } = await newLibrary();
    writeFileSync(join(library.dir, 'kop.md'), '---\nkind: passage\n---\n\n# Een kop\n\n<div>html</div>\n');
    const read = await opened(library.dir, cache);
    expect(read.problems).toEqual([
      { code: 'body-simplified', values: { file: 'kop.md', what: ['heading', 'html'], lines: [5, 7] } },
    ]);
    expect(JSON.stringify(read.find('kop')?.body)).toContain('Een kop');
  });

  it('keeps a list of revisions and the former text beside it', async () => {
    const { library } = await newLibrary(passage('doel', 'Eerst.'));
    const first = library.find('doel');
    const firstText = readFileSync(join(library.dir, 'passages/doel.md'), 'utf8');
    const next = await committed(library, { put: [passage('doel', 'Daarna.')] });
    const second = next.find('doel');
    expect(second?.revisions).toEqual([
      { hash: first?.revision, date: AT, by: 'redactie', previous: null },
      { hash: second?.revision, date: AT, by: 'redactie', previous: first?.revision },
    ]);
    expect(readFileSync(join(library.dir, `geschiedenis/doel/${first?.revision}.md`), 'utf8')).toBe(firstText);
    expect(next.blocks).toHaveLength(1);
  });

  it('detects an edit by another program as a new revision, without writing the file', async () => {
    const { library, cache } = await newLibrary(passage('doel', 'Eerst.'));
    const path = join(library.dir, 'passages/doel.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Eerst.', 'Met de hand.'));
    const before = everyByte(library.dir);
    const read = await opened(library.dir, cache);
    const block = read.find('doel');
    expect(block?.revision).toBe(passage('doel', 'Met de hand.').revision);
    expect(block?.revisions.at(-1)).toMatchObject({
      hash: block?.revision,
      previous: library.find('doel')?.revision,
      by: '',
    });
    expect(everyByte(library.dir)).toEqual(before);
  });

  it('does not count tags or a note as another revision', async () => {
    const { library } = await newLibrary(passage('doel', 'Eerst.'));
    const next = await committed(library, { put: [passage('doel', 'Eerst.', { tags: ['klanten'], note: 'intern' })] });
    expect(next.find('doel')?.tags).toEqual(['klanten']);
    expect(next.find('doel')?.revisions).toHaveLength(1);
  });

  it('does not write the file of an unchanged block', async () => {
    const { library } = await newLibrary(passage('doel', 'Eerst.'));
    const path = join(library.dir, 'passages/doel.md');
    utimesSync(path, 1_000_000, 1_000_000);
    const before = everyByte(library.dir);
    const block = library.find('doel');
    if (!block) throw new Error('no block');
    await committed(library, { put: [block] });
    expect(everyByte(library.dir)).toEqual(before);
  });

  it('renames a block without loss: its old name still finds it', async () => {
    const { library } = await newLibrary(passage('2026Z20773', 'Tekst.'));
    const next = await committed(library, { rename: [{ from: '2026Z20773', to: '28638-300' }] });
    expect(next.find('2026Z20773')?.id).toBe('28638-300');
    expect(next.find('28638-300')?.revisions).toEqual(library.find('2026Z20773')?.revisions);
    expect(readdirSync(join(library.dir, 'passages'))).toEqual(['28638-300.md']);
  });

  it('returns a text with a lone surrogate as its file has it', async () => {
    const { library } = await newLibrary();
    const half = passage('half', 'Een half \ud83d teken.');
    const next = await committed(library, { put: [half] });
    expect(next.find('half')).toEqual((await opened(library.dir, emptyFolder())).find('half'));
  });

  it('keeps the last text of a block that is removed', async () => {
    const { library } = await newLibrary(passage('weg', 'Weg.'));
    const revision = library.find('weg')?.revision;
    const next = await committed(library, { remove: ['weg'] });
    expect(next.blocks).toEqual([]);
    expect(readFileSync(join(library.dir, `geschiedenis/weg/${revision}.md`), 'utf8')).toContain('Weg.');
  });

  it.each([
    ['empty', ''],
    ['cut off', '---\nkind: pass'],
    ['of another text', '---\nkind: passage\ntitle: Passage doel\n---\n\nEen andere tekst.\n'],
  ])('keeps a former text when the file in its place is %s', async (_how, content) => {
    const { library } = await newLibrary(passage('doel', 'De eerste tekst.'));
    const folder = join(library.dir, 'geschiedenis/doel');
    const file = join(folder, `${library.find('doel')?.revision}.md`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, content);
    const next = await committed(library, { put: [passage('doel', 'De tweede tekst.')] });
    expect(readFileSync(file, 'utf8')).toContain('De eerste tekst.');
    expect(await blockHistory(next.dir, next.find('doel') as Block)).toMatchObject([
      { block: { body: [{ content: [{ text: 'De tweede tekst.' }] }] } },
      { block: { body: [{ content: [{ text: 'De eerste tekst.' }] }] } },
    ]);
  });

  it('restores a picture whose file in the library was damaged', async () => {
    const { library } = await newLibrary();
    const brought = await bringInImage(readFileSync(PICTURE), 'icon.png');
    if (!brought.ok) throw new Error(brought.problem.code);
    const { hash } = brought.value;
    mkdirSync(join(library.dir, 'afbeeldingen'));
    const file = join(library.dir, 'afbeeldingen', `${hash}.png`);
    writeFileSync(file, brought.value.bytes.subarray(0, 100));
    expect(library.image(hash)).toBeUndefined();
    const next = await committed(library, { put: [passage('doel', 'Het doel.')], images: [brought.value] });
    expect(next.image(hash)?.bytes).toEqual(brought.value.bytes);
  });

  it('lets only one of two simultaneous writers of a block succeed, and informs the other: no text is overwritten', async () => {
    const { library, cache } = await newLibrary(passage('doel', 'Zoals het was.'));
    let former = 'Zoals het was.';
    for (let round = 1; round <= 10; round++) {
      const [one, two] = [await opened(library.dir, cache), await opened(library.dir, cache)];
      const texts = [`Van de ene, ${round}.`, `Van de andere, ${round}.`];
      const put = (at: number) => ({ put: [passage('doel', texts[at] ?? '')], by: 'x', at: AT });
      const written = await Promise.all([one.commit(put(0)), two.commit(put(1))]);
      const winner = written.findIndex(({ ok }) => ok);
      expect(written[1 - winner]).toEqual({
        ok: false,
        problem: { code: 'changed-elsewhere', values: { file: 'passages/doel.md' } },
      });
      expect(readFileSync(join(library.dir, 'passages/doel.md'), 'utf8')).toContain(texts[winner]);
      const kept = Object.values(everyByte(join(library.dir, 'geschiedenis/doel')));
      expect(kept.some((text) => text.includes(former))).toBe(true);
      former = texts[winner] ?? '';
    }
    expect(Object.keys(everyByte(library.dir)).filter((path) => /\.(tmp|turn)$/.test(path))).toEqual([]);
  });

  it('undoes its own part of a change when another program wrote in between, and overwrites nothing of that', async () => {
    const { library } = await newLibrary(passage('een', 'Een.'), passage('twee', 'Twee.'));
    const path = join(library.dir, 'passages/twee.md');
    const hashes = Object.keys(everyByte(library.dir)).map((file): [string, string] => [
      file,
      createHash('sha256')
        .update(readFileSync(join(library.dir, file)))
        .digest('hex'),
    ]);
    const before = everyByte(library.dir);
    const foreign = readFileSync(path, 'utf8').replace('Twee.', 'Van een collega.');
    const put = [passage('een', 'Nieuw.'), passage('twee', 'Nieuw.')];
    const planned = library.toFiles({ put, by: 'x', at: AT });
    if (!planned.ok) return expect.fail();
    const turns: Turns = {
      take: (work) => {
        writeFileSync(path, foreign);
        return work();
      },
    };
    const written = await commitFiles({ dir: library.dir, hashes: new Map(hashes), turns }, planned.value.writes);
    expect(written).toMatchObject({ ok: false, problem: { code: 'changed-elsewhere' } });
    expect(everyByte(library.dir)).toEqual({ ...before, 'passages/twee.md': foreign });
  });

  it('writes nothing of a change when one file was changed by another program since it was read', async () => {
    const { library } = await newLibrary(passage('een', 'Een.'), passage('twee', 'Twee.'));
    const path = join(library.dir, 'passages/twee.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Twee.', 'Van een collega.'));
    const before = everyByte(library.dir);
    const written = await library.commit({
      put: [passage('een', 'Nieuw.'), passage('twee', 'Nieuw.')],
      by: 'x',
      at: AT,
    });
    expect(written).toEqual({
      ok: false,
      problem: { code: 'changed-elsewhere', values: { file: 'passages/twee.md' } },
    });
    expect(everyByte(library.dir)).toEqual(before);
  });

  it('never overwrites a file that it could not read', async () => {
    const { library, cache } = await newLibrary();
    mkdirSync(join(library.dir, 'passages'));
    writeFileSync(join(library.dir, 'passages/doel.md'), 'geen voorwerk');
    const stale = await library.commit({ put: [passage('doel', 'Nieuw.')], by: 'x', at: AT });
    expect(stale).toMatchObject({ ok: false, problem: { code: 'file-in-the-way' } });
    const read = await opened(library.dir, cache);
    const fresh = await read.commit({ put: [passage('doel', 'Nieuw.')], by: 'x', at: AT });
    expect(fresh).toMatchObject({ ok: false, problem: { code: 'file-in-the-way' } });
    expect(readFileSync(join(library.dir, 'passages/doel.md'), 'utf8')).toBe('geen voorwerk');
  });

  it('never overwrites the file of another block, whatever that file is called', async () => {
    const { library, cache } = await newLibrary(passage('doel', 'Een.'));
    renameSync(join(library.dir, 'passages/doel.md'), join(library.dir, 'passages/anders.md'));
    const read = await opened(library.dir, cache);
    const before = everyByte(library.dir);
    for (const id of ['anders', 'Doel'])
      expect(await read.commit({ put: [passage(id, 'Nieuw.')], by: 'x', at: AT })).toEqual({
        ok: false,
        problem: { code: 'file-in-the-way', values: { file: 'passages/anders.md' } },
      });
    expect(everyByte(library.dir)).toEqual(before);
    const moved = await committed(read, { rename: [{ from: 'doel', to: 'Doel' }] });
    expect([...moved.files]).toEqual([['Doel', 'passages/Doel.md']]);
  });

  it('undoes a change when one file cannot be written, and leaves no temporary files', async () => {
    const { library } = await newLibrary(passage('een', 'Een.'), passage('twee', 'Twee.'));
    // A folder with the name of the new file: neither a rename nor root can replace it.
    mkdirSync(join(library.dir, 'passages/nieuw.md/vol'), { recursive: true });
    const before = everyByte(library.dir);
    const written = await library.commit({
      put: [passage('een', 'Anders.'), passage('nieuw', 'Nieuw.')],
      by: 'x',
      at: AT,
    });
    expect(written.ok).toBe(false);
    expect(everyByte(library.dir)).toEqual(before);
  });

  it('removes the remains of an interrupted write at the next change, but not of one in flight', async () => {
    const { library } = await newLibrary(passage('een', 'Een.'));
    const left = join(library.dir, 'passages', '.twee.md.0123456789ab.tmp');
    const inFlight = join(library.dir, 'passages', '.drie.md.ba9876543210.tmp');
    const own = join(library.dir, 'passages', '.van-iemand.tmp');
    for (const file of [left, inFlight, own]) writeFileSync(file, 'half');
    const long = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const file of [left, own]) utimesSync(file, long, long);
    await committed(library, { put: [passage('vier', 'Vier.')] });
    expect(readdirSync(join(library.dir, 'passages')).sort()).toEqual(
      ['.drie.md.ba9876543210.tmp', '.van-iemand.tmp', 'een.md', 'vier.md'].sort(),
    );
  });

  it('checks all its folders with the first change, and later only those that it writes in', async () => {
    const { library } = await newLibrary(passage('een', 'Een.'));
    const long = new Date(Date.now() - 2 * 60 * 60 * 1000);
    const leave = (folder: string) => {
      const path = join(library.dir, folder, '.a.md.0123456789ab.tmp');
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, 'half');
      utimesSync(path, long, long);
      return path;
    };
    const [inHistory, inPassages] = [leave('geschiedenis/twee'), leave('passages')];
    await committed(library, { put: [passage('drie', 'Drie.')] });
    expect([existsSync(inHistory), existsSync(inPassages)]).toEqual([true, false]);
  });

  it('leaves no empty folder of a change that could not be written', async () => {
    const { library } = await newLibrary(passage('een', 'Een.'));
    mkdirSync(join(library.dir, 'passages/nieuw.md/vol'), { recursive: true });
    const names = () => readdirSync(library.dir, { recursive: true }).sort();
    const before = names();
    const written = await library.commit({
      put: [passage('een', 'Anders.'), passage('nieuw', 'Nieuw.')],
      by: 'x',
      at: AT,
    });
    expect(written.ok).toBe(false);
    expect(names()).toEqual(before);
  });

  it('is removed when it could not be filled, with the folders made for it and nothing else', async () => {
    const outer = emptyFolder();
    const made = await makeLibrary(join(outer, 'a', 'b'), { cache: emptyFolder() });
    if (!made.ok) return expect.fail();
    expect(made.value.made).toBe(true);
    made.value.undo();
    expect(readdirSync(outer)).toEqual([]);

    const kept = await makeLibrary(join(outer, 'c'), { cache: emptyFolder() });
    if (!kept.ok) return expect.fail();
    await committed(kept.value.library, { put: [passage('een', 'Een.')] });
    kept.value.undo();
    const again = await makeLibrary(join(outer, 'c'), { cache: emptyFolder() });
    expect(again).toMatchObject({ ok: true, value: { made: false } });
    if (again.ok) again.value.undo();
    expect(readdirSync(join(outer, 'c')).sort()).toEqual(['inbreng-library.yaml', 'passages']);
  });

  it('follows no symbolic link when it reads or writes', async () => {
    const { library, cache } = await newLibrary();
    const outside = emptyFolder();
    writeFileSync(join(outside, 'geheim.md'), '---\nkind: passage\n---\nGeheim.\n');
    symlinkSync(outside, join(library.dir, 'passages'));
    symlinkSync(join(outside, 'geheim.md'), join(library.dir, 'link.md'));
    const before = everyByte(outside);
    const read = await opened(library.dir, cache);
    expect(read.blocks).toEqual([]);
    expect(read.problems.map((problem) => problem.code)).toEqual(['link-not-followed', 'link-not-followed']);
    const written = await read.commit({ put: [passage('doel', 'Buiten?')], by: 'x', at: AT });
    expect(written).toMatchObject({ ok: false, problem: { code: 'path-outside' } });
    expect(everyByte(outside)).toEqual(before);
  });

  it('names an unreadable folder, and loads, checks and writes everything else', async () => {
    const { library } = await newLibrary(passage('doel', 'Het doel.'));
    const { dir } = library;
    const closed = join(dir, 'dicht');
    mkdirSync(closed);
    mkdirSync(join(dir, 'lost+found'));
    chmodSync(closed, 0o000);
    chmodSync(join(dir, 'lost+found'), 0o000);
    // For the user without rights, everything else must be writable.
    for (const path of [join(dir, '..'), dir, join(dir, 'passages'), join(dir, 'passages/doel.md')])
      chmodSync(path, 0o777);
    await withoutRights(async () => {
      const read = await opened(dir, join(dir, '.cache'));
      expect(read.blocks.map(({ id }) => id)).toEqual(['doel']);
      expect(read.problems).toEqual([{ code: 'folder-closed', values: { dir: 'dicht', detail: 'EACCES' } }]);
      const before = await librarySignature(dir);
      const written = await committed(read, { put: [passage('doel', 'Een ander doel.')] });
      expect(written.blocks.map(({ id }) => id)).toEqual(['doel']);
      expect(before).not.toBeNull();
      expect((await librarySignature(dir))?.blocks).not.toBe(before?.blocks);
    });
    expect(readFileSync(join(dir, 'passages/doel.md'), 'utf8')).toContain('Een ander doel.');
    chmodSync(closed, 0o700);
  });

  it('has nothing of a folder that is removed while it is read', async () => {
    const { library } = await newLibrary();
    expect(await entriesOf(library.dir, 'weg', () => undefined)).toEqual([]);
    await expect(entriesOf(join(library.dir, 'weg'), '', () => undefined)).rejects.toThrow('ENOENT');
    const closed: unknown[] = [];
    expect(await entriesOf(library.dir, 'x'.repeat(5_000), (why) => closed.push(why))).toEqual([]);
    expect(closed).toEqual([{ detail: 'ENAMETOOLONG' }]);
  });

  it('keeps records of imported values, and names the broken and the newer ones', async () => {
    const { library, cache } = await newLibrary();
    const record = {
      format: 'inbreng-import-record',
      version: 1,
      key: 'tie-1',
      type: 'tie',
      block: '28638-238',
      motion: {},
      decision: 'een-besluit',
      by: 'redactie',
      at: AT,
    } as const;
    const next = await committed(library, { records: { put: [record] } });
    expect(next.records).toEqual([record]);
    writeFileSync(join(library.dir, 'herkomst/nieuwer.json'), JSON.stringify({ ...record, version: 2 }));
    writeFileSync(join(library.dir, 'herkomst/stuk.json'), '{"format":');
    const read = await opened(library.dir, cache);
    expect(read.records).toEqual([record]);
    expect(read.problems).toEqual([
      { code: 'record-broken', values: { file: 'herkomst/nieuwer.json', fault: 'newer-version', detail: '2' } },
      { code: 'record-broken', values: { file: 'herkomst/stuk.json', fault: 'not-json', detail: '' } },
    ]);
    const over = await read.commit({ records: { put: [{ ...record, key: 'nieuwer' }] }, by: 'x', at: AT });
    expect(over).toMatchObject({ ok: false, problem: { code: 'file-in-the-way' } });
    expect((await committed(read, { records: { remove: ['tie-1'] } })).records).toEqual([]);
  });
});

describe('The cache of a library', () => {
  it('is outside the library, and gives the same library as the files', async () => {
    const { library, cache } = await newLibrary(passage('doel', 'Een.'));
    expect(Object.keys(everyByte(library.dir)).sort()).toEqual(['inbreng-library.yaml', 'passages/doel.md']);
    const warm = await opened(library.dir, cache);
    const cold = await opened(library.dir, emptyFolder());
    expect(warm.blocks).toEqual(cold.blocks);
    expect(everyByte(libraryCacheFolder(library.dir, cache))).toHaveProperty('files.json');
  });

  it('is used for an unchanged file, and not for a changed one', async () => {
    const { library, cache } = await newLibrary(passage('doel', 'Een.'));
    const path = join(library.dir, 'passages/doel.md');
    utimesSync(path, 1_000_000, 1_000_000);
    await opened(library.dir, cache);
    // Same size and time, other text: only the cache can still return the old one.
    writeFileSync(path, readFileSync(path, 'utf8').replace('Een.', 'Tja.'));
    utimesSync(path, 1_000_000, 1_000_000);
    expect(JSON.stringify((await opened(library.dir, cache)).find('doel')?.body)).toContain('Een.');
    utimesSync(path, 1_000_001, 1_000_001);
    expect(JSON.stringify((await opened(library.dir, cache)).find('doel')?.body)).toContain('Tja.');
  });

  it('detects a second change within the same moment', async () => {
    const { library, cache } = await newLibrary(passage('doel', 'Een.'));
    const path = join(library.dir, 'passages/doel.md');
    // Reading takes no time while the clock is stopped.
    vi.useFakeTimers({ toFake: ['Date'] });
    const now = new Date();
    utimesSync(path, now, now);
    await opened(library.dir, cache);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Een.', 'Tja.'));
    utimesSync(path, now, now);
    expect(JSON.stringify((await opened(library.dir, cache)).find('doel')?.body)).toContain('Tja.');
  });

  it.each(['', 'x', '{"version":1}\n[]', '{"version":999,"sum":""}\n[]'])(
    'is rebuilt without a message when it is damaged: %j',
    async (text) => {
      const { library, cache } = await newLibrary(passage('doel', 'Een.'));
      writeFileSync(join(libraryCacheFolder(library.dir, cache), 'files.json'), text);
      const read = await opened(library.dir, cache);
      expect(read.blocks).toEqual(library.blocks);
      expect(read.problems).toEqual([]);
    },
  );

  it('is not used when its version has other fields', async () => {
    const { library, cache } = await newLibrary(passage('doel', 'Een.'));
    const path = join(library.dir, 'passages/doel.md');
    utimesSync(path, 1_000_000, 1_000_000);
    await opened(library.dir, cache);
    const file = join(libraryCacheFolder(library.dir, cache), 'files.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/"model":"[^"]*"/, '"model":"een andere"'));
    writeFileSync(path, readFileSync(path, 'utf8').replace('Een.', 'Tja.'));
    utimesSync(path, 1_000_000, 1_000_000);
    expect(JSON.stringify((await opened(library.dir, cache)).find('doel')?.body)).toContain('Tja.');
  });

  it('may be impossible to write: the library still opens', async () => {
    const { library } = await newLibrary(passage('doel', 'Een.'));
    const file = join(emptyFolder(), 'geen-map');
    writeFileSync(file, '');
    expect((await opened(library.dir, file)).blocks).toHaveLength(1);
  });

  it('has the signature of its folder until a block file or record changes there', async () => {
    const { library, cache } = await newLibrary(passage('een', 'Een.'));
    mkdirSync(join(library.dir, 'dicht'));
    writeFileSync(join(library.dir, 'kapot.md'), 'geen bouwsteen');
    writeFileSync(join(library.dir, 'leesmij.txt'), 'iets anders');
    const read = await opened(library.dir, cache);
    const found = await librarySignature(library.dir);
    expect(found?.blocks).toBe(read.signature);
    expect((await opened(library.dir, cache)).signature).toBe(read.signature);
    writeFileSync(join(library.dir, 'leesmij.txt'), 'iets heel anders');
    const unrelated = await librarySignature(library.dir);
    expect(unrelated?.blocks).toBe(read.signature);
    expect(unrelated?.others).not.toBe(found?.others);
    writeFileSync(join(library.dir, 'kapot.md'), 'nog steeds geen bouwsteen');
    expect((await librarySignature(library.dir))?.blocks).not.toBe(read.signature);
  });

  it('forgets a removed file and finds a moved one', async () => {
    const { library, cache } = await newLibrary(passage('een', 'Een.'), passage('twee', 'Twee.'));
    rmSync(join(library.dir, 'passages/een.md'));
    mkdirSync(join(library.dir, 'eigen map'));
    renameSync(join(library.dir, 'passages/twee.md'), join(library.dir, 'eigen map/twee.md'));
    const read = await opened(library.dir, cache);
    expect([...read.files]).toEqual([['twee', 'eigen map/twee.md']]);
  });
});

describe('The starter library', () => {
  it('loads without a problem, and stays the same when its blocks are saved again', async () => {
    const cache = emptyFolder();
    const dir = join(emptyFolder(), 'start');
    cpSync(STARTER, dir, { recursive: true });
    chmodSync(dir, 0o755);
    const library = await opened(dir, cache);
    expect(library.problems).toEqual([]);
    expect(library.blocks.length).toBeGreaterThan(20);
    const before = everyByte(dir);
    await committed(library, { put: library.blocks });
    expect(everyByte(dir)).toEqual(before);
  });
});
