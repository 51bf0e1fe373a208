import type { JsonText } from '../../../electron/ipc/json-text.ts';
import { collectReportReferences, type ReportReference } from '../../../engine/core/reports/find-read-report.ts';
import type { ReportText } from '../../../engine/core/reports/report-text.ts';
import type { DraftHead } from './head.ts';
import type { OpenDocument } from './open-document.ts';

export type ReportTexts = JsonText<readonly ReportText[]>;

/** Requests the reports of the library that are meant. `reports`: null if `since` is still the state. */
export type ReadCitedReports = (
  references: ReportReference[],
  since: string | null,
) => Promise<{ state: string; reports: ReportTexts | null } | null>;

/**
 * Follows the reports that a document cites, to compare its quotations with them. They are requested when the document gets or
 * loses a finding or a source, and by `look`, when the library changed; never for other changes of the text. Before the first
 * `look` nothing is requested. `onReports`: null when there are none, or the library is away.
 */
export function followCitedReports(
  document: Pick<OpenDocument, 'head' | 'onChange'>,
  read: ReadCitedReports,
  onReports: (reports: ReportTexts | null) => void,
): { look: () => void; end: () => void } {
  let looked: DraftHead['blocks'] | null = null;
  /** The state of the last reports; null: there are none. */
  let state: string | null = null;
  let isReading = false;
  let mustReadAgain = false;
  let isOver = false;
  const clear = (): void => {
    if (state !== null) onReports(null);
    state = null;
  };
  const look = (): void => {
    const { blocks } = document.head();
    looked = blocks;
    if (isReading) {
      mustReadAgain = true;
      return;
    }
    const references = collectReportReferences(Object.values(blocks));
    if (references.length === 0) {
      clear();
      return;
    }
    isReading = true;
    void read(references, state).then((found) => {
      isReading = false;
      if (isOver) return;
      if (found === null || found.state === '') clear();
      else if (found.reports !== null) {
        state = found.state;
        onReports(found.reports);
      }
      if (!mustReadAgain) return;
      mustReadAgain = false;
      look();
    });
  };
  const endListening = document.onChange(() => {
    if (looked !== null && document.head().blocks !== looked) look();
  });
  return {
    look,
    end: () => {
      isOver = true;
      endListening();
    },
  };
}
