import { resolve } from 'node:path';
import type { Draft } from '../core/drafts/draft.ts';
import { formatCsv } from '../core/evidence/csv.ts';
import { listGroundUses } from '../core/evidence/ground-uses.ts';
import { buildEvidenceMatrix } from '../core/evidence/matrix.ts';
import {
  formatEvidenceTable,
  formatEvidenceText,
  formatGroundList,
  formatGroundTable,
} from '../core/evidence/table.ts';
import { getEvidenceTexts } from '../core/evidence/texts.ts';
import { done, type Result, refused } from '../core/result.ts';
import { writeXlsx, type XlsxSheet } from '../publish/xlsx/write-xlsx.ts';
import { writeFileAtomic } from '../store/atomic-write.ts';
import { isSameFile } from '../store/same-file.ts';
import type { JobProblem } from './problems.ts';
import { readDocument } from './read-document.ts';
import type { EvidenceResult } from './results.ts';

/** The forms of a saved matrix. */
export const EVIDENCE_FORMATS = ['xlsx', 'csv', 'json'] as const;
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];

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
  return done({ value, lines: formatEvidenceText(value, draft.language), csv: formatEvidenceCsv(draft) });
}

/** Writes the matrix of a `.inbreng` file to `out`. A failure leaves an earlier file there unchanged. */
export async function saveEvidence(input: {
  file: string;
  format: EvidenceFormat;
  out: string;
}): Promise<Result<EvidenceResult, JobProblem>> {
  const { file, out } = input;
  const read = readDocument(file);
  if (!read.ok) return read;
  if (isSameFile(resolve(out), resolve(file))) return refused({ code: 'export-over-source', values: { file: out } });
  try {
    await writeFileAtomic(out, await formatEvidence(read.value.draft, input.format));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refused({ code: 'output-unusable', values: { file: out, detail: code ?? String(error) } });
  }
  return done(buildEvidenceMatrix(read.value.draft));
}

/** The content of a file with the matrix. */
export async function formatEvidence(draft: Draft, format: EvidenceFormat): Promise<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeEvidenceSheets(draft);
    case 'csv':
      return formatEvidenceCsv(draft);
    case 'json':
      return `${JSON.stringify(buildEvidenceMatrix(draft), null, 2)}\n`;
  }
}

function formatEvidenceCsv(draft: Draft): string {
  return formatCsv(formatEvidenceTable(buildEvidenceMatrix(draft), draft.language));
}

/** Widths in characters. The matrix: kind, title, missing facts, and each demand. */
const MATRIX_WIDTHS = [12, 40, 18];
const DEMAND_WIDTH = 24;
/** Demand, claim, kind, title, note, source, address, missing facts, block. */
const LIST_WIDTHS = [9, 28, 11, 32, 30, 34, 26, 16, 16];

/** Two sheets: the matrix, and the list of grounds with their sources, which can be sorted and filtered. */
function writeEvidenceSheets(draft: Draft): Promise<Uint8Array> {
  const matrix = buildEvidenceMatrix(draft);
  const { language } = draft;
  const { sheets } = getEvidenceTexts(language, matrix.pointName);
  const list = formatGroundList(listGroundUses(draft), { language, pointName: matrix.pointName });
  return writeXlsx([
    { ...makeSheet(sheets.matrix, formatGroundTable(matrix, language), MATRIX_WIDTHS), stickyColumns: 2 },
    { ...makeSheet(sheets.list, list, LIST_WIDTHS), stickyColumns: 1, hasFilter: true },
  ]);
}

function makeSheet(name: string, [heads = [], ...rows]: string[][], widths: readonly number[]): XlsxSheet {
  return {
    name,
    columns: heads.map((head, at) => ({ head, isDate: false, width: widths[at] ?? DEMAND_WIDTH })),
    rows,
  };
}
