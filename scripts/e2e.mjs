// The end-to-end suite: the built and the packaged app in a real Electron, on a screen of its own. Arguments go to Playwright;
// `--no-package` leaves the packaged app as it was made before; INBRENG_WORKERS=2 runs two tests at a time, on Linux.
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
const given = process.argv.slice(2).filter((argument) => argument !== '--no-package');
if (process.argv.includes('--no-package')) run('node', ['scripts/build-app.mjs']);
else run('node', ['scripts/package.mjs', '--dir', '--driven'], { env });
step(`Het venster, van begin tot eind: ${runtimeLine(runtime)}`);
const suite = ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts', ...given];
// On Linux each worker of the suite opens a screen of its own (tests/e2e/own-screen.ts).
if (process.platform !== 'linux') run('npx', suite, { env });
else if (canCutOff()) {
  console.log('Het netwerk is afgesneden: alleen de eigen lus van deze machine bestaat.');
  run('unshare', ['--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', 'npx', ...suite], {
    env: { ...env, INBRENG_CUT_OFF: '1' },
  });
} else {
  console.log('Het netwerk is hier niet af te snijden (daarvoor is root nodig); de proef met strace blijft.');
  run('npx', suite, { env });
}

/** A network of its own that holds nothing, for the whole suite. */
function canCutOff() {
  return spawnSync('unshare', ['--net', 'ip', 'link', 'set', 'lo', 'up'], { stdio: 'ignore' }).status === 0;
}
