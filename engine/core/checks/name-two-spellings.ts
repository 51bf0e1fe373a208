import type { Block } from '../blocks/block.ts';
import { getOrganisation } from '../citations/source.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Location } from '../richtext/model.ts';
import { type CheckContext, defineCheck, type RawFinding } from './check.ts';
import { cacheByText } from './prose/cache-by-text.ts';
import { foldName, isMistyped } from './prose/names.ts';
import { isOwnText, readSentences } from './prose/own-text.ts';
import { collectTextPieces, getLocation } from './text-pieces.ts';

export interface TwoSpellings {
  text: string;
  right: string;
  /** `right` is the name in a block or a variable; otherwise only the more frequent spelling in the text. */
  isKnown: boolean;
}

/**
 * A name that the text spells otherwise than a block or a variable of the document ('Mutleur', 'Biker'), or in two ways itself
 * ('CoMensha', 'Comensha'). Two names that differ by another letter may be two people, so they are none.
 */
export const nameTwoSpellings = defineCheck<'name-two-spellings', TwoSpellings>({
  code: 'name-two-spellings',
  severity: 'info',
  run: (context) => {
    const known = collectKnownNames(context);
    const names = [...known];
    const spellings = countSpellings(context);
    /** The right spelling by the name in the text, since most names occur many times. */
    const decided = new Map<string, Omit<TwoSpellings, 'text'> | null>();
    const decide = (name: string): Omit<TwoSpellings, 'text'> | null => {
      const before = decided.get(name);
      if (before !== undefined) return before;
      const inBlocks = findKnown(name, known, names);
      const right = inBlocks ?? findUsual(name, spellings);
      const decision = right === null ? null : { right, isKnown: inBlocks !== null };
      decided.set(name, decision);
      return decision;
    };
    const findings: RawFinding<TwoSpellings>[] = [];
    for (const piece of context.pieces) {
      if (!isOwnText(piece)) continue;
      for (const { from, to, name, isSure } of readNames(piece.text)) {
        if (!isSure) continue;
        const decision = decide(name);
        if (decision)
          findings.push({ location: getLocation(piece, { from, to }), values: { text: name, ...decision } });
      }
    }
    return findings;
  },
  texts: {
    nl: {
      name: 'Naam op twee manieren geschreven',
      many: (count) => `${count} namen zijn op twee manieren geschreven`,
      message: ({ text, right }) => `Er staat ‘${text}’, en elders ‘${right}’.`,
      help: 'Een naam die verkeerd is geschreven, valt de drager het eerst op. Zoek de schrijfwijze op en gebruik die overal. Zijn het twee namen, negeer dit punt dan met een reden.',
    },
    en: {
      name: 'Name spelled in two ways',
      many: (count) => `${count} names are spelled in two ways`,
      message: ({ text, right }) => `The text has ‘${text}’, and elsewhere ‘${right}’.`,
      help: 'The bearer of a misspelled name notices it first. Look up the spelling and use it everywhere. If they are two names, ignore this point with a reason.',
    },
  },
});

/** The places of a spelling in the writer's own text, in document order. */
export function findSpelling(draft: Draft, spelling: string): Location[] {
  return collectTextPieces(draft)
    .filter((piece) => isOwnText(piece) && !piece.nodeless)
    .flatMap((piece) =>
      readNames(piece.text).flatMap(({ name, from, to }) =>
        name === spelling ? (getLocation(piece, { from, to }) ?? []) : [],
      ),
    );
}

const fold = cacheByText(foldName);

interface NameAt {
  from: number;
  to: number;
  name: string;
  /** A capital inside a sentence, or a word for a person before it: it is a name, and not the first word of a sentence. */
  isSure: boolean;
}

const NAME = /(?<![\p{L}\p{N}.@/])\p{Lu}[\p{L}\p{M}]*(?:[-’'][\p{L}\p{M}]+)*(?![\p{L}\p{N}@])/gu;
const BEFORE_PERSON =
  /(?:(?:leden|lid|Kamerlid|Kamerleden|heer|mevrouw|minister|staatssecretaris)\s|[Mm]otie-|[Mm]oties-)$/u;

const readNames = cacheByText((text): NameAt[] => {
  const starts = new Set(readSentences(text).map(({ from }) => from));
  // A heading in capitals has no spelling of a name.
  if (text === text.toUpperCase()) return [];
  return [...text.matchAll(NAME)].flatMap(({ 0: found, index }) => {
    const before = text.slice(Math.max(0, index - 20), index);
    const isSure = BEFORE_PERSON.test(before) || !(starts.has(index) || /(?:^|[‘“"«(:]\s?)$/u.test(before));
    // 'motie-Bikker', 'motie-Krul/Bikker' are read as one word with a hyphen only behind a small letter.
    return found.length < 4 ? [] : [{ from: index, to: index + found.length, name: found, isSure }];
  });
});

/** Surnames and organisations in the fields of the blocks and variables of the document. */
function collectKnownNames({ draft }: CheckContext): Set<string> {
  const texts = [
    ...Object.values(draft.blocks).flatMap(listNames),
    draft.variables.organisation?.value,
    draft.variables.spokesperson?.value,
    draft.variables.contactName?.value,
  ];
  return new Set(texts.flatMap((text) => (text ?? '').match(NAME) ?? []).filter((name) => name.length >= 4));
}

function listNames(block: Block): (string | null)[] {
  switch (block.kind) {
    case 'motion':
      return block.movers;
    case 'quote':
      return [block.speaker];
    case 'source':
      return [getOrganisation(block.source)];
    default:
      return [];
  }
}

function findKnown(name: string, known: ReadonlySet<string>, names: readonly string[]): string | null {
  const bare = name.replace(/[’']s$|s$/u, '');
  if (known.has(name) || known.has(bare)) return null;
  const folded = fold(name);
  return (
    names.find((one) => (fold(one) === folded && one !== name && !isShouted(name)) || isMistyped(bare, one)) ?? null
  );
}

function isShouted(name: string): boolean {
  return name === name.toUpperCase() && name.length > 6;
}

interface Spelling {
  name: string;
  count: number;
}

/** The spellings of each name that the text has with another capital, accent or hyphen; the most frequent first. */
function countSpellings({ pieces }: CheckContext): Map<string, Spelling[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const piece of pieces) {
    if (!isOwnText(piece)) continue;
    for (const { name, isSure } of readNames(piece.text)) {
      if (!isSure) continue;
      const folded = fold(name);
      const spellings = counts.get(folded) ?? new Map<string, number>();
      counts.set(folded, spellings.set(name, (spellings.get(name) ?? 0) + 1));
    }
  }
  const several = [...counts].filter(([, spellings]) => spellings.size > 1);
  return new Map(
    several.map(([folded, spellings]) => [
      folded,
      [...spellings].map(([name, count]) => ({ name, count })).sort((one, other) => other.count - one.count),
    ]),
  );
}

/** The more frequent spelling of a name; the first one where both are as frequent. */
function findUsual(name: string, spellings: Map<string, Spelling[]>): string | null {
  const [usual] = spellings.get(fold(name)) ?? [];
  return usual && usual.name !== name ? usual.name : null;
}
