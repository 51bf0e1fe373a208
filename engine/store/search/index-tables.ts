import type sqlite from 'node-sqlite3-wasm';
import { BLOCK_KINDS, type Block, listFieldRules } from '../../core/blocks/block.ts';
import { sha256Of } from '../sha256.ts';
import { COMPOUNDS_TABLE, keepCompounds } from './compounds.ts';
import { searchableText } from './searchable-text.ts';
import { Vocabulary } from './vocabulary.ts';

type Database = InstanceType<typeof sqlite.Database>;

/** Raise it when the tables change, or the words that a search finds a value by. */
const TABLES_VERSION = 10;
const SEARCHED_FIELDS = BLOCK_KINDS.map((kind) => listFieldRules(kind).map(([name, { search }]) => [name, search]));
/** Changes when another field is searched, or by other words. SQLite stores 31 bits. */
export const INDEX_VERSION = Number.parseInt(
  sha256Of(JSON.stringify([TABLES_VERSION, SEARCHED_FIELDS])).slice(0, 7),
  16,
);
/** Weights of id and kind (not indexed), names, title, body, tags, people, stems. */
const WEIGHTS = '0.0, 0.0, 8.0, 6.0, 1.0, 3.0, 4.0, 0.5';

/** Equal for two lists of blocks whose indexes are equal. 32 hexadecimal digits. */
export function digestOfBlocks(blocks: readonly Block[]): string {
  return sha256Of(JSON.stringify(blocks.map(indexedFieldsOf))).slice(0, 32);
}

/** Bytes of postings that are gathered in memory before a segment of the index is written: those of a few thousand blocks. */
const HASH_SIZE = 16_000_000;

/** A block of the index: its id, the number of its row, and the fields that it was indexed with. */
type IndexedBlock = [id: string, row: number, fields: string];

/**
 * Brings the tables up to date with these blocks in one transaction: rows of blocks that did not change stay. Makes the
 * tables where they are missing.
 */
export function updateTables(database: Database, blocks: readonly Block[]): void {
  database.exec('BEGIN');
  if (Number(database.get('PRAGMA user_version')?.user_version) !== INDEX_VERSION) makeTables(database);
  const stored = database.get('SELECT blocks FROM state')?.blocks;
  const known = new Map((JSON.parse(String(stored)) as IndexedBlock[]).map((one) => [one[0], one]));
  const state: IndexedBlock[] = [];
  const changed: [Block, fields: string][] = [];
  for (const block of blocks) {
    const fields = JSON.stringify(indexedFieldsOf(block));
    const one = known.get(block.id);
    if (one?.[2] !== fields) changed.push([block, fields]);
    else {
      state.push(one);
      known.delete(block.id);
    }
  }
  for (const [, row] of known.values()) database.run('DELETE FROM blocks WHERE rowid = ?', [row]);
  const insert = database.prepare('INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const vocabulary = new Vocabulary();
  for (const [block, fields] of changed) {
    const { names, title, body, tags, people } = searchableText(block);
    const stems = vocabulary.stemsOf(`${title} ${body} ${tags}`);
    const { lastInsertRowid } = insert.run([block.id, block.kind, names, title, body, tags, people, stems]);
    state.push([block.id, Number(lastInsertRowid), fields]);
  }
  insert.finalize();
  keepCompounds(database, vocabulary.words);
  database.run('UPDATE state SET blocks = ?', [JSON.stringify(state)]);
  database.exec('COMMIT');
}

/**
 * `blocks` is the full-text index; `state` holds in its one row, as JSON, the `IndexedBlock` of each of its blocks; `compounds`
 * lists words of the blocks by their inner parts.
 */
function makeTables(database: Database): void {
  database.exec(`DROP TABLE IF EXISTS blocks; DROP TABLE IF EXISTS state;
    ${COMPOUNDS_TABLE};
    CREATE TABLE state (blocks TEXT NOT NULL);
    INSERT INTO state VALUES ('[]');
    CREATE VIRTUAL TABLE blocks USING fts5(id UNINDEXED, kind UNINDEXED, names, title, body, tags, people, stems,
      tokenize = "unicode61 remove_diacritics 2");
    INSERT INTO blocks (blocks, rank) VALUES ('rank', 'bm25(${WEIGHTS})');
    INSERT INTO blocks (blocks, rank) VALUES ('hashsize', ${HASH_SIZE});
    PRAGMA user_version = ${INDEX_VERSION}`);
}

/** Changes whenever any indexed data may have changed: content changes the revision. */
function indexedFieldsOf(block: Block): unknown[] {
  const beside = listFieldRules(block.kind).filter(([, { role, search }]) => role !== 'content' && search.length > 0);
  return [block.revision, ...beside.map(([name]) => block[name as keyof Block])];
}
