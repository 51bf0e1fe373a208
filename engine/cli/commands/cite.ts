import { cite } from '../../jobs/cite.ts';
import type { Call } from '../command.ts';
import { aligned, type Outcome, outcome, refusedOutcome } from '../outcome.ts';

const NO_YEAR = {
  nl: 'Het vergaderjaar is niet bekend en staat open. Geef het mee, zoals in "Kamerstukken II 2023/24, 28638, nr. 249".',
  en: 'The session year is not known and was left open. Give it as well, as in "Kamerstukken II 2023/24, 28638, nr. 249".',
};

export async function run(call: Call): Promise<Outcome> {
  const cited = cite(call.positionals.join(' '));
  if (!cited.ok) return refusedOutcome(cited.problem, call.language);
  const { stored, official, runningText } = cited.value;
  const names = {
    nl: ['opgeslagen als', 'in een noot', 'in de tekst'],
    en: ['stored as', 'in a note', 'in the text'],
  }[call.language];
  return outcome(
    cited.value,
    aligned([stored, official, runningText].map((form, index) => [names[index] ?? '', form])),
    { messages: official.includes('[vergaderjaar]') ? [NO_YEAR[call.language]] : [] },
  );
}
