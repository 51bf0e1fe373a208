import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { relaunchApp } from '../../electron/main/startup/relaunch.ts';
import { emptyFolder } from '../store/folders.ts';

const relaunches = vi.hoisted((): string[] => []);
vi.mock('electron', () => ({
  app: {
    relaunch: ({ args }: { args: string[] }) => relaunches.push(`relaunch ${args.join(' ')}`),
    releaseSingleInstanceLock: () => relaunches.push('release'),
  },
}));

beforeEach(() => {
  relaunches.length = 0;
});

test.skipIf(process.platform === 'win32')(
  'an app that runs from an AppImage starts the image, and not the program in it',
  async () => {
    const folder = emptyFolder();
    const output = join(folder, 'said');
    const image = join(folder, 'Inbreng.AppImage');
    writeFileSync(image, `#!/bin/sh\nprintf '%s\\n' "$@" > '${output}.new' && mv '${output}.new' '${output}'\n`);
    chmodSync(image, 0o700);
    const environment = { APPIMAGE: image, APPDIR: join(folder, 'mount') };
    relaunchApp(['--no-sandbox', '/een naam.inbreng'], { environment, program: join(folder, 'mount', 'inbreng') });
    expect(relaunches).toEqual(['release']);
    await expect.poll(() => existsSync(output)).toBe(true);
    expect(readFileSync(output, 'utf8')).toBe('--no-sandbox\n/een naam.inbreng\n');
  },
);

test('Electron starts any other app, also one that an AppImage started', () => {
  const program = join('/usr', 'lib', 'inbreng', 'inbreng');
  relaunchApp(['a'], { environment: {}, program });
  relaunchApp(['b'], { environment: { APPIMAGE: '/editor.AppImage', APPDIR: '/tmp/.mount_editor' }, program });
  expect(relaunches).toEqual(['relaunch a', 'relaunch b']);
});
