// Measures the app and the engine beside reference programs, prints the ratios, and exits with 1 where a limit is exceeded
// (tests/bench/bench.ts). `npm run bench -- app` or `-- engine` measures one of the two; after `app` come the names of parts:
// start, typing, preview, memory, rest.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, ROOT, run, step } from './bootstrap.mjs';
import { EXTERNAL } from './main-side.mjs';
import { findElectron, runtimeLine } from './runtime.mjs';
import { requireTools, SCREEN_TOOLS, WINDOW_LIBRARIES } from './tools.mjs';

/** The word processor that the app is compared with. */
const OFFICE = { program: 'soffice', package: 'libreoffice-writer-nogui' };
const withApp = process.argv[2] !== 'engine';
if (withApp)
  requireTools(
    [...SCREEN_TOOLS, ...WINDOW_LIBRARIES, OFFICE],
    'Om de app te meten (`npm run bench -- engine` kan zonder)',
  );
bootstrap();
const runtime = withApp ? await findElectron({ consent: true }) : null;
const { build } = await import('vite');
/** The reference app, which is measured beside Inbreng. */
const BESIDE = join(ROOT, 'tests', 'bench', 'app', 'beside');

step('Bouwen');
run('node', ['scripts/build.mjs']);
await build({
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  ssr: { external: EXTERNAL, noExternal: true },
  build: {
    ssr: 'tests/bench/bench.ts',
    outDir: 'dist/bench',
    target: 'node18.15',
    minify: false,
    emptyOutDir: true,
    rollupOptions: { output: { format: 'es', entryFileNames: 'bench.mjs', chunkFileNames: 'parts/[name]-[hash].mjs' } },
  },
});
if (withApp) {
  if (process.env.INBRENG_BUILT_APP === undefined) run('node', ['scripts/build-app.mjs']);
  await buildBeside();
}
step('Meten (een paar minuten; verhoudingen tellen, milliseconden zijn van deze machine)');
const measure = [
  'node',
  '--experimental-websocket',
  join(ROOT, 'dist', 'bench', 'bench.mjs'),
  ...process.argv.slice(2),
];
const env = { ...process.env, ...(runtime ? { INBRENG_ELECTRON: runtime.program } : {}) };
if (runtime) console.log(runtimeLine(runtime));
if (runtime && process.platform === 'linux')
  run('xvfb-run', ['-a', '-s', '-screen 0 4320x900x24', ...measure], { env });
else run(measure[0], measure.slice(1), { env });

/** Builds the reference app: an empty window, a bare editor and the compiler alone. */
async function buildBeside() {
  const outDir = join(ROOT, 'dist', 'bench', 'beside');
  for (const name of ['main', 'preload', 'compiler'])
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'warn',
      ssr: { external: ['electron', ...EXTERNAL], noExternal: true },
      build: {
        ssr: join(BESIDE, `${name}.ts`),
        outDir,
        emptyOutDir: false,
        target: 'node18.15',
        minify: false,
        rollupOptions: { output: { format: 'cjs', entryFileNames: `${name}.js`, codeSplitting: false } },
      },
    });
  await build({
    configFile: false,
    root: BESIDE,
    base: './',
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      target: 'chrome114',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: {
        input: ['empty', 'editor', 'stack', 'page', 'pages'].map((name) => join(BESIDE, `${name}.html`)),
      },
    },
  });
  writeFileSync(join(outDir, 'package.json'), JSON.stringify({ name: 'beside', version: '0.0.0', main: 'main.js' }));
}
