// Kills the app a hundred times at random moments while it writes (tests/e2e/torture.e2e.ts). `npm run torture -- 20` kills it twenty
// times.
import { run } from './bootstrap.mjs';

const kills = process.argv[2] ?? '100';
run('node', ['scripts/e2e.mjs', '--no-package', 'torture'], { env: { ...process.env, INBRENG_KILLS: kills } });
