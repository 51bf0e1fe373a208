import { chmodSync, cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What stands in for the app in Electron: it says that it was opened, and with what. */
const OPENED = '#!/bin/sh\necho "geopend: $*"\n';
/** What is built is no matter of a start: that it is, is. */
const BUILD = `import { mkdirSync } from 'node:fs';
mkdirSync(new URL('../dist/app', import.meta.url), { recursive: true });
`;

/**
 * The project as it stands after `npm ci` on a computer that never had an Electron: its real scripts and packages, below
 * `folder`. Gives the path of the project.
 */
export function projectFolder(folder: string): string {
  const project = join(folder, 'project');
  cpSync(join(ROOT, 'scripts'), join(project, 'scripts'), { recursive: true });
  writeFileSync(join(project, 'scripts', 'build-app.mjs'), BUILD);
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(ROOT, name), join(project, name));
  const packages = join(ROOT, 'node_modules');
  mkdirSync(join(project, 'node_modules', 'electron'), { recursive: true });
  for (const name of readdirSync(packages))
    if (name !== 'electron') symlinkSync(join(packages, name), join(project, 'node_modules', name));
  // Without what it may have fetched here.
  for (const name of ['package.json', 'install.js', 'checksums.json', 'node_modules'])
    symlinkSync(join(packages, 'electron', name), join(project, 'node_modules', 'electron', name));
  return project;
}

/** Electron's own download, as it stands in the project once it has come. */
export function ownElectron(project: string, version: string): void {
  const folder = join(project, 'node_modules', 'electron');
  writeProgram(join(folder, 'dist', 'electron'));
  writeFileSync(join(folder, 'dist', 'version'), version);
  writeFileSync(join(folder, 'path.txt'), 'electron');
}

/** The older test runtime, as an earlier start left it in this cache (`XDG_CACHE_HOME`). */
export function keptTestRuntime(cache: string): void {
  writeProgram(join(cache, 'inbreng', 'test-runtime', 'electron-25.1.1-0.2.194-2', 'electron'));
}

function writeProgram(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, OPENED);
  chmodSync(path, 0o755);
}
