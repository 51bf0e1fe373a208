import type { Motion } from '../../blocks/motion.ts';
import { findKamerstukken } from '../../citations/find-kamerstukken.ts';
import { isSameKamerstuk } from '../../citations/kamerstuk.ts';

/**
 * Part of a sentence that names motions. Each group is one named motion with its candidates: one, or several where a
 * mover has more ('de motie-Kuik'). No groups: a motion that the draft does not contain.
 */
export interface Mention {
  from: number;
  to: number;
  groups: Motion[][];
}

const OTHER_NAME =
  "(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Ee]l|’t)\\s)*\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*)?";

/** Every mention in a sentence, in order, by Kamerstuk number or by the names of movers. */
export function findMentions(sentence: string, motions: readonly Motion[]): Mention[] {
  const numbered = findNumberMentions(sentence, motions);
  const named = findNameMentions(sentence, motions);
  const merged: Mention[] = [];
  for (const mention of [...named, ...numbered].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1);
    const gap = last ? sentence.slice(last.to, mention.from) : null;
    if (!last || gap === null) merged.push(mention);
    else if (mention.from < last.to) last.to = Math.max(last.to, mention.to);
    // 'de motie-Bikker c.s. (28 638, nr. 238)': the number identifies the motion.
    else if (numbered.includes(mention) && !numbered.includes(last) && /^[\s,]*\(?\s*$/u.test(gap)) {
      merged[merged.length - 1] = { from: last.from, to: mention.to, groups: mention.groups };
    } else if (/^,?\s*(?:en|alsmede|evenals|,)\s*(?:de\s)?(?:nrs?\.\s?)?$/u.test(gap)) {
      // 'de motie-Krul en de motie-Veltman' names both.
      merged[merged.length - 1] = { from: last.from, to: mention.to, groups: [...last.groups, ...mention.groups] };
    } else merged.push(mention);
  }
  return merged.map((mention) => narrowByYear(mention, sentence));
}

/** Numbers of a list ('28 638, nrs. 240 en 242') are separate mentions here, which are merged later. */
function findNumberMentions(sentence: string, motions: readonly Motion[]): Mention[] {
  return findKamerstukken(sentence).map(({ from, to, kamerstuk }) => {
    const motion = motions.find((one) => isSameKamerstuk(one.kamerstuk, kamerstuk));
    return { from, to, groups: motion ? [[motion]] : [] };
  });
}

interface NamePatterns {
  /** Longer names first. */
  movers: string[];
  pattern: RegExp;
}

/** Cached for each list of motions: the pattern is long, and a draft has hundreds of sentences. */
const patterns = new WeakMap<readonly Motion[], NamePatterns>();

function getPatterns(motions: readonly Motion[]): NamePatterns {
  const known = patterns.get(motions);
  if (known) return known;
  const made = makePatterns(motions);
  patterns.set(motions, made);
  return made;
}

function makePatterns(motions: readonly Motion[]): NamePatterns {
  const movers = [...new Set(motions.flatMap((motion) => motion.movers))].sort((a, b) => b.length - a.length);
  const known = movers.length > 0 ? movers.map(makeNamePattern).join('|') : '(?!)';
  const name = `${known}|${OTHER_NAME}`;
  const names = `(?:${name})(?:\\s+c\\.s\\.)?(?:(?:,\\s|\\sen\\s|\\s?/\\s?|\\s&\\s|-)-?(?:${name})(?:\\s+c\\.s\\.)?)*`;
  const titles = '(?:(?:het|de)\\s)?(?:(?:lid|leden|[Kk]amerlid|[Kk]amerleden|heer|heren|mevrouw|collega)\\s)*';
  const pattern = new RegExp(
    `(?<!\\p{L})(?:(?<called>[Mm]oties?)(?:-|\\s(?=(?:${known})))(?<names1>${names})` +
      `|(?<of>[Mm]oties?|[Dd]ie)(?:\\s\\([^)]*\\))?\\svan\\s(?<who>${titles})(?<names2>${names}))`,
    'gu',
  );
  return { movers, pattern };
}

function findNameMentions(sentence: string, motions: readonly Motion[]): Mention[] {
  // Fast pre-check: every match begins with one of these.
  if (!/[Mm]otie|[Dd]ie(?:\s\([^)]*\))?\svan\s/u.test(sentence)) return [];
  const { movers, pattern } = getPatterns(motions);
  const mentions: Mention[] = [];
  for (const match of sentence.matchAll(pattern)) {
    const { called, of, names1, names2, who: title = '' } = match.groups ?? {};
    const found = findMovers(names1 ?? names2 ?? '', movers);
    // 'een motie van de Kamer', 'de motie van CKM' contain no member's name.
    if (found.length === 0 && called === undefined && !/lid|leden|heer|heren|mevrouw|collega/u.test(title)) continue;
    const each = (called ?? of ?? '').toLowerCase() === 'moties' ? found.map((mover) => [mover]) : [found];
    mentions.push({
      from: match.index,
      to: match.index + match[0].length,
      groups: each.map((list) => findByMovers(list, motions)).filter((group) => group.length > 0),
    });
  }
  return mentions;
}

/** The movers in a list of names; longer names are matched before shorter ones that they contain. */
function findMovers(list: string, movers: readonly string[]): string[] {
  let rest = list;
  return movers.filter((mover) => {
    const without = rest.replace(new RegExp(makeNamePattern(mover), 'u'), ' ');
    const named = without !== rest;
    rest = without;
    return named;
  });
}

/** The motions of these movers: with all names as movers, preferably with one of them as first mover. */
function findByMovers(names: readonly string[], motions: readonly Motion[]): Motion[] {
  const [first] = names;
  if (first === undefined) return [];
  const all = motions.filter((motion) => names.every((name) => motion.movers.includes(name)));
  const led = all.filter((motion) => names.includes(motion.movers[0] ?? ''));
  return led.length > 0 ? led : all;
}

/** 'de motie-Kuik (2019)', 'de motie-Kuik uit 2019'. */
function narrowByYear(mention: Mention, sentence: string): Mention {
  const year = /^\s*(?:\((?:uit\s)?|uit\s)((?:19|20)\d{2})\b/u.exec(sentence.slice(mention.to))?.[1];
  if (year === undefined) return mention;
  return {
    ...mention,
    groups: mention.groups.map((group) => {
      const ofYear = group.filter((motion) => motion.date?.startsWith(year));
      return ofYear.length > 0 ? ofYear : group;
    }),
  };
}

/** A pattern for 'Van der Graaf', 'van der Graaf' and other spacing. */
function makeNamePattern(name: string): string {
  const first = name.charAt(0);
  const rest = name
    .slice(1)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s');
  return `(?<!\\p{L})[${first.toLowerCase()}${first.toUpperCase()}]${rest}(?!\\p{L})`;
}
