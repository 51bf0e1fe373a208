import type sqlite from 'node-sqlite3-wasm';
import { findPartStarts, LEAST_PART } from '../../core/words/compound.ts';
import { foldText } from '../../core/words/fold-text.ts';
import { dutchStem } from './dutch-stems.ts';

type Database = InstanceType<typeof sqlite.Database>;

/** At most this many compounds are asked for in place of one word: those whose part is nearest to it in length. */
const MOST = 100;

/** Each compound of the index by the parts inside it and by their stems. One whose blocks are gone stays: it finds nothing. */
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

/** The compounds of the index inside which a part begins with this word, or is another form of it. */
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
