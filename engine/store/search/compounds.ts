import type sqlite from 'node-sqlite3-wasm';
import { findPartStarts, LEAST_PART } from '../../core/words/compound.ts';
import { foldText } from '../../core/words/fold-text.ts';
import { dutchStem } from './dutch-stems.ts';

type Database = InstanceType<typeof sqlite.Database>;

/** Maximum number of compounds that are searched for one word: those whose part is nearest to it in length. */
const MOST = 100;

/**
 * Each compound of the index by its inner parts and their stems. A compound stays when its blocks are gone, and then finds
 * nothing.
 */
export const COMPOUNDS_TABLE = `DROP TABLE IF EXISTS compounds;
    CREATE TABLE compounds (part TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (part, word)) WITHOUT ROWID`;

/** Writes the compounds among these words into the index. */
export function keepCompounds(database: Database, words: Iterable<string>): void {
  const insert = database.prepare('INSERT OR IGNORE INTO compounds VALUES (?, ?)');
  for (const written of words) {
    const word = foldText(written);
    for (const at of findPartStarts(word)) {
      const part = word.slice(at);
      for (const form of new Set([part, dutchStem(part)])) insert.run([form, word]);
    }
  }
  insert.finalize();
}

/** The compounds of the index with an inner part that begins with this word or has the same stem. */
export function compoundsWith(database: Database, word: string): string[] {
  if (word.length < LEAST_PART || /\d/.test(word)) return [];
  const rows = database.all(
    `SELECT word, min(length(part)) AS nearest FROM
       (SELECT part, word FROM compounds WHERE part >= ? AND part < ? UNION ALL SELECT part, word FROM compounds WHERE part = ?)
     GROUP BY word ORDER BY nearest, word LIMIT ${MOST}`,
    [word, `${word}\uFFFF`, dutchStem(word)],
  );
  return rows.map((row) => String(row.word));
}
