import { MONITOR_FORMATS, makeMonitor } from '../../jobs/monitor.ts';
import { chooseOption } from '../choose-option.ts';
import { type Call, UsageError } from '../command.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';

export async function run(call: Call): Promise<Outcome> {
  const { language, values } = call;
  const format = chooseOption(values.text('to') ?? '', MONITOR_FORMATS, language);
  const out = values.text('out');
  if (format === 'xlsx' && out === undefined)
    throw new UsageError(
      { nl: 'geef met --out een bestand voor het rekenblad', en: 'name a file for the spreadsheet with --out' }[
        language
      ],
    );
  const made = await makeMonitor({
    library: values.text('library') ?? '',
    format,
    dossier: values.text('dossier'),
    out,
    language,
  });
  if (!made.ok) return refusedOutcome(made.problem, language);
  const { result, text } = made.value;
  const rows = result.dossiers.reduce((sum, dossier) => sum + dossier.rows.length, 0);
  const written = {
    nl: `${rows} moties en toezeggingen geschreven: ${out}`,
    en: `${rows} motions and commitments written: ${out}`,
  }[language];
  const lines = out === undefined ? [(text ?? '').replace(/\r?\n$/, '')] : [written];
  return outcome(result, lines, { messages: result.problems.map(({ message }) => message) });
}
