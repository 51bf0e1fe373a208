import { tieDecision } from '../../jobs/tie.ts';
import type { Call } from '../command.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';

export async function run(call: Call): Promise<Outcome> {
  const [motion = '', decision = ''] = call.positionals;
  const tied = await tieDecision({
    library: call.values.text('library') ?? '',
    motion,
    decision,
    by: call.by,
    now: call.now,
  });
  if (!tied.ok) return refusedOutcome(tied.problem, call.language);
  const { id, by, status, before } = tied.value;
  return outcome(tied.value, [
    {
      nl: `Besluit ${tied.value.decision} gekoppeld aan ${id} door ${by}. Uitslag: ${STATUS[status]?.nl ?? status}.`,
      en: `Decision ${tied.value.decision} linked to ${id} by ${by}. Outcome: ${STATUS[status]?.en ?? status}.`,
    }[call.language],
    ...(before === null
      ? []
      : [
          {
            nl: `Het hoorde bij ${before}; daar is het weggehaald.`,
            en: `It belonged to ${before}; it was removed there.`,
          }[call.language],
        ]),
  ]);
}

const STATUS: Record<string, { nl: string; en: string }> = {
  adopted: { nl: 'aangenomen', en: 'adopted' },
  rejected: { nl: 'verworpen', en: 'rejected' },
  held: { nl: 'aangehouden', en: 'held over' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  replaced: { nl: 'vervangen', en: 'replaced' },
  lapsed: { nl: 'vervallen', en: 'lapsed' },
  unknown: { nl: 'niet bekend', en: 'not known' },
};
