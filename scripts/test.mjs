// Runs all checks from a clean clone: tools, build, types, lint, tests.
import { bootstrap, run, step } from './bootstrap.mjs';
import { makeMemoryFolder } from './memory-folder.mjs';
import { runTogether } from './together.mjs';
import { installTools, SCREEN_TOOLS, WINDOW_LIBRARIES } from './tools.mjs';

/** Programs that judge the documents, and the Debian package that holds each. */
const TOOLS = [
  { program: 'python3', package: 'python3' },
  { program: 'xmllint', package: 'libxml2-utils' },
  { program: 'java', package: 'default-jre-headless' },
  { program: 'pdftotext', package: 'poppler-utils' },
  { program: 'qpdf', package: 'qpdf' },
  { program: 'soffice', package: 'libreoffice-writer-nogui' },
  // Calc is a part of soffice, and no program of its own.
  { file: '/usr/lib/libreoffice/program/libsclo.so', package: 'libreoffice-calc-nogui' },
  { program: 'chromium-headless-shell', package: 'chromium-headless-shell' },
];
/** Programs that only the end-to-end tests need on Linux. */
const WINDOW_TOOLS = [
  ...SCREEN_TOOLS,
  { program: 'ip', package: 'iproute2' },
  { program: 'strace', package: 'strace' },
  { program: 'xwininfo', package: 'x11-utils' },
  { program: 'xdotool', package: 'xdotool' },
  ...WINDOW_LIBRARIES,
];

bootstrap();
installTools([...TOOLS, ...WINDOW_TOOLS], 'Voor de tests');
step('Bouwen');
await runTogether([
  { name: 'De opdracht', commands: [['node', 'scripts/build.mjs']] },
  { name: 'De galerij van de schermen', commands: [['node', 'scripts/gallery.mjs']] },
]);
const memory = makeMemoryFolder();
step('Tests van code en documenten; daarnaast typen, stijl, grenzen en het pakket');
await runTogether([
  { name: 'Tests', env: memory === null ? {} : { TMPDIR: memory }, commands: [['npx', 'vitest', 'run']] },
  {
    name: 'Typen, stijl en grenzen',
    // The compiler is written in Go: with more memory it takes a fifth less processor time.
    env: { GOGC: '400' },
    commands: [
      ['npm', 'run', '--silent', 'types'],
      ['node', 'scripts/lint.mjs'],
    ],
  },
  { name: 'Het pakket', commands: [['node', 'scripts/e2e.mjs', '--build-only']] },
]);
run('node', ['scripts/e2e.mjs', '--built']);
