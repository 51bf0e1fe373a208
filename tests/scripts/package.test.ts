import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const { linux, win, nsis, mac, fileAssociations } = parse(
  readFileSync(fileURLToPath(new URL('../../electron-builder.yml', import.meta.url)), 'utf8'),
) as {
  linux: { target: string[] };
  win: { target: string[] };
  nsis: { perMachine: boolean; allowElevation: boolean };
  mac: { target: string[]; hardenedRuntime: boolean };
  fileAssociations: { ext: string; icon?: string }[];
};

/** Kinds of package for which electron-builder requires a maintainer and a home page. */
const OF_A_MAINTAINER = ['deb', 'rpm', 'apk', 'pacman', 'freebsd', 'p5p', 'sh'];

test('the package for Linux needs no maintainer’s address and no home page', () => {
  expect(linux.target.length).toBeGreaterThan(0);
  expect(linux.target.filter((kind) => OF_A_MAINTAINER.includes(kind))).toEqual([]);
});

test('the package for Windows installs for one user, and asks for no administrator', () => {
  expect(win.target).toContain('nsis');
  expect(nsis).toMatchObject({ perMachine: false, allowElevation: false });
});

test('the package for macOS is dragged to its destination, and is closed to other code', () => {
  expect(mac).toMatchObject({ target: expect.arrayContaining(['dmg']), hardenedRuntime: true });
});

test('the app opens its documents, with an icon that is no PNG on Windows and macOS', () => {
  expect(fileAssociations.map(({ ext, icon }) => [ext, icon])).toEqual([['inbreng', undefined]]);
});
