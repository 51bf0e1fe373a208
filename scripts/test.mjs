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
];

const isPresent = (program) =>
  spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0;

function installTools() {
  const missing = TOOLS.filter((tool) => !isPresent(tool.program));
  if (missing.length === 0) return;
  const names = missing.map((tool) => tool.package);
  const debian =
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!debian || process.getuid?.() !== 0) {
    fail(
      `Voor de tests ontbreken: ${missing.map((tool) => `${tool.program} (Debian-pakket ${tool.package})`).join(', ')}. Installeer die en begin opnieuw.`,
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
step('Typen');
run('npx', ['tsc', '--build']);
run('node', ['scripts/lint.mjs']);
step('Tests');
run('npx', ['vitest', 'run']);
