import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepDrafts } from '../../electron/main/kept-drafts.ts';
import { loggedErrors } from './logged.ts';

const PICTURE = 'a'.repeat(64);
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
  vi.useRealTimers();
  rmSync(dir, { recursive: true, force: true });
});

const keep = (app = '1.0.0') => keepDrafts({ folder, pictures, app });

/** A file with this content; gives its path and its hash. */
function fileOf(name: string, content: string): [path: string, hash: string] {
  const path = join(dir, name);
  writeFileSync(path, content);
  return [path, createHash('sha256').update(content).digest('hex')];
}

function kept(path: string, text: string, hash: string): void {
  const drafts = keep();
  drafts.know(path, text, hash);
  drafts.write();
}

describe('a draft kept for the next start', () => {
  it('is there as long as its file is that very file, and for the same build of the app', async () => {
    const [path, hash] = fileOf('a.inbreng', 'zoals het er staat');
    kept(path, draft('Inbreng'), hash);
    const opened = { draft: draft('Inbreng'), hash, repaired: [], notShown: [], carrier: null };
    expect(await keep().of(path)).toEqual(opened);
    expect(await keep('1.0.1').of(path)).toBeNull();
    expect(await keep().of(join(dir, 'b.inbreng'))).toBeNull();
    writeFileSync(path, 'door een ander');
    expect(await keep().of(path)).toBeNull();
    writeFileSync(path, 'zoals het er staat');
    expect(await keep().of(path)).toEqual(opened);
    rmSync(path);
    expect(await keep().of(path)).toBeNull();
  });

  it('is not given without one of its pictures, which only its file holds then', async () => {
    const [path, hash] = fileOf('a.inbreng', 'met een beeld');
    kept(path, draft('Inbreng', PICTURE), hash);
    expect(await keep().of(path)).toBeNull();
    writeFileSync(join(pictures, PICTURE), '');
    expect(await keep().of(path)).not.toBeNull();
  });

  it('that something happened to is none', async () => {
    const [path, hash] = fileOf('a.inbreng', 'tekst');
    kept(path, draft('Inbreng'), hash);
    const [name = ''] = readdirSync(folder);
    const whole = readFileSync(join(folder, name), 'utf8');
    for (const damaged of ['', '{', '{}', whole.slice(0, -20), whole.replace('Inbreng', 'Inbrang')]) {
      writeFileSync(join(folder, name), damaged);
      expect(await keep().of(path)).toBeNull();
    }
    writeFileSync(join(folder, name), whole);
    expect(await keep().of(path)).not.toBeNull();
  });

  it('is not looked for in what is no file, or is too large to be read here', async () => {
    const pipe = join(dir, 'pijp.inbreng');
    execFileSync('mkfifo', [pipe]);
    kept(pipe, draft('Inbreng'), PICTURE);
    expect(await keep().of(pipe)).toBeNull();
    const [large, hash] = fileOf('groot.inbreng', 'x'.repeat(4_000_001));
    kept(large, draft('Inbreng'), hash);
    expect(await keep().of(large)).toBeNull();
  });

  it('is written down in a pause, with what was saved last', async () => {
    vi.useFakeTimers();
    const [path, hash] = fileOf('a.inbreng', 'het laatste');
    const drafts = keep();
    drafts.know(path, draft('Het eerste'), PICTURE);
    vi.advanceTimersByTime(4_000);
    drafts.know(path, draft('Het laatste'), hash);
    vi.advanceTimersByTime(4_000);
    expect(() => readdirSync(folder)).toThrow('ENOENT');
    vi.advanceTimersByTime(1_000);
    expect(readdirSync(folder)).toHaveLength(1);
    vi.useRealTimers();
    expect((await keep().of(path))?.draft).toBe(draft('Het laatste'));
  });

  it('goes when five others were kept since', async () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => fileOf(`${name}.inbreng`, name));
    for (const [at, [path, hash]] of all.entries()) {
      kept(path, draft(path), hash);
      const name = `${createHash('sha256').update(path).digest('hex')}.json`;
      utimesSync(join(folder, name), at + 1, at + 1);
    }
    expect(readdirSync(folder)).toHaveLength(5);
    const [first, ...others] = await Promise.all(all.map(([path]) => keep().of(path)));
    expect(first).toBeNull();
    expect(others).not.toContain(null);
  });

  it('that the disk does not take keeps nobody from anything', () => {
    const logged = loggedErrors();
    writeFileSync(folder, 'geen map');
    const [path, hash] = fileOf('a.inbreng', 'tekst');
    kept(path, draft('Inbreng'), hash);
    expect(logged()).toEqual(['EEXIST']);
  });
});
