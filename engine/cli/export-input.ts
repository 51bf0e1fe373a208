import type { ExportStage } from '../jobs/export.ts';
import type { Call } from './command.ts';

const STAGES: Record<ExportStage, { nl: string; en: string }> = {
  reading: { nl: 'Lezen…', en: 'Reading…' },
  typesetting: { nl: 'Pagina’s opmaken…', en: 'Laying out pages…' },
  checking: { nl: 'Controleren…', en: 'Checking…' },
  docx: { nl: 'Word schrijven…', en: 'Writing Word…' },
  pdf: { nl: 'PDF schrijven…', en: 'Writing PDF…' },
  html: { nl: 'HTML schrijven…', en: 'Writing HTML…' },
  txt: { nl: 'Tekst schrijven…', en: 'Writing text…' },
  saving: { nl: 'Opslaan…', en: 'Saving…' },
};

/** The input that all commands share that export a document: `inbreng export` and `inbreng sources`. */
export function readExportInput({ positionals, values, resources, language, progress, now, today, by, watch }: Call) {
  return {
    file: positionals[0] ?? '',
    houseStyle: values.text('house-style'),
    library: values.text('library'),
    ...resources,
    now,
    today,
    by,
    progress: (stage: ExportStage) => progress(STAGES[stage][language]),
    watch,
  };
}
