import { type Change, MarkedText, type Segment } from './marked-text.ts';
import { quotationMarkChanges } from './quotation-marks.ts';
import { Remembered } from './remembered.ts';

const NBSP = '\u00a0';
const NARROW = '\u202f';
/** A space that a rule may make a no-break one. */
const SPACE = `[ ${NBSP}]`;
const MONTH =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|January|February|March|April|May|June|July|August|September|October|November|December';
/**
 * Initials as they stand before a surname: 'A.', 'M.H.', 'Th. J.'. No name has more than eight; without a bound the time that
 * a row of initials takes would grow with the square of its length, as with the two below.
 */
const INITIALS = `(?:(?:\\p{Lu}|IJ|Chr|Fr|Jac|Joh|Ph|Th)\\.${SPACE}?){1,8}`;
/** Words between initials and the capital of a surname: 'van der Graaf'. */
const SURNAME_PREFIXES = `(?:(?:van|von|de|der|den|het|’t|'t|in|op|ter|ten|te|aan|bij|el|al|la|le|du)${SPACE}){0,4}`;
/** Words that begin a sentence after a single letter with a point, as in 'vitamine A. De dosis', and are no surname. */
const SENTENCE_START =
  '(?:De|Het|Een|Dat|Dit|Die|Deze|Daar|Er|Wij|We|Zij|Ze|Hij|Ik|In|Op|Als|Ook|En|Maar|Voor|Met|Bij|Na|Om|Wat|Hoe|The|It|This|That|We|A|In)';
const ACADEMIC_TITLES = `(?:(?:[Mm]r|[Dd]rs?|[Ii]r|[Ii]ng|[Pp]rof|[Dd]s|[Jj]hr|[Mm]w|[Mm]evr|[Dd]hr)\\.${SPACE}){1,6}`;
/** Characters of a name that stay on one line; a longer one must be able to break in a narrow column. */
const LONGEST_NAME = 32;
/** Straight, typographic and mistaken for one: each may become a closing mark, so rules of signs see all of them. */
const QUOTATION_MARKS = '\'"\u00b4`\u2018-\u201f';
const UNIT = 'miljoen|miljard|euro|procent|km|cm|mm|kg|m²|km²|ha|uur|MB|GB|million|billion|percent';

export interface SettingOptions {
  /** Language of the text; segments may have their own. */
  language: string;
  /** Words of a source: nothing but quotation marks, apostrophes and spaces is changed. */
  literal?: boolean;
  /** The whole stands in quotation marks that the caller adds, so that those inside are “…”. */
  inQuotation?: boolean;
}

/**
 * The Dutch setting of the house: ‘…’ and inside “…”, ’ in thema’s, … as one sign, en dashes in ranges and asides, narrow
 * no-break space in 28 638, no-break spaces where a line may not end. Looks over the borders of segments, so that a quotation
 * may open in one and close in the next; gives the text of each. In a language other than Dutch only what is safe in it.
 * Setting twice changes nothing.
 */
export function setSegments(segments: readonly Segment[], options: SettingOptions): readonly string[] {
  const texts = segments.map(({ text }) => text);
  if (!SIGN.test(texts.join(''))) return texts;
  return alreadySet.get(keyOf(segments, options), () => setAfresh(segments, options));
}

/**
 * A text without any of these is left unchanged: each rule needs a digit, a mark, a dash, dots, a space that is one too many,
 * initials, or one of the words that are kept together without a number.
 */
