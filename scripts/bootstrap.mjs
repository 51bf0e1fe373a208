// Runs first in every command of the project: checks the version of Node and installs the packages of the lock file.
// Imports only Node's own modules, because it runs before any package is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 19];

/** Runs a command with its output shown; stops the whole script with its exit code when it fails. */
export function run(command, args, options = {}) {
  const isNode = command === 'node';
  const result = spawnSync(isNode ? process.execPath : command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    // On Windows npm and npx are shell scripts. Node is not, and a shell would split its path at each space.
    shell: process.platform === 'win32' && !isNode,
    ...options,
  });
  if (result.error) fail(`${command} is niet te starten: ${result.error.message}`);
  if (result.status !== 0) process.exit(result.status ?? 1);
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}

export function step(message) {
  console.log(`\n▸ ${message}`);
}

/** Checks Node and installs the packages where they are missing or older than the lock file. */
export function bootstrap() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    fail(
      `Inbreng heeft Node ${OLDEST_NODE.join('.')} of nieuwer nodig; dit is ${process.versions.node}. Installeer een nieuwere Node en begin opnieuw.`,
    );
  }
  if (isInstalled()) return;
  step('Pakketten installeren (npm ci)');
  // Packages in the cache of npm need no request. Warnings about packages do not help a user of the app.
  run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Compares the lock file with the copy that npm keeps in node_modules. */
function isInstalled() {
  const copy = `${ROOT}node_modules/.package-lock.json`;
  if (!existsSync(copy)) return false;
  const present = packagesOf(copy);
  return Object.entries(packagesOf(`${ROOT}package-lock.json`)).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
