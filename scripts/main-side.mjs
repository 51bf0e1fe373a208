// How the scripts of the app that run in Node are built.
import { ROOT } from './bootstrap.mjs';

/** Packages with native code or WebAssembly beside them stay what they are, in dist/app/node_modules or above it. */
export const EXTERNAL = ['@myriaddreamin/typst-ts-node-compiler', 'node-sqlite3-wasm', 'sharp'];
/**
 * What is slow on a busy computer is no fault of the build. What the command imports only when it is needed is always needed in
 * some processes, and is in their file.
 */
export const QUIET = { bundlerTimings: false, ineffectiveDynamicImport: false };

/**
 * Builds one script of the main process, or of a process that it starts, into `folder`. One build an entry: with several
 * entries the processes would load the code of the main one. What a script imports when it is asked for, such as the writer
 * of Word files, is in files of its own, so that a start does not read it.
 */
export async function buildMainSide(folder, name, entry) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    plugins: [withoutUnused()],
    ssr: { external: ['electron', ...EXTERNAL], noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node18.15',
      minify: false,
      rollupOptions: {
        checks: QUIET,
        output: {
          format: 'cjs',
          // What is loaded on demand is required: the older runtime has no `import()` out of the archive of the packaged app.
          dynamicImportInCjs: false,
          entryFileNames: `${name}.js`,
          chunkFileNames: `${name}/[name].js`,
        },
      },
    },
  });
}

/**
 * electron-store can check settings by a JSON schema and move them from version to version, and would load what does that at
 * each start. Ours are read by our own schema (electron/main/kept-state.ts); who asks for either after all hears of it.
 */
function withoutUnused() {
  const NONE = '\0unused';
  const none = "throw new Error('The app carries neither ajv nor semver: see scripts/main-side.mjs.');";
  return {
    name: 'without-unused',
    enforce: 'pre',
    resolveId: (id) => (/^(ajv(-formats)?|semver)(\/|$)/.test(id) ? NONE : null),
    load: (id) =>
      id === NONE
        ? `export class Ajv2020 { constructor() { ${none} } } export default new Proxy(() => { ${none} }, { get() { ${none} } })`
        : null,
  };
}
