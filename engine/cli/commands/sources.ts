import { parseFormats } from '../../jobs/export.ts';
import { makeSourcesFolder } from '../../jobs/sources-folder.ts';
import type { Call } from '../command.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';
import { STAGES } from './export.ts';

export async function run(call: Call): Promise<Outcome> {
  const { language, values } = call;
  const formats = parseFormats(values.text('to') ?? 'docx,pdf');
  if (!formats.ok) return { ...refusedOutcome(formats.problem, language), exit: 2 };
  const made = await makeSourcesFolder({
    file: call.positionals[0] ?? '',
    formats: formats.value,
    out: values.text('out') ?? '',
    houseStyle: values.text('house-style'),
    library: values.text('library'),
    ...call.resources,
    now: call.now,
    today: call.today,
    by: call.by,
    progress: (stage) => call.progress(STAGES[stage][language]),
    watch: call.watch,
  });
  if (!made.ok) return refusedOutcome(made.problem, language);
  const { file, files } = made.value;
  return outcome(made.value, [file, ...files.map((path) => `  ${path}`)]);
}
