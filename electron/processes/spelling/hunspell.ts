import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hunspell } from 'hunspell-wasm';
import startHunspell from 'hunspell-wasm/wasm/hunspell.js';

/** Functions that the WebAssembly module imports, by module and name. */
type Imports = Record<string, Record<string, unknown>>;

interface StartOptions {
  /** Creates an instance of the module and passes it on. */
  instantiateWasm: (asked: Imports, done: (instance: unknown) => void) => void;
}

/** The part of WebAssembly that this file uses: Node has it, its types do not. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: { instantiate: (program: Uint8Array, asked: Imports) => Promise<{ instance: unknown }> };
};

/** Accepts the module, which its types do not say. */
const startModule = startHunspell as unknown as (given: StartOptions) => Promise<unknown>;

/** Milliseconds that pass on the counting clock each time it is read. */
const TICK = 0.025;

/** A spelling dictionary. The only file that knows it is Hunspell. */
export interface Dictionary {
  knows: (word: string) => boolean;
  /** Best first; may take a few tenths of a second. */
  suggestions: (word: string) => string[];
}

/** Reads `hunspell.wasm`, the Dutch dictionary of OpenTaal and the jargon of the field from one folder. */
export async function openDictionary(folder: string): Promise<Dictionary> {
  const [program, affixes, words, ofField] = await Promise.all([
    readFile(join(folder, 'hunspell.wasm')),
    readFile(join(folder, 'nl.aff'), 'utf8'),
    readFile(join(folder, 'nl.dic'), 'utf8'),
    readFile(join(folder, 'field-words.dic'), 'utf8'),
  ]);
  const module = await startWith(program);
  const hunspell = new Hunspell(module, affixes, `${words}\n${toWordList(ofField)}`);
  return {
    knows: (word) => hunspell.testSpelling(word),
    suggestions: (word) => hunspell.getSpellingSuggestions(word),
  };
}

function startWith(program: Uint8Array): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const instantiateWasm: StartOptions['instantiateWasm'] = (asked, done) => {
      WebAssembly.instantiate(program, withCountingClock(asked))
        .then(({ instance }) => done(instance))
        .catch(reject);
    };
    startModule({ instantiateWasm }).then(resolve, reject);
  });
}

/**
 * Hunspell searches for suggestions during a quarter of a second, so a busy computer would find none. Its clock is
 * replaced by one that counts how often it is read: the suggestions are the same everywhere, and take about that time.
 */
function withCountingClock(asked: Imports): Imports {
  let now = 0;
  const tick = (): number => {
    now += TICK;
    return now;
  };
  const clocks = ['_emscripten_get_now', '_emscripten_date_now'];
  let missing = clocks.length;
  const replaced: Imports = {};
  for (const [module, functions] of Object.entries(asked)) {
    const own: Imports[string] = {};
    for (const [name, value] of Object.entries(functions)) {
      const isClock = typeof value === 'function' && clocks.includes(value.name);
      if (isClock) missing -= 1;
      own[name] = isClock ? tick : value;
    }
    replaced[module] = own;
  }
  if (missing !== 0) throw new Error('Hunspell asks for other clocks.');
  return replaced;
}

/** Removes comment lines, and writes `ij` as one letter as the dictionary does. */
function toWordList(words: string): string {
  return words
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .join('\n')
    .replaceAll('ij', 'ĳ')
    .replaceAll('IJ', 'Ĳ');
}
