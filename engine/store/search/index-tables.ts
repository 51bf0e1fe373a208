import { createHash } from 'node:crypto';
import type sqlite from 'node-sqlite3-wasm';
import type { Block } from '../../core/blocks/block.ts';
import { COMPOUNDS_TABLE, keepCompounds } from './compounds.ts';
import { searchableText } from './searchable-text.ts';

type Database = InstanceType<typeof sqlite.Database>;

/** Raise it when the tables or what goes into them change. */
export const INDEX_VERSION = 8;
/** Of id and kind (not indexed), names, title, body, tags, people, stems. */
const WEIGHTS = '0.0, 0.0, 8.0, 6.0, 1.0, 3.0, 4.0, 0.5';

/** Equal for two lists of blocks whose indexes are equal. 32 hexadecimal digits. */
export function digestOfBlocks(blocks: readonly Block[]): string {
  return hashOf(blocks.map(fingerprintOf).join('\n')).slice(0, 32);
}

/**
 * Brings the tables up to date with these blocks in one transaction: rows of blocks that did not change stay. Makes the
 * tables where they are missing.
 */
export function updateTables(database: Database, blocks: readonly Block[]): void {
  database.exec('BEGIN');
  if (Number(database.get('PRAGMA user_version')?.user_version) !== INDEX_VERSION) makeTables(database);
  const known = new Map(database.all('SELECT id, hash FROM state').map((row) => [String(row.id), String(row.hash)]));
  const wanted = new Map(blocks.map((block) => [block.id, hashOf(fingerprintOf(block))]));
  const isCurrent = (id: string): boolean => known.get(id) === wanted.get(id);
  for (const id of known.keys()) {
    if (isCurrent(id)) continue;
    // By row number: a search for the id would read the whole table.
    database.run('DELETE FROM blocks WHERE rowid = (SELECT place FROM state WHERE id = ?)', [id]);
    database.run('DELETE FROM state WHERE id = ?', [id]);
  }
  const insert = database.prepare('INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const remember = database.prepare('INSERT INTO state VALUES (?, ?, ?)');
  const words = new Set<string>();
  for (const block of blocks) {
    if (isCurrent(block.id)) continue;
    const text = searchableText(block);
    for (const word of text.words) words.add(word);
    const { names, title, body, tags, people, stems } = text;
    const { lastInsertRowid } = insert.run([block.id, block.kind, names, title, body, tags, people, stems]);
    remember.run([block.id, wanted.get(block.id) ?? '', lastInsertRowid]);
  }
  insert.finalize();
  remember.finalize();
  keepCompounds(database, words);
  database.exec('COMMIT');
}

/**
 * `blocks` is the full-text index; `state` holds for each of its rows the fingerprint of the block that it was made of;
 * `compounds` lists words of the blocks by their inner parts.
 */
function makeTables(database: Database): void {
  database.exec(`DROP TABLE IF EXISTS blocks; DROP TABLE IF EXISTS state;
    ${COMPOUNDS_TABLE};
    CREATE TABLE state (id TEXT PRIMARY KEY, hash TEXT NOT NULL, place INTEGER NOT NULL) WITHOUT ROWID;
    CREATE VIRTUAL TABLE blocks USING fts5(id UNINDEXED, kind UNINDEXED, names, title, body, tags, people, stems,
      tokenize = "unicode61 remove_diacritics 2");
    INSERT INTO blocks (blocks, rank) VALUES ('rank', 'bm25(${WEIGHTS})');
    PRAGMA user_version = ${INDEX_VERSION}`);
}

/** Changes whenever anything that is indexed can have changed. */
function fingerprintOf(block: Block): string {
  return JSON.stringify([block.id, block.revision, block.aliases, block.tags, block.themes]);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
