import { type DemoStage, makeDemo } from '../../jobs/demo.ts';
import type { Call } from '../command.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';
import { overruledMessages, stoppedMessages } from './export.ts';
import { importLines } from './import.ts';

const STAGES: Record<DemoStage, { nl: string; en: string }> = {
  library: { nl: 'Bibliotheek maken met de startbibliotheek…', en: 'Making a library with the starter library…' },
  import: { nl: 'Moties en het GRETA-overzicht inlezen…', en: 'Reading motions and the GRETA list…' },
  draft: {
    nl: 'Inbreng samenstellen: kernboodschap, vijf eisen met onderbouwing, citaat, vragen…',
    en: 'Assembling the briefing: core message, five asks with evidence, quote, questions…',
  },
  export: { nl: 'Word en PDF schrijven…', en: 'Writing Word and PDF…' },
};

export async function run(call: Call): Promise<Outcome> {
  const { language } = call;
  const made = await makeDemo({
    outDir: call.values.text('out') ?? '.',
    houseStyle: call.values.text('house-style'),
    ...call.resources,
    language,
    now: call.now,
    today: call.today,
    by: call.by,
    newId: call.newId,
    // Also without a terminal: the demo shows its steps.
    progress: (stage) => call.announce(`▸ ${STAGES[stage][language]}`),
    watch: call.watch,
  });
  if (!made.ok) return refusedOutcome(made.problem, language);
  const { imported, files, draft, library, pages, monitor, stoppedBy } = made.value;
  if (stoppedBy.length > 0) {
    return outcome(made.value, [...importLines(imported, language), '', `  ${draft}`, `  ${library}`], {
      exit: 3,
      messages: [
        {
          nl: 'De documenten en de bibliotheek zijn gemaakt, maar niet alles kon als Word en PDF. Dit ontbreekt:',
          en: 'The documents and the library were made, but not all Word and PDF files. This is missing:',
        }[language],
        ...stoppedMessages(stoppedBy, language),
      ],
    });
  }
  return outcome(
    made.value,
    [
      ...importLines(imported, language),
      '',
      { nl: `Klaar: ${pages} pagina’s.`, en: `Done: ${pages} pages.` }[language],
      ...files.map(({ file }) => `  ${file}`),
      `  ${draft}`,
      { nl: `Motiemonitor: ${monitor.pages} pagina’s.`, en: `Motion monitor: ${monitor.pages} pages.` }[language],
      ...monitor.files.map(({ file }) => `  ${file}`),
      `  ${monitor.draft}`,
      `  ${library}`,
    ],
    { messages: overruledMessages(made.value.overruled, language) },
  );
}
