import type sqlite from 'node-sqlite3-wasm';
import type { Block, BlockKind } from '../../core/blocks/block.ts';
import { findKamerstuk } from '../../core/blocks/find-kamerstuk.ts';
import { parseLoneKamerstuk } from '../../core/citations/typed-kamerstuk.ts';
import { foldText } from '../../core/words/fold-text.ts';
import { cacheFolder, libraryCacheFolder } from '../cache-folder.ts';
import { compoundsWith } from './compounds.ts';
import { dutchStem, wordsIn } from './dutch-stems.ts';
import { closeQuietly, indexInMemory, openIndexFile } from './index-file.ts';
import { type WordList, wordList } from './near-words.ts';
import { searchableText } from './searchable-text.ts';

export interface Hit {
  id: string;
  kind: BlockKind;
  title: string;
  /** Text of the body around the match, or its beginning; '' for a block without a body. */
  snippet: string;
}

export interface Search {
  /**
   * Finds the blocks that have all words, best first; if there are none, those that have any of them, except for a
   * Kamerstuk. Accepts any text; a text without words finds nothing.
   */
  find(words: string, limit?: number): Hit[];
  close(): void;
}

/** The searched blocks: a library, or blocks from elsewhere. */
export interface Searched {
  dir: string;
  blocks: readonly Block[];
  find(idOrAlias: string): Block | undefined;
}

type Database = InstanceType<typeof sqlite.Database>;

const MOST_WORDS = 32;

/**
 * Opens the index of a library in the user's cache folder and updates it: indexes only changed blocks again. Makes the index
 * in memory if the folder cannot be used or the file proves to be damaged during a search.
 */
export function openSearch(library: Searched, options: { cache?: string } = {}): Search {
  const folder = libraryCacheFolder(library.dir, options.cache ?? cacheFolder());
  const opened = openIndexFile(folder, library.blocks) ?? indexInMemory(library.blocks);
  let database = opened.database;
  let near: WordList | undefined;
  const hitsOf = (terms: readonly string[], limit: number, joints: readonly string[]): Hit[] => {
    const typed = terms.map(asTyped).join(' AND ');
    const hits = query(database, typed, limit);
    if (hits.length >= limit) return hits;
    // Next come the blocks in which a word is part of a compound.
    const compounds = terms.map((term) => compoundsWith(database, term).map(asWritten));
    if (compounds.some((words) => words.length > 0)) {
      const inside = terms.map((term, at) => anyOf([asTyped(term), ...(compounds[at] ?? [])]));
      hits.push(...query(database, `(${inside.join(' AND ')}) NOT (${typed})`, limit - hits.length));
    }
    if (hits.length > 0) return hits;
    near ??= wordList(wordsOf(database));
    const list = near;
    // Then the nearest words replace words that do not occur.
    const mended = terms.map((term, at) => {
      const inside = compounds[at] ?? [];
      // The table also has compounds of removed blocks.
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
      const kamerstuk = parseLoneKamerstuk(words);
      const papers = findKamerstuk(library.blocks, words);
      const exact = library.find(words.trim());
      const named = [...new Set([...(exact ? [exact] : []), ...(papers?.found ?? [])])];
      const terms = wordsIn(words)
        .slice(0, MOST_WORDS)
        .map((word) => foldText(word).slice(0, 64));
      if (terms.length === 0) return [];
      // Finally, any of the words is enough, but part of the number of a paper would only find other papers. '28638 vws' is
      // a word.
      const isPaper = kamerstuk !== null && /^(?:\d|\p{L}$)/u.test(kamerstuk.number ?? '');
      const joints = isPaper ? [' AND '] : [' AND ', ' OR '];
      let hits: Hit[];
      try {
        hits = hitsOf(terms, limit, joints);
      } catch {
        opened.discard();
        near = undefined;
        database = indexInMemory(library.blocks).database;
        hits = hitsOf(terms, limit, joints);
      }
      if (named.length === 0) return hits;
      const first = named.map((block) => hits.find((hit) => hit.id === block.id) ?? hitOf(block));
      const others = hits.filter(({ id }) => {
        const block = library.find(id);
        return !named.some((one) => one.id === id) && !(block && papers?.isOther(block));
      });
      return [...first, ...others].slice(0, limit);
    },
    close: () => closeQuietly(database),
  };
}

function hitOf(block: Block): Hit {
  const { body } = searchableText(block);
  const beginning = body.split(/\s+/).slice(0, 16).join(' ');
  return { id: block.id, kind: block.kind, title: block.title, snippet: beginning === body ? body : `${beginning}…` };
}

/** An FTS5 query for a word: a quoted prefix, or its stem. Terms have only letters, digits and marks. */
function asTyped(term: string): string {
  return `("${term}" * OR stems : "${dutchStem(term)}")`;
}

/** An FTS5 query for a word exactly as the texts have it. */
function asWritten(word: string): string {
  return `"${word}"`;
}

function anyOf(choices: readonly string[]): string {
  return `(${choices.join(' OR ')})`;
}

function query(database: Database, match: string, limit: number): Hit[] {
  // Sorting by `rank`, with the weights of the index, makes FTS5 build snippets for the hits only.
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

/** Whole words of the index, without stems, and the number of occurrences of each. */
function wordsOf(database: Database): Map<string, number> {
  database.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'blocks', 'col')");
  const rows = database.all(
    "SELECT term, sum(cnt) AS count FROM temp.vocabulary WHERE col <> 'stems' AND length(term) > 2 GROUP BY term",
  );
  return new Map(rows.map((row) => [String(row.term), Number(row.count)]));
}
