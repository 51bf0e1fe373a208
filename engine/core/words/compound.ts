import beginnings from '../../../assets/spelling/compound-beginnings.txt?raw';
import { folded } from './folded.ts';

/** Letters of the shortest part that is looked for inside a word: 'wet' would be found in everything. */
export const LEAST_PART = 4;
/** Letters of the shortest beginning, and of the longest word that is looked into. */
const LEAST_BEGINNING = 3;
const LONGEST = 64;

const BEGINNINGS: ReadonlySet<string> = new Set(beginnings.trim().split('\n'));
/** Endings behind which a compound goes on, whatever stands before them: 'uitbuitings|vormen', 'prostitutie|beleid'. */
const SURE_ENDING = /...(?:ings|heids|teits|schaps|tie|sie)$/;
/**
 * What begins compounds, but not before these letters, or only before these: 'werk' is not for 'medewerking', nor 'gegeven' for
 * 'vrijgegeven'; 'onderzoek' is for 'vooronderzoek', and 'stel' not for 'voorstel'.
 */
const NOT_HERE =
  /^(?:mede(?=br|deel|deli|delen|ding|dog|gaan|ge[bdlsw]|leef|leven|lij|plicht|stand|werk)|tussen(?=door|kom|kwam)|voor(?!advies|afspra|akkoord|analyse|arrest|behandel|bespre|contract|examen|fase|financ|geschied|gesprek|inform|inschrijv|invester|kennis|meting|onderhandel|onderzoek|ontwerp|opleiding|overleg|periode|procedure|programma|publica|ronde|school|selecti|studie|toets|traject|verken|verkiez|verkoop)|vrij(?!dag|handel|haven|markt|plaats|staat)|zelf(?=stand|zucht))/;

/**
 * The places in a folded word where a part of a compound begins: 7 in 'mensenhandel', none in 'behandeling'. What stands before a
 * place are beginnings of compounds that the list knows, one or more. A place between the wrong letters may be among them
 * ('mensenhandels|lachtoffer'): it does no harm, for nobody looks for a word that begins there.
 */
export function partsOf(word: string): number[] {
  if (word.length > LONGEST) return [];
  const places: number[] = [];
  for (let at = LEAST_BEGINNING; at <= word.length - LEAST_PART; at += 1)
    if (isBeginning(word, 0, at) || places.some((from) => isBeginning(word, from, at))) places.push(at);
  return places;
}

function isBeginning(word: string, from: number, to: number): boolean {
  if (to - from < LEAST_BEGINNING) return false;
  const letters = word.slice(from, to);
  if (BEGINNINGS.has(letters)) return NOT_HERE.exec(word.slice(from))?.[0] !== letters;
  if (SURE_ENDING.test(letters)) return true;
  // The joining s and the first of the next part may be one: 'mensenhandel|slachtoffer'.
  return word[to] === 's' && BEGINNINGS.has(`${letters}s`);
}

const LETTER = /[\p{L}\p{M}]/u;

/** Does a part of a compound begin at this place of a text, inside a word? */
export function partBeginsAt(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < LONGEST && LETTER.test(text[from - 1] ?? '')) from -= 1;
  if (at - from < LEAST_BEGINNING) return false;
  const behind = /^[\p{L}\p{M}]*/u.exec(text.slice(at, at + LONGEST))?.[0] ?? '';
  const beginning = folded(text.slice(from, at));
  return partsOf(beginning + folded(behind)).includes(beginning.length);
}
