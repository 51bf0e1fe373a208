import type { Draft } from '../drafts/draft.ts';
import { isoDateSchema } from '../richtext/model.ts';
import type { CheckContext } from './check.ts';

/** The day on which a document must be up to date. */
export interface ReferenceDay {
  /** `2023-12-21` */
  day: string;
  /** It is the day of the debate: papers of that day come after the document. */
  isDebate: boolean;
}

/**
 * The day of the debate; without one the date of the document, or else the day of its last change. Never today, so that
 * an old document stays as it was.
 */
export function findReferenceDay({
  draft,
  documentType,
  dayOf,
}: Pick<CheckContext, 'draft' | 'documentType' | 'dayOf'>): ReferenceDay {
  const debate = getDate(draft, 'debateDate');
  if (debate !== null) return { day: debate, isDebate: true };
  return { day: findDocumentDate({ draft, documentType }) ?? dayOf(draft.modified), isDebate: false };
}

/** The date that the document gives itself: that of the debate, or else its own; null: it gives none. */
export function findDocumentDate({ draft, documentType }: Pick<CheckContext, 'draft' | 'documentType'>): string | null {
  return getDate(draft, 'debateDate') ?? (documentType.datedBy === null ? null : getDate(draft, documentType.datedBy));
}

/**
 * The last day that a document can know something of: its own date, or the day of its debate if that is earlier; null: it
 * has neither. A document that looks back is written after its debate.
 */
export function findLastDay({
  draft,
  documentType,
}: Pick<CheckContext, 'draft' | 'documentType'>): ReferenceDay | null {
  const own = documentType.datedBy === null ? null : getDate(draft, documentType.datedBy);
  const debate = documentType.looksBack ? null : getDate(draft, 'debateDate');
  if (own !== null && (debate === null || own < debate)) return { day: own, isDebate: false };
  return debate === null ? null : { day: debate, isDebate: true };
}

export function isKnownBefore(date: string, { day, isDebate }: ReferenceDay): boolean {
  return isDebate ? date < day : date <= day;
}

/** `2022-12-21` for the reference day `2023-12-21`: an earlier day is more than a year ago. */
export function getYearBefore({ day }: Pick<ReferenceDay, 'day'>): string {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}

/** Whether a day is over, but not for more than a year. */
export function isRecentlyPast(day: string, today: string): boolean {
  return day < today && day >= getYearBefore({ day: today });
}

/** The value of a variable that is a whole date. */
export function getDate({ variables }: Draft, name: string): string | null {
  const parsed = isoDateSchema.safeParse(variables[name]?.value);
  return parsed.success ? parsed.data : null;
}
