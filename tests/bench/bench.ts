/**
 * The cost of the app and the engine beside their dependencies, as ratios in one run: `npm run bench`. Milliseconds depend
 * on this machine at this moment; compare ratios. Nothing here is part of the tests.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Numbers } from './report.ts';
import { createTable } from './table.ts';

const [name, dir = '', run = '0'] = process.argv.slice(2);
const PARTS = ['engine', 'app', undefined];
if (PARTS.includes(name)) {
  const scratch = mkdtempSync(join(tmpdir(), 'inbreng-bench-'));
  const table = createTable();
  try {
    if (name !== 'engine') await (await import('./app/report.ts')).reportApp(table, scratch, process.argv.slice(3));
    if (name !== 'app') await (await import('./report.ts')).report(table, scratch, fileURLToPath(import.meta.url));
  } catch (error) {
    // Logged before the cleanup, which may fail while an app still writes there.
    console.error(error);
    process.exit(1);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  console.log(table.text());
  if (table.broken().length > 0) {
    console.error(`Over de grens: ${table.broken().join('; ')}.`);
    process.exitCode = 1;
  }
} else {
  // Loads only the needed part, because a whole process is measured with its start.
  const runs = (
    /^word/.test(name ?? '')
      ? (await import('./word.ts')).wordRuns
      : /^(?:prepare|oneLayout|pdf|pdfRest|handPdf|preview|handPreview)$/.test(name ?? '')
        ? (await import('./documents.ts')).documentRuns
        : name === 'checks'
          ? (await import('./checks.ts')).checkRuns
          : /^report/.test(name ?? '')
            ? (await import('./reports.ts')).reportRuns
            : (await import('./libraries.ts')).libraryRuns
  ) as Record<string, (dir: string, run: string) => Promise<Numbers>>;
  const result = await runs[name ?? '']?.(dir, run);
  if (!result) throw new Error(`no part of the bench is called ${name}`);
  process.stdout.write(JSON.stringify(result));
}
