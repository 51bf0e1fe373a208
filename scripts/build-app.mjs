// Builds the desktop app into dist/app, a folder that Electron runs as it is: `electron dist/app`.
// INBRENG_BUILT_APP names another folder; `--window` builds only what the window shows, into an app that stands there.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bootstrap, ROOT } from './bootstrap.mjs';
import { buildMainSide, EXTERNAL, QUIET } from './main-side.mjs';

bootstrap();
const { build } = await import('vite');
const { default: react } = await import('@vitejs/plugin-react');
const { copyDictionary } = await import('./dictionary.mjs');
const { default: optimizeLocales } = await import('@react-aria/optimize-locales-plugin');

const MAIN_SIDE = {
  main: 'electron/main/main.ts',
  'processes/saving': 'electron/processes/saving/main.ts',
  'processes/library': 'electron/processes/library/main.ts',
  'processes/press': 'electron/processes/press/main.ts',
  'processes/reports': 'electron/processes/reports/main.ts',
  'processes/spelling': 'electron/processes/spelling/main.ts',
};

const target = resolve(ROOT, process.env.INBRENG_BUILT_APP ?? join('dist', 'app'));
// Beside the old one, which stays usable until the new one stands.
const made = `${target}.new-${process.pid}`;
const former = `${target}.old-${process.pid}`;
const windowOnly = process.argv.includes('--window') && existsSync(join(target, 'package.json'));
try {
  rmSync(made, { recursive: true, force: true });
  if (windowOnly) cpSync(target, made, { recursive: true, verbatimSymlinks: true });
  else {
    for (const [name, entry] of Object.entries(MAIN_SIDE)) await buildMainSide(made, name, entry);
    await buildPreload();
  }
  await buildWindow();
  cpSync(join(ROOT, 'templates'), join(made, 'templates'), { recursive: true });
  cpSync(join(ROOT, 'assets', 'fonts'), join(made, 'fonts'), { recursive: true });
  for (const folder of ['app']) rmSync(join(made, 'fonts', folder), { recursive: true, force: true });
  copyDictionary(join(made, 'spelling'));
  await writeWindowIcon(join(made, 'icon.png'));
  writeManifest();
  if (existsSync(target)) renameSync(target, former);
  renameSync(made, target);
} finally {
  rmSync(made, { recursive: true, force: true });
  rmSync(former, { recursive: true, force: true });
}

/** As large as a window shows it: the whole drawing, sixty times as many points, held each start up to be made smaller. */
async function writeWindowIcon(path) {
  const { default: sharp } = await import('sharp');
  await sharp(join(ROOT, 'assets', 'icon', 'icon.png'))
    .resize(128)
    .png()
    .toFile(path);
}

/** A sandboxed preload is one classic script. */
async function buildPreload() {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    build: {
      lib: { entry: 'electron/preload/preload.ts', formats: ['cjs'], fileName: () => 'preload.js' },
      outDir: made,
      emptyOutDir: false,
      target: 'chrome114',
      minify: false,
      rollupOptions: { checks: QUIET, external: ['electron'] },
    },
  });
}

/** The page that prints is built apart: it shares a reader with the window, and must load nothing else of it. */
async function buildWindow() {
  for (const page of ['index', 'print']) {
    const isNeeded = neededAtFirst();
    await build({
      configFile: false,
      root: join(ROOT, 'renderer', 'app'),
      base: './',
      logLevel: 'warn',
      plugins: [
        react(),
        { ...optimizeLocales.vite({ locales: ['nl', 'en'] }), enforce: 'pre' },
        ...(page === 'index' ? [announceWindow()] : []),
      ],
      build: {
        outDir: join(made, 'window'),
        emptyOutDir: page === 'index',
        target: 'chrome114',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        sourcemap: false,
        // Read from the disk, not from a line.
        chunkSizeWarningLimit: 2_000,
        rollupOptions: {
          checks: QUIET,
          input: join(ROOT, 'renderer', 'app', `${page}.html`),
          // What several screens use is one file: each file is a question to the main process.
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                // What forbids schemas to make code is said in the file that holds them: before the first is made.
                { name: 'schemas', priority: 1, test: /node_modules\/zod\/|core\/no-made-code\.ts/ },
                // What the first screen does not need comes after it.
                {
                  debugName: 'shared',
                  name: (id, graph) => (isNeeded(id, graph) ? 'shared' : 'later'),
                  minShareCount: 2,
                  test: /^(?!.*(?:pdfjs-dist|preload-helper|app\/(?:bridge|first-answers)\.ts))/,
                },
              ],
            },
          },
        },
      },
    });
  }
}

/** Says whether the first screen needs a module: whether the window's script imports it, at once and not later. */
function neededAtFirst() {
  const needed = new Set([join(ROOT, 'renderer', 'app', 'show-window.tsx')]);
  let isWhole = false;
  return (id, graph) => {
    if (!isWhole)
      for (const one of needed) for (const other of graph.getModuleInfo(one)?.importedIds ?? []) needed.add(other);
    isWhole = true;
    return needed.has(id);
  };
}

/** The page names what its first script will load, so that it is read while that script asks its first questions. */
function announceWindow() {
  return {
    name: 'announce-window',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, path }) => {
        if (!bundle || !path.endsWith('/index.html')) return [];
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const byFile = new Map(chunks.map((one) => [one.fileName, one]));
        const needed = new Set(chunks.filter(({ name }) => name === 'show-window'));
        for (const one of needed) for (const file of one.imports) needed.add(byFile.get(file));
        if (needed.size === 0) throw new Error('The window has no chunk show-window.');
        return [...needed].flatMap(({ fileName, viteMetadata }) => [
          { tag: 'link', attrs: { rel: 'modulepreload', href: `./${fileName}` }, injectTo: 'head' },
          ...[...(viteMetadata?.importedCss ?? [])].map((css) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'style', crossorigin: true, href: `./${css}` },
            injectTo: 'head',
          })),
        ]);
      },
    },
  };
}

/** SHA-256 of what runs, with the parts that a script loads later; the page names its scripts by what is in them. */
function sumOfCode() {
  const sum = createHash('sha256');
  const scripts = readdirSync(made, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js') && !name.startsWith('window/'));
  for (const file of ['window/index.html', ...scripts.sort()]) sum.update(readFileSync(join(made, file)));
  return sum.digest('hex');
}

/** What Electron reads first. The native packages are named with the versions of the lock file, for the packaged app. */
function writeManifest() {
  const { version, description, license, dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  const manifest = {
    name: 'inbreng',
    productName: 'Inbreng',
    version,
    description,
    license,
    main: 'main.js',
    // An older one is for tests, and 'Over Inbreng' says so.
    madeFor: { electron: devDependencies.electron },
    // What one build keeps for its next start, another does not read.
    sum: sumOfCode(),
    dependencies: Object.fromEntries(EXTERNAL.map((name) => [name, dependencies[name]])),
  };
  writeFileSync(join(made, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
