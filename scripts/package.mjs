// Packages the app for this platform into dist/package/out. `--dir` makes only the folder and no installer. `--driven` also makes
// dist/package/driven, for tests only: the same app with the inspector that a test driver needs.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { bootstrap, ROOT, run, step } from './bootstrap.mjs';
import { findElectron, runtimeLine } from './runtime.mjs';

bootstrap();
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
const output = join('dist', 'package', 'out');
rmSync(join(ROOT, output), { recursive: true, force: true });
/** The folder with the app, and the path of its program in it. */
let packed = null;
await build({
  projectDir: ROOT,
  targets: folderOnly ? Platform.current().createTarget('dir') : Platform.current().createTarget(),
  // Overrides settings of electron-builder.yml.
  config: {
    productName: name,
    ...(runtime.test ? { appId: 'nl.inbreng.app.test' } : {}),
    directories: { output },
    electronVersion: runtime.version,
    electronDist: runtime.dist,
    // The test runtime lacks this fuse. The app's session blocks files with every runtime.
    electronFuses: runtime.test ? {} : { grantFileProtocolExtraPrivileges: false },
    // Removes Electron's loader of other apps.
    afterPack: ({ appOutDir, electronPlatformName, packager }) => {
      rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
      const ending = { darwin: '.app', win32: '.exe' }[electronPlatformName] ?? '';
      packed = {
        folder: appOutDir,
        program: `${packager.executableName ?? packager.appInfo.productFilename}${ending}`,
      };
    },
  },
});
console.log(`Gemaakt: ${output}${folderOnly ? ', een map die zo te starten is' : ''}.`);
if (process.argv.includes('--driven')) await makeDriven(packed);

/** Copies the packaged app and gives the copy the inspector. */
async function makeDriven({ folder, program }) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const driven = join(ROOT, 'dist', 'package', 'driven');
  const target = join(driven, basename(folder));
  rmSync(driven, { recursive: true, force: true });
  cpSync(folder, target, { recursive: true, verbatimSymlinks: true });
  await flipFuses(join(target, program), {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  console.log(`Gemaakt: ${driven}, hetzelfde pakket voor de tests.`);
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
