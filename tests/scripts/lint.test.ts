import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let house: string;

/** What biome says of a file at this path in a house with our rules. */
function lint(path: string, code: string): string {
  mkdirSync(join(house, path, '..'), { recursive: true });
  writeFileSync(join(house, path), code);
  const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const result = spawnSync(process.execPath, [biome, 'lint', '--max-diagnostics=100', path], {
    cwd: house,
    encoding: 'utf8',
  });
  return result.stdout + result.stderr;
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'inbreng-lint-'));
  const rules = ['core', 'tests'].map((room) => `scripts/no-clock-in-${room}.grit`);
  for (const file of ['biome.json', '.gitignore', 'scripts/ipc-at-its-doors.grit', ...rules])
    cpSync(join(ROOT, file), join(house, file));
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('the rule that core has no clock and no chance of its own', () => {
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
    expect(lint('engine/core/clock.ts', `export const value = ${code};\n`)).toContain('core has no clock');
  });

  it('lets a given moment be, and other rooms have a clock', () => {
    const given = lint(
      'engine/core/given.ts',
      'export const value = new Date(0).toISOString() + Date.UTC(2023, 8, 19);\n',
    );
    expect(given).not.toContain('core has no clock');
    expect(lint('engine/store/clock.ts', 'export const value = Date.now();\n')).not.toContain('core has no clock');
  });
});

describe('the rule that tests look at no clock', () => {
  it.each(['performance.now()', 'page.waitForTimeout(200)', 'vi.waitFor(() => seen())', 'vi.waitUntil(seen)'])(
    'refuses %s',
    (code) => {
      const test = `import { vi } from 'vitest';\nexport const value = (page, seen) => [vi, page, seen, ${code}];\n`;
      expect(lint('tests/store/slow.test.ts', test)).toContain('a test looks at no clock');
      expect(lint('tests/bench/slow.ts', test)).not.toContain('a test looks at no clock');
    },
  );
});

describe('the rule that windows and app speak through the contract alone', () => {
  const code = "import { ipcMain, ipcRenderer } from 'electron';\nexport const wires = [ipcMain, ipcRenderer];\n";

  it.each(['electron/main/windows.ts', 'electron/processes/serve.ts', 'renderer/shell/main.ts'])(
    'refuses wires in %s',
    (path) => {
      expect(lint(path, code)).toContain('only receive.ts and preload.ts hold the wires');
    },
  );

  it.each(['electron/main/receive.ts', 'electron/preload/preload.ts'])('lets them stand in %s', (path) => {
    expect(lint(path, code)).not.toContain('hold the wires');
  });
});
