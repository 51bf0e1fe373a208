// Builds the desktop app into dist/app, a folder that Electron runs as it is: `electron dist/app`.
// INBRENG_BUILT_APP names another folder. `--window` rebuilds only the window of an app that was built before.
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

/** The entry files of the main process and of the processes that it starts, by the name of the built script. */
const MAIN_SIDE = {
  main: 'electron/main/main.ts',
  'processes/saving': 'electron/processes/saving/main.ts',
  'processes/library': 'electron/processes/library/main.ts',
  'processes/press': 'electron/processes/press/main.ts',
  'processes/reports': 'electron/processes/reports/main.ts',
  'processes/spelling': 'electron/processes/spelling/main.ts',
};

const target = resolve(ROOT, process.env.INBRENG_BUILT_APP ?? join('dist', 'app'));
// Built beside the old app, which stays usable until the new one is complete.
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
  // The fonts of the window are in its bundle.
  rmSync(join(made, 'fonts', 'app'), { recursive: true, force: true });
  copyDictionary(join(made, 'spelling'));
  await writeWindowIcon(join(made, 'icon.png'));
  writeManifest();
  if (existsSync(target)) renameSync(target, former);
  renameSync(made, target);
} finally {
  rmSync(made, { recursive: true, force: true });
  rmSync(former, { recursive: true, force: true });
}

/** Writes the icon at the size that a window shows: scaling the full drawing down delays each start. */
async function writeWindowIcon(path) {
  const { default: sharp } = await import('sharp');
  await sharp(join(ROOT, 'assets', 'icon', 'icon.png'))
    .resize(128)
    .png()
    .toFile(path);
}

/** Builds the preload as one classic script, because it runs in a sandbox. */
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

/** Builds the window and, separately, the page that prints, so that printing loads no code of the window. */
async function buildWindow() {
  for (const page of ['index', 'print']) {
    const isNeeded = neededAtFirst();
    await build({
      configFile: false,
      root: join(ROOT, 'renderer', 'shell'),
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
        // Loaded from the disk, so the size of a chunk does not matter.
        chunkSizeWarningLimit: 2_000,
        rollupOptions: {
          checks: QUIET,
          input: join(ROOT, 'renderer', 'shell', `${page}.html`),
          // Modules that several screens share are one file, because each file is a request to the main process.
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                // core/no-made-code.ts configures zod, so it runs before any schema is created.
                { name: 'schemas', priority: 1, test: /node_modules\/zod\/|core\/no-made-code\.ts/ },
                // Modules that the first screen does not need load later.
                {
                  debugName: 'shared',
                  name: (id, graph) => (isNeeded(id, graph) ? 'shared' : 'later'),
                  minShareCount: 2,
                  test: /^(?!.*(?:pdfjs-dist|preload-helper|shell\/(?:bridge|first-requests)\.ts))/,
                },
              ],
            },
          },
        },
      },
    });
  }
}

/** Makes a test whether the first screen needs a module: whether the window's script imports it statically. */
function neededAtFirst() {
  const needed = new Set([join(ROOT, 'renderer', 'shell', 'show-window.tsx')]);
  let isWhole = false;
  return (id, graph) => {
    if (!isWhole)
      for (const one of needed) for (const other of graph.getModuleInfo(one)?.importedIds ?? []) needed.add(other);
    isWhole = true;
    return needed.has(id);
  };
}

/** Adds preload links for the chunks of the window, so that they load while the first script sends its first requests. */
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

/** SHA-256 of all code. The page names the window's scripts by their content, so their own bytes are not needed. */
function hashCode() {
  const sum = createHash('sha256');
  const scripts = readdirSync(made, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js') && !name.startsWith('window/'));
  for (const file of ['window/index.html', ...scripts.sort()]) sum.update(readFileSync(join(made, file)));
  return sum.digest('hex');
}

/** Writes the app's package.json. It names the native packages with exact versions, for the packaged app. */
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
    // 'Over Inbreng' compares this with the running Electron: an older one is a test runtime.
    madeFor: { electron: devDependencies.electron },
    // The key of caches that only this build reads at its next start.
    sum: hashCode(),
    dependencies: Object.fromEntries(EXTERNAL.map((name) => [name, dependencies[name]])),
  };
  writeFileSync(join(made, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
