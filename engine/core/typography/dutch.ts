/** Dutch typography of printed text, as a list of rules in the order in which they apply. */
import { BoundedCache } from './bounded-cache.ts';
import { type Change, MarkedText, type Segment } from './marked-text.ts';
import { findMarkChanges } from './quotation-marks.ts';

const NBSP = '\u00a0';
const NARROW = '\u202f';
/** A space that a rule may replace by a no-break one. */
const SPACE = `[ ${NBSP}]`;
const MONTH =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|January|February|March|April|May|June|July|August|September|October|November|December';
/**
 * Initials before a surname: 'A.', 'M.H.', 'Th. J.', at most eight. These bounds, here and in the two patterns below,
 * keep the time from growing with the square of the length.
 */
const INITIALS = `(?:(?:\\p{Lu}|IJ|Chr|Fr|Jac|Joh|Ph|Th)\\.${SPACE}?){1,8}`;
/** Words between initials and the capital of a surname: 'van der Graaf'. */
const SURNAME_PREFIXES = `(?:(?:van|von|de|der|den|het|’t|'t|in|op|ter|ten|te|aan|bij|el|al|la|le|du)${SPACE}){0,4}`;
/** Words that begin a sentence after a single letter with a dot, as in 'vitamine A. De dosis', and are no surname. */
const SENTENCE_START =
  '(?:De|Het|Een|Dat|Dit|Die|Deze|Daar|Er|Wij|We|Zij|Ze|Hij|Ik|In|Op|Als|Ook|En|Maar|Voor|Met|Bij|Na|Om|Wat|Hoe|The|It|This|That|We|A|In)';
const ACADEMIC_TITLES = `(?:(?:[Mm]r|[Dd]rs?|[Ii]r|[Ii]ng|[Pp]rof|[Dd]s|[Jj]hr|[Mm]w|[Mm]evr|[Dd]hr)\\.${SPACE}){1,6}`;
/** Characters of a name that stays on one line; a longer one must be able to break in a narrow column. */
const LONGEST_NAME = 32;
/**
 * Straight and typographic marks, and characters used for one: each may become a closing mark, so the rules allow all.
 */
const QUOTATION_MARKS = '\'"\u00b4`\u2018-\u201f';
const UNIT = 'miljoen|miljard|euro|procent|km|cm|mm|kg|m²|km²|ha|uur|MB|GB|million|billion|percent';

export interface SettingOptions {
  /** Language of the text; segments may have their own. */
  language: string;
  /** Text of a source: only quotation marks, apostrophes and spaces are changed. */
  literal?: boolean;
  /** The caller encloses the whole in quotation marks, so that inner ones are “…”. */
  inQuotation?: boolean;
}

/**
 * Sets Dutch typography: ‘…’ and inside “…”, ’ in thema’s, … as one character, en dashes in ranges and asides, a narrow
 * no-break space in 28 638, no-break spaces where a line may not end. A quotation may open in one segment and close in
 * the next. Returns the text of each segment. Applies only safe rules in other languages. Applying it twice changes
 * nothing.
 */
export function setSegments(segments: readonly Segment[], options: SettingOptions): readonly string[] {
  const texts = segments.map(({ text }) => text);
  if (!NEEDS_RULES.test(texts.join(''))) return texts;
  return settingCache.get(makeCacheKey(segments, options), () => applyRules(segments, options));
}

/**
 * Fast pre-check: text without a match stays unchanged, since each rule needs a digit, a mark, a dash, dots, a
 * superfluous space, initials, or a word that is kept together without a number.
 */
