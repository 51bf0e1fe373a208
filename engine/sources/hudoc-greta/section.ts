/**
 * The number and the title in a heading as HUDOC-GRETA lists it. The feed is not of one mind about points and spaces
 * ('II.1. Emerging', 'III. 4 c. Jurisdiction', 'IV. 2. 2. Right to information'): a number twice is one number.
 */
export function sectionHeading(heading: string): { number: string | null; title: string } {
  const words = heading.replace(/\s+/g, ' ').trim();
  const found = /^([IVXLC]+)\.\s*(?:(\d{1,2})(?:\.\s*\2)?(?:\.\s*|\s+)(?:([a-z])\.\s+)?)?(\S.*)$/.exec(words);
  if (!found?.[1] || !found[4]) return { number: null, title: words };
  return { number: [found[1], found[2], found[3]].filter((part) => part !== undefined).join('.'), title: found[4] };
}
