import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { restorePictures } from '../../electron/processes/saving/restore-pictures.ts';
import { draftParts } from '../../engine/publish/draft-in-word.ts';
import { draftText, readDraftBytes } from '../../engine/store/draft-file.ts';
import { aDraft } from '../core/drafts/a-draft.ts';
import { emptyFolder } from '../store/folders.ts';

const drawing = (width: number) =>
  new Uint8Array(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="1"/>`));
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const [ONE, TWO] = [drawing(1), drawing(2)];
const of = (...pictures: Uint8Array[]) => {
  const info = { mediaType: 'image/svg+xml' as const, width: 1, height: 1, name: null };
  return aDraft({ images: Object.fromEntries(pictures.map((bytes) => [hashOf(bytes), info])) });
};

describe('the pictures of a recovered document', () => {
  let folder: string;
  let word: string;
  const reads: string[] = [];
  const restore = (draft: ReturnType<typeof of>, ...files: string[]) =>
    restorePictures(folder, draft, files, (file) => {
      reads.push(file);
      return file === '/stil' ? Promise.resolve(null) : readDraftBytes(file);
    });
  beforeEach(() => {
    const home = emptyFolder();
    reads.length = 0;
    folder = join(home, 'pictures');
    word = join(home, 'Oud.docx');
    const images = new Map([ONE, TWO].map((bytes) => [hashOf(bytes), bytes]));
    const parts = draftParts({ name: 'Oud.inbreng', bytes: Buffer.from(draftText(of(ONE, TWO), images)) });
    writeFileSync(word, zipSync(Object.fromEntries(parts.map(({ path, content }) => [path, strToU8(content)]))));
  });

  it('come from the export that the document was opened from, and skip silent, missing and empty files', async () => {
    const empty = join(folder, '..', 'Leeg.inbreng');
    writeFileSync(empty, draftText(of(), new Map()));
    expect(await restore(of(ONE), '/stil', '/weg.docx', empty, word)).toEqual({
      failed: [],
      notFound: [],
      unresponsive: ['/stil'],
    });
    expect(readFileSync(join(folder, hashOf(ONE)))).toEqual(Buffer.from(ONE));
    // Only the pictures that the draft shows.
    expect(existsSync(join(folder, hashOf(TWO)))).toBe(false);
  });

  it('are requested from no file when all of them exist', async () => {
    await restore(of(ONE), word);
    reads.length = 0;
    expect(await restore(of(ONE), word)).toEqual({ failed: [], notFound: [], unresponsive: [] });
    expect(reads).toEqual([]);
  });

  it('come from the export also when the app’s own folder has damaged ones', async () => {
    await restore(of(ONE, TWO), word);
    writeFileSync(join(folder, hashOf(ONE)), '');
    writeFileSync(join(folder, hashOf(TWO)), new Uint8Array(TWO.length));
    expect(await restore(of(ONE, TWO), word)).toEqual({ failed: [], notFound: [], unresponsive: [] });
    for (const picture of [ONE, TWO]) expect(readFileSync(join(folder, hashOf(picture)))).toEqual(Buffer.from(picture));
    writeFileSync(join(folder, hashOf(ONE)), '');
    // A picture that no file gives intact is reported.
    expect(await restore(of(ONE))).toEqual({ failed: [], notFound: [hashOf(ONE)], unresponsive: [] });
  });

  it('are reported with their file and the error of the system when the disk does not store them', async () => {
    // No folder can be made in the place of a file, so the disk stores no picture, as a full one.
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(folder, '');
    const {
      failed: [notKept],
    } = await restore(of(ONE, TWO), word);
    expect(notKept?.file).toBe(word);
    expect([...(notKept?.errors.keys() ?? [])].sort()).toEqual([hashOf(ONE), hashOf(TWO)].sort());
    expect(notKept?.errors.get(hashOf(ONE))).toMatchObject({ code: 'EEXIST' });
  });

  it('are reported with the silent files when no file gave them', async () => {
    const answer = await restore(of(drawing(3), TWO), '/stil', '/weg.docx', word);
    expect(answer).toEqual({ failed: [], notFound: [hashOf(drawing(3))], unresponsive: ['/stil'] });
  });
});
