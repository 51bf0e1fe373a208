// Packages the app for this platform into dist/package/out. `--dir` makes only the folder and no installer. `--driven` also makes
// dist/package/driven, for tests only: the same app with the inspector that a test driver needs.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bootstrap, ROOT, run, step } from './bootstrap.mjs';
import { findElectron, runtimeLine } from './runtime.mjs';

bootstrap();
const kinds = process.argv.includes('--driven') ? ['out', 'driven'] : ['out'];
const runtime = await findElectron({ consent: false });
// The test runtime is never shipped, so it gets no installer. Installers also need downloads by electron-builder.
const folderOnly = runtime.test || process.argv.includes('--dir');
step('De app bouwen');
run('node', ['scripts/build-app.mjs']);

step(`Het pakket maken met ${runtimeLine(runtime)}`);
const staged = join(ROOT, 'dist', 'package', 'app');
rmSync(staged, { recursive: true, force: true });
mkdirSync(dirname(staged), { recursive: true });
cpSync(join(ROOT, 'dist', 'app'), staged, { recursive: true });
const manifest = JSON.parse(readFileSync(join(staged, 'package.json'), 'utf8'));
for (const name of closureOf(Object.keys(manifest.dependencies)))
  cpSync(join(ROOT, 'node_modules', name), join(staged, 'node_modules', name), { recursive: true, dereference: true });
// The test runtime shows in the name of the package and in the title of the window.
const name = runtime.test ? 'Inbreng test' : 'Inbreng';
writeFileSync(join(staged, 'package.json'), JSON.stringify({ ...manifest, productName: name }, null, 2));

const { build, Platform } = await import('electron-builder');
for (const kind of kinds) {
  const output = join('dist', 'package', kind);
  rmSync(join(ROOT, output), { recursive: true, force: true });
  const onlyFolder = folderOnly || kind === 'driven';
  await build({
    projectDir: ROOT,
    targets: onlyFolder ? Platform.current().createTarget('dir') : Platform.current().createTarget(),
    // Overrides settings of electron-builder.yml.
    config: {
      productName: name,
      ...(runtime.test ? { appId: 'nl.inbreng.app.test' } : {}),
      directories: { output },
      electronVersion: runtime.version,
      electronDist: runtime.dist,
      electronFuses: fusesOf(kind),
      // Removes Electron's loader of other apps.
      afterPack: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
    },
  });
  console.log(`Gemaakt: ${output}${onlyFolder ? ', een map die zo te starten is' : ''}.`);
}

function fusesOf(kind) {
  return {
    // The test runtime lacks this fuse. The app's session blocks files with every runtime.
    ...(runtime.test ? {} : { grantFileProtocolExtraPrivileges: false }),
    ...(kind === 'driven' ? { enableNodeCliInspectArguments: true } : {}),
  };
}

/** These packages and their installed dependencies for this platform. */
function closureOf(names) {
  const found = new Set();
  const waiting = [...names];
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    if (found.has(one) || !existsSync(join(ROOT, 'node_modules', one))) continue;
    found.add(one);
    const { dependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(ROOT, 'node_modules', one, 'package.json'), 'utf8'),
    );
    waiting.push(...Object.keys({ ...dependencies, ...optionalDependencies }));
  }
  return found;
}
