// Builds the gallery into dist/gallery: every part and screen in its states, with the real starter library and specimens.
// Not part of the app; the tests of the screens drive it, and a designer looks at it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, ROOT } from './bootstrap.mjs';

bootstrap();
const { build, createServer } = await import('vite');
const { default: react } = await import('@vitejs/plugin-react');

const outDir = process.argv[2] ?? join(ROOT, 'dist/gallery');
await build({
  configFile: false,
  root: join(ROOT, 'renderer/gallery'),
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
// The engine is TypeScript: Vite reads it, and stays until all is made since the engine loads parts of itself later.
const reader = await createServer({
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { galleryData } = await reader.ssrLoadModule('/tests/renderer/screens/gallery-data.ts');
  writeFileSync(join(outDir, 'data.json'), JSON.stringify(await galleryData(outDir)));
} finally {
  await reader.close();
}
console.log(`De galerij staat in ${outDir}`);
