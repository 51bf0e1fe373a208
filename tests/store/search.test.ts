import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import sqlite from 'node-sqlite3-wasm';
import { describe, expect, it } from 'vitest';
import { kamerstukOfBlock } from '../../engine/core/blocks/find-kamerstuk.ts';
import { foldText } from '../../engine/core/words/fold-text.ts';
import { libraryCacheFolder } from '../../engine/store/cache-folder.ts';
import { type Library, openLibrary } from '../../engine/store/library.ts';
import { dutchStem, wordsIn } from '../../engine/store/search/dutch-stems.ts';
import { wordList } from '../../engine/store/search/near-words.ts';
import { type Hit, openSearch, type Search } from '../../engine/store/search/search.ts';
import { searchableText } from '../../engine/store/search/searchable-text.ts';
import { Vocabulary } from '../../engine/store/search/vocabulary.ts';
import { runsOf } from '../campaign.ts';
import { fc } from '../fuzz/property.ts';
import { emptyFolder, everyByte } from './folders.ts';

const STARTER = fileURLToPath(new URL('../../templates/starter-library', import.meta.url));

async function starter(): Promise<{ library: Library; cache: string; dir: string }> {
  const dir = join(emptyFolder(), 'bibliotheek');
  cpSync(STARTER, dir, { recursive: true });
  const cache = emptyFolder();
  return { library: await opened(dir, cache), cache, dir };
}

async function opened(dir: string, cache: string): Promise<Library> {
  const library = await openLibrary(dir, { cache });
  if (!library.ok) throw new Error(JSON.stringify(library.problem));
  return library.value;
}

function ids(search: Search, words: string): string[] {
  return search.find(words).map((hit) => hit.id);
}

