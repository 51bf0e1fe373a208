import { stringify } from 'yaml';
import type { Block } from '../../core/blocks/block.ts';
import { plainText } from '../../core/richtext/plain-text.ts';
import { showBlock } from '../../jobs/library.ts';
import type { Call } from '../command.ts';
import { inWords } from '../field-names.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';

/** Signs on a line: a terminal has 80. */
const WIDTH = 78;

/** Fields that are not printed: hashes, and the tree of the body, because `text` holds its text. */
const BEHIND = new Set(['revision', 'revisions', 'body', 'provenance']);

export async function run(call: Call): Promise<Outcome> {
  const shown = await showBlock({ library: call.values.text('library') ?? '', id: call.positionals[0] ?? '' });
  if (!shown.ok) return refusedOutcome(shown.problem, call.language);
  const { id, kind, ...rest } = shown.value;
  const text = shown.value.kind === 'motion' ? {} : { text: plainText((shown.value as unknown as Block).body) };
  const fields = Object.entries({ id, kind, ...rest, ...text }).filter(
    ([name, value]) => !BEHIND.has(name) && value !== '',
  );
  return outcome(shown.value, [
    stringify(inWords(Object.fromEntries(fields), call.language), { lineWidth: WIDTH }).trimEnd(),
  ]);
}
