// Builds the `inbreng` command into dist/cli: ES modules, split by command so that a start loads only what it needs.
import { chmod, rm } from 'node:fs/promises';
import { bootstrap, ROOT } from './bootstrap.mjs';

bootstrap();
const { build } = await import('vite');

await rm(`${ROOT}dist/cli`, { recursive: true, force: true });
await build({
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  ssr: {
    // Packages with native code or WebAssembly beside them stay what they are; everything else goes into the bundle.
    external: ['@myriaddreamin/typst-ts-node-compiler', 'node-sqlite3-wasm', 'sharp'],
    noExternal: true,
  },
  build: {
    ssr: 'engine/cli/main.ts',
    outDir: 'dist/cli',
    target: 'node18.15',
    minify: false,
    sourcemap: false,
    emptyOutDir: true,
    rollupOptions: {
      output: {
        format: 'es',
        entryFileNames: 'inbreng.mjs',
        chunkFileNames: 'parts/[name]-[hash].mjs',
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
await chmod(`${ROOT}dist/cli/inbreng.mjs`, 0o755);
