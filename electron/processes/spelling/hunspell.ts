import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hunspell } from 'hunspell-wasm';
import startHunspell from 'hunspell-wasm/wasm/hunspell.js';

/** The functions that the program asks of whoever runs it, by module and name. */
type Asked = Record<string, Record<string, unknown>>;

interface Given {
  /** Makes an instance of the program and gives it. */
  instantiateWasm: (asked: Asked, done: (instance: unknown) => void) => void;
}

/** As far as it is used here: Node has it, its types have not. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: { instantiate: (program: Uint8Array, asked: Asked) => Promise<{ instance: unknown }> };
};

/** It can be given its program, which its types do not say. */
const start = startHunspell as unknown as (given: Given) => Promise<unknown>;

/** Milliseconds that go by from one look at the clock to the next. */
const TICK = 0.025;

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
  const module = await startWith(program);
  const hunspell = new Hunspell(module, affixes, `${words}\n${asListed(ofField)}`);
  return {
    knows: (word) => hunspell.testSpelling(word),
    suggestions: (word) => hunspell.getSpellingSuggestions(word),
  };
}

function startWith(program: Uint8Array): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const instantiateWasm: Given['instantiateWasm'] = (asked, done) => {
      WebAssembly.instantiate(program, withOwnClock(asked))
        .then(({ instance }) => done(instance))
        .catch(reject);
    };
    start({ instantiateWasm }).then(resolve, reject);
  });
}

/**
 * Hunspell looks for what a word may have been meant to be until a quarter of a second has gone by, found or not, so that a
 * computer that is busy would find nothing. Its clock goes by how often it is looked at: it finds the same everywhere, in
 * about that time on a computer that is not.
 */
function withOwnClock(asked: Asked): Asked {
  let now = 0;
  const tick = (): number => {
    now += TICK;
    return now;
  };
  const clocks = ['_emscripten_get_now', '_emscripten_date_now'];
  let left = clocks.length;
  const replaced: Asked = {};
  for (const [module, functions] of Object.entries(asked)) {
    const own: Asked[string] = {};
    for (const [name, value] of Object.entries(functions)) {
      const isClock = typeof value === 'function' && clocks.includes(value.name);
      if (isClock) left -= 1;
      own[name] = isClock ? tick : value;
    }
    replaced[module] = own;
  }
  if (left !== 0) throw new Error('Hunspell asks for other clocks.');
  return replaced;
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
