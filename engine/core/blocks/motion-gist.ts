import { findRequests } from '../records/motion-text.ts';
import type { ContentNode } from '../richtext/model.ts';
import { plainText } from '../richtext/plain-text.ts';

/** The fields of a motion that contain its request. */
export interface MotionText {
  title: string;
  gist?: string | null;
  body?: readonly ContentNode[];
}

/** Length of the longest request that still reads as one phrase. */
const LONGEST_REQUEST = 80;

/** Articles, prepositions and conjunctions at the end of a truncated text: 'hulp aan de', 'en om'. */
const LOOSE_END =
  /(?:[\s,;:]+(?:de|het|een|en|of|om|te|van|voor|aan|in|op|met|bij|door|naar|tot|uit|over|per|dat|die|hoe|als|zonder|tegen|onder))+$/iu;

/**
 * An official title: the movers, and the subject where it has one: 'Motie van het lid Bikker c.s. over goed overleg',
 * 'Motie: verzoekt de regering …'.
 */
const OFFICIAL_TITLE =
  /^(?:nader )?(?:gewijzigde )?motie(?:-.*?| van (?:het lid|de leden) .*?)?(?: (?:over|inzake) (.+)|: (.+))?$/isu;
/** A title that an import made from a number because the file had none: 'Motie 28638, nr. 238', 'Motie 2023Z16029'. */
const NUMBERED_TITLE = /^motie (?:\S*\d\S*|\d{4,6}\S*(?: [\w()]+)?, (?:nr\. )?\w+)$/iu;
/** The Kamerstuk that a changed motion replaces: '(t.v.v. 28638-192)'. */
const REPLACED = /\s*\((?:t\.v\.v\.|ter vervanging van) [^)]*\)\s*$/iu;

/** The request of a motion in one phrase: the writer's own gist, or its subject, or the first words of its request. */
export function findMotionGist(motion: MotionText): string | null {
  return motion.gist?.trim() || findMotionSubject(motion.title) || shortenRequest(motion);
}

/** The subject in a title; null where it only has movers or a number. An unofficial title is a subject itself. */
export function findMotionSubject(title: string): string | null {
  const trimmed = title.trim();
  if (NUMBERED_TITLE.test(trimmed)) return null;
  const official = OFFICIAL_TITLE.exec(trimmed);
  const subject = official ? (official[1] ?? official[2] ?? '') : trimmed;
  return subject.replace(REPLACED, '').trim() || null;
}

/** 'verzoekt de regering …': the first request, without closing punctuation. */
export function findMotionRequest({ body }: MotionText): string | null {
  const [first] = findRequests(plainText(body ?? []).split('\n'));
  const request = first
    ?.replace(/\s+/gu, ' ')
    .replace(/^en /iu, '')
    .replace(/[\s,;:.]+$/u, '');
  return request || null;
}

/**
 * The first request, truncated between words if too long. A space precedes the ellipsis, since 'criminele…' reads as a
 * truncated word. Loose words at the end are dropped.
 */
function shortenRequest(motion: MotionText): string | null {
  const request = findMotionRequest(motion);
  if (request === null || request.length <= LONGEST_REQUEST) return request;
  const whole = request
    .slice(0, LONGEST_REQUEST + 1)
    .replace(/\s+\S*$/u, '')
    .replace(/[\s,;:.]+$/u, '');
  return `${whole.replace(LOOSE_END, '')} …`;
}

/** The title of a motion, with its request where the title only names its movers: 'Motie van het lid Helder c.s.: verzoekt de regering …'. */
export function describeMotion(motion: MotionText): string {
  const gist = findMotionSubject(motion.title) === null ? findMotionGist(motion) : null;
  return gist === null ? motion.title : `${motion.title || 'Motie'}: ${gist}`;
}
