// Builds the scripts of the app that run in Node: the main process and the processes that it starts.
import { ROOT } from './bootstrap.mjs';

/** Packages with native code or WebAssembly, which stay in node_modules. */
export const EXTERNAL = ['@myriaddreamin/typst-ts-node-compiler', 'node-sqlite3-wasm', 'sharp'];
/**
 * Hides two warnings: slow plugins depend on the load of the computer, and modules that the command imports on demand may be
 * imported statically in a process of the app.
 */
export const QUIET = { bundlerTimings: false, ineffectiveDynamicImport: false };

/**
 * Builds one script of the main process, or of a process that it starts, into `folder`. Each entry has its own build, because a
 * shared build makes the processes load code of the main process. Dynamic imports, such as the writer of Word files, stay
 * separate files that a start does not read.
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
          // Uses `require` for dynamic imports: the older test runtime cannot `import()` from the archive of the packaged app.
          dynamicImportInCjs: false,
          entryFileNames: `${name}.js`,
          chunkFileNames: `${name}/[name].js`,
        },
      },
    },
  });
}

/**
 * Replaces ajv and semver, which electron-store loads at each start and the app does not use: its own schema checks the settings
 * (electron/main/storage/app-state.ts). A use of either throws an error.
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
