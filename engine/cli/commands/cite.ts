import { cite } from '../../jobs/cite.ts';
import type { Call, Outcome } from '../command.ts';
import { aligned, outcome, refusedOutcome } from '../outcome.ts';

export async function run(call: Call): Promise<Outcome> {
  const cited = cite(call.positionals.join(' '));
  if (!cited.ok) return refusedOutcome(cited.problem, call.language);
  const { stored, official, runningText } = cited.value;
  const names = {
    nl: ['bewaard als', 'in een noot', 'in de tekst'],
    en: ['stored as', 'in a note', 'in the text'],
  }[call.language];
  return outcome(
    cited.value,
    aligned([stored, official, runningText].map((form, index) => [names[index] ?? '', form])),
  );
}
