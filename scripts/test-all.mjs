// Runs all that `npm test` runs, with every case of the long tests: random cases with a new seed, which is printed, every screen in
// every language, appearance and size, a hundred kills, and the package for this platform. Takes over an hour.
import { run, step } from './bootstrap.mjs';

run('node', ['scripts/test.mjs'], { env: { ...process.env, INBRENG_TESTS: 'all' } });
step('Het pakket voor dit besturingssysteem');
run('node', ['scripts/package.mjs']);
