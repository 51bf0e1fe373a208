// Opens the window from a clean clone: installs packages, builds the app, finds an Electron, starts it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, fail, ROOT, run, step } from './bootstrap.mjs';
import { findElectron, runtimeLine } from './runtime.mjs';
import { requireTools, WINDOW_LIBRARIES } from './tools.mjs';

// Checked before the installation, which takes minutes.
if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
  fail(
    'Hier is geen scherm om het venster op te tonen. Zonder scherm maakt `npm run demo` het voorbeeld als Word en PDF.',
  );
requireTools(WINDOW_LIBRARIES, 'Om het venster te openen');
bootstrap();
const runtime = await findElectron({ consent: false });
step('De app bouwen');
run('node', ['scripts/build-app.mjs']);
step(`Inbreng openen met ${runtimeLine(runtime)}`);
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
if (asRoot)
  console.log('Als root start Chromium alleen zonder afscherming (sandbox); een gewone gebruiker krijgt die wel.');
const { status, error } = spawnSync(
  runtime.program,
  [join(ROOT, 'dist', 'app'), ...(asRoot ? ['--no-sandbox'] : []), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
if (error) fail(`Electron is niet te starten: ${error.message}`);
process.exit(status ?? 1);