const SIGN =
  /[\d'"\u2018-\u201f\u00b4`\u2014\u2026€]|[ \u00a0][-,;.:?! \u00a0]|--|\.\.|,,|\[|c\.s\.|Kamerstukken|Handelingen|\p{Lu}\p{Ll}{0,2}\.[ \u00a0]|(?:mr|drs?|ir|ing|prof|ds|jhr|mw|mevr|dhr)\.[ \u00a0]|(?:lid|heer|mevrouw|bijlage|onderdeel)[ \u00a0]/iu;

/** Paragraphs of a long document and of the library beside it. A changed word costs its own paragraph. */
const alreadySet = new Remembered<readonly string[]>(4096);

/** Everything that the setting depends on, in signs that no text holds. */
function keyOf(segments: readonly Segment[], { language, literal, inQuotation }: SettingOptions): string {
  let key = `${language}${literal ? '\u0001' : ''}${inQuotation ? '\u0002' : ''}`;
  for (const { text, lang, settled } of segments)
    key += `\u0003${settled ? '\u0004' : ''}${lang ?? ''}\u0005${text.length}\u0005${text}`;
  return key;
}

function setAfresh(segments: readonly Segment[], options: SettingOptions): readonly string[] {
  const marked = new MarkedText(segments);
  const isDutch = (at: number) => /^nl(-|$)/i.test(marked.languageAt(at, options.language));
  const hasOurMarks = (at: number) => /^(nl|en)(-|$)/i.test(marked.languageAt(at, options.language));
  for (const rule of options.literal ? [] : SIGN_RULES) applyRule(marked, rule, isDutch);
  for (const rule of SPACE_RULES) applyRule(marked, rule, isDutch);
  marked.apply(quotationMarkChanges(marked, hasOurMarks, options.inQuotation ? 1 : 0));
  return marked.texts();
}

/** A text by itself. */
export function setText(text: string, language: string): string {
  return setSegments([{ text }], { language })[0] ?? text;
}

/** Words of a source: only quotation marks, apostrophes and spaces. */
export function setLiteral(text: string, language: string): string {
  return setSegments([{ text }], { language, literal: true })[0] ?? text;
}

interface Rule {
  pattern: RegExp;
  /** Group by group what is put in its place; `undefined` leaves a group as it is. The groups together make the match. */
  put: (groups: string[]) => (string | undefined)[];
  /** In Dutch text only. */
  dutch: boolean;
}

function rule(pattern: RegExp, put: Rule['put'], dutch = true): Rule {
  return { pattern, put, dutch };
}

/** Spaces: allowed in the words of a source too, since the line end is not the source's. The second group is the space. */
function keep(before: string, after: string, dutch = true, flags = 'g'): Rule {
  return rule(new RegExp(`(${before})(${SPACE})(?=${after})`, flags), () => [undefined, NBSP], dutch);
}

/** No-break spaces in all that the pattern finds. */
function together(pattern: string): Rule {
  const closed = (found = '') => (found.length > LONGEST_NAME ? found : found.replaceAll(' ', NBSP));
  return rule(new RegExp(`(${pattern})`, 'gu'), ([found]) => [closed(found)], false);
}

const DOSSIER_CONTEXT = `(?=(?:${SPACE}[IVX]+[AB]?|-\\d{2})?,?${SPACE}nrs?\\.)`;

const SIGN_RULES: readonly Rule[] = [
  // Typing errors. Of two spaces the first goes, so that a note mark between them stands against its word.
  rule(/(?<=\S)([ \u00a0]+)([ \u00a0])(?=\S)/g, () => ['', undefined], false),
  rule(/(?<!,)(,)(,)(?=\s|$)/g, () => [undefined, ''], false),
  rule(new RegExp(`(?<=[^.…\\s])(\\.)(\\.)(?=[\\s${QUOTATION_MARKS})\\]]|$)`, 'g'), () => [undefined, ''], false),
  rule(new RegExp(`(?<=[\\p{L}\\p{N})\\]’”])([ ${NBSP}])(?=[,;.?!](?:[\\s${QUOTATION_MARKS})]|$))`, 'gu'), () => ['']),
  rule(/(?<=\p{L})([ \u00a0])(?=:(?:\s|$))/gu, () => ['']),
  rule(/(?<!\.)(\.\.\.)(?!\.)/g, () => ['…'], false),
  // An aside: a hyphen or a long dash between spaces. A line that begins with a hyphen is left as it is.
  rule(/(?<=[^\s\-–—])([ \u00a0])(--?|—)([ \u00a0])(?=[^\s\-–—])/g, () => [undefined, '–', undefined]),
  rule(/(?<=[\p{L}\d])(--|—)(?=[\p{L}\d])/gu, () => ['–']),
  rule(/(?<![\p{L}\d\-–/.,:@])(\d{1,4})(-)(\d{1,4})(?![\p{L}\d\-–/@]|[.,]\d)/gu, ([from = '', , to = '']) => [
    undefined,
    isRange(from, to) ? '–' : undefined,
    undefined,
  ]),
  rule(/(\d)([ \u00a0\u202f])(%)/g, () => [undefined, '', undefined]),
  rule(/(€)(?=\d)/g, () => [`€${NBSP}`]),
  // 28638 in running text: only where the words say that it is a dossier. After a session year it is an official citation.
  rule(
    new RegExp(`(?<![\\d.,/-]|\\d{4}/\\d{2},[ ${NBSP}])(\\d{2})(\\d)(?=\\d{2}(?!\\d)${DOSSIER_CONTEXT})`, 'g'),
    ([, digit]) => [undefined, `${NARROW}${digit}`],
  ),
  rule(/(?<=\b(?:[Kk]amerstuk(?:ken)?|[Dd]ossier)[ \u00a0])(\d{2})(\d)(?=\d{2}(?![\d-]))/g, ([, digit]) => [
    undefined,
    `${NARROW}${digit}`,
  ]),
];

const SPACE_RULES: readonly Rule[] = [
  rule(new RegExp(`(?<![\\d.,/-])(\\d{2})([ ${NBSP}])(?=\\d{3}(?!\\d)${DOSSIER_CONTEXT})`, 'g'), () => [
    undefined,
    NARROW,
  ]),
  rule(/(?<=\b(?:[Kk]amerstuk(?:ken)?|[Dd]ossier)[ \u00a0])(\d{2})([ \u00a0])(?=\d{3}(?!\d))/g, () => [
    undefined,
    NARROW,
  ]),
  keep('\\b(?:Kamerstuk(?:ken)?|dossier)', '\\d', true, 'gi'),
  keep('\\b(?:Kamerstukken|Handelingen)', 'II?(?![\\p{L}\\d])', true, 'gu'),
  keep('\\d{5}|\\d{2}\u202f\\d{3}', '[IVX]+[AB]?,?[ \u00a0]nrs?\\.'),
  rule(new RegExp(`(\\d{2}\u202f\\d{3}(?:[ ${NBSP}][IVX]+[AB]?|-\\d{2})?,)([ ${NBSP}])(?=nrs?\\.)`, 'g'), () => [
    undefined,
    NBSP,
  ]),
  keep('\\bnrs?\\.', '[\\d\\[]', true, 'gi'),
  keep('\\bart\\.', '\\d', false, 'gi'),
  keep('\\bp\\.', '\\d', false),
  keep('§', '\\d', false),
  keep(
    '\\b(?:eis|vraag|citaat|noot|pagina|tabel|figuur|artikel|lid|alinea|hoofdstuk|paragraaf|punt)',
    '\\d',
    true,
    'gi',
  ),
  keep('\\b(?:bijlage|onderdeel)', '(?:\\d|[A-Z](?![\\p{L}]{2}))', true, 'gu'),
  keep('\\b(?:par|blz)\\.', '\\d', true, 'gi'),
  keep('\\b\\d{1,2}', `(?:${MONTH})(?!\\p{L})`, false, 'gu'),
  keep('\\S', 'c\\.s\\.(?!\\p{L})', true, 'gu'),
  keep('\\S', '\\(…\\)', false),
  keep('€', '\\d', false),
  // A name: titles and initials with the surname, and the words between them.
  together(`(?<![\\p{L}\\p{N}])${ACADEMIC_TITLES}(?=\\p{Lu})`),
  together(
    `(?<![\\p{L}\\p{N}.])(?!\\p{Lu}\\.${SPACE}${SENTENCE_START}(?!\\p{L}))${INITIALS}${SURNAME_PREFIXES}(?=\\p{Lu}\\p{Ll})`,
  ),
  together(
    `(?<=(?<!\\p{L})(?:lid|heer|mevrouw)${SPACE})(?:Van|Von|De|Den|Der|Ter|Ten|Te|El|Al)${SPACE}${SURNAME_PREFIXES}(?=\\p{Lu})`,
  ),
  keep('\\d', `(?:${UNIT})(?![\\p{L}\\d])`, false, 'gu'),
];

function applyRule(marked: MarkedText, { pattern, put, dutch }: Rule, isDutch: (at: number) => boolean): void {
  const changes: Change[] = [];
  for (const match of marked.text.matchAll(pattern)) {
    if (dutch && !isDutch(match.index)) continue;
    const groups = match.slice(1);
    let at = match.index;
    put(groups).forEach((text, index) => {
      const group = groups[index] ?? '';
      if (text !== undefined && text !== group) changes.push({ at, length: group.length, put: text });
      at += group.length;
    });
  }
  marked.apply(changes);
}

/** Two years, a session year (2023-24), or two numbers that are no part of a date or a code: a vote of 102-47. */
function isRange(from: string, to: string): boolean {
  if (from.startsWith('0') || to.startsWith('0')) return false;
  const isYear = (text: string) => /^(1[6-9]|20)\d\d$/.test(text);
  if (isYear(from)) return isYear(to) || (to.length === 2 && Number(to) === (Number(from) + 1) % 100);
  return from.length <= 3 && to.length <= 3;
}
