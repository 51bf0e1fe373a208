import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const made: string[] = [];

/** An empty folder that is removed when the test ends. */
export function emptyFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'inbreng-test-'));
  made.push(dir);
  return dir;
}

afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** Every file below a folder with its bytes, by path, to check that nothing changed. */
export function everyByte(dir: string, below = ''): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(join(dir, below)).sort()) {
    const path = join(below, name);
    if (statSync(join(dir, path)).isDirectory()) Object.assign(files, everyByte(dir, path));
    else files[path] = readFileSync(join(dir, path)).toString('latin1');
  }
  return files;
}

/** Runs this as a user without rights over all files: the tests may run as root, who can open every folder. */
export async function withoutRights<Value>(work: () => Promise<Value>): Promise<Value> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

const NOBODY = 65_534;
