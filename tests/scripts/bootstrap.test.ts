import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { emptyFolder } from '../store/folders.ts';

const BOOTSTRAP = new URL('../../scripts/bootstrap.mjs', import.meta.url).href;

test('a script of the project runs from a folder with a space in its name, on Windows too', () => {
  const folder = join(emptyFolder(), 'Jan Jansen');
  mkdirSync(folder);
  const said = join(folder, 'zeg dit.mjs');
  writeFileSync(said, 'console.log(process.argv.slice(2).join("|"));');
  const code = `
    Object.defineProperty(process, 'platform', { value: 'win32' });
    const { run } = await import(${JSON.stringify(BOOTSTRAP)});
    run('node', [${JSON.stringify(said)}, '--out', 'mijn map']);
  `;
  const outcome = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  });
  expect(outcome.stdout).toBe('--out|mijn map\n');
});
