import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let project: string;

/** The output of biome for a file at this path in a project with our rules. */
function lint(path: string, code: string): string {
  mkdirSync(join(project, path, '..'), { recursive: true });
  writeFileSync(join(project, path), code);
  const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const result = spawnSync(process.execPath, [biome, 'lint', '--max-diagnostics=100', path], {
    cwd: project,
    encoding: 'utf8',
  });
  return result.stdout + result.stderr;
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'inbreng-lint-'));
  const rules = ['core', 'tests'].map((room) => `scripts/no-clock-in-${room}.grit`);
  for (const file of ['biome.json', '.gitignore', 'scripts/ipc-in-two-files.grit', ...rules])
    cpSync(join(ROOT, file), join(project, file));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the rule against clocks and randomness in core', () => {
  it.each([
    'Date.now()',
    'new Date()',
    'new Date',
    'Date()',
    'Math.random()',
    'crypto.randomUUID()',
    'crypto.getRandomValues(new Uint8Array(8))',
    '[1].map(Math.random)',
  ])('refuses %s', (code) => {
    expect(lint('engine/core/clock.ts', `export const value = ${code};\n`)).toContain('core uses no clock');
  });

  it('allows a given moment, and clocks in other rooms', () => {
    const given = lint(
      'engine/core/given.ts',
      'export const value = new Date(0).toISOString() + Date.UTC(2023, 8, 19);\n',
    );
    expect(given).not.toContain('core uses no clock');
    expect(lint('engine/store/clock.ts', 'export const value = Date.now();\n')).not.toContain('core uses no clock');
  });
});

describe('the rule against clocks in unit tests', () => {
  it.each(['performance.now()', 'page.waitForTimeout(200)', 'vi.waitFor(() => seen())', 'vi.waitUntil(seen)'])(
    'refuses %s',
    (code) => {
      const test = `import { vi } from 'vitest';\nexport const value = (page, seen) => [vi, page, seen, ${code}];\n`;
      expect(lint('tests/store/slow.test.ts', test)).toContain('unit tests use no clock');
      expect(lint('tests/bench/slow.ts', test)).not.toContain('unit tests use no clock');
    },
  );
});

describe('the rule that only two files use Electron’s IPC', () => {
  const code = "import { ipcMain, ipcRenderer } from 'electron';\nexport const ipc = [ipcMain, ipcRenderer];\n";

  it.each(['electron/main/windows/windows.ts', 'electron/processes/serve.ts', 'renderer/shell/main.ts'])(
    'refuses IPC in %s',
    (path) => {
      expect(lint(path, code)).toContain("only receive.ts and preload.ts use Electron's IPC");
    },
  );

  it.each(['electron/main/requests/receive.ts', 'electron/preload/preload.ts'])('allows it in %s', (path) => {
    expect(lint(path, code)).not.toContain("use Electron's IPC");
  });
});
