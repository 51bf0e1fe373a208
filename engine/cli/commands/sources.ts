import { parseFormats } from '../../jobs/export.ts';
import { makeSourcesFolder } from '../../jobs/sources-folder.ts';
import type { Call } from '../command.ts';
import { readExportInput } from '../export-input.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';

export async function run(call: Call): Promise<Outcome> {
  const { language, values } = call;
  const formats = parseFormats(values.text('to') ?? 'docx,pdf');
  if (!formats.ok) return { ...refusedOutcome(formats.problem, language), exit: 2 };
  const made = await makeSourcesFolder({
    ...readExportInput(call),
    formats: formats.value,
    out: values.text('out') ?? '',
  });
  if (!made.ok) return refusedOutcome(made.problem, language);
  const { file, files } = made.value;
  return outcome(made.value, [file, ...files.map((path) => `  ${path}`)]);
}
