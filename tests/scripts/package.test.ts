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

/** Kinds of package in which electron-builder writes who maintains it and where its page is, and stops where nobody said so. */
const OF_A_MAINTAINER = ['deb', 'rpm', 'apk', 'pacman', 'freebsd', 'p5p', 'sh'];

test('the package for Linux is of kinds that need no maintainer’s address and no page on the web', () => {
  expect(linux.target.length).toBeGreaterThan(0);
  expect(linux.target.filter((kind) => OF_A_MAINTAINER.includes(kind))).toEqual([]);
});

test('the package for Windows installs for one user, and asks for no administrator', () => {
  expect(win.target).toContain('nsis');
  expect(nsis).toMatchObject({ perMachine: false, allowElevation: false });
});

test('the package for macOS is one that is dragged to its place, and is closed to other code', () => {
  expect(mac).toMatchObject({ target: expect.arrayContaining(['dmg']), hardenedRuntime: true });
});

test('documents belong to the app, with its icon: a drawing in PNG is none to Windows and macOS', () => {
  expect(fileAssociations.map(({ ext, icon }) => [ext, icon])).toEqual([['inbreng', undefined]]);
});
