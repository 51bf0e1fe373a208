import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const { linux } = parse(
  readFileSync(fileURLToPath(new URL('../../electron-builder.yml', import.meta.url)), 'utf8'),
) as { linux: { target: string[] } };

/** Kinds of package in which electron-builder writes who maintains it and where its page is, and stops where nobody said so. */
const OF_A_MAINTAINER = ['deb', 'rpm', 'apk', 'pacman', 'freebsd', 'p5p', 'sh'];

test('the package for Linux is of kinds that need no maintainer’s address and no page on the web', () => {
  expect(linux.target.length).toBeGreaterThan(0);
  expect(linux.target.filter((kind) => OF_A_MAINTAINER.includes(kind))).toEqual([]);
});
