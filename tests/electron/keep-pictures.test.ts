import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { storePictures, storePicturesThatFit } from '../../electron/processes/picture-store.ts';
import { emptyFolder } from '../store/folders.ts';

const images = new Map([
  ['a'.repeat(64), new Uint8Array([1])],
  ['b'.repeat(64), new Uint8Array([2])],
]);

it('keeps the pictures of an opened document, and reports none', async () => {
  const folder = join(emptyFolder(), 'pictures');
  expect(await storePicturesThatFit(folder, images)).toEqual(new Map());
  for (const [hash, bytes] of images) expect(new Uint8Array(readFileSync(join(folder, hash)))).toEqual(bytes);
});

it('writes damaged pictures again and leaves intact ones alone', async () => {
  const folder = join(emptyFolder(), 'pictures');
  await storePicturesThatFit(folder, images);
  const [damaged = '', whole = ''] = [...images.keys()];
  const { ino } = statSync(join(folder, whole));
  for (const bytes of ['', 'x', 'iets anders']) {
    writeFileSync(join(folder, damaged), bytes);
    expect(await storePicturesThatFit(folder, images)).toEqual(new Map());
    expect([...readFileSync(join(folder, damaged))]).toEqual([1]);
  }
  expect(statSync(join(folder, whole)).ino).toBe(ino);
});

it('names the pictures that the disk does not store, and opens the document without them', async () => {
  const home = emptyFolder();
  // No folder can be made in the place of a file, so the disk stores nothing, as a full one.
  writeFileSync(join(home, 'vol'), '');
  const folder = join(home, 'vol', 'pictures');
  const notKept = await storePicturesThatFit(folder, images);
  expect([...notKept.keys()]).toEqual([...images.keys()]);
  expect([...notKept.values()]).toMatchObject([{ code: 'ENOTDIR' }, { code: 'ENOTDIR' }]);
  // A picture that is in no file yet must be kept or refused.
  await expect(storePictures(folder, images)).rejects.toMatchObject({ code: 'ENOTDIR' });
  expect(existsSync(folder)).toBe(false);
});

it('keeps the other pictures when one is not stored', async () => {
  const folder = emptyFolder();
  const [first, second] = [...images.keys()];
  // Longer than any file name that a disk allows.
  const long = 'c'.repeat(300);
  mkdirSync(folder, { recursive: true });
  const notKept = await storePicturesThatFit(folder, new Map([[long, new Uint8Array([3])], ...images]));
  expect([...notKept.keys()]).toEqual([long]);
  expect([first, second].map((hash) => existsSync(join(folder, hash ?? '')))).toEqual([true, true]);
});
