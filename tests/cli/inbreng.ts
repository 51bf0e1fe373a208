import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const COMMAND = join(ROOT, 'dist', 'cli', 'inbreng.mjs');
export const FIXTURES = join(ROOT, 'tests', 'fixtures');

/** Builds the command when a file of the engine is newer. */
export function buildWhereOld(): void {
  const built = statSync(COMMAND, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = (dir: string): number =>
    Math.max(
      ...readdirSync(dir, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
    );
  if (newest(join(ROOT, 'engine')) < built) return;
  const build = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(build.stdout + build.stderr);
}

export interface Answer {
  exit: number | null;
  stdout: string;
  stderr: string;
}

interface Setting {
  cwd?: string;
  input?: string | Uint8Array;
  env?: Record<string, string>;
  /** Milliseconds after which the command is ended: exit null. */
  timeout?: number;
}

/** Dutch, without a terminal, with a separate cache. */
function environment(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { LC_ALL: _, LC_MESSAGES: __, LANG: ___, INBRENG_DEBUG: ____, ...rest } = process.env;
  return { ...rest, XDG_CACHE_HOME: join(tmpdir(), 'inbreng-test-cache'), ...env };
}

/** Runs the built command and waits for it. */
export function inbreng(args: readonly string[], setting: Setting = {}): Answer {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: setting.cwd ?? ROOT,
    env: environment(setting.env),
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    ...(setting.timeout === undefined ? {} : { timeout: setting.timeout }),
    ...(setting.input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input: setting.input }),
  });
  if (error) throw error;
  return { exit: status, stdout, stderr };
}

/** Starts the command with an open standard input. */
export function startInbreng(args: readonly string[], cwd: string) {
  return spawn(process.execPath, [COMMAND, ...args], { cwd, env: environment(), stdio: ['pipe', 'pipe', 'pipe'] });
}

/** A folder that exists while the test runs. */
export function temporaryFolder(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'inbreng-cli-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Every file of a folder with its bytes as base64, to check that nothing changed. */
export function contentsOf(dir: string): Record<string, string> {
  const files = readdirSync(dir, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), 'base64'),
    ]),
  );
}
