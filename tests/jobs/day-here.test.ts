import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, it } from 'vitest';

const DAY_HERE = fileURLToPath(new URL('../../engine/jobs/day-here.ts', import.meta.url));
/** The evening of the 25th on Curaçao, the 26th in Amsterdam. */
const MOMENT = '2026-11-25T23:30:00.000Z';

/** The results of `dayHere` before and after the time zone of the computer changes, in a separate system folder. */
async function daysOfTraveller(folder: string): Promise<string[]> {
  const bundle = join(folder, 'day-here.cjs');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: DAY_HERE,
      outDir: folder,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'day-here.cjs' } },
    },
    ssr: { noExternal: true },
  });
  const zone = (name: string) => `ln -sfn /usr/share/zoneinfo/${name} /etc/localtime`;
  const program = `
    const { execSync } = require('node:child_process');
    let passed = performance.now();
    performance.now = () => passed;
    const { dayHere } = require(${JSON.stringify(bundle)});
    const days = [dayHere('${MOMENT}')];
    execSync('${zone('America/Curacao')}');
    days.push(dayHere('${MOMENT}'));
    passed += 61_000;
    days.push(dayHere('${MOMENT}'));
    console.log(days.join(' '));`;
  const etc = join(folder, 'etc');
  const commands = [`cp -a /etc ${etc}`, `mount --bind ${etc} /etc`, zone('Europe/Amsterdam'), 'exec "$0" -e "$1"'];
  const { TZ: _zone, ...env } = process.env;
  const output = execFileSync('unshare', ['-m', 'sh', '-c', commands.join(' && '), process.execPath, program], { env });
  return output.toString().trim().split(' ');
}

/** Whether this system lets a process mount its own folders: root in a container may not. */
function hasOwnFolders(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (spawnSync('unshare', ['-m', 'true']).status === 0) return true;
  console.log('Not tried: a computer that comes to another time zone, as nothing may be mounted here.');
  return false;
}

it.skipIf(!hasOwnFolders())(
  'the day of a moment follows the current time zone of the computer, also after a change',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'inbreng-zone-'));
    try {
      expect(await daysOfTraveller(folder)).toEqual(['2026-11-26', '2026-11-26', '2026-11-25']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
