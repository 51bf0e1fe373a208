// The end-to-end suite: the built and the packaged app in a real Electron, on a screen of its own. Arguments go to Playwright;
// `--no-package` leaves the packaged app as it was made before, `--built` all that is built; `--build-only` runs no test.
// On Linux two tests run at a time, or as many as INBRENG_WORKERS says. Tests with the tag `@campaign` (docs/tests.md) run only
// in `npm run test:all`, and where a file or `-g TITLE` names them.
import { spawnSync } from 'node:child_process';
import { bootstrap, run, step } from './bootstrap.mjs';
import { findElectron, runtimeLine } from './runtime.mjs';
import { requireTools, SCREEN_TOOLS, WINDOW_LIBRARIES } from './tools.mjs';

requireTools([...SCREEN_TOOLS, ...WINDOW_LIBRARIES], 'Voor de tests van het venster');
bootstrap();
const runtime = await findElectron({ consent: true });
// One try to fetch Electron is enough for the whole run.
const env = {
  ...process.env,
  ...(runtime.test ? { INBRENG_TEST_RUNTIME: '1' } : {}),
  INBRENG_ELECTRON: runtime.program,
  INBRENG_PACKAGE_NAME: runtime.test ? 'Inbreng test' : 'Inbreng',
};
const OWN = ['--no-package', '--built', '--build-only'];
const asked = (name) => process.argv.includes(name);
const given = process.argv.slice(2).filter((argument) => !OWN.includes(argument));
if (!asked('--built')) {
  if (asked('--no-package')) run('node', ['scripts/build-app.mjs']);
  else run('node', ['scripts/package.mjs', '--dir', '--driven'], { env });
  run('node', ['scripts/build-warm-app.mjs'], { env });
}
if (asked('--build-only')) process.exit(0);
step(`Het venster, van begin tot eind: ${runtimeLine(runtime)}`);
const isCutOff = process.platform === 'linux' && canCutOff();
if (isCutOff) console.log('Het netwerk is afgesneden: alleen de eigen lus van deze machine bestaat.');
else if (process.platform === 'linux')
  console.log('Het netwerk is hier niet af te snijden (daarvoor is root nodig); de proef met strace blijft.');
const isWhole = process.env.INBRENG_TESTS === 'all' || given.some((argument) => !argument.startsWith('--'));
const leftOut = isWhole ? [] : ['--grep-invert=@campaign'];
// What is about half a second has the machine to itself.
for (const project of ['window', 'alone']) {
  const part = [`--project=${project}`, ...leftOut, ...(given.length === 0 ? [] : ['--pass-with-no-tests', ...given])];
  const suite = ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts', ...part];
  if (!isCutOff) run('npx', suite, { env });
  else
    run('unshare', ['--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', 'npx', ...suite], {
      env: { ...env, INBRENG_CUT_OFF: '1' },
    });
}

/** A network of its own that holds nothing, for the whole suite. */
function canCutOff() {
  return spawnSync('unshare', ['--net', 'ip', 'link', 'set', 'lo', 'up'], { stdio: 'ignore' }).status === 0;
}