const NEEDS_RULES =
  /[\d'"\u2018-\u201f\u00b4`\u2014\u2026€]|[ \u00a0][-,;.:?! \u00a0]|--|\.\.|,,|\[|c\.s\.|Kamerstukken|Handelingen|\p{Lu}\p{Ll}{0,2}\.[ \u00a0]|(?:mr|drs?|ir|ing|prof|ds|jhr|mw|mevr|dhr)\.[ \u00a0]|(?:lid|heer|mevrouw|bijlage|onderdeel)[ \u00a0]/iu;

/** Holds the paragraphs of a long document and its library, so that a changed word costs one paragraph. */
const settingCache = new BoundedCache<readonly string[]>(4096);

/** Everything that the result depends on, separated by characters that no text contains. */
function makeCacheKey(segments: readonly Segment[], { language, literal, inQuotation }: SettingOptions): string {
  let key = `${language}${literal ? '\u0001' : ''}${inQuotation ? '\u0002' : ''}`;
  for (const { text, lang, settled } of segments)
    key += `\u0003${settled ? '\u0004' : ''}${lang ?? ''}\u0005${text.length}\u0005${text}`;
  return key;
}

function applyRules(segments: readonly Segment[], options: SettingOptions): readonly string[] {
  const marked = new MarkedText(segments);
  const isDutch = (at: number) => /^nl(-|$)/i.test(marked.languageAt(at, options.language));
  const hasOurMarks = (at: number) => /^(nl|en)(-|$)/i.test(marked.languageAt(at, options.language));
  for (const rule of options.literal ? [] : CHARACTER_RULES) applyRule(marked, rule, isDutch);
  for (const rule of SPACE_RULES) applyRule(marked, rule, isDutch);
  marked.apply(findMarkChanges(marked, hasOurMarks, options.inQuotation ? 1 : 0));
  return marked.texts();
}

/** Typography of a single text. */
export function setText(text: string, language: string): string {
  return setSegments([{ text }], { language })[0] ?? text;
}

/** Typography of a source's text: only quotation marks, apostrophes and spaces. */
export function setLiteral(text: string, language: string): string {
  return setSegments([{ text }], { language, literal: true })[0] ?? text;
}

interface Rule {
  pattern: RegExp;
  /** The replacement of each group; `undefined` leaves it unchanged. The groups together are the match. */
  replace: (groups: string[]) => (string | undefined)[];
  /** Applies to Dutch text only. */
  isDutchOnly: boolean;
}

function rule(pattern: RegExp, replace: Rule['replace'], isDutchOnly = true): Rule {
  return { pattern, replace, isDutchOnly };
}

/** Replaces the space between `before` and `after` by a no-break one. */
function keepTogether(before: string, after: string, isDutchOnly = true, flags = 'g'): Rule {
  return rule(new RegExp(`(${before})(${SPACE})(?=${after})`, flags), () => [undefined, NBSP], isDutchOnly);
}

/** Makes every space in a match no-break. */
function joinName(pattern: string): Rule {
  const closed = (found = '') => (found.length > LONGEST_NAME ? found : found.replaceAll(' ', NBSP));
  return rule(new RegExp(`(${pattern})`, 'gu'), ([found]) => [closed(found)], false);
}

/** The text after the number of a dossier: ', nr.', perhaps after an addition ('VI', '-32'). */
const DOSSIER_CONTEXT = `(?=(?:${SPACE}[IVX]+[AB]?|-\\d{2})?,?${SPACE}nrs?\\.)`;

/** Rules that change characters; not applied to a source's text. */
const CHARACTER_RULES: readonly Rule[] = [
  // Typing errors: double spaces, commas and full stops, a space before a punctuation mark. Of two spaces the first is
  // removed, so that a note mark between them touches its word.
  rule(/(?<=\S)([ \u00a0]+)([ \u00a0])(?=\S)/g, () => ['', undefined], false),
  rule(/(?<!,)(,)(,)(?=\s|$)/g, () => [undefined, ''], false),
  rule(new RegExp(`(?<=[^.…\\s])(\\.)(\\.)(?=[\\s${QUOTATION_MARKS})\\]]|$)`, 'g'), () => [undefined, ''], false),
  rule(
    new RegExp(`(?<=[\\p{L}\\p{N})\\]${QUOTATION_MARKS}])([ ${NBSP}])(?=[,;.?!](?:[\\s${QUOTATION_MARKS})]|$))`, 'gu'),
    () => [''],
  ),
  rule(/(?<=\p{L})([ \u00a0])(?=:(?:\s|$))/gu, () => ['']),
  // Three dots become one ellipsis.
  rule(/(?<!\.)(\.\.\.)(?!\.)/g, () => ['…'], false),
  // An aside: a hyphen or a long dash between spaces. A line that begins with a hyphen stays unchanged.
  rule(/(?<=[^\s\-–—])([ \u00a0])(--?|—)([ \u00a0])(?=[^\s\-–—])/g, () => [undefined, '–', undefined]),
  rule(/(?<=[\p{L}\d])(--|—)(?=[\p{L}\d])/gu, () => ['–']),
  // A range of numbers or years.
  rule(/(?<![\p{L}\d\-–/.,:@])(\d{1,4})(-)(\d{1,4})(?![\p{L}\d\-–/@]|[.,]\d)/gu, ([from = '', , to = '']) => [
    undefined,
    isRange(from, to) ? '–' : undefined,
    undefined,
  ]),
  rule(/(\d)([ \u00a0\u202f])(%)/g, () => [undefined, '', undefined]),
  rule(/(€)(?=\d)/g, () => [`€${NBSP}`]),
  // 28638 in running text, only where the context shows that it is a dossier. After a session year it is an official
  // citation.
  rule(
    new RegExp(`(?<![\\d.,/-]|\\d{4}/\\d{2},[ ${NBSP}])(\\d{2})(\\d)(?=\\d{2}(?!\\d)${DOSSIER_CONTEXT})`, 'g'),
    ([, digit]) => [undefined, `${NARROW}${digit}`],
  ),
  rule(/(?<=\b(?:[Kk]amerstuk(?:ken)?|[Dd]ossier)[ \u00a0])(\d{2})(\d)(?=\d{2}(?![\d-]))/g, ([, digit]) => [
    undefined,
    `${NARROW}${digit}`,
  ]),
];

/** Rules that replace a space by a no-break one; applied to a source's text too. */
const SPACE_RULES: readonly Rule[] = [
  rule(new RegExp(`(?<![\\d.,/-])(\\d{2})([ ${NBSP}])(?=\\d{3}(?!\\d)${DOSSIER_CONTEXT})`, 'g'), () => [
    undefined,
    NARROW,
  ]),
  rule(/(?<=\b(?:[Kk]amerstuk(?:ken)?|[Dd]ossier)[ \u00a0])(\d{2})([ \u00a0])(?=\d{3}(?!\d))/g, () => [
    undefined,
    NARROW,
  ]),
  keepTogether('\\b(?:Kamerstuk(?:ken)?|dossier)', '\\d', true, 'gi'),
  keepTogether('\\b(?:Kamerstukken|Handelingen)', 'II?(?![\\p{L}\\d])', true, 'gu'),
  keepTogether('\\d{5}|\\d{2}\u202f\\d{3}', '[IVX]+[AB]?,?[ \u00a0]nrs?\\.'),
  rule(new RegExp(`(\\d{2}\u202f\\d{3}(?:[ ${NBSP}][IVX]+[AB]?|-\\d{2})?,)([ ${NBSP}])(?=nrs?\\.)`, 'g'), () => [
    undefined,
    NBSP,
  ]),
  keepTogether('\\bnrs?\\.', '[\\d\\[]', true, 'gi'),
  keepTogether('\\bart\\.', '\\d', false, 'gi'),
  keepTogether('\\bp\\.', '\\d', false),
  keepTogether('§', '\\d', false),
  keepTogether(
    '\\b(?:eis|vraag|citaat|noot|pagina|tabel|figuur|artikel|lid|alinea|hoofdstuk|paragraaf|punt|aanbeveling|verzoek)',
    '\\d',
    true,
    'gi',
  ),
  keepTogether('\\b(?:ask|request|point|recommendation|question|quote|table|figure|note|page)', '\\d', false, 'gi'),
  keepTogether('\\b(?:bijlage|onderdeel)', '(?:\\d|[A-Z](?![\\p{L}]{2}))', true, 'gu'),
  keepTogether('\\b(?:par|blz)\\.', '\\d', true, 'gi'),
  keepTogether('\\b\\d{1,2}', `(?:${MONTH})(?!\\p{L})`, false, 'gu'),
  keepTogether('\\S', 'c\\.s\\.(?!\\p{L})', true, 'gu'),
  keepTogether('\\S', '\\(…\\)', false),
  keepTogether('€', '\\d', false),
  // A name: titles and initials with the surname, and the words between them.
  joinName(`(?<![\\p{L}\\p{N}])${ACADEMIC_TITLES}(?=\\p{Lu})`),
  joinName(
    `(?<![\\p{L}\\p{N}.])(?!\\p{Lu}\\.${SPACE}${SENTENCE_START}(?!\\p{L}))${INITIALS}${SURNAME_PREFIXES}(?=\\p{Lu}\\p{Ll})`,
  ),
  joinName(
    `(?<=(?<!\\p{L})(?:lid|heer|mevrouw)${SPACE})(?:Van|Von|De|Den|Der|Ter|Ten|Te|El|Al)${SPACE}${SURNAME_PREFIXES}(?=\\p{Lu})`,
  ),
  keepTogether('\\d', `(?:${UNIT})(?![\\p{L}\\d])`, false, 'gu'),
];

function applyRule(
  marked: MarkedText,
  { pattern, replace, isDutchOnly }: Rule,
  isDutch: (at: number) => boolean,
): void {
  const changes: Change[] = [];
  for (const match of marked.text.matchAll(pattern)) {
    if (isDutchOnly && !isDutch(match.index)) continue;
    const groups = match.slice(1);
    let at = match.index;
    replace(groups).forEach((text, index) => {
      const group = groups[index] ?? '';
      if (text !== undefined && text !== group) changes.push({ at, length: group.length, replacement: text });
      at += group.length;
    });
  }
  marked.apply(changes);
}

/** Two years, a session year (2023-24), or two numbers that are not part of a date or a code: a vote of 102-47. */
function isRange(from: string, to: string): boolean {
  if (from.startsWith('0') || to.startsWith('0')) return false;
  const isYear = (text: string) => /^(1[6-9]|20)\d\d$/.test(text);
  if (isYear(from)) return isYear(to) || (to.length === 2 && Number(to) === (Number(from) + 1) % 100);
  return from.length <= 3 && to.length <= 3;
}
