import type { Draft } from '../core/drafts/draft.ts';
import { formatCsv } from '../core/evidence/csv.ts';
import { DATE_COLUMNS, MONITOR_COLUMNS, type MonitorColumn } from '../core/monitor/monitor-columns.ts';
import { buildMonitor, isSameDossier } from '../core/monitor/monitor-rows.ts';
import { makeMonitorData, makeMonitorTable } from '../core/monitor/monitor-table.ts';
import { done, type InterfaceLanguage, type Result, refused } from '../core/result.ts';
import { writeXlsx } from '../publish/xlsx/write-xlsx.ts';
import { writeFileAtomic } from '../store/atomic-write.ts';
import { openLibrary } from '../store/library.ts';
import { problemResult } from './problem-text.ts';
import type { JobProblem } from './problems.ts';
import type { MonitorResult } from './results.ts';

export const MONITOR_FORMATS = ['xlsx', 'csv', 'json'] as const;
export type MonitorFormat = (typeof MONITOR_FORMATS)[number];

export interface MonitorInput {
  /** Folder of the library. */
  library: string;
  format: MonitorFormat;
  /** Only this dossier: '28638', '28 638', '35570-VI'. */
  dossier?: string | undefined;
  /** The file to write; absent: nothing is written. */
  out?: string | undefined;
  language: InterfaceLanguage;
}

/** The motions and commitments of a library with their follow-up. `text`: CSV or JSON; null for a spreadsheet. */
export async function makeMonitor(
  input: MonitorInput,
): Promise<Result<{ result: MonitorResult; text: string | null }, JobProblem>> {
  const { dossier, format, language, out } = input;
  const library = await openLibrary(input.library);
  if (!library.ok) return library;
  const all = buildMonitor(library.value.blocks);
  const groups = dossier === undefined ? all : all.filter((group) => isSameDossier(dossier, group.dossier));
  if (groups.length === 0 && dossier !== undefined)
    return refused({
      code: 'dossier-unknown',
      values: { dossier, known: all.flatMap((group) => group.dossier ?? []) },
    });
  const data = makeMonitorData(groups, language);
  const result: MonitorResult = {
    ...data,
    file: out ?? null,
    problems: library.value.problems.map((problem) => problemResult(problem, language)),
  };
  const table = makeMonitorTable(data, language);
  const text =
    format === 'csv'
      ? formatCsv([table.heads, ...table.rows])
      : format === 'json'
        ? `${JSON.stringify(result, null, 2)}\n`
        : null;
  if (out === undefined) return done({ result, text });
  try {
    await writeFileAtomic(out, text ?? (await writeSheet(table, language)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refused({ code: 'output-unusable', values: { file: out, detail: code ?? String(error) } });
  }
  return done({ result, text });
}

/** The table of the motions and commitments that a monitor prints, as the content of a file. */
export async function formatDraftMonitor(
  { body, blocks }: Draft,
  format: 'xlsx' | 'csv',
  language: InterfaceLanguage,
): Promise<string | Uint8Array> {
  const printed = body.flatMap((node) =>
    node.type === 'blockInstance' && node.form === 'full' ? (blocks[node.block] ?? []) : [],
  );
  const table = makeMonitorTable(makeMonitorData(buildMonitor([...new Set(printed)]), language), language);
  return format === 'csv' ? formatCsv([table.heads, ...table.rows]) : writeSheet(table, language);
}

/** Widths in characters, so that the sheet is readable in print on A3. */
const WIDTHS: { readonly [Column in MonitorColumn]?: number } = {
  dossierTitle: 22,
  number: 16,
  name: 26,
  dictum: 42,
  lastSays: 38,
  next: 28,
  lastPaper: 16,
  appreciation: 15,
};
const USUAL_WIDTH = 12;

function writeSheet(table: { heads: string[]; rows: string[][] }, language: InterfaceLanguage): Promise<Uint8Array> {
  return writeXlsx([
    {
      name: { nl: 'Motiemonitor', en: 'Motion monitor' }[language],
      columns: MONITOR_COLUMNS.map((column, at) => ({
        head: table.heads[at] ?? '',
        isDate: DATE_COLUMNS.has(column),
        width: WIDTHS[column] ?? USUAL_WIDTH,
      })),
      rows: table.rows,
      hasFilter: true,
    },
  ]);
}
