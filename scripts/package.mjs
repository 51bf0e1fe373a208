// Makes the packaged app for this platform in dist/package/out. `--dir`: only the folder, no installer. `--driven`: with the
// inspector that a test driver needs, in dist/package/driven; never for people.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bootstrap, ROOT, run, step } from './bootstrap.mjs';
import { findElectron, runtimeLine } from './runtime.mjs';

bootstrap();
const driven = process.argv.includes('--driven');
const runtime = await findElectron({ consent: false });
// Installers are for people; they also need programs that electron-builder fetches, as Electron itself.
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
// An older runtime is for tests: the package bears that in its name, and its window in its title.
const name = runtime.test ? 'Inbreng test' : 'Inbreng';
writeFileSync(join(staged, 'package.json'), JSON.stringify({ ...manifest, productName: name }, null, 2));

const { build, Platform } = await import('electron-builder');
const output = join('dist', 'package', driven ? 'driven' : 'out');
rmSync(join(ROOT, output), { recursive: true, force: true });
await build({
  projectDir: ROOT,
  targets: folderOnly ? Platform.current().createTarget('dir') : Platform.current().createTarget(),
  // Over electron-builder.yml, which holds the rest.
  config: {
    productName: name,
    ...(runtime.test ? { appId: 'nl.inbreng.app.test' } : {}),
    directories: { output },
    electronVersion: runtime.version,
    electronDist: runtime.dist,
    electronFuses: fuses(),
    // Electron's own loader of folders has no place beside the app.
    afterPack: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
  },
});

console.log(`Gemaakt: ${output}${folderOnly ? ', een map die zo te starten is' : ''}.`);

function fuses() {
  return {
    // The older runtime has no such fuse; there the session refuses files by itself, as it does everywhere.
    ...(runtime.test ? {} : { grantFileProtocolExtraPrivileges: false }),
    ...(driven ? { enableNodeCliInspectArguments: true } : {}),
  };
}

/** These packages and all that they need of what is installed here, for this platform. */
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
