// Everything that must hold, from a clean clone: tools, build, types, lint, tests.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { bootstrap, fail, run, step } from './bootstrap.mjs';

/** Programs that judge the documents, and the Debian package that holds each. */
const TOOLS = [
  { program: 'python3', package: 'python3' },
  { program: 'xmllint', package: 'libxml2-utils' },
  { program: 'java', package: 'default-jre-headless' },
  { program: 'pdftotext', package: 'poppler-utils' },
  { program: 'qpdf', package: 'qpdf' },
  { program: 'soffice', package: 'libreoffice-writer-nogui' },
  { program: 'chromium', package: 'chromium' },
];
/** What Electron and a screen that is none need on Linux. */
const WINDOW_TOOLS = [
  { program: 'xvfb-run', package: 'xvfb' },
  { program: 'xauth', package: 'xauth' },
  { program: 'ip', package: 'iproute2' },
  { program: 'strace', package: 'strace' },
  { program: 'xwininfo', package: 'x11-utils' },
  { program: 'xdotool', package: 'xdotool' },
  { library: 'libgtk-3.so.0', package: 'libgtk-3-0' },
  { library: 'libnss3.so', package: 'libnss3' },
  { library: 'libgbm.so.1', package: 'libgbm1' },
  { library: 'libasound.so.2', package: 'libasound2' },
  { library: 'libatk-bridge-2.0.so.0', package: 'libatk-bridge2.0-0' },
];
const tools = process.platform === 'linux' ? [...TOOLS, ...WINDOW_TOOLS] : TOOLS;

const isPresent = ({ program, library }) =>
  library === undefined ? hasProgram(program) : libraries().includes(library);
const hasProgram = (program) =>
  spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0;
const libraries = () => {
  const listed = spawnSync('ldconfig', ['-p'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${process.env.PATH}:/sbin:/usr/sbin` },
  });
  // Each as a word of its own.
  return (listed.stdout ?? '').split(/\s+/);
};

function installTools() {
  const missing = tools.filter((tool) => !isPresent(tool));
  if (missing.length === 0) return;
  const names = missing.map((tool) => tool.package);
  const debian =
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!debian || process.getuid?.() !== 0) {
    fail(
      `Voor de tests ontbreken: ${missing.map((tool) => `${tool.program ?? tool.library} (Debian-pakket ${tool.package})`).join(', ')}. Installeer die en begin opnieuw.`,
    );
  }
  step(`Hulpmiddelen installeren: ${names.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
}

bootstrap();
installTools();
step('Bouwen');
run('node', ['scripts/build.mjs']);
step('Galerij van de schermen bouwen');
run('node', ['scripts/gallery.mjs']);
step('Typen');
run('npx', ['tsc', '--build']);
run('node', ['scripts/lint.mjs']);
step('Tests');
run('npx', ['vitest', 'run']);
run('node', ['scripts/e2e.mjs']);
