// Builds `<built app>.warm` (dist/app.warm): the built app with a main script that starts the app again for each test
// (tests/e2e/warm-app).
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bootstrap, ROOT } from './bootstrap.mjs';
import { buildMainSide } from './main-side.mjs';

bootstrap();
const built = resolve(ROOT, process.env.INBRENG_BUILT_APP ?? join('dist', 'app'));
const target = `${built}.warm`;
rmSync(target, { recursive: true, force: true });
cpSync(built, target, { recursive: true, verbatimSymlinks: true });
await buildMainSide(target, 'main', 'tests/e2e/warm-app/main.ts');
