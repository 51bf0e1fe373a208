import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeEntry } from '../../electron/processes/journal.ts';
import { areAllSaved } from '../../electron/processes/journal-files.ts';
import { openJournal } from '../../electron/processes/saving/journal-folder.ts';
import { type Journals, openJournals } from '../../electron/processes/saving/journals.ts';
import { loggedErrors } from './logged.ts';

const AT = '2026-11-26T10:00:00.000Z';
const LATER = '2026-11-26T10:00:01.000Z';
/** Openings that a test wrote in, and whose journals may still have files open. */
const openings: { window: number; opening: number }[] = [];
const kept: Journals[] = [];
/** The first opening of a window. */
const one = (window: number, opening = window * 10) => {
  const holder = { window, opening };
  openings.push(holder);
  return holder;
};
function keep(folder: string): Journals {
  const journals = openJournals(folder);
  kept.push(journals);
  return journals;
}
/** The destination of a text that came from no export. */
const into = (file: string | null) => ({ file, cameFrom: [] });
const ASKING = { window: 9, windows: [9] };

describe('the journals of documents', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inbreng-journals-'));
  });
  afterEach(async () => {
    for (const journals of kept.splice(0)) for (const opening of openings) await journals.close(opening);
    openings.length = 0;
    rmSync(folder, { recursive: true, force: true });
  });

  const texts = (journals: Journals, asking = ASKING) =>
    journals.unsaved(asking).map(({ journal, reading }) => [journal, reading.file, reading.text]);

  it('keep the texts of two files with one draft id apart', async () => {
    const journals = keep(folder);
    await journals.write('n1.a', one(1), 'een', into('/map/a'), AT);
    await journals.write('n1.b', one(2), 'twee', into('/map/b'), LATER);
    await journals.write('n1.a', one(1), 'een!', into('/map/a'), AT);
    const expected = [
      ['n1.b', '/map/b', 'twee'],
      ['n1.a', '/map/a', 'een!'],
    ];
    expect(texts(journals)).toEqual(expected);
    expect(texts(keep(folder))).toEqual(expected);
  });

  it('that can’t be read are reported until the user has seen it, and again when they change', async () => {
    const logged = loggedErrors();
    const journals = keep(folder);
    const broken = join(folder, 'n1.a');
    // A folder in the place of a file can't be read, as on a damaged disk.
    mkdirSync(join(broken, '000001.journal'), { recursive: true });
    const reported = (of = journals) =>
      of.unsaved(ASKING).map((found) => [found.reading.text, found.passedOver, found.folder]);
    expect(reported()).toEqual([[null, false, folder]]);
    journals.dismiss(['n1.a', 'n2.weg']);
    expect(reported()).toEqual([[null, true, folder]]);
    expect(reported(keep(folder))).toEqual([[null, true, folder]]);
    mkdirSync(join(broken, '000002.journal'));
    utimesSync(join(broken, '000002.journal'), new Date(LATER), new Date('2027-01-01T00:00:00.000Z'));
    expect(reported()).toEqual([[null, false, folder]]);
    expect(logged()).toEqual(['EISDIR', 'ENOENT']);
  });

  it('are recorded as saved only for the window that saved', async () => {
    const journals = keep(folder);
    await journals.write('n1.a', one(1), 'tekst', into('/map/a'), AT);
    await journals.write('n1.b', one(2), 'tekst', into('/map/b'), AT);
    await journals.markSaved(one(2), 'n1', 'tekst', '/map/b', 'hash', LATER);
    expect(texts(journals)).toEqual([['n1.a', '/map/a', 'tekst']]);
  });

  it('tell from their ends whether everything that was typed is saved', async () => {
    expect(areAllSaved(join(folder, 'nergens'))).toBe(true);
    const journals = keep(folder);
    await journals.write('n1.a', one(1), 'een', into('/map/a'), AT);
    expect(areAllSaved(folder)).toBe(false);
    await journals.markSaved(one(1), 'n1', 'een', '/map/a', 'hash', LATER);
    expect(areAllSaved(folder)).toBe(true);
    await journals.write('n2.b', one(2), 'twee', into(null), AT);
    expect(areAllSaved(folder)).toBe(false);
    await journals.remove('n2.b');
    expect(areAllSaved(folder)).toBe(true);
    // An unreadable one is not certain; one without an entry, left by a crash, is removed at the next start.
    mkdirSync(join(folder, 'n3.c'));
    mkdirSync(join(folder, 'n4.d'));
    writeFileSync(join(folder, 'n4.d', 'iets anders'), '');
    expect(areAllSaved(folder)).toBe(false);
    keep(folder);
    expect(readdirSync(folder).sort()).toEqual(['n1.a', 'n4.d']);
  });

  it('in a folder that can’t be listed are not treated as saved, and are reported as unreadable', async () => {
    const logged = loggedErrors();
    const loop = join(folder, 'journal');
    symlinkSync('journal', loop);
    expect(areAllSaved(loop)).toBe(false);
    const journals = keep(loop);
    const found = journals.unsaved(ASKING);
    expect(found).toMatchObject([{ folder: loop, reading: { text: null }, passedOver: false }]);
    // A window reads each journal that is reported to it.
    for (const { journal } of found) expect(() => journals.read(journal)).toThrow('ELOOP');
    journals.dismiss(found.map(({ journal }) => journal));
    await journals.remove('n1.a');
    expect(journals.unsaved(ASKING)).toHaveLength(1);
    await expect(journals.write('n1.a', one(1), 'een', into('/map/a'), AT)).rejects.toMatchObject({ code: 'ELOOP' });
    // Later the disk lists it.
    rmSync(loop);
    expect(journals.unsaved(ASKING)).toEqual([]);
    expect(journals.read('unlisted')).toBeNull();
    expect(areAllSaved(loop)).toBe(true);
    expect(logged()).toEqual(['ELOOP']);
  });

  it('are not treated as saved when one can’t be listed, and nothing of that one is removed', async () => {
    const logged = loggedErrors();
    symlinkSync('n1.a', join(folder, 'n1.a'));
    expect(areAllSaved(folder)).toBe(false);
    const journals = keep(folder);
    expect(texts(journals)).toEqual([['n1.a', null, null]]);
    await journals.remove('n1.a');
    expect(texts(journals)).toEqual([['n1.a', null, null]]);
    expect(logged()).toEqual(['ELOOP']);
  });

  it('are folders: a file that another program left there holds no text', () => {
    writeFileSync(join(folder, 'desktop.ini'), '');
    expect(areAllSaved(folder)).toBe(true);
    expect(texts(keep(folder))).toEqual([]);
    expect(readdirSync(folder)).toEqual(['desktop.ini']);
  });

  it('of an earlier Inbreng, one for each draft, are found and continued', async () => {
    const old = openJournal(join(folder, 'n1'));
    await old.write('van toen', into('/map/a'), AT);
    await old.close();
    const journals = keep(folder);
    expect(texts(journals)).toEqual([['n1', '/map/a', 'van toen']]);
    expect(journals.unsaved(ASKING)[0]?.draftId).toBe('n1');
    await journals.write('n1', one(1), 'van nu', into('/map/a'), LATER);
    await journals.markSaved(one(1), 'n1', 'van nu', '/map/a', 'hash', LATER);
    expect(texts(journals)).toEqual([]);
    await journals.write('n1', one(1), 'van straks', into('/map/a'), LATER);
    await journals.close(one(1));
    expect(texts(journals)).toEqual([['n1', '/map/a', 'van straks']]);
  });

  it('are kept and offered when the disk does not give one of them', async () => {
    const logged = loggedErrors();
    const before = keep(folder);
    await before.write('n1.a', one(1), 'een', into('/map/a'), AT);
    await before.write('n3.c', one(3), 'drie', into('/map/c'), AT);
    await before.markSaved(one(3), 'n3', 'drie', '/map/c', 'hash', AT);
    await before.close(one(3));
    // A folder in the place of a file can't be read, as on a damaged disk.
    mkdirSync(join(folder, 'n2.b/000001.journal'), { recursive: true });
    mkdirSync(join(folder, 'n3.c/000002.journal'));
    writeFileSync(join(folder, '.DS_Store'), 'van een ander programma');
    mkdirSync(join(folder, 'geen journaal'));
    const journals = keep(folder);
    expect(texts(journals)).toEqual([
      ['n1.a', '/map/a', 'een'],
      ['n2.b', null, null],
      // It was saved, but the unreadable file may have later changes.
      ['n3.c', null, null],
    ]);
    for (const journal of ['n2.b', 'n3.c']) expect(() => journals.read(journal)).toThrow('EISDIR');
    await journals.write('n2.b', one(4), 'twee', into('/map/b'), LATER);
    expect(journals.read('n2.b')?.text).toBe('twee');
    expect(logged()).toEqual(['EISDIR']);
  });

  it('are removed when the user has decided about them, except for files that can’t be read', async () => {
    const logged = loggedErrors();
    const journals = keep(folder);
    for (const journal of ['n1.a', 'n2.b']) {
      await journals.write(journal, one(1), 'eerst', into('/map/a'), AT);
      await journals.close(one(1));
    }
    // Newer text in a file that can't be read: a folder is in its place.
    const unread = join(folder, 'n1.a/000002.journal');
    mkdirSync(unread);
    expect(journals.read('n1.a')).toMatchObject({ text: 'eerst', cutOff: true });
    await journals.remove('n1.a');
    await journals.remove('n2.b');
    expect(readdirSync(folder)).toEqual(['n1.a']);
    expect(readdirSync(join(folder, 'n1.a'))).toEqual(['000002.journal']);
    expect(texts(journals)).toEqual([['n1.a', null, null]]);
    rmSync(unread, { recursive: true });
    writeFileSync(unread, wholeEntry('later', into('/map/a'), LATER));
    expect(texts(journals)).toEqual([['n1.a', '/map/a', 'later']]);
    expect(logged()).toEqual(['EISDIR']);
  });

  it('that another window writes are not offered until it closes', async () => {
    const journals = keep(folder);
    await journals.write('n1.a', one(1), 'tekst', into(null), AT);
    expect(texts(journals, { window: 2, windows: [1, 2] })).toEqual([]);
    expect(texts(journals, { window: 1, windows: [1, 2] })).toHaveLength(1);
    expect(texts(journals, { window: 2, windows: [2] })).toHaveLength(1);
  });

  it('are left only by the opening that wrote them: a late message leaves nothing of the next one', async () => {
    const journals = keep(folder);
    await journals.write('n1.a', one(1, 1), 'van eerst', into(null), AT);
    await journals.write('n2.a', one(1, 2), 'van nu', into(null), LATER);
    await journals.close(one(1, 1));
    expect(texts(journals, { window: 2, windows: [1, 2] })).toEqual([['n1.a', null, 'van eerst']]);
  });

  it('are recorded as saved when the file had their last text only after they were left', async () => {
    const journals = keep(folder);
    await journals.write('n1.a', one(1), 'laatste woord', into('/map/a'), AT);
    await journals.write('n2.a', one(2), 'ouder', into('/map/b'), AT);
    await journals.write('n2.a', one(2), 'nieuwer', into('/map/b'), AT);
    await journals.close(one(1));
    await journals.close(one(2));
    await journals.markSaved(one(1), 'n1', 'laatste woord', '/map/a', 'hash', LATER);
    await journals.markSaved(one(2), 'n2', 'ouder', '/map/b', 'hash', LATER);
    expect(texts(journals)).toEqual([['n2.a', '/map/b', 'nieuwer']]);
  });

  it('still belong to their window when the process restarted while they were written', async () => {
    const former = keep(folder);
    await former.write('n1.a', one(1), 'tekst', into(null), AT);
    const journals = keep(folder);
    journals.hold('n1.a', one(1));
    expect(texts(journals, { window: 2, windows: [1, 2] })).toEqual([]);
    await journals.markSaved(one(1), 'n1', 'tekst', '/map/a', 'hash', LATER);
    await journals.write('n1.a', one(1), 'meer', into('/map/a'), LATER);
    expect(texts(journals, { window: 1, windows: [1] })).toEqual([['n1.a', '/map/a', 'meer']]);
  });

  it('are removed when the file has their text: the newest of a draft after a month, others at once', async () => {
    const journals = keep(folder);
    const month = Date.now() / 1000 - 31 * 24 * 60 * 60;
    const age = (journal: string, seconds: number) => {
      for (const name of readdirSync(join(folder, journal))) utimesSync(join(folder, journal, name), seconds, seconds);
    };
    for (const journal of ['n1.a', 'n1.b', 'n1.c', 'n2.a', 'n3.a']) {
      await journals.write(journal, one(1), journal, into('/map/a'), AT);
      if (journal !== 'n1.b' && journal !== 'n3.a')
        await journals.markSaved(one(1), journal.slice(0, 2), journal, '/map/a', 'hash', AT);
      await journals.close(one(1));
    }
    age('n1.a', Date.now() / 1000 - 30);
    age('n1.b', month - 10);
    age('n2.a', month);
    age('n3.a', month);
    keep(folder);
    expect(readdirSync(folder).sort()).toEqual(['n1.b', 'n1.c', 'n3.a']);
  });
});
