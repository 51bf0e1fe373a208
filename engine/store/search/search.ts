import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import type { Block, BlockKind } from '../../core/blocks/block.ts';
import type { Kamerstuk } from '../../core/citations/kamerstuk.ts';
import { typedKamerstuk } from '../../core/citations/typed-kamerstuk.ts';
import { kamerstukName } from '../../core/records/kamerstuk-name.ts';
import { folded } from '../../core/words/folded.ts';
import { cacheFolder, libraryCacheFolder } from '../cache-folder.ts';
import { makeFolder } from '../make-folder.ts';
import { COMPOUNDS_TABLE, compoundsWith, keepCompounds } from './compounds.ts';
import { dutchStem, wordsIn } from './dutch-stems.ts';
import { type WordList, wordList } from './near-words.ts';
import { searchableText } from './searchable-text.ts';

export interface Hit {
  id: string;
  kind: BlockKind;
  title: string;
  /** Words of the body round what was found, or its beginning; '' for a block without a body. */
  snippet: string;
}

export interface Search {
  /**
   * The blocks that hold all words, best first; where none does, those that hold any, but not for a Kamerstuk. Any text may be
   * asked; one without words finds nothing.
   */
  find(words: string, limit?: number): Hit[];
  close(): void;
}

/** What is searched: a library, or blocks from anywhere. */
export interface Searched {
  dir: string;
  blocks: readonly Block[];
  find(idOrAlias: string): Block | undefined;
}

type Database = InstanceType<typeof sqlite.Database>;

/** Raise it when the table or what goes into it changes. */
const INDEX_VERSION = 6;
const MOST_WORDS = 32;
/** Of id and kind (not indexed), names, title, body, tags, people, stems. */
const WEIGHTS = '0.0, 0.0, 8.0, 6.0, 1.0, 3.0, 4.0, 0.5';

/**
 * Opens the index of a library in the user's cache folder, and brings it up to date: only blocks that changed are read
 * into it. Where it cannot stand there, or another process holds it, it is made in memory; also where that is found out only
 * by a search: another app on the same library may be writing the index.
 */
export function openSearch(library: Searched, options: { cache?: string } = {}): Search {
  let database = openIndex(library, libraryCacheFolder(library.dir, options.cache ?? cacheFolder()));
  let near: WordList | undefined;
  const hitsOf = (terms: readonly string[], limit: number, joints: readonly string[]): Hit[] => {
    const typed = terms.map(asTyped).join(' AND ');
    const hits = query(database, typed, limit);
    if (hits.length >= limit) return hits;
    // Below them those where a word is a part of a compound.
    const compounds = terms.map((term) => compoundsWith(database, term).map(asWritten));
    if (compounds.some((words) => words.length > 0)) {
      const inside = terms.map((term, at) => anyOf([asTyped(term), ...(compounds[at] ?? [])]));
      hits.push(...query(database, `(${inside.join(' AND ')}) NOT (${typed})`, limit - hits.length));
    }
    if (hits.length > 0) return hits;
    near ??= wordList(wordsOf(database));
    const list = near;
    // Then words that occur nowhere give way to the nearest that do.
    const mended = terms.map((term, at) => {
      const inside = compounds[at] ?? [];
      // Compounds are kept also where their blocks are gone.
      const isThere = occurs(database, anyOf([asTyped(term), ...inside]));
      const others = isThere ? [] : list.near(term).map(asTyped);
      return anyOf([asTyped(term), ...inside, ...others]);
    });
    for (const joint of joints) {
      const any = query(database, mended.join(joint), limit);
      if (any.length > 0) return any;
    }
    return [];
  };
  return {
    find: (words, limit = 20) => {
      const kamerstuk = typedKamerstuk(words);
      const exact = exactly(library, words, kamerstuk);
      const terms = wordsIn(words)
        .slice(0, MOST_WORDS)
        .map((word) => folded(word).slice(0, 64));
      if (terms.length === 0) return [];
      // In the end any of the words will do; but a part of the number of a paper only finds other papers. '28638 vws' is a word.
      const isPaper = kamerstuk !== null && /^(?:\d|\p{L}$)/u.test(kamerstuk.number ?? '');
      const joints = isPaper ? [' AND '] : [' AND ', ' OR '];
      let hits: Hit[];
      try {
        hits = hitsOf(terms, limit, joints);
      } catch {
        closed(database);
        near = undefined;
        database = inMemory(library.blocks);
        hits = hitsOf(terms, limit, joints);
      }
      if (!exact) return hits;
      const first = hits.find((hit) => hit.id === exact.id) ?? hitOf(exact);
      return [first, ...hits.filter((hit) => hit.id !== exact.id)].slice(0, limit);
    },
    close: () => closed(database),
  };
}

/** The block that these words are the name of: an id, an alias, or a Kamerstuk in any spelling. */
function exactly(library: Searched, words: string, kamerstuk: Kamerstuk | null): Block | undefined {
  const named = library.find(words.trim());
  if (named) return named;
  const name = kamerstuk === null ? null : kamerstukName(kamerstuk);
  return name === null ? undefined : library.find(name);
}

function hitOf(block: Block): Hit {
  const { body } = searchableText(block);
  const beginning = body.split(/\s+/).slice(0, 16).join(' ');
  return { id: block.id, kind: block.kind, title: block.title, snippet: beginning === body ? body : `${beginning}…` };
}

/** A word as FTS5 takes it: quoted, its beginning enough; or its stem. Terms hold letters, digits and marks only. */
function asTyped(term: string): string {
  return `("${term}" * OR stems : "${dutchStem(term)}")`;
}

/** A word as it stands in the texts. */
function asWritten(word: string): string {
  return `"${word}"`;
}

function anyOf(choices: readonly string[]): string {
  return `(${choices.join(' OR ')})`;
}

