import { chmodSync, cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A program in place of Electron: prints that it was started, and its arguments. */
const OPENED = '#!/bin/sh\necho "geopend: $*"\n';
/** A build in place of the real one: a start needs only the folder. */
const BUILD = `import { mkdirSync } from 'node:fs';
mkdirSync(new URL('../dist/app', import.meta.url), { recursive: true });
`;

/**
 * Makes the project below `folder`, as after `npm ci` on a computer that never had an Electron: with its real scripts and
 * packages. Returns the path of the project.
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
  // Leaves out the Electron that this computer may have downloaded.
  for (const name of ['package.json', 'install.js', 'checksums.json', 'node_modules'])
    symlinkSync(join(packages, 'electron', name), join(project, 'node_modules', 'electron', name));
  return project;
}

/** Installs Electron's own download in the project. */
export function ownElectron(project: string, version: string): void {
  const folder = join(project, 'node_modules', 'electron');
  writeProgram(join(folder, 'dist', 'electron'));
  writeFileSync(join(folder, 'dist', 'version'), version);
  writeFileSync(join(folder, 'path.txt'), 'electron');
}

/** Puts the older test runtime into this cache (`XDG_CACHE_HOME`), as an earlier start leaves it. */
export function keptTestRuntime(cache: string): void {
  writeProgram(join(cache, 'inbreng', 'test-runtime', 'electron-25.1.1-0.2.194-2', 'electron'));
}

function writeProgram(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, OPENED);
  chmodSync(path, 0o755);
}
