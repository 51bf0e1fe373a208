import { basename } from 'node:path';
import type { Report } from '../core/reports/report.ts';
import { type Result, refused } from '../core/result.ts';
import { LARGEST_PDF } from '../sources/pdf/read-pdf.ts';
import { readReport } from '../sources/reports/read-report.ts';
import { readAtMost } from '../store/read-at-most.ts';
import type { JobProblem } from './problems.ts';

/** Reads a report from a PDF on the disk. */
export async function readReportFile(path: string): Promise<Result<Report, JobProblem>> {
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = await readAtMost(path, LARGEST_PDF + 1);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT'
      ? refused({ code: 'file-missing', values: { file: name } })
      : refused({ code: 'file-unreadable', values: { file: name, reason: code ?? '' } });
  }
  return readReport({ name, bytes });
}