function query(database: Database, match: string, limit: number): Hit[] {
  // By `rank`, whose weights stand in the index, FTS5 sorts before it makes a snippet: of the hits only.
  const rows = database.all(
    `SELECT id, kind, title, snippet(blocks, 4, '', '', '…', 16) AS snippet FROM blocks
     WHERE blocks MATCH ? ORDER BY rank LIMIT ?`,
    [match, limit],
  );
  return rows.map((row) => ({
    id: String(row.id),
    kind: String(row.kind) as BlockKind,
    title: String(row.title),
    snippet: String(row.snippet).replace(/\s+/g, ' ').trim(),
  }));
}

function occurs(database: Database, match: string): boolean {
  return database.get('SELECT 1 FROM blocks WHERE blocks MATCH ? LIMIT 1', [match]) !== null;
}

/** Whole words of the index, stems apart, and how often each occurs. */
function wordsOf(database: Database): Map<string, number> {
  database.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'blocks', 'col')");
  const rows = database.all(
    "SELECT term, sum(cnt) AS count FROM temp.vocabulary WHERE col <> 'stems' AND length(term) > 2 GROUP BY term",
  );
  return new Map(rows.map((row) => [String(row.term), Number(row.count)]));
}

function openIndex(library: Searched, folder: string): Database {
  const file = join(folder, 'search.sqlite3');
  for (const attempt of [1, 2]) {
    let database: Database | undefined;
    try {
      makeFolder(folder);
      removeStaleLock(`${file}.lock`);
      // What is damaged is made anew the second time.
      if (attempt === 2) rmSync(file, { force: true });
      database = new sqlite.Database(file);
      bringUpToDate(database, library.blocks);
      return database;
    } catch {
      if (database) closed(database);
    }
  }
  return inMemory(library.blocks);
}

function inMemory(blocks: readonly Block[]): Database {
  const memory = new sqlite.Database();
  bringUpToDate(memory, blocks);
  return memory;
}

/** One that another process holds may refuse even that; it is used no more. */
function closed(database: Database): void {
  try {
    database.close();
  } catch (error) {
    console.error(error);
  }
}

/**
 * Milliseconds. A lock is a folder that lasts as long as a transaction; one of a process that was killed would stay for ever, as
 * would one that lies ahead, since the clock was set back.
 */
const LONGEST_LOCK = 10_000;

function removeStaleLock(lock: string): void {
  try {
    if (Math.abs(Date.now() - statSync(lock).mtimeMs) > LONGEST_LOCK) rmSync(lock, { recursive: true, force: true });
  } catch {
    // There is none.
  }
}

function bringUpToDate(database: Database, blocks: readonly Block[]): void {
  const marks = blocks.map(markOf);
  const whole = sumOf(marks.join('\n'));
  // One transaction: the lock of the file is a folder that is made and removed.
  database.exec('BEGIN');
  const version = Number(database.get('PRAGMA user_version')?.user_version);
  if (version === INDEX_VERSION && database.get('SELECT hash FROM whole')?.hash === whole) {
    database.exec('COMMIT');
    return;
  }
  if (version !== INDEX_VERSION) makeTables(database);
  const known = new Map(database.all('SELECT id, hash FROM state').map((row) => [String(row.id), String(row.hash)]));
  const wanted = new Map(blocks.map((block, at) => [block.id, sumOf(marks[at] ?? '')]));
  const gone = [...known.keys()].filter((id) => known.get(id) !== wanted.get(id));
  const fresh = blocks.filter((block) => known.get(block.id) !== wanted.get(block.id));
  for (const id of gone) {
    // By place: a search for the id would read the whole table.
    database.run('DELETE FROM blocks WHERE rowid = (SELECT place FROM state WHERE id = ?)', [id]);
    database.run('DELETE FROM state WHERE id = ?', [id]);
  }
  const insert = database.prepare('INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const remember = database.prepare('INSERT INTO state VALUES (?, ?, ?)');
  const words = new Set<string>();
  for (const block of fresh) {
    const text = searchableText(block);
    for (const word of text.words) words.add(word);
    const { lastInsertRowid } = insert.run([
      block.id,
      block.kind,
      text.names,
      text.title,
      text.body,
      text.tags,
      text.people,
      text.stems,
    ]);
    remember.run([block.id, wanted.get(block.id) ?? '', lastInsertRowid]);
  }
  insert.finalize();
  remember.finalize();
  keepCompounds(database, words);
  database.exec('DELETE FROM whole');
  database.run('INSERT INTO whole VALUES (?)', [whole]);
  database.exec('COMMIT');
}

/**
 * `blocks` is what is searched, `state` what each row was made of, `whole` what all were: equal, nothing has to be read.
 * `compounds` are words of the blocks by what is inside them.
 */
function makeTables(database: Database): void {
  database.exec(`DROP TABLE IF EXISTS blocks; DROP TABLE IF EXISTS state; DROP TABLE IF EXISTS whole;
    ${COMPOUNDS_TABLE};
    CREATE TABLE state (id TEXT PRIMARY KEY, hash TEXT NOT NULL, place INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE whole (hash TEXT NOT NULL);
    CREATE VIRTUAL TABLE blocks USING fts5(id UNINDEXED, kind UNINDEXED, names, title, body, tags, people, stems,
      tokenize = "unicode61 remove_diacritics 2");
    INSERT INTO blocks (blocks, rank) VALUES ('rank', 'bm25(${WEIGHTS})');
    PRAGMA user_version = ${INDEX_VERSION}`);
}

/** Changes whenever anything that is indexed can have. */
function markOf(block: Block): string {
  return JSON.stringify([block.id, block.revision, block.aliases, block.tags, block.themes]);
}

function sumOf(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}
