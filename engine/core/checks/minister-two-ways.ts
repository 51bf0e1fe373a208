import { defineCheck, type RawFinding } from './check.ts';
import { cacheByText } from './prose/cache-by-text.ts';
import { foldName, isMistyped } from './prose/names.ts';
import { isOwnDutchText } from './prose/own-text.ts';
import { getLocation } from './text-pieces.ts';

export interface TwoTitles {
  text: string;
  /** How the document names the same official before. */
  right: string;
}

/**
 * A member of the government with two titles ('minister Coenradie', 'staatssecretaris Coenradie'), with two spellings of the
 * name, or a post in two forms ('van' and 'voor', the ministries in another order). Former officials do not count.
 */
export const ministerTwoWays = defineCheck<'minister-two-ways', TwoTitles>({
  code: 'minister-two-ways',
  severity: 'warning',
  run: (context) => {
    const officials = new OfficialsSoFar();
    return context.pieces.filter(isOwnDutchText).flatMap((piece) =>
      readOfficials(piece.text).flatMap((official): RawFinding<TwoTitles>[] => {
        const other = officials.findOrAdd(official);
        if (!other || isSameForm(other, official)) return [];
        return [{ location: getLocation(piece, official), values: { text: official.text, right: other.text } }];
      }),
    );
  },
  texts: {
    nl: {
      name: 'Bewindspersoon op twee manieren genoemd',
      many: (count) => `${count} bewindspersonen zijn op twee manieren genoemd`,
      message: ({ text, right }) => `Er staat ‘${text}’, en eerder ‘${right}’.`,
      help: 'Een tekst die een bewindspersoon verkeerd noemt, verliest gezag. Zoek de titel op en gebruik overal dezelfde.',
    },
    en: {
      name: 'Member of the government named in two ways',
      many: (count) => `${count} members of the government are named in two ways`,
      message: ({ text, right }) => `The text has ‘${text}’, and before that ‘${right}’.`,
      help: 'A text that addresses a member of the government wrongly loses authority. Look up the title and use the same one everywhere.',
    },
  },
});

interface OfficialAt {
  from: number;
  to: number;
  text: string;
  title: string;
  /** 'van' or 'voor' before a post; null: a surname. */
  link: string | null;
  /** The surname or the post. */
  name: string;
}

const FORMER = String.raw`(?<!(?:toenmalige?|voormalige?|vorige|vroegere|nieuwe|destijds|oud|ex)[\s-])`;
const SURNAME = String.raw`(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|’t)\s){0,3}\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{L}+)*`;
const POST = String.raw`\p{Lu}[\p{Ll}]+(?:(?:,\s|\sen\s|\s)\p{Lu}\p{Ll}+){0,5}`;
const OFFICIAL = new RegExp(
  String.raw`(?<![\p{L}-])${FORMER}(?<title>[Mm]inister|[Ss]taatssecretaris)\s(?:(?<link>van|voor)\s(?<post>${POST})|(?<surname>${SURNAME}))`,
  'gu',
);

const readOfficials = cacheByText((text): OfficialAt[] => {
  if (!/inister|ecretaris/u.test(text)) return [];
  return [...text.matchAll(OFFICIAL)].map(({ 0: found, index, groups }) => ({
    from: index,
    to: index + found.length,
    text: found,
    title: (groups?.title ?? '').toLowerCase(),
    link: groups?.link ?? null,
    name: groups?.post ?? groups?.surname ?? '',
  }));
});

/** Names with the same letters that are compared with each other; a document has a few. */
const MAX_SIMILAR = 50;

/** The officials that a document named so far, found by their post or by the letters of their name. */
class OfficialsSoFar {
  readonly #byPost = new Map<string, OfficialAt>();
  /** By the different letters of the name, which a typing error does not change. */
  readonly #bySurname = new Map<string, OfficialAt[]>();

  /** The first mention of the same official; adds the official if this is the first. */
  findOrAdd(official: OfficialAt): OfficialAt | undefined {
    return official.link === null ? this.#findSurname(official) : this.#findPost(official);
  }

  #findPost(official: OfficialAt): OfficialAt | undefined {
    const key = `${official.title} ${sortWords(official.name)}`;
    const known = this.#byPost.get(key);
    if (!known) this.#byPost.set(key, official);
    return known;
  }

  #findSurname(official: OfficialAt): OfficialAt | undefined {
    const folded = foldName(official.name);
    const letters = [...new Set(folded)].sort().join('');
    const similar = this.#bySurname.get(letters) ?? [];
    const known = similar.find(({ name }) => foldName(name) === folded || isMistyped(name, official.name));
    if (known?.name !== official.name && similar.length < MAX_SIMILAR) {
      this.#bySurname.set(letters, [...similar, official]);
    }
    return known;
  }
}

function isSameForm(one: OfficialAt, other: OfficialAt): boolean {
  // 'van Weel' and 'Van Weel': the capital depends on the word before it.
  const name = ({ name }: OfficialAt) => name.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  return one.title === other.title && one.link === other.link && name(one) === name(other);
}

/** A post without the order of its ministries. */
function sortWords(post: string): string {
  return (post.match(/\p{L}+/gu) ?? [])
    .filter((word) => word !== 'en')
    .map((word) => word.toLowerCase())
    .sort()
    .join(' ');
}
