import type { TextRange } from './text-pieces.ts';

/** Words that in brackets are always placeholders, even in a quotation. */
const FILL_IN = new RegExp(
  `^(?:${[
    'naam',
    'namen',
    'datum',
    'titel',
    'functie',
    'nummer',
    'nr\\.?',
    'bedrag',
    'aantal',
    'jaar',
    'organisatie',
    'partij',
    'fractie',
    'commissie',
    'onderwerp',
    'adres',
    'plaats',
    'telefoonnummer',
    'e-mail(?:adres)?',
    'bron',
    'link',
    'url',
    'tekst',
    'citaat',
    'voorbeeld',
    'invullen',
    'invoegen',
    'aanvullen',
    'nog',
    'hier',
    'kies',
    'vul',
    'todo',
    'tbd',
    'pm',
    'p\\.m\\.',
    'x+',
    'name',
    'date',
    'number',
    'title',
    'amount',
    'source',
    'insert',
    'fill',
  ].join('|')})(?![\\p{L}])`,
  'iu',
);

/** Text in brackets that is meant for the reader. */
const FOR_THE_READER =
  /^(?:sic!?|…|\.\.\.|red\.?|noot .*|vert\.?.*|vertaling.*|cursivering.*|nadruk.*|onderstreping.*|curs\..*|toevoeging.*|cc|nl|en|[\d\s.,;:–-]+|\p{L}{1,2}|\p{Lu}{2,6})$/iu;

const SIMPLE: readonly RegExp[] = [
  // 'xxx', 'xx', '20xx', 'xx-xx-2024'; not '.xxx', a domain, and not 'hoofdstuk XXX'.
  /(?<![\p{L}\p{N}.@/-])(?:\p{N}{0,2}x{2,}(?:[-/.](?:\p{N}{0,2}x{2,}|\p{N}{1,4}))*)(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}.@/-])(?<!(?:hoofdstuk|titel|deel|bijlage|artikel|\d{3})\s)X{3,}(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])(?:TODO|TBD|TBC|FIXME|PM:|P\.M\.:)(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:lorem ipsum|dolor sit amet)(?![\p{L}])/giu,
  // Templates of other programs: '{{naam}}', '{naam}', '<naam>', '«naam»' with small letters only.
  /\{\{[^{}]{1,60}\}\}|\{\p{Ll}[\p{L} _-]{1,30}\}|<<?\p{Ll}[\p{L} ]{1,30}>>?/gu,
  /(?<![\p{L}])(?:nog|nader) (?:in|aan) te vullen(?![\p{L}])|(?<![\p{L}])nog (?:invullen|aanvullen|uitzoeken|checken)(?![\p{L}])/giu,
  /(?<![\p{L}])klik (?:of tik )?(?:hier )?om (?:tekst|een datum) in te voeren|(?<![\p{L}])vul hier (?:de |het |een )?\p{L}+ in(?![\p{L}])/giu,
  /_{3,}|\.{5,}|…{2,}/gu,
];

/** An ellipsis instead of a value: after 'nr.', '€', 'de heer'; before a unit; at the end of a clause in a form. */
const BLANK_AFTER =
  /(?<=(?:^|[\s(])(?:nrs?\.|€|art\.|artikel|Kamerstuk|dossier|d\.d\.|datum|bedrag|de heer|mevrouw|het lid|de leden|minister van|constaterende dat|overwegende dat|van mening dat|verzoekt de regering|verzoekt het kabinet)\s)(?:…|\.{3,4})(?!\p{L})/giu;
const BLANK_BEFORE =
  /(?<=(?:^|\s))(?:…|\.{3,4})(?=\s(?:euro|procent|miljoen|miljard|slachtoffers|personen|kinderen|minderjarigen|maanden|jaar)(?!\p{L}))/giu;
const BLANK_IN_FORM = /(?<=\s)(?:…|\.{3,4})(?=[;,])/gu;

const BRACKETS = /\[([^[\]\n]{1,120})\]/gu;

/**
 * Placeholders in a text: '[naam]', 'xxx', 'TODO', 'lorem ipsum', 'nr. …'. Not: '[…]', '(…)', '[sic]', '[1]',
 * corrections in a quotation ('[D]e', 'verdachte[n]') or additions to one ('‘[de minister] zei’'). In `literal` text
 * only the words above make a bracket a placeholder.
 */
export function findPlaceholders(text: string, literal: boolean): TextRange[] {
  const found: TextRange[] = [];
  const isQuoted = createQuotationReader(text);
  for (const match of text.matchAll(BRACKETS)) {
    const range = { from: match.index, to: match.index + match[0].length };
    if (isPlaceholder((match[1] ?? '').trim(), text, range, literal, isQuoted)) found.push(range);
  }
  const patterns = literal ? SIMPLE : [...SIMPLE, BLANK_AFTER, BLANK_BEFORE, BLANK_IN_FORM];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) found.push({ from: match.index, to: match.index + match[0].length });
  }
  return removeOverlaps(found);
}

function isPlaceholder(
  inside: string,
  text: string,
  range: TextRange,
  literal: boolean,
  isQuoted: (at: number) => boolean,
): boolean {
  if (/\p{L}/u.test(text[range.from - 1] ?? '') || /\p{L}/u.test(text[range.to] ?? '')) return false;
  if (FILL_IN.test(inside)) return true;
  if (FOR_THE_READER.test(inside) || inside === '') return false;
  if (literal || isQuoted(range.from)) return false;
  // A Markdown link or a citation key: '[tekst](https://…)'.
  if (text[range.to] === '(') return false;
  return /\p{L}|\?/u.test(inside);
}

const QUOTATION_MARK = /(?<opening>[‘“«„])|(?<closing>[”»]|’(?!\p{L}))|"/gu;

/**
 * Returns a function that says whether a position is inside quotation marks. Call it with rising positions,
 * because it counts each mark once.
 */
function createQuotationReader(text: string): (at: number) => boolean {
  const marks = text.matchAll(QUOTATION_MARK);
  let next = marks.next();
  let depth = 0;
  let isInStraight = false;
  return (at) => {
    for (; !next.done && next.value.index < at; next = marks.next()) {
      const { opening, closing } = next.value.groups ?? {};
      if (opening !== undefined) depth += 1;
      else if (closing !== undefined) depth -= 1;
      else isInStraight = !isInStraight;
    }
    return depth > 0 || isInStraight;
  };
}

/** Sorts ranges and removes those that begin before the end of an earlier one. */
function removeOverlaps(ranges: TextRange[]): TextRange[] {
  let end = 0;
  return ranges
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      const isFree = end <= from;
      end = Math.max(end, to);
      return isFree;
    });
}
