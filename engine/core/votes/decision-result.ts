import type { Decision } from '../blocks/motion.ts';

export type DecisionResult = Decision['result'];

/** BesluitSoort, in small letters and without 'Stemmen -' before it, to what became of the motion. */
const RESULTS: ReadonlyMap<string, DecisionResult> = new Map(
  Object.entries({
    aangenomen: 'adopted',
    'zonder stemming aannemen': 'adopted',
    'zonder stemming aangenomen': 'adopted',
    verworpen: 'rejected',
    aangehouden: 'held',
    aanhouden: 'held',
    ingetrokken: 'withdrawn',
    intrekken: 'withdrawn',
    vervallen: 'lapsed',
    'termijn - vervallen': 'lapsed',
    ingediend: 'undecided',
    uitstellen: 'undecided',
    uitgesteld: 'undecided',
    gestaakt: 'undecided',
  } satisfies Record<string, DecisionResult>),
);

export interface ReadResult {
  result: DecisionResult;
  /** The value that we do not know. */
  unknown: string | null;
}

/**
 * What a Besluit decided, by its BesluitSoort; where that was not selected, by the first word of its BesluitTekst
 * ('Verworpen. (46-97)'). Never by its votes. A value outside the list is unknown, and named.
 */
export function resultOfDecision(kind: string | undefined, text: string | undefined): ReadResult {
  if (kind !== undefined) {
    const plain = kind
      .toLowerCase()
      .replace(/^stemmen\s*-\s*/, '')
      .replace(/\s*[.]\s*$/, '')
      .trim();
    const result = RESULTS.get(plain);
    return result ? { result, unknown: null } : { result: 'unknown', unknown: kind };
  }
  const first = /^([a-z]+)\b/i.exec(text ?? '')?.[1]?.toLowerCase();
  return { result: (first !== undefined && RESULTS.get(first)) || 'unknown', unknown: null };
}

/** Besluit.Status: only 'Besluit', or none at all, decides. */
export function statusDecides(status: string | undefined): { decides: boolean; unknown: string | null } {
  if (status === undefined) return { decides: true, unknown: null };
  const plain = status.toLowerCase();
  if (plain === 'besluit') return { decides: true, unknown: null };
  const known = ['voorstel', 'concept voorstel', 'nog te verwerken besluit'].includes(plain);
  return { decides: false, unknown: known ? null : status };
}
