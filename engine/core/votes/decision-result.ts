import type { Decision } from '../blocks/motion.ts';

export type DecisionResult = Decision['result'];

/** Outcome of the motion for each BesluitSoort, in lower case and without the prefix 'Stemmen -'. */
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

export interface DecisionReading {
  result: DecisionResult;
  /** The value that is not in the list. */
  unknown: string | null;
}

/**
 * The result of a Besluit by its BesluitSoort; where that was not selected, by the first word of its BesluitTekst
 * ('Verworpen. (46-97)'). Never by its votes. A value outside the list gives `unknown` and is returned.
 */
export function readDecisionResult(kind: string | undefined, text: string | undefined): DecisionReading {
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

/** Besluit.Status: only 'Besluit' or an absent status is a decision. */
export function readDecisionStatus(status: string | undefined): { isDecision: boolean; unknown: string | null } {
  if (status === undefined) return { isDecision: true, unknown: null };
  const plain = status.toLowerCase();
  if (plain === 'besluit') return { isDecision: true, unknown: null };
  const known = ['voorstel', 'concept voorstel', 'nog te verwerken besluit'].includes(plain);
  return { isDecision: false, unknown: known ? null : status };
}
