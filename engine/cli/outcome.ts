import type { InterfaceLanguage } from '../core/result.ts';
import { type NamedDrawing, tooSlowProblem } from '../jobs/drawing-watch.ts';
import { problemResult } from '../jobs/problem-text.ts';
import type { JobProblem } from '../jobs/problems.ts';
import type { FindingResult } from '../jobs/results.ts';

/**
 * 0: done. 1: the input was refused. 2: wrong usage. 3: checks found errors. 4: the typesetter stopped or was stopped, or the
 * memory was full. Each command chooses its code.
 */
type ExitCode = 0 | 1 | 2 | 3 | 4;

/** The output of a command, and its exit code. */
export interface Outcome {
  exit: ExitCode;
  /** Printed as one JSON value with --json. */
  value: unknown;
  /** Printed on stdout without --json. */
  lines: string[];
  /** Printed on stderr, with and without --json. */
  messages: string[];
}

/** The outcome of a command that ran. The exit code is 0 unless `exit` is given. */
export function outcome(value: unknown, lines: string[], more: { exit?: ExitCode; messages?: string[] } = {}): Outcome {
  return { exit: more.exit ?? 0, value, lines, messages: more.messages ?? [] };
}

/** The input was refused: the sentence on stderr, the code in the JSON. */
export function refusedOutcome(problem: JobProblem, language: InterfaceLanguage): Outcome {
  const result = problemResult(problem, language);
  return { exit: 1, value: { problem: result }, lines: [], messages: [result.message] };
}

/** How V8 and the allocator of the typesetter say that they got no memory. */
const NO_MEMORY = /heap out of memory|memory allocation of \d+ bytes failed|array buffer allocation failed/i;

interface StoppedProcess {
  /** The last output of the process, or of the system. */
  stderr: string;
  /** Linux ends a process with SIGKILL when the memory of the computer is full. */
  isKilled: boolean;
  /** The drawing that took too long. */
  slowDrawing: NamedDrawing | null;
}

/** The process of the command ended without an outcome. `showsTrace`: the user asked for its stack trace. */
export function stoppedOutcome(
  { stderr, isKilled, slowDrawing }: StoppedProcess,
  { language, showsTrace }: { language: InterfaceLanguage; showsTrace: boolean },
): Outcome {
  const code = isKilled || NO_MEMORY.test(stderr) ? 'memory-full' : 'typesetter-stopped';
  const result = problemResult(slowDrawing ? tooSlowProblem(slowDrawing) : { code, values: {} }, language);
  const trace = showsTrace && stderr !== '' ? [stderr] : [];
  return { exit: 4, value: { problem: result }, lines: [], messages: [result.message, ...trace] };
}

const SEVERITY = {
  error: { nl: 'fout', en: 'error' },
  warning: { nl: 'waarschuwing', en: 'warning' },
  info: { nl: 'ter info', en: 'note' },
  off: { nl: 'uit', en: 'off' },
} as const;

/** One line a kind of finding: equal sentences are counted, not repeated. */
export function findingLines(findings: readonly FindingResult[], language: InterfaceLanguage): string[] {
  const counted = new Map<string, number>();
  for (const finding of findings) {
    const line = `${SEVERITY[finding.severity][language]}: ${finding.message[language]}`;
    counted.set(line, (counted.get(line) ?? 0) + 1);
  }
  return [...counted].map(([line, times]) => (times > 1 ? `${line} (${times}×)` : line));
}

const WEIGHT: Record<FindingResult['severity'], number> = { error: 0, warning: 1, info: 2, off: 3 };

/** The heaviest first; findings of one check together, and under them once what to do. */
export function explainedFindings(findings: readonly FindingResult[], language: InterfaceLanguage): string[] {
  const groups = new Map<string, FindingResult[]>();
  for (const finding of [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])) {
    const key = `${finding.severity} ${finding.check}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap((group) => {
    // A finding that is for information asks for nothing.
    const help = group[0]?.severity === 'info' ? '' : (group[0]?.help[language] ?? '');
    return [...findingLines(group, language), ...(help === '' ? [] : [`  ${help}`])];
  });
}

/** Columns as wide as their widest cell, two spaces apart. */
export function aligned(rows: readonly string[][]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  return rows.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
