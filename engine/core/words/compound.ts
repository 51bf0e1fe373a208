import beginnings from '../../../assets/spelling/compound-beginnings.txt?raw';
import { foldText } from './fold-text.ts';

/** Length of the shortest part that a search finds inside a word: 'wet' would be found in everything. */
export const LEAST_PART = 4;
/** Length of the shortest beginning of a compound, and of the longest word that is split. */
const LEAST_BEGINNING = 3;
const LONGEST = 64;

const BEGINNINGS: ReadonlySet<string> = new Set(beginnings.trim().split('\n'));
/** Endings after which a compound continues, whatever precedes them: 'uitbuitings|vormen', 'prostitutie|beleid'. */
const SURE_ENDING = /...(?:ings|heids|teits|schaps|tie|sie)$/;
/**
 * Beginnings of compounds that do not count before these letters, or only before these: 'werk' is not in 'medewerking',
 * nor 'gegeven' in 'vrijgegeven'; 'onderzoek' is in 'vooronderzoek', and 'stel' not in 'voorstel'.
 */
const EXCEPTIONS =
  /^(?:mede(?=br|deel|deli|delen|ding|dog|gaan|ge[bdlsw]|leef|leven|lij|plicht|stand|werk)|tussen(?=door|kom|kwam)|voor(?!advies|afspra|akkoord|analyse|arrest|behandel|bespre|contract|examen|fase|financ|geschied|gesprek|inform|inschrijv|invester|kennis|meting|onderhandel|onderzoek|ontwerp|opleiding|overleg|periode|procedure|programma|publica|ronde|school|selecti|studie|toets|traject|verken|verkiez|verkoop)|vrij(?!dag|handel|haven|markt|plaats|staat)|zelf(?=stand|zucht))/;

/**
 * Positions in a folded word where a part of a compound begins: 7 in 'mensenhandel', none in 'behandeling'. The text
 * before a position consists of one or more known beginnings. A wrong position may be included
 * ('mensenhandels|lachtoffer'): harmless, because no search term begins there.
 */
export function findPartStarts(word: string): number[] {
  if (word.length > LONGEST) return [];
  const places: number[] = [];
  for (let at = LEAST_BEGINNING; at <= word.length - LEAST_PART; at += 1)
    if (isBeginning(word, 0, at) || places.some((from) => isBeginning(word, from, at))) places.push(at);
  return places;
}

function isBeginning(word: string, from: number, to: number): boolean {
  if (to - from < LEAST_BEGINNING) return false;
  const letters = word.slice(from, to);
  if (BEGINNINGS.has(letters)) return EXCEPTIONS.exec(word.slice(from))?.[0] !== letters;
  if (SURE_ENDING.test(letters)) return true;
  // The linking s and the first letter of the next part may be the same: 'mensenhandel|slachtoffer'.
  return word[to] === 's' && BEGINNINGS.has(`${letters}s`);
}

const LETTER = /[\p{L}\p{M}]/u;

/** Whether a part of a compound begins at this position of a text, inside a word. */
export function isPartStart(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < LONGEST && LETTER.test(text[from - 1] ?? '')) from -= 1;
  if (at - from < LEAST_BEGINNING) return false;
  const behind = /^[\p{L}\p{M}]*/u.exec(text.slice(at, at + LONGEST))?.[0] ?? '';
  const beginning = foldText(text.slice(from, at));
  return findPartStarts(beginning + foldText(behind)).includes(beginning.length);
}
