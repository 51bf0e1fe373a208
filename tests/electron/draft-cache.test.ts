import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDraftCache } from '../../electron/main/storage/draft-cache.ts';
import { loggedErrors } from './logged.ts';

const BYTES = 'een beeld';
const PICTURE = createHash('sha256').update(BYTES).digest('hex');
const draft = (title: string, ...pictures: string[]) =>
  JSON.stringify({ title, images: Object.fromEntries(pictures.map((hash) => [hash, { mediaType: 'image/png' }])) });

let dir: string;
let folder: string;
let pictures: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'inbreng-drafts-'));
  folder = join(dir, 'drafts');
  pictures = join(dir, 'pictures');
  mkdirSync(pictures);
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const DAYS = 90;
const keep = (app = '1.0.0') => openDraftCache({ folder, pictures, app, days: () => DAYS });

/** Writes a file with this content. Returns its path and its hash. */
function fileOf(name: string, content: string): [path: string, hash: string] {
  const path = join(dir, name);
  writeFileSync(path, content);
  return [path, createHash('sha256').update(content).digest('hex')];
}

function kept(path: string, text: string, hash: string): void {
  const drafts = keep();
  drafts.remember(path, text, hash);
  drafts.write();
}

describe('a draft that is cached for the next start', () => {
  it('is returned only for the unchanged file and for the same build of the app', async () => {
    const [path, hash] = fileOf('a.inbreng', 'zoals het er staat');
    kept(path, draft('Inbreng'), hash);
    const opened = {
      draft: draft('Inbreng'),
      hash,
      repaired: [],
      pictureWarnings: [],
      absentPictures: [],
      carrier: null,
    };
    expect(await keep().find(path)).toEqual(opened);
    expect(await keep('1.0.1').find(path)).toBeNull();
    expect(await keep().find(join(dir, 'b.inbreng'))).toBeNull();
    writeFileSync(path, 'door een ander');
    expect(await keep().find(path)).toBeNull();
    writeFileSync(path, 'zoals het er staat');
    expect(await keep().find(path)).toEqual(opened);
    rmSync(path);
    expect(await keep().find(path)).toBeNull();
  });

  it('is not returned when the app’s folder lacks one of its pictures', async () => {
    const [path, hash] = fileOf('a.inbreng', 'met een beeld');
    kept(path, draft('Inbreng', PICTURE), hash);
    expect(await keep().find(path)).toBeNull();
    for (const damaged of ['', BYTES.slice(0, -1), BYTES.replace('beeld', 'bxeld'), `${BYTES}.`]) {
      writeFileSync(join(pictures, PICTURE), damaged);
      expect(await keep().find(path)).toBeNull();
    }
    writeFileSync(join(pictures, PICTURE), BYTES);
    expect(await keep().find(path)).not.toBeNull();
  });

  it('is not returned when its pictures are too many to check before a window shows', async () => {
    const [path, hash] = fileOf('a.inbreng', 'met veel beelden');
    const large = ['x', 'y'].map((sign) => sign.repeat(2_000_001));
    const hashes = large.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
    for (const [at, bytes] of large.entries()) writeFileSync(join(pictures, hashes[at] ?? ''), bytes);
    kept(path, draft('Inbreng', ...hashes), hash);
    expect(await keep().find(path)).toBeNull();
    kept(path, draft('Inbreng', ...hashes.slice(1)), hash);
    expect(await keep().find(path)).not.toBeNull();
  });

  it('is not returned when it is damaged', async () => {
    const [path, hash] = fileOf('a.inbreng', 'tekst');
    kept(path, draft('Inbreng'), hash);
    const [name = ''] = readdirSync(folder);
    const whole = readFileSync(join(folder, name), 'utf8');
    for (const damaged of ['', '{', '{}', whole.slice(0, -20), whole.replace('Inbreng', 'Inbrang')]) {
      writeFileSync(join(folder, name), damaged);
      expect(await keep().find(path)).toBeNull();
    }
    writeFileSync(join(folder, name), whole);
    expect(await keep().find(path)).not.toBeNull();
  });

  it('is not read from anything other than a file, however much it gives', async () => {
    const pipe = join(dir, 'pijp.inbreng');
    execFileSync('mkfifo', [pipe]);
    kept(pipe, draft('Inbreng'), createHash('sha256').update('tekst').digest('hex'));
    const given = keep().find(pipe);
    const writer = spawn('sh', ['-c', 'printf tekst > "$1"', 'sh', pipe]);
    expect(await given).toBeNull();
    writer.kill();
  });

  it('is removed unread when its file is too large', async () => {
    const [path, hash] = fileOf('a.inbreng', 'x'.repeat(4_000_000));
    kept(path, draft('Inbreng'), hash);
    expect(await keep().find(path)).not.toBeNull();
    const [, larger] = fileOf('a.inbreng', 'x'.repeat(4_000_001));
    kept(path, draft('Inbreng'), larger);
    expect(await keep().find(path)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is written as last saved when a window closes', async () => {
    const [path, hash] = fileOf('a.inbreng', 'het laatste');
    const drafts = keep();
    drafts.remember(path, draft('Het eerste'), PICTURE);
    drafts.remember(path, draft('Het laatste'), hash);
    expect(existsSync(folder)).toBe(false);
    drafts.write();
    expect((await keep().find(path))?.draft).toBe(draft('Het laatste'));
  });

  const nameOf = (path: string) => join(folder, `${createHash('sha256').update(path).digest('hex')}.json`);

  it('is removed when five other documents were opened or saved since', async () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((name) => fileOf(`${name}.inbreng`, name));
    for (const [at, [path, hash]] of all.entries()) {
      kept(path, draft(path), hash);
      const then = Date.now() / 1000 - 100 + at;
      utimesSync(nameOf(path), then, then);
    }
    const [[first], [second]] = all as [(typeof all)[number], (typeof all)[number]];
    // The first is opened once more: now the second was opened longest ago.
    expect(await keep().find(first)).not.toBeNull();
    const [sixth, hash] = fileOf('f.inbreng', 'f');
    kept(sixth, draft(sixth), hash);
    expect(readdirSync(folder)).toHaveLength(5);
    expect(await keep().find(second)).toBeNull();
    for (const path of [first, sixth]) expect(await keep().find(path)).not.toBeNull();
  });

  it('is one of at most five that a session keeps', async () => {
    const drafts = keep();
    const all = Array.from('abcdefg', (name) => fileOf(`${name}.inbreng`, name));
    for (const [path, hash] of all) drafts.remember(path, draft(path), hash);
    drafts.write();
    const given = await Promise.all(all.map(([path]) => keep().find(path)));
    expect(given.map((one) => one !== null)).toEqual([false, false, true, true, true, true, true]);
  });

  it('is not treated as old because a clock ran ahead', async () => {
    const [old, oldHash] = fileOf('oud.inbreng', 'oud');
    kept(old, draft('Oud'), oldHash);
    const future = Date.now() / 1000 + 40 * 24 * 3_600;
    utimesSync(nameOf(old), future, future);
    for (const name of 'abcde') {
      const [path, hash] = fileOf(`${name}.inbreng`, name);
      kept(path, draft(path), hash);
      expect(await keep().find(path)).not.toBeNull();
    }
    expect(existsSync(nameOf(old))).toBe(false);
  });

  it('is removed when the user forgets its document, when it expires and when another build writes one', async () => {
    const [path, hash] = fileOf('a.inbreng', 'a');
    const drafts = keep();
    kept(path, draft('Inbreng'), hash);
    drafts.remember(path, draft('Inbreng'), hash);
    drafts.forget(path);
    drafts.write();
    expect(readdirSync(folder)).toEqual([]);
    kept(path, draft('Inbreng'), hash);
    const then = Date.now() / 1000 - (DAYS + 1) * 24 * 3_600;
    utimesSync(nameOf(path), then, then);
    drafts.write();
    expect(readdirSync(folder)).toEqual([]);
    kept(path, draft('Inbreng'), hash);
    keep('1.0.1').write();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is ignored when it does not name its pictures, and does not prevent others from being written', async () => {
    const [path, hash] = fileOf('a.inbreng', 'a');
    const [other, otherHash] = fileOf('b.inbreng', 'b');
    const drafts = keep();
    drafts.remember(path, '{}', hash);
    drafts.remember(other, draft('Inbreng'), otherHash);
    drafts.write();
    expect(await keep().find(path)).toBeNull();
    expect(await keep().find(other)).not.toBeNull();
  });

  it('prevents no window from closing and no app from ending when its folder holds something else', async () => {
    const [path, hash] = fileOf('a.inbreng', 'tekst');
    mkdirSync(folder);
    symlinkSync('lus.json', join(folder, 'lus.json'));
    kept(path, draft('Inbreng'), hash);
    expect(await keep().find(path)).not.toBeNull();
    // Only the link is left, which another program made.
    expect(readdirSync(folder)).toHaveLength(1);
    const logged = loggedErrors();
    const unnamed = openDraftCache({
      folder,
      pictures,
      app: '1.0.0',
      days: () => {
        throw new RangeError('onbekend');
      },
    });
    unnamed.remember(path, draft('Inbreng'), hash);
    unnamed.write();
    expect(logged()).toEqual(['RangeError']);
  });

  it('prevents nothing when the disk does not store it', () => {
    const logged = loggedErrors();
    writeFileSync(folder, 'geen map');
    const [path, hash] = fileOf('a.inbreng', 'tekst');
    kept(path, draft('Inbreng'), hash);
    expect(logged()).toEqual(['EEXIST']);
  });
});
