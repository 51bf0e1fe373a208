import type { Inline } from '../../../engine/core/richtext/model.ts';

export interface QuoteAttribution {
  speaker: string | null;
  role: string | null;
}

const ROLES =
  'woordvoerder|directeur|directeur-bestuurder|bestuurder|voorzitter|beleidsadviseur|adviseur|onderzoeker|hoogleraar|advocaat|minister|staatssecretaris|kamerlid|burgemeester|wethouder|spokesperson|director|chair|researcher|professor|lawyer';
const ARTICLE = /^(?:een|de|a|an|the) /i;
const IS_ROLE = new RegExp(`^(?:${ROLES})(?= |$)`, 'i');
/**
 * A role alone or with an organisation. 'minister van Weel' and 'directeur van de Berg' do not match: they contain a name.
 */
const IS_ROLE_ALONE = new RegExp(`^(?:${ROLES}|${capitaliseRoles(ROLES)})(?: (?:bij|at|van het|of the) .+)?$`);
const HAS_ROLE = new RegExp(`(?:^|[ -])(?:${ROLES})(?: |$)`, 'i');
const PARTICLES = "van|de|den|der|het|ten|ter|te|op|'t|’t|in|el|al|ben|von|zu|la|le|di|da|dos|du";
/** Two or more capitalised words with particles between them: 'Anna van den Berg'. */
const IS_NAME = new RegExp(
  `^\\p{Lu}[\\p{L}.'’-]*(?: (?:${PARTICLES}|\\p{Lu}[\\p{L}.'’-]*))* \\p{Lu}[\\p{L}'’-]+$`,
  'u',
);

/**
 * Parses the attribution line of a quotation: a name and a role separated by a comma, in either order, or a role alone. Null
 * for any other line, and for one with content besides plain text.
 */
export function parseAttribution(attribution: readonly Inline[]): QuoteAttribution | null {
  if (!attribution.every((piece) => piece.type === 'run')) return null;
  const words = attribution.map((piece) => (piece.type === 'run' ? piece.text : '')).join('');
  const line = words
    .trim()
    .replace(/^[-–—] */, '')
    .replace(/[.,]$/, '');
  if (/[\n\d()‘’“”":;]/.test(line.replace(/(?<=\p{L})’(?=\p{L})/gu, ''))) return null;
  const [first = '', second, ...more] = line.split(/, */).map(withoutArticle);
  if (more.length > 0) return null;
  if (second === undefined) return IS_ROLE_ALONE.test(first) ? { speaker: null, role: lowerCaseFirst(first) } : null;
  if (isName(first) && IS_ROLE.test(second)) return { speaker: first, role: lowerCaseFirst(second) };
  if (IS_ROLE.test(first) && isName(second)) return { speaker: second, role: lowerCaseFirst(first) };
  return null;
}

/** Drops the article before a role ('Een woordvoerder') but keeps it before a surname ('An Jansen'). */
function withoutArticle(part: string): string {
  const bare = part.trim().replace(ARTICLE, '');
  return IS_ROLE.test(bare) ? bare : part.trim();
}

function isName(words: string): boolean {
  return IS_NAME.test(words) && !HAS_ROLE.test(words);
}

function capitaliseRoles(words: string): string {
  return words.replace(/(?:^|(?<=\|))\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function lowerCaseFirst(role: string): string {
  return role.startsWith('Kamerlid') ? role : role.charAt(0).toLowerCase() + role.slice(1);
}
