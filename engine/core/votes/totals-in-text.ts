import type { DecisionResult } from './decision-result.ts';

export interface Totals {
  for: number;
  against: number;
}

/**
 * The totals in the text of a decision: 'Verworpen. (46-97)', 'Aangenomen (90-36).', '90 stemmen voor en 36 tegen',
 * 'met 97 tegen 46 stemmen'. In brackets the votes for come first; 'X tegen Y' names the larger number first, so the
 * result tells which number is for.
 */
export function findTotals(text: string | undefined, result: DecisionResult): Totals | null {
  if (text === undefined) return null;
  const brackets = /\(\s*(\d{1,3})\s*(?:[-–—/]|voor\s*[-–,]?\s*(?:en\s+)?)\s*(\d{1,3})\s*(?:tegen\s*)?\)/i.exec(text);
  if (brackets) return makeTotals(brackets[1], brackets[2]);
  const named = /(\d{1,3})\s+(?:stemmen\s+|leden\s+)?voor\b\D{0,20}?(\d{1,3})\s+(?:stemmen\s+|leden\s+)?tegen\b/i.exec(
    text,
  );
  if (named) return makeTotals(named[1], named[2]);
  const against = /\bmet\s+(\d{1,3})\s+tegen\s+(\d{1,3})\b/i.exec(text);
  if (!against) return null;
  const [larger, smaller] = [Number(against[1]), Number(against[2])].sort((a, b) => b - a);
  if (result === 'adopted') return makeTotals(larger, smaller);
  return result === 'rejected' ? makeTotals(smaller, larger) : null;
}

function makeTotals(votesFor: string | number | undefined, against: string | number | undefined): Totals {
  return { for: Number(votesFor), against: Number(against) };
}
