import { KIND_NAMES } from '../../core/blocks/kind-names.ts';
import { searchLibrary } from '../../jobs/library.ts';
import type { Call } from '../command.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';

export async function run(call: Call): Promise<Outcome> {
  const words = call.positionals.join(' ');
  const found = await searchLibrary({ library: call.values.text('library') ?? '', words, language: call.language });
  if (!found.ok) return refusedOutcome(found.problem, call.language);
  const { hits, problems } = found.value;
  const missing = problems.map((problem) => problem.message);
  if (hits.length === 0) {
    return outcome(found.value, [], {
      messages: [
        { nl: `Niets gevonden voor ‘${words}’.`, en: `Nothing found for ‘${words}’.` }[call.language],
        ...missing,
      ],
    });
  }
  return outcome(
    found.value,
    hits.flatMap(({ id, kind, title, snippet }) => [
      `${id}  ${KIND_NAMES[call.language][kind].toLowerCase()}: ${title}`,
      ...(snippet ? [`    ${snippet}`] : []),
    ]),
    { messages: missing },
  );
}
