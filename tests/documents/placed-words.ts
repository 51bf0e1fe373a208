import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A word on a page, with its edges in points from the upper left corner of the sheet. */
export interface PlacedWord {
  text: string;
  page: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PlacedWords {
  /** Visible sizes of the sheets, in points. */
  sheets: { width: number; height: number }[];
  words: PlacedWord[];
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The words of a PDF as `pdftotext -bbox` finds them: it ends a word at each space and at each line end. */
export function placedWords(pdf: Uint8Array): PlacedWords {
  const folder = mkdtempSync(join(tmpdir(), 'inbreng-words-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, pdf);
    execFileSync('pdftotext', ['-bbox', file, join(folder, 'a.html')]);
    const sheets: PlacedWords['sheets'] = [];
    const words: PlacedWord[] = [];
    for (const line of readFileSync(join(folder, 'a.html'), 'utf8').split('\n')) {
      const numbers = [...line.matchAll(/="([\d.-]+)"/g)].map(([, value]) => Number(value));
      if (line.includes('<page ')) sheets.push({ width: numbers[0] ?? 0, height: numbers[1] ?? 0 });
      const word = /<word [^>]*>(.*)<\/word>/.exec(line)?.[1];
      if (word === undefined) continue;
      const [left = 0, top = 0, right = 0, bottom = 0] = numbers;
      const text = word.replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
      words.push({ text, page: sheets.length, left, right, top, bottom });
    }
    return { sheets, words };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
