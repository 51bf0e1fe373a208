// Runs the end-to-end tests: the built and the packaged app in a real Electron, on a virtual screen. Arguments go to Playwright.
// `--no-package` does not package the app again, `--built` builds nothing, `--build-only` runs no test. On Linux two tests run at
// a time; INBRENG_WORKERS sets another number. Tests with the tag `@campaign` (docs/tests.md) run in `npm run test:all`, and when a
// file or `-g TITLE` selects them.
import { spawnSync } from 'node:child_process';
import { bootstrap, run, step } from './bootstrap.mjs';
import { findElectron, runtimeLine } from './runtime.mjs';
import { requireTools, SCREEN_TOOLS, WINDOW_LIBRARIES } from './tools.mjs';

requireTools([...SCREEN_TOOLS, ...WINDOW_LIBRARIES], 'Voor de tests van het venster');
bootstrap();
const runtime = await findElectron({ consent: true });
// The packaging step uses the runtime that was found here and does not try to fetch Electron again.
const env = {
  ...process.env,
  ...(runtime.test ? { INBRENG_TEST_RUNTIME: '1' } : {}),
  INBRENG_ELECTRON: runtime.program,
  INBRENG_PACKAGE_NAME: runtime.test ? 'Inbreng test' : 'Inbreng',
};
const OWN_OPTIONS = ['--no-package', '--built', '--build-only'];
const hasOption = (name) => process.argv.includes(name);
const given = process.argv.slice(2).filter((argument) => !OWN_OPTIONS.includes(argument));
if (!hasOption('--built')) {
  if (hasOption('--no-package')) run('node', ['scripts/build-app.mjs']);
  else run('node', ['scripts/package.mjs', '--dir', '--driven'], { env });
  run('node', ['scripts/build-warm-app.mjs'], { env });
}
if (hasOption('--build-only')) process.exit(0);
step(`Het venster, van begin tot eind: ${runtimeLine(runtime)}`);
const isCutOff = process.platform === 'linux' && canCutOff();
if (isCutOff) console.log('Het netwerk is afgesneden: alleen de eigen lus van deze machine bestaat.');
else if (process.platform === 'linux')
  console.log('Het netwerk is hier niet af te snijden (daarvoor is root nodig); de proef met strace blijft.');
const isWhole = process.env.INBRENG_TESTS === 'all' || given.some((argument) => !argument.startsWith('--'));
const leftOut = isWhole ? [] : ['--grep-invert=@campaign'];
// The project `alone` holds tests of behaviour within half a second: nothing else may run at the same time. All are of the campaign.
for (const projects of isWhole ? [['longest', 'window'], ['alone']] : [['longest', 'window']]) {
  const chosen = projects.map((name) => `--project=${name}`);
  const part = [...chosen, ...leftOut, ...(given.length === 0 ? [] : ['--pass-with-no-tests', ...given])];
  const suite = ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts', ...part];
  if (!isCutOff) run('npx', suite, { env });
  else
    run('unshare', ['--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', 'npx', ...suite], {
      env: { ...env, INBRENG_CUT_OFF: '1' },
    });
}

/** Whether the tests can run in an empty network namespace. */
function canCutOff() {
  return spawnSync('unshare', ['--net', 'ip', 'link', 'set', 'lo', 'up'], { stdio: 'ignore' }).status === 0;
}
