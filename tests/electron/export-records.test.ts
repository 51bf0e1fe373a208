import { writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openExportRecords } from '../../electron/main/storage/export-records.ts';
import { emptyFolder } from '../store/folders.ts';
import { loggedErrors } from './logged.ts';

/** What the disk waits for before each write, in their order. */
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

describe('what stands at the place of an export', () => {
  test('is its own, or changed since, also after a new start', async () => {
    const folder = emptyFolder();
    await openExportRecords(folder).add([WORD]);
    const again = openExportRecords(folder);
    expect(await again.classify(WORD)).toBe('own');
    expect(await again.classify({ ...WORD, sha256: 'b'.repeat(64) })).toBe('changed');
  });

  test('is foreign where it was exported from another document, or nothing is known of it', async () => {
    const exports = openExportRecords(emptyFolder());
    expect(await exports.classify(WORD)).toBe('foreign');
    await exports.add([WORD]);
    expect(await exports.classify({ ...WORD, draft: 'd2' })).toBe('foreign');
    expect(await exports.classify({ ...WORD, file: '/Verzonden/Ander.docx' })).toBe('foreign');
  });

  test('is known of the last export to it alone', async () => {
    const exports = openExportRecords(emptyFolder());
    await exports.add([WORD]);
    await exports.add([{ ...WORD, draft: 'd2', sha256: 'b'.repeat(64) }]);
    expect(await exports.classify(WORD)).toBe('foreign');
    expect(await exports.classify({ ...WORD, draft: 'd2', sha256: 'b'.repeat(64) })).toBe('own');
  });

  test('is kept all where two exports end at once', async () => {
    const folder = emptyFolder();
    const exports = openExportRecords(folder);
    const other = { ...WORD, file: '/Verzonden/Inbreng.pdf' };
    await Promise.all([exports.add([WORD]), exports.add([other])]);
    expect([await exports.classify(WORD), await exports.classify(other)]).toEqual(['own', 'own']);
  });

  test('is remembered all where the first of two takes longer to be written', async () => {
    const folder = emptyFolder();
    const exports = openExportRecords(folder);
    const other = { ...WORD, file: '/Verzonden/Inbreng.pdf' };
    const goes: (() => void)[] = [];
    disk.waits.push(new Promise<void>((done) => void goes.push(done)));
    const first = exports.add([WORD]);
    const second = exports.add([other]);
    // The disk answers more often than a write that waits for nobody has to ask it.
    for (let answers = 0; answers < 200; answers += 1) await stat(folder);
    for (const go of goes) go();
    await Promise.all([first, second]);
    const again = openExportRecords(folder);
    expect([await again.classify(WORD), await again.classify(other)]).toEqual(['own', 'own']);
  });

  test('is foreign where the file of it is broken, and is remembered again after the next export', async () => {
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
