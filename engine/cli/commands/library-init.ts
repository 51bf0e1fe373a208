import { join } from 'node:path';
import { initLibrary } from '../../jobs/library.ts';
import type { Call } from '../command.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';

export async function run(call: Call): Promise<Outcome> {
  const dir = call.positionals[0] ?? '';
  const starter = call.values.flag('starter') ? join(call.resources.templates, 'starter-library') : undefined;
  const made = await initLibrary({ dir, starter, now: call.now });
  if (!made.ok) return refusedOutcome(made.problem, call.language);
  const { library, blocks, added } = made.value;
  const count = (n: number) => ({
    nl: `${n} ${n === 1 ? 'bouwsteen' : 'bouwstenen'}`,
    en: `${n} ${n === 1 ? 'block' : 'blocks'}`,
  });
  if (made.value.made) {
    return outcome(made.value, [
      {
        nl: `Nieuwe bibliotheek in ${library}, met ${count(blocks).nl}.`,
        en: `New library in ${library}, with ${count(blocks).en}.`,
      }[call.language],
    ]);
  }
  return outcome(made.value, [
    {
      nl: `In ${library} was al een bibliotheek. Wat erin stond, is niet veranderd; ${added === 0 ? 'er is niets bij gekomen' : `${count(added).nl} van de startbibliotheek ${added === 1 ? 'is' : 'zijn'} erbij gekomen`}. Samen: ${count(blocks).nl}.`,
      en: `There was already a library in ${library}. What was in it did not change; ${added === 0 ? 'nothing was added' : `${count(added).en} of the starter library ${added === 1 ? 'was' : 'were'} added`}. In all: ${count(blocks).en}.`,
    }[call.language],
  ]);
}
