// The end-to-end suite: the built app in a real Electron, on a screen of its own where there is none.
import { bootstrap, run, step } from './bootstrap.mjs';
import { findElectron, runtimeLine } from './runtime.mjs';

bootstrap();
const runtime = await findElectron({ consent: true });
step('De app bouwen');
run('node', ['scripts/build-app.mjs']);
step(`Het venster, van begin tot eind: ${runtimeLine(runtime)}`);
const env = { ...process.env, INBRENG_ELECTRON: runtime.program };
const suite = ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts', ...process.argv.slice(2)];
if (process.platform !== 'linux') run('npx', suite, { env });
else run('xvfb-run', ['-a', '-s', '-screen 0 1440x900x24', 'npx', ...suite], { env });
