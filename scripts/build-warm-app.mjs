// Builds dist/warm-app: the built app with another main script, in which tests begin it anew (tests/e2e/warm-app).
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, ROOT } from './bootstrap.mjs';
import { buildMainSide } from './main-side.mjs';

bootstrap();
const target = join(ROOT, 'dist', 'warm-app');
rmSync(target, { recursive: true, force: true });
cpSync(join(ROOT, 'dist', 'app'), target, { recursive: true, verbatimSymlinks: true });
await buildMainSide(target, 'main', 'tests/e2e/warm-app/main.ts');
