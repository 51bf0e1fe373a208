import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';

/** Milliseconds until LibreOffice is ended. */
const LONGEST = 300_000;

interface Conversion {
  /** An export filter of LibreOffice, as `--convert-to` takes it: 'pdf', 'docx:MS Word 2007 XML'. */
  filter: string;
  /** The folder that gets the converted files, each under the name of its source. */
  into: string;
  /** Path of a fontconfig file; without one LibreOffice has the fonts of the system. */
  fonts?: string;
}

/**
 * Converts files in one start of LibreOffice, without a window. Returns its messages; the caller checks which files exist.
 * Each start has a profile of its own, copied from the first one of the test run: making one costs three times as much as
 * converting a short document.
 */
export function convertInOffice(files: readonly string[], { filter, into, fonts }: Conversion): string {
  const home = mkdtempSync(join(tmpdir(), 'inbreng-office-'));
  try {
    const profile = join(home, 'profile');
    const first = join(inject('sharedFolder'), 'office-profile');
    const isFirst = !existsSync(first);
    if (!isFirst) cpSync(first, profile, { recursive: true });
    const { stdout, stderr, status, error } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile)}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        into,
        ...files,
      ],
      {
        encoding: 'utf8',
        env: { ...process.env, HOME: home, ...(fonts === undefined ? {} : { FONTCONFIG_FILE: fonts }) },
        timeout: LONGEST,
      },
    );
    if (status !== 0) throw error ?? new Error(`LibreOffice failed: ${stdout}${stderr}`);
    if (isFirst) keepProfile(profile, first);
    return `${stdout}${stderr}`;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Copies the profile for later starts, unless another process did. */
function keepProfile(profile: string, first: string): void {
  const copy = `${first}-${process.pid}`;
  cpSync(profile, copy, { recursive: true });
  try {
    renameSync(copy, first);
  } catch {
    rmSync(copy, { recursive: true });
  }
}
