import { createDraftFile } from '../../jobs/new-draft.ts';
import { readDebateFile } from '../../jobs/read-debate.ts';
import { type Call, UsageError } from '../command.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';

export async function run(call: Call): Promise<Outcome> {
  const { language, values } = call;
  const out = values.text('out') ?? '';
  const set: [string, string][] = [];
  for (const pair of values.list('set')) {
    const at = pair.indexOf('=');
    if (at < 1) {
      throw new UsageError(
        { nl: `--set ${pair}: schrijf naam=waarde.`, en: `--set ${pair}: write name=value.` }[language],
      );
    }
    set.push([pair.slice(0, at), pair.slice(at + 1)]);
  }
  const debate = values.text('debate') ?? null;
  const read = debate === null ? null : await readDebateFile(debate);
  if (read && !read.ok) return refusedOutcome(read.problem, language);
  const created = await createDraftFile({
    type: values.text('type') ?? '',
    library: values.text('library') ?? '',
    blocks: values.list('block'),
    // As own properties, whatever the name.
    set: Object.fromEntries(set),
    debate: read?.value ?? null,
    out,
    templates: call.resources.templates,
    now: call.now,
    today: call.today,
    newId: call.newId,
  });
  if (!created.ok) return refusedOutcome(created.problem, language);
  const { file, empty } = created.value;
  const labels = empty.map(({ label }) => label[language]);
  const [first] = labels;
  return outcome(created.value, [file], {
    messages:
      first === undefined
        ? []
        : [
            { nl: `Nog in te vullen: ${labels.join(', ')}.`, en: `Still to be filled in: ${labels.join(', ')}.` }[
              language
            ],
            {
              nl: `Een volgende keer kan dat meteen, met --set "${first}=…".`,
              en: `Next time do it at once, with --set "${first}=…".`,
            }[language],
          ],
  });
}
