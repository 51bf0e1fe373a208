import { writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openExportRecords } from '../../engine/store/export-records.ts';
import { loggedErrors } from '../electron/logged.ts';
import { emptyFolder } from './folders.ts';

/** Promises that the writes wait for, one each, in order. */
const disk = vi.hoisted(() => ({ waits: [] as Promise<unknown>[] }));
vi.mock('../../engine/store/atomic-write.ts', async (original) => {
  const real = await original<typeof import('../../engine/store/atomic-write.ts')>();
  const writeFileAtomic: typeof real.writeFileAtomic = async (...file) => {
    await disk.waits.shift();
    return real.writeFileAtomic(...file);
  };
  return { ...real, writeFileAtomic };
});

const WORD = { file: '/Verzonden/Inbreng.docx', draft: 'd1', sha256: 'a'.repeat(64) };

describe('the file at the destination of an export', () => {
  test('is known as our own, or as changed since, also after a new start', async () => {
    const folder = emptyFolder();
    await openExportRecords(folder).add([WORD]);
    const again = openExportRecords(folder);
    expect(await again.classify(WORD)).toBe('own');
    expect(await again.classify({ ...WORD, sha256: 'b'.repeat(64) })).toBe('changed');
  });

  test('is foreign when it was exported from another document or nothing is known of it', async () => {
    const exports = openExportRecords(emptyFolder());
    expect(await exports.classify(WORD)).toBe('foreign');
    await exports.add([WORD]);
    expect(await exports.classify({ ...WORD, draft: 'd2' })).toBe('foreign');
    expect(await exports.classify({ ...WORD, file: '/Verzonden/Ander.docx' })).toBe('foreign');
  });

  test('is known only for the last export to it', async () => {
    const exports = openExportRecords(emptyFolder());
    await exports.add([WORD]);
    await exports.add([{ ...WORD, draft: 'd2', sha256: 'b'.repeat(64) }]);
    expect(await exports.classify(WORD)).toBe('foreign');
    expect(await exports.classify({ ...WORD, draft: 'd2', sha256: 'b'.repeat(64) })).toBe('own');
  });

  test('is known when two exports end at once', async () => {
    const folder = emptyFolder();
    const exports = openExportRecords(folder);
    const other = { ...WORD, file: '/Verzonden/Inbreng.pdf' };
    await Promise.all([exports.add([WORD]), exports.add([other])]);
    expect([await exports.classify(WORD), await exports.classify(other)]).toEqual(['own', 'own']);
  });

  test('is known when writing the first of two takes longer', async () => {
    const folder = emptyFolder();
    const exports = openExportRecords(folder);
    const other = { ...WORD, file: '/Verzonden/Inbreng.pdf' };
    const releases: (() => void)[] = [];
    disk.waits.push(new Promise<void>((done) => void releases.push(done)));
    const first = exports.add([WORD]);
    const second = exports.add([other]);
    // More turns than a write needs that does not wait for the other.
    for (let turn = 0; turn < 200; turn += 1) await stat(folder);
    for (const go of releases) go();
    await Promise.all([first, second]);
    const again = openExportRecords(folder);
    expect([await again.classify(WORD), await again.classify(other)]).toEqual(['own', 'own']);
  });

  test('is foreign when its record is broken, and known again after the next export', async () => {
    const logged = loggedErrors();
    const folder = emptyFolder();
    writeFileSync(join(folder, 'exported.json'), '{"half');
    const exports = openExportRecords(folder);
    expect(await exports.classify(WORD)).toBe('foreign');
    await exports.add([WORD]);
    expect(await openExportRecords(folder).classify(WORD)).toBe('own');
    expect(logged()).toEqual(['SyntaxError']);
  });
});
