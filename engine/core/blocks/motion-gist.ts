import { requestsIn } from '../records/motion-text.ts';
import type { BlockContent } from '../richtext/model.ts';
import { plainText } from '../richtext/plain-text.ts';

/** The fields of a motion that say what it asks. */
export interface MotionWords {
  title: string;
  gist?: string | null;
  body?: readonly BlockContent[];
}

/** Characters of a request that still read as one phrase. */
const LONGEST_REQUEST = 80;

/** Articles, prepositions and conjunctions at the end: 'hulp aan de', 'en om'. */
const LOOSE_END =
  /(?:[\s,;:]+(?:de|het|een|en|of|om|te|van|voor|aan|in|op|met|bij|door|naar|tot|uit|over|per|dat|die|hoe|als|zonder|tegen|onder))+$/iu;

/**
 * A title that names the movers, with its subject where it has one: 'Motie van het lid Bikker c.s. over goed overleg',
 * 'Motie: verzoekt de regering …'.
 */
const OFFICIAL_TITLE =
  /^(?:nader )?(?:gewijzigde )?motie(?:-.*?| van (?:het lid|de leden) .*?)?(?: (?:over|inzake) (.+)|: (.+))?$/isu;
/** A title that an import made of a number, for want of anything else: 'Motie 28638-238'. */
const NUMBERED_TITLE = /^motie \S*\d\S*$/iu;

/** What a motion asks, in one phrase: our own words, else its subject, else the first words of its request. */
export function motionGist(motion: MotionWords): string | null {
  return motion.gist?.trim() || motionSubject(motion.title) || shortRequest(motion);
}

/** The subject that a title names; null where it only names the movers or a number. A title in own words is a subject. */
export function motionSubject(title: string): string | null {
  const trimmed = title.trim();
  if (NUMBERED_TITLE.test(trimmed)) return null;
  const official = OFFICIAL_TITLE.exec(trimmed);
  const subject = official ? (official[1] ?? official[2] ?? '') : trimmed;
  return subject.trim() || null;
}

/** 'verzoekt de regering …': the first request, without what ends its clause. */
export function motionRequest({ body }: MotionWords): string | null {
  const [first] = requestsIn(plainText(body ?? []).split('\n'));
  const request = first
    ?.replace(/\s+/gu, ' ')
    .replace(/^en /iu, '')
    .replace(/[\s,;:.]+$/u, '');
  return request || null;
}

/**
 * The request, where it is too long cut between words: ' …' stands apart, since 'criminele…' reads as a word that was cut. A
 * word that only opens what was cut off goes too.
 */
function shortRequest(motion: MotionWords): string | null {
  const request = motionRequest(motion);
  if (request === null || request.length <= LONGEST_REQUEST) return request;
  const whole = request
    .slice(0, LONGEST_REQUEST + 1)
    .replace(/\s+\S*$/u, '')
    .replace(/[\s,;:.]+$/u, '');
  return `${whole.replace(LOOSE_END, '')} …`;
}

/** A title that says what the motion asks: 'Motie van het lid Helder c.s.: verzoekt de regering …'. */
export function describedTitle(motion: MotionWords): string {
  const gist = motionSubject(motion.title) === null ? motionGist(motion) : null;
  return gist === null ? motion.title : `${motion.title || 'Motie'}: ${gist}`;
}
