// Measures the engine beside what it stands on and prints the ratios: see tests/bench/bench.ts.
import { bootstrap, ROOT, run, step } from './bootstrap.mjs';

bootstrap();
step('Bouwen');
run('node', ['scripts/build.mjs']);
const { build } = await import('vite');
await build({
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  ssr: { external: ['@myriaddreamin/typst-ts-node-compiler', 'node-sqlite3-wasm', 'sharp'], noExternal: true },
  build: {
    ssr: 'tests/bench/bench.ts',
    outDir: 'dist/bench',
    target: 'node18.15',
    minify: false,
    emptyOutDir: true,
    rollupOptions: { output: { format: 'es', entryFileNames: 'bench.mjs', chunkFileNames: 'parts/[name]-[hash].mjs' } },
  },
});
step('Meten (een paar minuten; verhoudingen tellen, milliseconden zijn van deze machine)');
run('node', [`${ROOT}dist/bench/bench.mjs`, ...process.argv.slice(2)]);
