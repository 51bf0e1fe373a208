import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PDF_CHECK = fileURLToPath(new URL('../../judges/pdf-check', import.meta.url));

/** Every rule of PDF/UA-1 and PDF/A-3a that a file breaks, from veraPDF, and faults in its structure, from qpdf. */
export function pdfFaults(files: Record<string, Uint8Array>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'inbreng-pdf-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.pdf`);
      writeFileSync(path, bytes);
      return path;
    });
    const check = spawnSync('python3', [PDF_CHECK, ...paths], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const output = `${check.stdout}\n${check.stderr}`.split('\n').filter((line) => line.trim() !== '');
    const verdicts = output.filter((line) => line.startsWith('ok '));
    const faults = output.filter((line) => !line.startsWith('ok '));
    // No output is not a verdict: each file is judged by both profiles.
    if (check.status !== 0 || verdicts.length !== paths.length * 2)
      faults.push(`exit ${check.status}: ${verdicts.length} verdicts`);
    for (const path of paths) {
      try {
        execFileSync('qpdf', ['--check', path], { encoding: 'utf8', stdio: 'pipe' });
      } catch (error) {
        faults.push(`qpdf: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return faults.map((fault) => fault.replaceAll(`${folder}/`, ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
