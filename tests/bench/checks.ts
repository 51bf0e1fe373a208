/** The part of the bench about checks: a run of all of them after each key, as the worker of the window runs them. */
import { collectKnownPapers } from '../../engine/core/checks/known-papers.ts';
import { runChecks } from '../../engine/core/checks/run-checks.ts';
import { compose } from '../../engine/core/compose/compose.ts';
import { dayHere } from '../../engine/jobs/day-here.ts';
import { loadDocumentType } from '../../engine/jobs/document-types.ts';
import { loadHouseStyle } from '../../engine/jobs/house-styles.ts';
import { openLibrary } from '../../engine/store/library.ts';
import { bigDraft, withNewWord } from './big-draft.ts';
import { quantile, timed } from './measure.ts';
import { FONTS, TEMPLATES } from './places.ts';
import type { Numbers } from './report.ts';

/** Keys before the measured ones, in which the texts of the document enter the caches. */
const WARM_UP = 10;
const KEYS = 200;

export const checkRuns = {
  checks: async (): Promise<Numbers> => {
    const library = await openLibrary(`${TEMPLATES}/starter-library`);
    const documentType = loadDocumentType(TEMPLATES, 'position-paper');
    const style = await loadHouseStyle('neutraal', { templates: TEMPLATES, fonts: FONTS });
    if (!library.ok || !documentType.ok || !style.ok) throw new Error('no library or templates');
    const { houseStyle } = style.value;
    const { blocks, find } = library.value;
    const papers = collectKnownPapers(blocks);
    const draft = bigDraft(blocks);
    const times: number[] = [];
    let findings = 0;
    for (let edit = 0; edit < WARM_UP + KEYS; edit += 1) {
      // As the worker gets it: a new object for each key.
      const typed = structuredClone(withNewWord(draft, edit));
      const publication = compose({ draft: typed, documentType: documentType.value, houseStyle, layout: null });
      const { ms, value } = await timed(() =>
        runChecks({
          draft: typed,
          documentType: documentType.value,
          houseStyle,
          library: find,
          papers,
          layout: null,
          publication,
          today: '2026-11-25',
          dayOf: dayHere,
        }),
      );
      if (edit >= WARM_UP) times.push(ms);
      findings = value.length;
    }
    return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), findings };
  },
};
