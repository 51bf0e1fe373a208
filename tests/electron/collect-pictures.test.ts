import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { collectPicturesToSave, type UnavailablePictures } from '../../electron/processes/saving/collect-pictures.ts';
import { draftParts } from '../../engine/publish/draft-in-word.ts';
import { draftText, readDraftBytes } from '../../engine/store/draft-file.ts';
import { aDraft } from '../core/drafts/a-draft.ts';
import { emptyFolder } from '../store/folders.ts';
import { loggedErrors } from './logged.ts';

const PICTURE = new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'));
const HASH = createHash('sha256').update(PICTURE).digest('hex');
const draft = aDraft({ images: { [HASH]: { mediaType: 'image/svg+xml', width: 1, height: 1, name: null } } });

describe('a picture of a saved document', () => {
  let folder: string;
  let file: string;
  const kept = () => join(folder, HASH);
  const toSave = (...files: string[]) => collectPicturesToSave(folder, draft, files, (file) => readDraftBytes(file));
  const saved = async (...files: string[]) => (await toSave(...files)).images;
  beforeEach(() => {
    const home = emptyFolder();
    folder = join(home, 'pictures');
    file = join(home, 'Brief.inbreng');
    mkdirSync(folder);
    writeFileSync(kept(), PICTURE);
    writeFileSync(file, draftText(draft, new Map([[HASH, PICTURE]])));
  });

  it('comes from the app’s own folder', async () => {
    rmSync(file);
    expect(await saved(file)).toEqual(new Map([[HASH, PICTURE]]));
  });

  it('stays in the file when that folder lost it, and is restored to the folder', async () => {
    rmSync(kept());
    expect(await saved(join(folder, 'weg'), file)).toEqual(new Map([[HASH, PICTURE]]));
    expect(readFileSync(kept()).equals(PICTURE)).toBe(true);
  });

  it('comes from the export that its document was opened from when that folder has none', async () => {
    const bytes = new TextEncoder().encode(draftText(draft, new Map([[HASH, PICTURE]])));
    const parts = draftParts({ name: 'Brief.inbreng', bytes });
    const carrier = join(folder, '..', 'Brief.docx');
    writeFileSync(carrier, zipSync(Object.fromEntries(parts.map(({ path, content }) => [path, strToU8(content)]))));
    rmSync(folder, { recursive: true });
    // A file in the place of the folder makes every write fail.
    writeFileSync(folder, '');
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await toSave(join(folder, '..', 'Nieuw.inbreng'), carrier)).toEqual({
      images: new Map([[HASH, PICTURE]]),
      missing: [],
      unresponsive: [],
    });
    expect(await toSave(join(folder, '..', 'Nieuw.inbreng'))).toMatchObject({ missing: [HASH] });
    vi.restoreAllMocks();
  });

  it('stays in the file when it is damaged in that folder', async () => {
    writeFileSync(kept(), 'iets anders');
    expect(await saved(file)).toEqual(new Map([[HASH, PICTURE]]));
    expect(readFileSync(kept()).equals(PICTURE)).toBe(true);
  });

  it('stays unchanged in the file when it is damaged in both, and is copied nowhere else', async () => {
    const damaged = new Uint8Array(Buffer.from('half een tekening'));
    writeFileSync(file, draftText(draft, new Map([[HASH, damaged]])));
    rmSync(kept());
    expect(await saved(file)).toEqual(new Map([[HASH, damaged]]));
    expect(existsSync(kept())).toBe(false);
    writeFileSync(kept(), PICTURE);
    expect(await saved(file)).toEqual(new Map([[HASH, PICTURE]]));
  });

  it('comes from the file when the disk does not give it, and is never left out of it', async () => {
    const logged = loggedErrors();
    rmSync(kept());
    // A folder in the place of a file can't be read, as on a damaged disk.
    mkdirSync(kept());
    expect(await saved(file)).toEqual(new Map([[HASH, PICTURE]]));
    await expect(saved(join(folder, 'weg'))).rejects.toThrow('EISDIR');
    expect(logged()).toEqual(['EISDIR']);
  });

  it('is searched for only once in files that can’t give it, because each save waits for large files', async () => {
    const damaged = new Uint8Array(Buffer.from('half een tekening'));
    writeFileSync(file, draftText(draft, new Map([[HASH, damaged]])));
    rmSync(kept());
    const missing: UnavailablePictures = new Map();
    let read = 0;
    const again = () =>
      collectPicturesToSave(
        folder,
        draft,
        [file],
        (one) => {
          read += 1;
          return readDraftBytes(one);
        },
        missing,
      );
    const unchanged = { images: new Map([[HASH, damaged]]), missing: [], unresponsive: [] };
    expect([await again(), await again()]).toEqual([unchanged, unchanged]);
    expect(read).toBe(1);
    // A file that does not respond now is requested again.
    const silent = new Map();
    await collectPicturesToSave(folder, draft, [file], async () => null, silent);
    expect(await collectPicturesToSave(folder, draft, [file], (one) => readDraftBytes(one), silent)).toEqual(unchanged);
  });

  it('is missing only when no file has it', async () => {
    rmSync(kept());
    expect(await toSave(join(folder, 'weg'))).toEqual({ images: new Map(), missing: [HASH], unresponsive: [] });
  });

  it('is named with the silent files that may have it when no file gave it', async () => {
    rmSync(kept());
    const to = join(folder, 'Nieuw.inbreng');
    const read = async (one: string) => (one === file ? null : readDraftBytes(one));
    expect(await collectPicturesToSave(folder, draft, [file, to], read)).toEqual({
      images: new Map(),
      missing: [HASH],
      unresponsive: [file],
    });
    // A silent file matters only when a picture is missing.
    writeFileSync(kept(), PICTURE);
    expect((await collectPicturesToSave(folder, draft, [file, to], read)).unresponsive).toEqual([]);
  });
});
