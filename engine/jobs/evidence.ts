import { formatCsv } from '../core/evidence/csv.ts';
import { buildEvidenceMatrix } from '../core/evidence/matrix.ts';
import { formatEvidenceTable, formatEvidenceText } from '../core/evidence/table.ts';
import { done, type Result } from '../core/result.ts';
import type { JobProblem } from './problems.ts';
import { readDocument } from './read-document.ts';
import type { EvidenceResult } from './results.ts';

/** The evidence matrix of a draft, in the forms in which a person takes it along. */
export interface Evidence {
  value: EvidenceResult;
  /** For a terminal. */
  lines: string[];
  /** For a spreadsheet: demands down, grounds across. */
  csv: string;
}

/** Which demand rests on which grounds, from a `.inbreng` file; words in the language of the draft. */
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
