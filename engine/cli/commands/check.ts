import { checkDraft } from '../../jobs/check.ts';
import { makeSarif } from '../../jobs/check-sarif.ts';
import { carriedNotes } from '../carried-note.ts';
import { type Call, UsageError } from '../command.ts';
import { explainedFindings, type Outcome, outcome, refusedOutcome } from '../outcome.ts';

/** `text`: for people; `sarif`: for programs that collect the findings of many checkers. */
const CHECK_FORMATS = ['text', 'sarif'];

export async function run(call: Call): Promise<Outcome> {
  const { language } = call;
  const format = call.values.text('format') ?? 'text';
  if (!CHECK_FORMATS.includes(format)) {
    throw new UsageError({ nl: '--format is text of sarif.', en: '--format is text or sarif.' }[language]);
  }
  const checked = await checkDraft({
    file: call.positionals[0] ?? '',
    library: call.values.text('library'),
    reports: call.values.list('report'),
    ...call.resources,
    today: call.today,
    language,
    watch: call.watch,
  });
  if (!checked.ok) return refusedOutcome(checked.problem, language);
  const { value } = checked;
  const { error, warning, info } = value.counts;
  const shown = value.findings.filter((finding) => !finding.silenced);
  const counts = {
    nl: `${error} ${error === 1 ? 'fout' : 'fouten'}, ${warning} ${warning === 1 ? 'waarschuwing' : 'waarschuwingen'}, ${info} ter info.`,
    en: `${error} ${error === 1 ? 'error' : 'errors'}, ${warning} ${warning === 1 ? 'warning' : 'warnings'}, ${info} for information.`,
  }[language];
  const silenced = value.findings.length - shown.length;
  const silencedLines =
    silenced === 0
      ? []
      : [
          {
            nl: `${silenced === 1 ? '1 punt is' : `${silenced} punten zijn`} genegeerd, met een reden.`,
            en: `${silenced === 1 ? '1 point is' : `${silenced} points are`} ignored, with a reason.`,
          }[language],
        ];
  const lines = [...explainedFindings(shown, language), ...(shown.length > 0 ? [''] : []), counts, ...silencedLines];
  const sarif = format === 'sarif' ? makeSarif({ checked: value, language, version: call.version }) : null;
  return outcome(sarif ?? value, sarif ? [JSON.stringify(sarif, null, 2)] : lines, {
    exit: error > 0 ? 3 : 0,
    messages: [
      ...carriedNotes(call.positionals, language),
      ...value.repaired,
      ...value.problems.map(({ message }) => message),
    ],
  });
}
