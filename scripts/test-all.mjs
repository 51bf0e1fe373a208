// All that `npm test` does, with the long campaigns: random cases by a new seed, which is printed, every screen in every language,
// appearance and zoom, a hundred kills, and the package of this platform. It takes hours.
import { run, step } from './bootstrap.mjs';

run('node', ['scripts/test.mjs'], { env: { ...process.env, INBRENG_TESTS: 'all' } });
step('Het pakket voor dit besturingssysteem');
run('node', ['scripts/package.mjs']);
