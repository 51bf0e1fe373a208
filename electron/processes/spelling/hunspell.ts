import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hunspell } from 'hunspell-wasm';
import startHunspell from 'hunspell-wasm/wasm/hunspell.js';

/** Hunspell stops looking for what a word may have been meant to be after so many milliseconds, found or not. */
const LOOKS_FOR = 200;
/** Times that it looks where it stopped with nothing: a computer that is busy gives it too little of that time. */
const TURNS = 3;

/** It can be given its program, which its types do not say. */
const start = startHunspell as unknown as (given: { wasmBinary: Uint8Array }) => Promise<unknown>;

/** A dictionary that words can be asked of. The only file that knows by which program. */
export interface Dictionary {
  knows: (word: string) => boolean;
  /** The nearest first; may take a few tenths of a second. */
  suggestions: (word: string) => string[];
}

/** Reads `hunspell.wasm`, the Dutch dictionary of OpenTaal and the words of the field from one folder. */
export async function openDictionary(folder: string): Promise<Dictionary> {
  const [program, affixes, words, ofField] = await Promise.all([
    readFile(join(folder, 'hunspell.wasm')),
    readFile(join(folder, 'nl.aff'), 'utf8'),
    readFile(join(folder, 'nl.dic'), 'utf8'),
    readFile(join(folder, 'field-words.dic'), 'utf8'),
  ]);
  const module = await start({ wasmBinary: program });
  const hunspell = new Hunspell(module, affixes, `${words}\n${asListed(ofField)}`);
  return {
    knows: (word) => hunspell.testSpelling(word),
    suggestions: (word) => {
      for (let turn = 1; ; turn += 1) {
        const since = performance.now();
        const found = hunspell.getSpellingSuggestions(word);
        if (found.length > 0 || turn === TURNS || performance.now() - since < LOOKS_FOR) return found;
      }
    },
  };
}

/** Lines of comment left out; `ij` as one letter, as the dictionary has it. */
function asListed(words: string): string {
  return words
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .join('\n')
    .replaceAll('ij', 'ĳ')
    .replaceAll('IJ', 'Ĳ');
}