describe('Search in a library', () => {
  it.each([
    '28638 238',
    '28 638, nr. 238',
    'kst-28638-238',
    '28638-238',
    '28638 nr 238',
    '(Kamerstuk 28 638, nr. 238)',
    '28638, nr. 238',
    'Kamerstukken II 2023/24, 28638, nr. 238',
    '28\u202f638,\u00a0nr.\u00a0238',
  ])('finds the motion first by its number as %s', async (typed) => {
    const { library, cache } = await starter();
    const search = openSearch(library, { cache });
    expect(ids(search, typed)[0]).toBe('28638-238');
    search.close();
  });

  it('finds the papers whose number begins with the typed digits, and no other paper of the dossier', async () => {
    const { library, cache } = await starter();
    const search = openSearch(library, { cache });
    const numbers = library.blocks.flatMap((block) => {
      const paper = kamerstukOfBlock(block);
      return paper?.dossier === '28638' && paper.number?.startsWith('24') ? [Number(paper.number)] : [];
    });
    expect(numbers.length).toBeGreaterThan(2);
    const wanted = numbers.sort((one, other) => one - other).map((number) => `28638-${number}`);
    for (const typed of ['28638, nr. 24', '28 638-24', 'kst-28638-24'])
      expect(
        ids(search, typed).filter((id) => /^\d/.test(id)),
        typed,
      ).toEqual(wanted);
    search.close();
  });

  it('finds a block by the text of a caption, of a note and of alternative text', async () => {
    const { cache, dir } = await starter();
    const lines = [
      '---\nkind: passage\ntitle: Proef\n---\n',
      'Lopende tekst.[^1]\n',
      `::figure[Bijschriftwoord eronder]{image=${'a'.repeat(64)} alt="Grafiekwoord" width=0.5}\n`,
      '| a | b |\n| --- | --- |\n| celwoord | 2 |\n',
      '[^1]: Nootwoord bij de tekst.\n',
    ];
    writeFileSync(join(dir, 'passages/proef.md'), lines.join('\n'));
    const search = openSearch(await opened(dir, cache), { cache });
    for (const word of ['bijschriftwoord', 'grafiekwoord', 'celwoord', 'nootwoord'])
      expect(ids(search, word), word).toEqual(['proef']);
    search.close();
  });

  it('finds a block by its title, text, tags and movers, and by the beginning of a word', async () => {
    const { library, cache, dir } = await starter();
    writeFileSync(
      join(dir, 'passages/proef.md'),
      '---\nkind: passage\ntitle: Zichtbaarheid\ntags: [zeldzaamwoord]\n---\n\nGemeenten registreren geen enkele verdwenen minderjarige.\n',
    );
    const search = openSearch(await opened(dir, cache), { cache });
    expect(ids(search, 'zichtbaarheid')[0]).toBe('proef');
    expect(ids(search, 'zeldzaamwoord')).toEqual(['proef']);
    expect(ids(search, 'verdwenen minderj')).toEqual(['proef']);
    const motion = library.find('28638-238');
    const mover = motion?.kind === 'motion' ? (motion.movers[0] ?? '') : '';
    expect(ids(search, mover)).toContain('28638-238');
    expect(search.find('verdwenen')[0]?.snippet).toBe('Gemeenten registreren geen enkele verdwenen minderjarige.');
    search.close();
  });

  it('shows the request of a motion when the match is not in its text', async () => {
    const { library, cache } = await starter();
    const search = openSearch(library, { cache });
    for (const words of ['28638-238', 'Bikker']) {
      const hit = search.find(words).find(({ id }) => id === '28638-238');
      expect(hit?.snippet, words).toMatch(/^verzoekt de regering/);
    }
    search.close();
  });

  it('shows whole words around the match', async () => {
    const { library, cache } = await starter();
    const search = openSearch(library, { cache });
    for (const words of ['actieplan', 'slachtoffers', 'non-punishment', 'mensenhandel', 'kamer', 'financ', 'eur']) {
      const hits = search.find(words);
      expect(hits.length, words).toBeGreaterThan(0);
      for (const { id, snippet } of hits) {
        const block = library.find(id);
        const body = block ? searchableText(block).body.replace(/\s+/g, ' ').trim() : '';
        const shown = snippet.replace(/^…|…$/g, '').trim();
        const at = body.indexOf(shown);
        expect(at, shown).toBeGreaterThanOrEqual(0);
        expect(`${body[at - 1] ?? ' '}${shown}${body[at + shown.length] ?? ' '}`).not.toMatch(
          /^[\p{L}\p{N}]{2}|[\p{L}\p{N}]{2}$/u,
        );
      }
    }
    search.close();
  });

  it('knows other forms of a Dutch word, ignores diacritics, and allows typing errors', async () => {
    const { dir, cache } = await starter();
    writeFileSync(
      join(dir, 'passages/proef.md'),
      '---\nkind: passage\ntitle: Proef\n---\n\nDe opvanglocaties in Oekraïne zijn gefinancierd.\n',
    );
    const search = openSearch(await opened(dir, cache), { cache });
    for (const typed of ['opvanglocatie', 'oekraine', 'OEKRAÏNE', 'opvnaglocaties', 'opvanglokaties', 'oekrane'])
      expect(ids(search, typed)[0], typed).toBe('proef');
    search.close();
  });

  it('finds the parts inside a compound, below whole words and their beginnings', async () => {
    const { cache, dir } = await starter();
    const passages = {
      binnen: 'Slachtoffers van mensenhandelnetwerken en van kinderhandel, met een beschermingsmaatregel.',
      begin: 'Wie handelt, en een handelsnetwerk.',
      woord: 'De handel in mensen.',
      schijn: 'De behandeling van de onderhandelingen, en wat is afgeraden.',
    };
    for (const [id, text] of Object.entries(passages))
      writeFileSync(join(dir, `passages/${id}.md`), `---\nkind: passage\ntitle: Proef\n---\n\n${text}\n`);
    const library = await opened(dir, cache);
    const search = openSearch(library, { cache });
    const all = search.find('handel', 100);
    const found = all.map(({ id }) => id);
    expect(found).not.toContain('schijn');
    expect(found.slice(0, 2).sort()).toEqual(['begin', 'woord']);
    expect(found).toContain('binnen');
    expect(new Set(found).size).toBe(found.length);
    expect(all.find(({ id }) => id === 'binnen')?.snippet).toContain('mensenhandelnetwerken');
    // In the starter library itself: every block about 'mensenhandel'.
    const spoken = library.blocks.filter((block) => /mensenhandel/i.test(searchableText(block).body));
    expect(spoken.length).toBeGreaterThan(3);
    for (const { id } of spoken) expect(found, id).toContain(id);
    expect(search.find('handel', 2).map(({ id }) => id)).toEqual(found.slice(0, 2));
    expect(search.find('handel', 4).map(({ id }) => id)).toEqual(found.slice(0, 4));
    // Every word may be inside one, and another form of the part matches too.
    expect(ids(search, 'handel maatregelen')).toContain('binnen');
    expect(ids(search, 'netwerk maatregelen')).toEqual(['binnen']);
    expect(ids(search, 'netwerk slachtoffers')).toContain('binnen');
    // A part of a compound occurs in the text, so no similar word replaces it.
    expect(ids(search, 'maatregel kindrehandel')).toEqual(['binnen']);
    expect(ids(search, 'kinderhandelx netwerken')).toContain('binnen');
    search.close();
    // A word that only removed blocks had is unknown: then the nearest is found.
    const others = library.blocks.filter(({ body }) => !/maatregel/i.test(JSON.stringify(body)));
    const without = openSearch({ ...library, blocks: others }, { cache });
    expect(ids(without, 'netwerken')).toEqual(ids(without, 'netwerk'));
    expect(ids(without, 'netwerken')).toContain('begin');
    without.close();
  });

  it.each([
    ['debat', 'commissiedebat'],
    ['plicht', 'meldplicht'],
    ['platforms', 'seksplatforms'],
    ['aanpak', 'klantaanpak'],
    ['recht', 'strafrecht'],
  ])('finds %s in %s of the starter library', async (query, compound) => {
    const { library, cache } = await starter();
    const search = openSearch(library, { cache });
    const found = search.find(query, 100).map(({ id }) => id);
    const spoken = library.blocks.filter((block) => {
      const { title, body, tags } = searchableText(block);
      return wordsIn(`${title} ${body} ${tags}`).map(foldText).includes(compound);
    });
    expect(spoken.length).toBeGreaterThan(0);
    for (const { id } of spoken) expect(found, id).toContain(id);
    search.close();
  });

  it('ranks no block with a word inside a compound above those that have the word', async () => {
    const { library, cache } = await starter();
    const search = openSearch(library, { cache });
    const texts = new Map(
      library.blocks.map((block) => {
        const { title, body, tags, names, people } = searchableText(block);
        const stems = new Vocabulary().stemsOf(`${title} ${body} ${tags}`);
        return [block.id, wordsIn([title, body, tags, names, people, stems].join(' ')).map(foldText)];
      }),
    );
    const words = [...new Set([...texts.values()].flat())].filter((word) => /^[a-z]{4,}$/.test(word));
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat({ max: 20 }), (word, cut) => {
        const typed = word.slice(-4 - cut);
        const found = search.find(typed, 100).map(({ id }) => texts.get(id) ?? []);
        const stem = dutchStem(typed);
        const isWhole = found.map((list) => list.some((one) => one.startsWith(typed) || one === stem));
        expect(isWhole.lastIndexOf(true)).toBeLessThan(
          isWhole.includes(false) && isWhole.includes(true) ? isWhole.indexOf(false) : 101,
        );
      }),
      { numRuns: runsOf(50, 20_000) },
    );
    search.close();
  });

  it('finds the parts also in a library of very many compounds', async () => {
    const { cache, dir } = await starter();
    const before = readFileSync(
      fileURLToPath(new URL('../../assets/spelling/compound-beginnings.txt', import.meta.url)),
      'utf8',
    )
      .trim()
      .split('\n');
    const compounds = before.slice(0, 3000).map((beginning) => `${beginning}oproepje`);
    writeFileSync(join(dir, 'passages/lang.md'), `---\nkind: passage\ntitle: Proef\n---\n\n${compounds.join(' ')}\n`);
    const search = openSearch(await opened(dir, cache), { cache });
    expect(ids(search, 'oproep')).toEqual(['lang']);
    expect(ids(search, 'oproep '.repeat(40))).toEqual(['lang']);
    search.close();
  });

  it('does not confuse one number with another', async () => {
    const { library, cache } = await starter();
    const search = openSearch(library, { cache });
    expect(ids(search, '99999-238')).not.toContain('28638-999');
    expect(search.find('987654321')).toEqual([]);
    search.close();
  });

  it.each(['36 100, nr. 12', '36100-12', '36100 12', 'Kamerstuk 36 100, nr. 12', 'kst-36100-12'])(
    'finds no other paper for %s, a missing Kamerstuk',
    async (typed) => {
      const { library, cache } = await starter();
      const search = openSearch(library, { cache });
      expect(ids(search, typed)).toEqual([]);
      search.close();
    },
  );

  it('treats a short word after a dossier as a word, and finds the papers of the dossier', async () => {
    const { library, cache } = await starter();
    const search = openSearch(library, { cache });
    expect(ids(search, '28638 zzz')).toContain('28638-238');
    search.close();
  });

  it('finds the blocks that mention a missing Kamerstuk', async () => {
    const { cache, dir } = await starter();
    writeFileSync(
      join(dir, 'passages/proef.md'),
      '---\nkind: passage\ntitle: Proef\n---\n\nZo staat het in Kamerstuk 36 100, nr. 12.\n',
    );
    const search = openSearch(await opened(dir, cache), { cache });
    expect(ids(search, '36 100, nr. 12')).toEqual(['proef']);
    search.close();
  });

  it('finds the blocks with any of the words when none has them all', async () => {
    const { library, cache } = await starter();
    const search = openSearch(library, { cache });
    expect(ids(search, 'klantaanpak xylofoonconcert').length).toBeGreaterThan(0);
    search.close();
  });

  it('accepts any typed text, with or without results', async () => {
    const { library, cache } = await starter();
    const search = openSearch(library, { cache });
    const syntax = [
      '"',
      "'",
      '*',
      '(',
      ')',
      ':',
      '^',
      '-',
      '+',
      '{',
      '}',
      'AND',
      'OR',
      'NOT',
      'NEAR(',
      'stems:',
      'title :',
      ',',
      ' ',
      '\u0000',
      ';--',
      '%',
      '_',
      'motie',
      '½',
      '²',
      '\u0301',
      '😀',
      'é',
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 30 }),
          fc.array(fc.constantFrom(...syntax), { maxLength: 8 }).map((parts) => parts.join('')),
        ),
        (typed) => {
          for (const hit of search.find(typed)) expect(library.find(hit.id)?.title).toBe(hit.title);
        },
      ),
      { numRuns: runsOf(50, 20_000) },
    );
    expect(search.find('')).toEqual([]);
    expect(search.find('?!')).toEqual([]);
    expect(search.find('motie '.repeat(5000)).length).toBeGreaterThan(0);
    search.close();
  });

  it('keeps its index in the cache folder, and adds what changed', async () => {
    const { library, cache, dir } = await starter();
    openSearch(library, { cache }).close();
    expect(indexFiles(libraryCacheFolder(library.dir, cache))).toHaveLength(1);
    writeFileSync(join(dir, 'nieuw.md'), '---\nkind: passage\n---\n\nEen splinternieuw woord.\n');
    const path = join(dir, 'moties/28638-238.md');
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace('kind: motion', 'kind: motion\ntags: [uniekelabel]')
        .replace(/\ntags:\n( {2}- .*\n)+/, '\n'),
    );
    const search = openSearch(await opened(dir, cache), { cache });
    expect(ids(search, 'splinternieuw')).toEqual(['nieuw']);
    expect(ids(search, 'uniekelabel')).toEqual(['28638-238']);
    search.close();
    const without = openSearch(
      { ...library, blocks: library.blocks.filter(({ id }) => id !== '28638-238'), find: () => undefined },
      { cache },
    );
    expect(ids(without, '28638 238')).not.toContain('28638-238');
    without.close();
  });

  it.each([
    ['just now', null],
    ['long ago', 1_000_000],
  ])('leaves an index and its lock alone that a second process opened %s, and finds the same', async (_when, taken) => {
    const { library, cache } = await starter();
    openSearch(library, { cache }).close();
    const folder = libraryCacheFolder(library.dir, cache);
    const file = join(folder, indexFiles(folder)[0] ?? '');
    const before = statSync(file).ino;
    const other = await lockingProcess(file);
    try {
      const locks = (): string[] => readdirSync(folder).filter((entry) => entry.endsWith('.lock'));
      const held = locks();
      expect(held).toHaveLength(1);
      if (taken !== null) for (const name of held) utimesSync(join(folder, name), taken, taken);
      const search = openSearch(library, { cache });
      expect(search.find('mensenhandel')).toEqual(foundInMemory(library, 'mensenhandel'));
      expect(search.find('mensenhndel')).toEqual(foundInMemory(library, 'mensenhndel'));
      search.close();
      expect(locks()).toEqual(held);
      expect(statSync(file).ino).toBe(before);
      expect(await other.commit()).toBe('ok');
    } finally {
      other.kill();
    }
    const after = openSearch(library, { cache });
    expect(after.find('mensenhandel')).toEqual(foundInMemory(library, 'mensenhandel'));
    after.close();
  });

  it('continues with its open index while a changed library replaces the file', async () => {
    const { library, cache, dir } = await starter();
    const search = openSearch(library, { cache });
    writeFileSync(join(dir, 'nieuw.md'), '---\nkind: passage\n---\n\nEen splinternieuw woord.\n');
    const changed = openSearch(await opened(dir, cache), { cache });
    expect(ids(changed, 'splinternieuw')).toEqual(['nieuw']);
    expect(search.find('splinternieuw').map(({ id }) => id)).not.toContain('nieuw');
    expect(search.find('mensenhandel')).toEqual(foundInMemory(library, 'mensenhandel'));
    changed.close();
    search.close();
    expect(indexFiles(libraryCacheFolder(library.dir, cache))).toHaveLength(1);
  });

  it('indexes again when the index file is damaged', async () => {
    const { library, cache } = await starter();
    openSearch(library, { cache }).close();
    const folder = libraryCacheFolder(library.dir, cache);
    const file = join(folder, indexFiles(folder)[0] ?? '');
    writeFileSync(file, 'geen database, maar wel lang genoeg om er een te lijken'.repeat(100));
    const search = openSearch(library, { cache });
    expect(ids(search, '28638 238')[0]).toBe('28638-238');
    search.close();
    expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  it('continues in memory when the index proves damaged during a search, and removes it', async () => {
    const { library, cache } = await starter();
    const search = openSearch(library, { cache });
    const folder = libraryCacheFolder(library.dir, cache);
    const file = join(folder, indexFiles(folder)[0] ?? '');
    writeFileSync(file, 'x'.repeat(4096));
    expect(search.find('mensenhandel')).toEqual(foundInMemory(library, 'mensenhandel'));
    expect(search.find('mensenhndel').length).toBeGreaterThan(1);
    search.close();
    expect(existsSync(file)).toBe(false);
  });

  it('replaces the index of an earlier version, also when its process was killed while it held the lock', async () => {
    const { library, cache } = await starter();
    const folder = libraryCacheFolder(library.dir, cache);
    mkdirSync(folder, { recursive: true });
    const names = ['search.sqlite3', `search-3-${'0'.repeat(32)}.sqlite3`];
    for (const name of names) {
      const old = new sqlite.Database(join(folder, name));
      old.exec('CREATE TABLE blocks (id TEXT); PRAGMA user_version = 3');
      old.close();
    }
    mkdirSync(join(folder, 'search.sqlite3.lock'));
    utimesSync(join(folder, 'search.sqlite3.lock'), 1_000_000, 1_000_000);
    const search = openSearch(library, { cache });
    expect(ids(search, 'debat').length).toBeGreaterThan(0);
    search.close();
    const left = readdirSync(folder).filter((name) => name.includes('search'));
    expect(left).toEqual(indexFiles(folder));
    expect(left).toHaveLength(1);
    expect(names).not.toContain(left[0]);
  });

  it('does not change or lock a file that another process may read', async () => {
    const { library, cache } = await starter();
    const folder = libraryCacheFolder(library.dir, cache);
    const search = openSearch(library, { cache });
    const before = everyByte(folder);
    for (const words of ['mensenhandel', 'mensenhndel', 'handel', '28638 238']) search.find(words);
    expect(everyByte(folder)).toEqual(before);
    search.close();
  });

  it('works in memory when the cache folder cannot be written', async () => {
    const { library } = await starter();
    const file = join(emptyFolder(), 'geen-map');
    writeFileSync(file, '');
    const search = openSearch(library, { cache: file });
    expect(ids(search, '28638 238')[0]).toBe('28638-238');
    search.close();
  });
});

function indexFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.sqlite3'));
}

/** The results of a search without an index file. */
function foundInMemory(library: Library, words: string): Hit[] {
  const noFolder = join(emptyFolder(), 'geen-map');
  writeFileSync(noFolder, '');
  const search = openSearch(library, { cache: noFolder });
  const found = search.find(words);
  search.close();
  return found;
}

/** Another process that has written in the index and not committed yet; `commit` resolves to SQLite's state of the file. */
async function lockingProcess(file: string): Promise<{ commit: () => Promise<string>; kill: () => void }> {
  const program = `
    const { Database } = require('node-sqlite3-wasm');
    const database = new Database(process.argv[1], { fileMustExist: true });
    database.exec("BEGIN IMMEDIATE; CREATE TABLE busy (word TEXT); INSERT INTO busy VALUES ('bezig')");
    console.log('locked');
    process.stdin.once('data', () => {
      database.exec('DROP TABLE busy; COMMIT');
      console.log(Object.values(database.get('PRAGMA integrity_check'))[0]);
      database.close();
      process.exit(0);
    });`;
  const child = spawn(process.execPath, ['-e', program, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => String((await lines.next()).value);
  expect(await line()).toBe('locked');
  return {
    commit: async () => {
      child.stdin.write('\n');
      return line();
    },
    kill: () => child.kill(),
  };
}

describe('Similar words', () => {
  it('come nearest first, then most frequent first, and never for a number', () => {
    const list = wordList(
      new Map([
        ['slachtoffer', 1],
        ['slachtoffers', 9],
        ['uitbuiting', 3],
        ['28638', 5],
      ]),
    );
    expect(list.near('slachtofer')).toEqual(['slachtoffer', 'slachtoffers']);
    expect(list.near('uitbuitng')).toEqual(['uitbuiting']);
    expect(list.near('28639')).toEqual([]);
    expect(list.near('xy')).toEqual([]);
  });

  it('have one stem when they are forms of one Dutch word', () => {
    expect(dutchStem('slachtoffers')).toBe(dutchStem('slachtoffer'));
    expect(dutchStem('maatregelen')).toBe(dutchStem('maatregel'));
    expect(dutchStem('238')).toBe('238');
    expect(wordsIn('28 638, nr. 238: thema’s')).toEqual(['28', '638', 'nr', '238', 'thema', 's']);
  });
});
