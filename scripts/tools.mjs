// The programs and system libraries that scripts need on Linux, and the messages when they are missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fail, run, step } from './bootstrap.mjs';

/** Libraries that Electron needs to open a window on Linux, each with its Debian package. */
export const WINDOW_LIBRARIES = [
  { library: 'libgtk-3.so.0', package: 'libgtk-3-0' },
  { library: 'libnss3.so', package: 'libnss3' },
  { library: 'libgbm.so.1', package: 'libgbm1' },
  { library: 'libasound.so.2', package: 'libasound2' },
  { library: 'libatk-bridge-2.0.so.0', package: 'libatk-bridge2.0-0' },
];
/** A virtual screen. */
export const SCREEN_TOOLS = [
  { program: 'xvfb-run', package: 'xvfb' },
  { program: 'xauth', package: 'xauth' },
];

const isPresent = ({ program, library, file }) => {
  if (file !== undefined) return existsSync(file);
  return library === undefined ? hasProgram(program) : libraries().includes(library);
};
const hasProgram = (program) =>
  spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0;
const libraries = () => {
  const listed = spawnSync('ldconfig', ['-p'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${process.env.PATH}:/sbin:/usr/sbin` },
  });
  // Split at white space, because each line of `ldconfig` holds more than the name of the library.
  return (listed.stdout ?? '').split(/\s+/);
};

/** Ends the script with one line that names the missing programs. `purpose`: 'Voor de tests'. Installs nothing. */
export function requireTools(tools, purpose) {
  const missing = missingTools(tools);
  if (missing.length > 0) fail(missingLine(missing, purpose));
}

/** Installs missing programs on Debian as root; elsewhere ends the script with one line that names them. */
export function installTools(tools, purpose) {
  const missing = missingTools(tools);
  if (missing.length === 0) return;
  const debian =
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!debian || process.getuid?.() !== 0) fail(missingLine(missing, purpose));
  const names = missing.map((tool) => tool.package);
  step(`Hulpmiddelen installeren: ${names.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
}

function missingTools(tools) {
  return process.platform === 'linux' ? tools.filter((tool) => !isPresent(tool)) : [];
}

function missingLine(missing, purpose) {
  const names = missing
    .map((tool) => `${tool.program ?? tool.library ?? tool.file} (Debian-pakket ${tool.package})`)
    .join(', ');
  return `${purpose} ontbreken: ${names}. Installeer die en begin opnieuw, op Debian of Ubuntu met: sudo apt-get install ${missing.map((tool) => tool.package).join(' ')}`;
}
