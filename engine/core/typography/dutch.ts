import { type Change, MarkedText, type Segment } from './marked-text.ts';
import { quotationMarkChanges } from './quotation-marks.ts';
import { Remembered } from './remembered.ts';

const NBSP = '\u00a0';
const NARROW = '\u202f';
/** A space that a rule may make a no-break one. */
const SPACE = `[ ${NBSP}]`;
const MONTH =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|January|February|March|May|June|July|August|October|December';
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
 * A text without any of these is left as it is: each rule needs a digit, a mark, a dash, three dots, or one of the words
 * that are kept together without a number.
 */
const SIGN = /[\d'"\u2018-\u201f\u00b4`\u2014\u2026€]|[ \u00a0]-|--|\.\.|\[|c\.s\.|Kamerstukken|Handelingen/;

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

const DOSSIER_CONTEXT = `(?=(?:${SPACE}[IVX]+[AB]?|-\\d{2})?,?${SPACE}nrs?\\.)`;

const SIGN_RULES: readonly Rule[] = [
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
  keep('\\b(?:eis|vraag|noot|pagina|tabel|figuur)', '\\d', true, 'gi'),
  keep('\\b\\d{1,2}', `(?:${MONTH})(?!\\p{L})`, false, 'gu'),
  keep('\\S', 'c\\.s\\.(?!\\p{L})', true, 'gu'),
  keep('\\S', '\\(…\\)', false),
  keep('€', '\\d', false),
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
