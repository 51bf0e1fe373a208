/** The measurements, a line each, in their printed form. */
export interface Table {
  /** Compared with a reference: `ratio` of ours to the other. `limit`: exceeding it fails the run; `goal`: only shown. */
  compared: (
    what: string,
    beside: string,
    measured: { ours: number; other: number; ratio: number },
    bound?: { limit: number } | { goal: number },
  ) => void;
  /** Without a reference: in milliseconds, or as text. */
  alone: (what: string, value: number | string) => void;
  text: () => string;
  /** The lines that exceeded their limit. */
  broken: () => string[];
}

type Line = [what: string, ours: string, beside: string, ratio: string, bound: string, kept: string];
const HEAD: Line = ['meting', 'gemeten', 'ernaast', 'verhouding', 'grens', 'gehaald'];

export function createTable(): Table {
  const lines: Line[] = [];
  const broken: string[] = [];
  return {
    compared: (what, beside, { ours, other, ratio }, bound) => {
      const most = bound && ('limit' in bound ? bound.limit : bound.goal);
      const kept = most === undefined || Number(ratio.toFixed(2)) <= most;
      if (!kept && bound && 'limit' in bound) broken.push(what);
      const word = bound && 'goal' in bound ? 'doel ' : '';
      lines.push([
        what,
        shown(ours),
        `${beside} ${shown(other)}`,
        `${ratio.toFixed(2)}×`,
        most === undefined ? '–' : `${word}≤ ${String(most).replace('.', ',')}`,
        most === undefined ? '–' : kept ? 'ja' : 'NEE',
      ]);
      process.stderr.write(`${what}: ${ratio.toFixed(2)}×\n`);
    },
    alone: (what, value) => {
      lines.push([what, typeof value === 'number' ? shown(value) : value, '', '', '', '']);
    },
    text: () => {
      const rows = [HEAD, ...lines];
      const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
      return rows
        .map((row) =>
          row
            .map((cell, column) => cell.padEnd(widths[column] ?? 0))
            .join('  ')
            .trimEnd(),
        )
        .join('\n');
    },
    broken: () => broken,
  };
}

function shown(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toString();
}
