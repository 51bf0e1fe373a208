import { posix, win32 } from 'node:path';
import { expect, it } from 'vitest';
import { isWithin } from '../../engine/store/is-within.ts';

it.each([
  ['C:\\Lobby\\Bibliotheek', 'C:\\Lobby\\Bibliotheek\\passages', true],
  ['C:\\Lobby\\Bibliotheek', 'c:\\lobby\\bibliotheek\\passages\\een.md', true],
  ['C:\\Lobby\\Bibliotheek', 'C:\\Lobby\\Bibliotheek\\..passages', true],
  ['C:\\Lobby\\Bibliotheek', 'C:\\Lobby\\Bibliotheek', false],
  ['C:\\Lobby\\Bibliotheek', 'C:\\Lobby', false],
  ['C:\\Lobby\\Bibliotheek', 'C:\\Lobby\\Bibliotheek-oud\\een.md', false],
  // A junction to another drive, a share, or the root of a drive.
  ['C:\\Lobby\\Bibliotheek', 'D:\\Elders', false],
  ['C:\\Lobby\\Bibliotheek', 'D:\\', false],
  ['C:\\Lobby\\Bibliotheek', '\\\\server\\deel\\passages', false],
  ['\\\\server\\deel\\Bibliotheek', '\\\\server\\deel\\Bibliotheek\\passages', true],
  ['\\\\server\\deel\\Bibliotheek', '\\\\server\\ander\\Bibliotheek\\passages', false],
  ['\\\\server\\deel\\Bibliotheek', 'C:\\Bibliotheek\\passages', false],
  ['C:\\', 'C:\\passages', true],
  ['C:\\', 'D:\\passages', false],
])('on Windows, whether %s contains %s is %s', (folder, path, isInside) => {
  expect(isWithin(folder, path, win32)).toBe(isInside);
});

it.each([
  ['/lobby/bibliotheek', '/lobby/bibliotheek/passages', true],
  ['/lobby/bibliotheek', '/lobby/bibliotheek/..passages', true],
  ['/lobby/bibliotheek', '/lobby/bibliotheek', false],
  ['/lobby/bibliotheek', '/lobby', false],
  ['/lobby/bibliotheek', '/', false],
  ['/lobby/bibliotheek', '/lobby/bibliotheek-oud/een.md', false],
  ['/', '/passages', true],
])('on other systems, whether %s contains %s is %s', (folder, path, isInside) => {
  expect(isWithin(folder, path, posix)).toBe(isInside);
});
