import { chooseSentence, findReport, pickFinding } from '../../jobs/reports.ts';
import type { Call } from '../command.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';

export async function run(call: Call): Promise<Outcome> {
  const { language, values, now, by } = call;
  const library = values.text('library') ?? '';
  const found = await findReport(call.positionals[0] ?? '', library, {
    onProgress: ({ done, total }) => call.progress(`${{ nl: 'Lezen', en: 'Reading' }[language]}: ${done}/${total}`),
  });
  if (!found.ok) return refusedOutcome(found.problem, language);
  const numbers = values.list('paragraph').map(Number);
  const sentence = values.text('sentence');
  const choice =
    sentence === undefined
      ? ({ ok: true, value: { paragraphs: numbers } } as const)
      : chooseSentence(found.value, numbers[0] ?? null, sentence);
  if (!choice.ok) return refusedOutcome(choice.problem, language);
  const picked = await pickFinding({
    library,
    report: found.value,
    choice: choice.value,
    title: values.text('title'),
    translation: values.text('translation'),
    now,
    by,
  });
  if (!picked.ok) return refusedOutcome(picked.problem, language);
  const { id, title, source, paragraph, page } = picked.value;
  const inNumber = { nl: `alinea ${paragraph}, `, en: `paragraph ${paragraph}, ` }[language];
  const place = `${paragraph === null ? '' : inNumber}p. ${page}`;
  return outcome(picked.value, [
    { nl: `Nieuw: ${id} (${title}), ${place}, uit ${source}.`, en: `New: ${id} (${title}), ${place}, from ${source}.` }[
      language
    ],
  ]);
}
