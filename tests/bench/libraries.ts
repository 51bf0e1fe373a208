/** The parts of the bench about files and search, each in a process of its own. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseXml } from '@rgrove/parse-xml';
import sqlite from 'node-sqlite3-wasm';
import { parse as parseHtml } from 'parse5';
import { parse } from 'yaml';
import { blockSchema } from '../../engine/core/blocks/block.ts';
import { prepareCommandDisk } from '../../engine/jobs/command-disk.ts';
import { importFiles } from '../../engine/jobs/import.ts';
import { openInBatches } from '../../engine/jobs/open-in-batches.ts';
import { openSavedFile } from '../../engine/sources/open-file.ts';
import { readAnyFile } from '../../engine/sources/read.ts';
import { writeBlockFile } from '../../engine/store/block-file.ts';
import { openLibrary } from '../../engine/store/library.ts';
import { libraryFileText } from '../../engine/store/library-file.ts';
import { openSearch } from '../../engine/store/search/search.ts';
import { makeOfficialPage, parseMotionXml } from '../sources/paper-forms.ts';
import { quantile, timed } from './measure.ts';
import { NOW, ROOT } from './places.ts';

export const MOTIONS = 1000;
export const BLOCKS = 5000;
const SAMPLES = `${ROOT}tests/fixtures/officielebekendmakingen/`;
const QUERIES = 200;

const filesIn = (dir: string) =>
  readdirSync(dir)
    .sort()
    .map((name) => join(dir, name));

/** Words that occur in the texts, some cut off as a user types them. */
function queries(words: readonly string[]): string[] {
  const long = [...new Set(words.map((word) => word.toLowerCase()).filter((word) => /^[a-z]{5,}$/.test(word)))].sort();
  return Array.from({ length: QUERIES }, (_, index) => {
    const word = long[(index * 37) % long.length] ?? 'motie';
    const other = long[(index * 53 + 7) % long.length] ?? 'regering';
    return index % 2 === 0 ? word.slice(0, 3 + (index % 4)) : `${word} ${other.slice(0, 4)}`;
  });
}

function bodyWords(): string[] {
  return filesIn(SAMPLES).flatMap(
    (file) =>
      readFileSync(file, 'utf8')
        .replace(/<[^>]*>/g, ' ')
        .match(/\p{L}+/gu) ?? [],
  );
}

/** Writes files by direct calls: each synced under another name, then renamed, then their folders synced. */
async function writeAndSync(files: readonly { path: string; bytes: Uint8Array }[]): Promise<void> {
  for (let at = 0; at < files.length; at += 16)
    await Promise.all(
      files.slice(at, at + 16).map(async ({ path, bytes }) => {
        const file = await open(`${path}.tmp`, 'wx');
        await file.writeFile(bytes);
        await file.sync();
        await file.close();
      }),
    );
  for (const { path } of files) await rename(`${path}.tmp`, path);
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    const file = await open(folder, 'r');
    await file.sync();
    await file.close();
  }
}

/** Parses the files of an import, and writes its blocks and records as text. */
async function writeBlocksAsText(dir: string, from: string, cache: string, parseFiles: () => void) {
  const library = await openLibrary(join(dir, from), { cache: join(dir, cache) });
  if (!library.ok) throw new Error('the library can’t be opened');
  const { blocks, records } = library.value;
  const to = join(dir, `text-${from}`);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const { ms } = await timed(async () => {
    parseFiles();
    const texts = [
      ...blocks.map((block) => [`${block.id}.md`, writeBlockFile(block)] as const),
      ...records.map((record) => [`${record.key}.json`, JSON.stringify(record, null, 1)] as const),
    ];
    await writeAndSync(texts.map(([name, text]) => ({ path: join(to, name), bytes: Buffer.from(text) })));
  });
  return { ms };
}

async function openAndFind(dir: string, run: string): Promise<{ ms: number }> {
  const cache = join(dir, `cache-${run}`);
  const { ms } = await timed(async () => {
    const library = await openLibrary(join(dir, 'library'), { cache });
    if (!library.ok) throw new Error(`the library can’t be opened: ${JSON.stringify(library.problem)}`);
    const { blocks, problems } = library.value;
    if (blocks.length !== BLOCKS)
      throw new Error(`${blocks.length} of ${BLOCKS} blocks were read: ${JSON.stringify(problems.slice(0, 5))}`);
    const search = openSearch(library.value, { cache });
    if (search.find('regering').length === 0) throw new Error('nothing was found');
    search.close();
  });
  return { ms };
}

