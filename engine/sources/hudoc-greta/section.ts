/**
 * Number ('III.4.c') and title of a heading in HUDOC-GRETA. The feed uses points and spaces inconsistently ('II.1. Emerging',
 * 'III. 4 c. Jurisdiction', 'IV. 2. 2. Right to information'): a repeated number counts once.
 */
export function parseSectionHeading(heading: string): { number: string | null; title: string } {
  const words = heading.replace(/\s+/g, ' ').trim();
  const found = /^([IVXLC]+)\.\s*(?:(\d{1,2})(?:\.\s*\2)?(?:\.\s*|\s+)(?:([a-z])\.\s+)?)?(\S.*)$/.exec(words);
  if (!found?.[1] || !found[4]) return { number: null, title: words };
  return { number: [found[1], found[2], found[3]].filter((part) => part !== undefined).join('.'), title: found[4] };
}
