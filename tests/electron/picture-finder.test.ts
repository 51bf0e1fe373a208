import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPictureFinder } from '../../electron/processes/picture-finder.ts';
import { createUserFiles, type UserFiles } from '../../electron/processes/user-files.ts';
import { draftText } from '../../engine/store/draft-file.ts';
import { aDraft } from '../core/drafts/a-draft.ts';
import { emptyFolder } from '../store/folders.ts';
import { loggedErrors } from './logged.ts';

const PICTURE = new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'));
const HASH = createHash('sha256').update(PICTURE).digest('hex');
const draft = aDraft({ images: { [HASH]: { mediaType: 'image/svg+xml', width: 1, height: 1, name: null } } });

/** A disk that may take its time. */
const patient = (): UserFiles => createUserFiles(async () => true, 600_000);

describe('a picture of a drawn document', () => {
  let folder: string;
  let file: string;
  let reads: string[];
  const counting = (files: UserFiles): UserFiles => ({
    ...files,
    run: (path, ...rest) => {
      reads.push(path);
      return files.run(path, ...rest);
    },
  });
  beforeEach(() => {
    const home = emptyFolder();
    folder = join(home, 'pictures');
    file = join(home, 'Brief.inbreng');
    reads = [];
    // A file in the place of the folder makes every read and write fail.
    writeFileSync(folder, '');
    writeFileSync(file, draftText(draft, new Map([[HASH, PICTURE]])));
  });
  afterEach(() => vi.restoreAllMocks());

  it('comes from the document file when the app’s own folder has none, and the file is read once', async () => {
    const pictures = createPictureFinder(folder, counting(patient()));
    const pictureFiles = [file];
    for (const _time of [1, 2])
      expect((await pictures.find(draft, { opening: 1, pictureFiles })).images).toEqual(new Map([[HASH, PICTURE]]));
    expect(reads).toEqual([file]);
    // Another opening may be of a file that another picture was saved in since.
    expect((await pictures.find(draft, { opening: 2, pictureFiles })).images).toEqual(new Map([[HASH, PICTURE]]));
    expect(reads).toEqual([file, file]);
  });

  it('comes from the document file when it is damaged in the app’s own folder', async () => {
    const logged = loggedErrors();
    rmSync(folder);
    mkdirSync(folder);
    const pictures = createPictureFinder(folder, counting(patient()));
    const pictureFiles = [file];
    for (const damaged of [PICTURE.slice(0, 10), new Uint8Array(PICTURE.length)]) {
      writeFileSync(join(folder, HASH), damaged);
      const found = await pictures.find(draft, { opening: 1, pictureFiles });
      expect(found).toEqual({ images: new Map([[HASH, PICTURE]]), refused: new Map(), unresponsive: [] });
    }
    expect(reads).toEqual([file]);
    expect((await pictures.find(draft, { opening: 2, pictureFiles: [] })).images).toEqual(new Map());
    writeFileSync(join(folder, HASH), PICTURE);
    expect((await pictures.find(draft, { opening: 2, pictureFiles: [] })).images).toEqual(new Map([[HASH, PICTURE]]));
    expect(logged()).toEqual([]);
  });

  it('is left out when no file has it, and each file is read once', async () => {
    rmSync(file);
    const pictures = createPictureFinder(folder, counting(patient()));
    for (const _time of [1, 2])
      expect((await pictures.find(draft, { opening: 1, pictureFiles: [file] })).images).toEqual(new Map());
    expect(reads).toEqual([file]);
    expect((await pictures.find(draft, { opening: 1, pictureFiles: [] })).images).toEqual(new Map());
  });

  it('is requested again from a file that was silent', async () => {
    let isAway = true;
    const files = patient();
    const pictures = createPictureFinder(folder, {
      ...files,
      run: async (path, work) => (isAway ? null : files.run(path, work)),
    });
    const found = await pictures.find(draft, { opening: 1, pictureFiles: [file] });
    expect(found).toEqual({ images: new Map(), refused: new Map(), unresponsive: [file] });
    isAway = false;
    expect((await pictures.find(draft, { opening: 1, pictureFiles: [file] })).images).toEqual(
      new Map([[HASH, PICTURE]]),
    );
  });

  it('is reported with the error of the system when the app’s own folder can’t give it', async () => {
    const logged = loggedErrors();
    rmSync(folder);
    // A folder in the place of a file can't be read, as on a damaged disk.
    mkdirSync(join(folder, HASH), { recursive: true });
    const pictures = createPictureFinder(folder, patient());
    const { images, refused, unresponsive } = await pictures.find(draft, { opening: 1, pictureFiles: [] });
    expect([...images, ...unresponsive]).toEqual([]);
    expect(refused.get(HASH)).toMatchObject({ code: 'EISDIR' });
    expect(logged()).toEqual(['EISDIR']);
  });
});