export const libraryRuns = {
  /**
   * A thousand motions, made from the sample with another number and another word; and five thousand blocks of such words.
   */
  async prepareFiles(dir: string) {
    const sample = readFileSync(`${SAMPLES}kst-28638-238.xml`, 'utf8');
    mkdirSync(join(dir, 'motions'), { recursive: true });
    for (let index = 1; index <= MOTIONS; index += 1) {
      const text = sample
        .replace(/(<ondernummer[^>]*>)238/, `$1${1000 + index}`)
        .replace('verzoekt de regering', `verzoekt de regering voor proef ${index}`);
      writeFileSync(join(dir, 'motions', `kst-28638-${1000 + index}.xml`), text);
    }
    const words = bodyWords();
    const library = join(dir, 'library');
    mkdirSync(join(library, 'passages'), { recursive: true });
    writeFileSync(join(library, 'inbreng-library.yaml'), libraryFileText());
    for (let index = 0; index < BLOCKS; index += 1) {
      const text = Array.from(
        { length: 60 },
        (_, at) => words[(index * 131 + at * (1 + (index % 17))) % words.length] ?? '',
      ).join(' ');
      const block = blockSchema.parse({
        id: `passage-${index}`,
        kind: 'passage',
        title: text.slice(0, 60),
        revision: '0'.repeat(64),
        tags: [words[index % words.length] ?? 'motie'],
        body: [{ type: 'paragraph', id: 'p1', content: [{ type: 'run', text: `${text} ${index}` }] }],
      });
      writeFileSync(join(library, 'passages', `passage-${index}.md`), writeBlockFile(block));
    }
    return { files: MOTIONS, blocks: BLOCKS };
  },

  /** A thousand saved pages of officielebekendmakingen.nl, each with another motion. */
  async preparePages(dir: string) {
    const paper = parseMotionXml(readFileSync(`${SAMPLES}kst-28638-238.xml`, 'utf8'));
    mkdirSync(join(dir, 'pages'), { recursive: true });
    for (let index = 1; index <= MOTIONS; index += 1) {
      const paragraphs = paper.paragraphs.map((text) =>
        text.replace('verzoekt de regering', `verzoekt de regering voor proef ${index}`),
      );
      const page = makeOfficialPage({ ...paper, number: String(1000 + index), paragraphs });
      writeFileSync(join(dir, 'pages', `kst-28638-${1000 + index}.html`), page);
    }
    return { files: MOTIONS };
  },

  /** Reads the pages as an import does, up to the records that it would store. */
  async readPages(dir: string) {
    let motions = 0;
    const { ms } = await timed(async () => {
      for await (const { opened } of openInBatches(filesIn(join(dir, 'pages')), (path) => openSavedFile(path))) {
        const read = opened.ok ? await readAnyFile(opened.value) : opened;
        if (read.ok) motions += read.value.record.statements.length;
      }
    });
    if (motions !== MOTIONS) throw new Error('not every page gave its motion');
    return { ms };
  },

  async parsePages(dir: string) {
    const { ms } = await timed(() => {
      for (const file of filesIn(join(dir, 'pages'))) parseHtml(readFileSync(file, 'utf8'));
    });
    return { ms };
  },

  async importPages(dir: string, run: string) {
    prepareCommandDisk();
    const { ms, value } = await timed(() =>
      importFiles({
        library: join(dir, `pages-imported-${run}`),
        files: filesIn(join(dir, 'pages')),
        language: 'nl',
        now: NOW,
        by: 'bench',
        cache: join(dir, `pages-cache-${run}`),
      }),
    );
    if (!value.ok || value.value.result.created.length !== MOTIONS)
      throw new Error('the import did not make every block');
    return { ms };
  },

  async import(dir: string, run: string) {
    // As `inbreng import` does.
    prepareCommandDisk();
    const { ms, value } = await timed(() =>
      importFiles({
        library: join(dir, `imported-${run}`),
        files: filesIn(join(dir, 'motions')),
        language: 'nl',
        now: NOW,
        by: 'bench',
        cache: join(dir, `cache-${run}`),
      }),
    );
    if (!value.ok || value.value.result.created.length !== MOTIONS)
      throw new Error('the import did not make every block');
    return { ms };
  },

  /** The files of an import, written again by direct calls: each synced under another name, then renamed. */
  async writeAgain(dir: string, run: string) {
    const from = join(dir, `imported-${run}`);
    const to = join(dir, `again-${run}`);
    const names = readdirSync(from, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1));
    const files = names.map((name) => ({ path: join(to, name), bytes: readFileSync(join(from, name)) }));
    const folders = [...new Set(files.map(({ path }) => dirname(path)))];
    const { ms } = await timed(async () => {
      for (const folder of folders) mkdirSync(folder, { recursive: true });
      await writeAndSync(files);
    });
    return { ms, files: files.length };
  },

  /** The minimum of an import: the files read and parsed, their blocks written as text by direct calls and synced. */
  async writeAsText(dir: string, run: string) {
    return writeBlocksAsText(dir, `imported-${run}`, `cache-${run}`, () => {
      for (const file of filesIn(join(dir, 'motions'))) parseXml(readFileSync(file, 'utf8'));
    });
  },

  /** The same for saved pages. */
  async writePagesAsText(dir: string, run: string) {
    return writeBlocksAsText(dir, `pages-imported-${run}`, `pages-cache-${run}`, () => {
      for (const file of filesIn(join(dir, 'pages'))) parseHtml(readFileSync(file, 'utf8'));
    });
  },

  async readAndParse(dir: string) {
    const { ms } = await timed(() => {
      for (const file of filesIn(join(dir, 'motions'))) parseXml(readFileSync(file, 'utf8'));
    });
    return { ms };
  },

  /** Opens the library and searches in it; with the same `run` again the cache exists. */
  async open(dir: string, run: string) {
    // As `inbreng library search` does.
    prepareCommandDisk();
    return openAndFind(dir, run);
  },

  /** The same in a process of the app, which a silent share may not block. */
  async openInApp(dir: string, run: string) {
    return openAndFind(dir, run);
  },

  /** The minimum of opening with a cache: check each file, read the blocks as one JSON text, and search. */
  async bareReopenLooked(dir: string, run: string) {
    const cache = readdirSync(join(dir, 'cache-open-0'), { recursive: true, withFileTypes: true }).find(
      (entry) => entry.name === 'files.json',
    );
    if (!cache) throw new Error('there is no cache');
    const { ms } = await timed(() => {
      for (const file of filesIn(join(dir, 'library', 'passages'))) statSync(file);
      const text = readFileSync(join(cache.parentPath, cache.name), 'latin1');
      JSON.parse(text.slice(text.indexOf('\n') + 1));
      const database = new sqlite.Database(join(dir, `bare-${run}.db`));
      database.all(BARE_QUERY, ['regering']);
      database.close();
    });
    return { ms };
  },

  async search(dir: string, run: string) {
    const cache = join(dir, `cache-${run}`);
    const library = await openLibrary(join(dir, 'library'), { cache });
    if (!library.ok) throw new Error('the library can’t be opened');
    const search = openSearch(library.value, { cache });
    const times: number[] = [];
    for (const words of queries(bodyWords())) times.push((await timed(() => search.find(words))).ms);
    search.close();
    return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
  },

  /** The same files in a plain table: read and inserted. */
  async bareOpen(dir: string, run: string) {
    const { ms } = await timed(() => {
      const database = new sqlite.Database(join(dir, `bare-${run}.db`));
      database.exec("CREATE VIRTUAL TABLE texts USING fts5(body, tokenize='unicode61 remove_diacritics 2')");
      database.exec('BEGIN');
      const insert = database.prepare('INSERT INTO texts(body) VALUES (?)');
      for (const file of filesIn(join(dir, 'library', 'passages'))) insert.run([readFileSync(file, 'utf8')]);
      insert.finalize();
      database.exec('COMMIT');
      database.all(BARE_QUERY, ['regering']);
      database.close();
    });
    return { ms };
  },

  /** The same, with the front matter of each file parsed. */
  async bareYaml(dir: string, run: string) {
    const { ms } = await timed(() => {
      const database = new sqlite.Database(join(dir, `bare-${run}.db`));
      database.exec("CREATE VIRTUAL TABLE texts USING fts5(body, tokenize='unicode61 remove_diacritics 2')");
      database.exec('BEGIN');
      const insert = database.prepare('INSERT INTO texts(body) VALUES (?)');
      for (const file of filesIn(join(dir, 'library', 'passages'))) {
        const [, front = '', body = ''] = readFileSync(file, 'utf8').split('---\n');
        const { title } = parse(front) as { title: string };
        insert.run([`${title} ${body}`]);
      }
      insert.finalize();
      database.exec('COMMIT');
      database.all(BARE_QUERY, ['regering']);
      database.close();
    });
    return { ms };
  },

  async bareReopen(dir: string, run: string) {
    const { ms } = await timed(() => {
      const database = new sqlite.Database(join(dir, `bare-${run}.db`));
      database.all(BARE_QUERY, ['regering']);
      database.close();
    });
    return { ms };
  },

  async bareSearch(dir: string, run: string) {
    const database = new sqlite.Database(join(dir, `bare-${run}.db`));
    const times: number[] = [];
    for (const words of queries(bodyWords())) {
      const match = words
        .split(' ')
        .map((word) => `"${word}"*`)
        .join(' ');
      times.push((await timed(() => database.all(BARE_QUERY, [match]))).ms);
    }
    database.close();
    return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
  },
};

const BARE_QUERY =
  "SELECT rowid, snippet(texts, 0, '', '', '…', 12) FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 20";
