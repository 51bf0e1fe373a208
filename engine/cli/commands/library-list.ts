import { KIND_NAMES } from '../../core/blocks/kind-names.ts';
import { listLibrary } from '../../jobs/library.ts';
import type { Call } from '../command.ts';
import { aligned, type Outcome, outcome, refusedOutcome } from '../outcome.ts';

export async function run(call: Call): Promise<Outcome> {
  const listed = await listLibrary({ library: call.values.text('library') ?? '', language: call.language });
  if (!listed.ok) return refusedOutcome(listed.problem, call.language);
  const { blocks, problems } = listed.value;
  return outcome(
    listed.value,
    blocks.length > 0
      ? aligned(blocks.map(({ id, kind, title }) => [id, KIND_NAMES[call.language][kind].toLowerCase(), title]))
      : [
          {
            nl: 'De bibliotheek is leeg. Importeer bestanden met inbreng import.',
            en: 'The library is empty. Import files with inbreng import.',
          }[call.language],
        ],
    { messages: problems.map((problem) => problem.message) },
  );
}
