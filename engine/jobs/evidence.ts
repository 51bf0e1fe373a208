import { formatCsv } from '../core/evidence/csv.ts';
import { buildEvidenceMatrix } from '../core/evidence/matrix.ts';
import { formatEvidenceTable, formatEvidenceText } from '../core/evidence/table.ts';
import { done, type Result } from '../core/result.ts';
import type { JobProblem } from './problems.ts';
import { readDocument } from './read-document.ts';
import type { EvidenceResult } from './results.ts';

/** The evidence matrix of a draft, for a terminal and for a spreadsheet. */
export interface Evidence {
  value: EvidenceResult;
  lines: string[];
  /** CSV: demands are rows, grounds are columns. */
  csv: string;
}

/** Lists the grounds of each demand in a `.inbreng` file, in the language of the draft. */
export function evidenceOf(file: string): Result<Evidence, JobProblem> {
  const read = readDocument(file);
  if (!read.ok) return read;
  const { draft } = read.value;
  const value = buildEvidenceMatrix(draft);
  return done({
    value,
    lines: formatEvidenceText(value, draft.language),
    csv: formatCsv(formatEvidenceTable(value, draft.language)),
  });
}
