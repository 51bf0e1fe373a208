// Builds the `inbreng` command into dist/cli: ES modules, split by command so that a start loads only what it needs.
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { bootstrap, ROOT } from './bootstrap.mjs';
import { EXTERNAL } from './main-side.mjs';

bootstrap();
const { build } = await import('vite');

// Built beside the old command, which stays usable until the new one is complete.
const made = `${ROOT}dist/cli.new-${process.pid}`;
const former = `${ROOT}dist/cli.old-${process.pid}`;
try {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    ssr: {
      // Everything else goes into the bundle.
      external: EXTERNAL,
      noExternal: true,
    },
    build: {
      ssr: 'engine/cli/main.ts',
      outDir: made,
      target: 'node18.15',
      minify: false,
      sourcemap: false,
      emptyOutDir: true,
      rollupOptions: {
        // Hides warnings about slow plugins, which depend on the load of the computer.
        checks: { bundlerTimings: false },
        output: {
          format: 'es',
          entryFileNames: 'inbreng.mjs',
          chunkFileNames: 'parts/[name]-[hash].mjs',
          banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  });
  await chmod(`${made}/inbreng.mjs`, 0o755);
  await mkdir(`${ROOT}dist/cli`, { recursive: true });
  await rename(`${ROOT}dist/cli`, former);
  await rename(made, `${ROOT}dist/cli`);
} finally {
  await rm(made, { recursive: true, force: true });
  await rm(former, { recursive: true, force: true });
}
