// Builds the gallery into dist/gallery: a page with every control and screen in each of its states, with the real starter
// library and specimens. The tests of the screens drive it. The app does not contain it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, ROOT } from './bootstrap.mjs';

bootstrap();
const { build, createServer } = await import('vite');
const { default: react } = await import('@vitejs/plugin-react');

const outDir = process.argv[2] ?? join(ROOT, 'dist/gallery');
await build({
  configFile: false,
  root: join(ROOT, 'tests/gallery'),
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'chrome114',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3000,
  },
});
mkdirSync(outDir, { recursive: true });
// Vite runs the engine from TypeScript. It closes last, because the engine loads some of its modules on demand.
const reader = await createServer({
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { galleryData } = await reader.ssrLoadModule('/tests/screens/gallery-data.ts');
  writeFileSync(join(outDir, 'data.json'), JSON.stringify(await galleryData(outDir)));
} finally {
  await reader.close();
}
console.log(`De galerij staat in ${outDir}`);
