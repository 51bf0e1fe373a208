import { EVIDENCE_FORMATS, type EvidenceFormat, evidenceOf, saveEvidence } from '../../jobs/evidence.ts';
import { carriedNotes } from '../carried-note.ts';
import { chooseOption } from '../choose-option.ts';
import { type Call, UsageError } from '../command.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';

export async function run(call: Call): Promise<Outcome> {
  const { language, values } = call;
  const file = call.positionals[0] ?? '';
  const messages = carriedNotes(call.positionals, language);
  const format = readFormat(call);
  const out = values.text('out');
  if (out !== undefined && format === null)
    throw new UsageError(
      { nl: 'kies met --to een vorm voor het bestand', en: 'choose a format for the file with --to' }[language],
    );
  if (format === 'xlsx' && out === undefined)
    throw new UsageError(
      { nl: 'geef met --out een bestand voor het rekenblad', en: 'name a file for the spreadsheet with --out' }[
        language
      ],
    );
  if (format !== null && out !== undefined) {
    const saved = await saveEvidence({ file, format, out });
    if (!saved.ok) return refusedOutcome(saved.problem, language);
    const written = { nl: `Onderbouwing geschreven: ${out}`, en: `Evidence written: ${out}` }[language];
    return outcome(saved.value, [written], { messages });
  }
  const evidence = evidenceOf(file);
  if (!evidence.ok) return refusedOutcome(evidence.problem, language);
  const { value, lines, csv } = evidence.value;
  if (format === 'json') return outcome(value, [JSON.stringify(value, null, 2)], { messages });
  return outcome(value, format === 'csv' ? [csv.replace(/\r?\n$/, '')] : lines, { messages });
}

/** null: as lines of text. */
function readFormat({ values, language }: Call): EvidenceFormat | null {
  const to = values.text('to');
  return to === undefined ? null : chooseOption(to, EVIDENCE_FORMATS, language);
}
