import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeEntry, readJournal, savedEntry, wholeEntry } from '../../electron/processes/journal.ts';
import { isSaved } from '../../electron/processes/journal-files.ts';
import { openJournal, readJournalFolder } from '../../electron/processes/saving/journal-folder.ts';
import { fc } from '../fuzz/property.ts';
import { withoutRights } from '../store/folders.ts';
import { currentFlush, recordFlushes } from '../store/recorded-flushes.ts';

const AT = '2026-11-25T10:00:00.000Z';
const FILE = '/map/Inbreng.inbreng';
const IN_FILE = { file: FILE, cameFrom: [] };
const NOWHERE = { file: null, cameFrom: [] };

/** A journal of these texts: the first whole, then only what changed. */
function journalOf(texts: readonly string[]): { bytes: Buffer; ends: number[] } {
  const entries = texts.map((text, index) => {
    const before = texts[index - 1];
    return before === undefined ? wholeEntry(text, IN_FILE, AT) : changeEntry(before, text, IN_FILE, AT);
  });
  let end = 0;
  return {
    bytes: Buffer.concat(entries),
    ends: entries.map((entry) => {
      end += entry.length;
      return end;
    }),
  };
}

const texts = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 1, maxLength: 8 });

describe('the journal of a draft', () => {
  it('returns the last text, whatever was typed', () => {
    fc.assert(
      fc.property(texts, (typed) => {
        expect(readJournal(journalOf(typed).bytes)).toEqual({
          text: typed.at(-1),
          at: AT,
          ...IN_FILE,
          saved: false,
          cutOff: false,
        });
      }),
    );
  });

  it('returns the last whole text of a file that was cut off anywhere', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (typed, cut) => {
        const { bytes, ends } = journalOf(typed);
        const at = cut % (bytes.length + 1);
        const whole = ends.filter((end) => end <= at).length;
        const reading = readJournal(bytes.subarray(0, at));
        expect(reading.text).toBe(whole === 0 ? null : typed[whole - 1]);
        expect(reading.cutOff).toBe(at !== 0 && !ends.includes(at));
      }),
    );
  });

  it('never returns a text that was not typed, whichever byte is damaged', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 255 }), (typed, place, damage) => {
        const { bytes } = journalOf(typed);
        const at = place % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(at) ^ damage, at);
        const { text } = readJournal(bytes);
        expect(text === null || typed.includes(text)).toBe(true);
      }),
    );
  });

  it('knows that a text is saved in its file until more is typed', () => {
    const { bytes } = journalOf(['a', 'ab']);
    const saved = Buffer.concat([bytes, savedEntry(FILE, '0'.repeat(64), AT)]);
    expect(readJournal(saved)).toMatchObject({ text: 'ab', saved: true });
    expect(readJournal(Buffer.concat([saved, changeEntry('ab', 'abc', IN_FILE, AT)]))).toMatchObject({
      text: 'abc',
      saved: false,
    });
  });

  it('checks each change against the checksum of its text, and falls back to the last correct one', () => {
    const sumOf = (text: string) => createHash('sha256').update(text).digest('hex');
    /** An entry that is intact itself but has a wrong checksum of its text. */
    const wrongSum = (entry: Buffer, text: string): Buffer => {
      const [head = '', body = ''] = entry.toString('utf8').split('\n');
      const wrong = body.replace(sumOf(text), '0'.repeat(64));
      return Buffer.from(`${head.replace(sumOf(body), sumOf(wrong))}\n${wrong}\n`);
    };
    const [one, two, three] = [
      wholeEntry('a', IN_FILE, AT),
      changeEntry('a', 'ab', IN_FILE, AT),
      changeEntry('ab', 'abc', IN_FILE, AT),
    ];
    const followed = readJournal(Buffer.concat([one, wrongSum(two, 'ab'), three]));
    expect(followed).toMatchObject({ text: 'abc', cutOff: false });
    const back = readJournal(Buffer.concat([one, two, wrongSum(three, 'abc')]));
    expect(back).toMatchObject({ text: 'ab', cutOff: true });
  });

  it('names the other files that have its pictures, also after the text was saved', () => {
    const fromExport = { file: null, cameFrom: ['/map/Oud.docx'] };
    const entries = [wholeEntry('a', fromExport, AT), changeEntry('a', 'ab', fromExport, AT)];
    expect(readJournal(Buffer.concat(entries))).toMatchObject({ text: 'ab', ...fromExport });
    const saved = Buffer.concat([...entries, savedEntry(FILE, '0'.repeat(64), AT)]);
    expect(readJournal(saved)).toMatchObject({ text: 'ab', file: FILE, cameFrom: ['/map/Oud.docx'], saved: true });
  });

  it('is read as an earlier Inbreng wrote it, and written in that form for a document that came from no export', () => {
    const body = JSON.stringify({ file: null, text: 'van toen' });
    const sum = createHash('sha256').update(body).digest('hex');
    const former = `inbreng-journal 1 whole ${body.length} ${sum} ${AT}\n${body}\n`;
    expect(readJournal(Buffer.from(former))).toMatchObject({ text: 'van toen', ...NOWHERE, cutOff: false });
    expect(wholeEntry('van toen', NOWHERE, AT).toString()).toBe(former);
    const change = changeEntry('van toen', 'van nu', IN_FILE, AT);
    expect(readJournal(Buffer.concat([Buffer.from(former), change]))).toMatchObject({ text: 'van nu', ...IN_FILE });
    expect(change.toString()).not.toContain('cameFrom');
  });

  it('reads nothing from a file that is no journal', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('{"format":"inbreng-draft"}'), Buffer.alloc(5000)])
      expect(readJournal(bytes).text).toBeNull();
  });

  it('does not apply a change when the text before it is missing', () => {
    expect(readJournal(changeEntry('a', 'ab', IN_FILE, AT))).toMatchObject({ text: null, cutOff: true });
  });

  it('writes few bytes for one letter in a long text', () => {
    const long = 'woord '.repeat(50_000);
    const typed = `${long.slice(0, 100)}x${long.slice(100)}`;
    expect(changeEntry(long, typed, IN_FILE, AT).length).toBeLessThan(500);
  });
});

describe('the folder of a journal', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'inbreng-journal-')), 'n1');
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  const files = () => readdirSync(folder).sort();
  const last = () => join(folder, files().at(-1) ?? '');

  it('holds each text as soon as the write has ended', async () => {
    const journal = openJournal(folder);
    for (const text of ['a', 'ab', 'b', 'b', '']) {
      await journal.write(text, NOWHERE, AT);
      expect(readJournalFolder(folder)).toMatchObject({ text, file: null, cutOff: false });
    }
    await journal.close();
  });

  it('has flushed each text to the disk when the write has ended, and with the first one the folder entry', async () => {
    const journal = openJournal(folder);
    const first = await recordFlushes(() => journal.write('a', NOWHERE, AT));
    const places = [last(), folder, join(folder, '..')];
    expect(first.map(({ inode }) => inode)).toEqual(places.map((path) => currentFlush(path).inode));
    expect(first[0]).toEqual(currentFlush(last()));
    expect(await recordFlushes(() => journal.write('ab', NOWHERE, AT))).toEqual([currentFlush(last())]);
    await journal.close();
  });

  it('names the location of its pictures from the next text on, whichever text that is', async () => {
    const journal = openJournal(folder);
    await journal.write('a', NOWHERE, AT);
    await journal.write('a', { file: null, cameFrom: ['/map/Oud.pdf'] }, AT);
    expect(readJournalFolder(folder)).toMatchObject({ text: 'a', file: null, cameFrom: ['/map/Oud.pdf'] });
    await journal.markSaved('a', FILE, '0'.repeat(64), AT);
    await journal.write('a', { file: FILE, cameFrom: ['/map/Oud.pdf'] }, AT);
    expect(readJournalFolder(folder)).toMatchObject({ file: FILE, cameFrom: ['/map/Oud.pdf'], saved: true });
    await journal.close();
  });

  it('keeps texts in the order in which they arrived, also when no caller waits', async () => {
    const journal = openJournal(folder);
    await Promise.all(['a', 'ab', 'abc', 'abcd'].map((text) => journal.write(text, NOWHERE, AT)));
    expect(readJournalFolder(folder)?.text).toBe('abcd');
    await journal.close();
  });

  it('never appends to a file that may be cut off: a new start begins a new file', async () => {
    const first = openJournal(folder);
    await first.write('a', NOWHERE, AT);
    await first.write('ab', NOWHERE, AT);
    await first.close();
    truncateSync(last(), readFileSync(last()).length - 3);
    expect(readJournalFolder(folder)).toMatchObject({ text: 'a', cutOff: true });
    const second = openJournal(folder);
    await second.write('abc', NOWHERE, AT);
    expect(readJournalFolder(folder)).toMatchObject({ text: 'abc', cutOff: false });
    expect(files()).toHaveLength(2);
    await second.close();
  });

  it('falls back to the file before when the newest has no whole entry', async () => {
    const journal = openJournal(folder);
    await journal.write('a', NOWHERE, AT);
    await journal.close();
    writeFileSync(join(folder, '000002.journal'), wholeEntry('ab', NOWHERE, AT).subarray(0, 40));
    expect(readJournalFolder(folder)).toMatchObject({ text: 'a', cutOff: true });
  });

  it('stops reading at bytes that another program appended', async () => {
    const journal = openJournal(folder);
    await journal.write('a', NOWHERE, AT);
    await journal.close();
    appendFileSync(last(), 'iets anders\n');
    expect(readJournalFolder(folder)).toMatchObject({ text: 'a', cutOff: true });
  });

  it('is continued beside a file that can’t be read, which stays', async () => {
    const unread = join(folder, '000001.journal');
    mkdirSync(folder);
    writeFileSync(unread, wholeEntry('a', NOWHERE, AT));
    for (const path of [join(folder, '..'), folder]) chmodSync(path, 0o777);
    chmodSync(unread, 0o000);
    await withoutRights(async () => {
      for (const text of ['b', 'c', 'd']) {
        const journal = openJournal(folder);
        await journal.write(text, NOWHERE, AT);
        await journal.close();
      }
      expect(readJournalFolder(folder)).toMatchObject({ text: 'd', cutOff: false });
    });
    expect(files()).toEqual(['000001.journal', '000003.journal', '000004.journal']);
  });

  it('stays small: two files remain after thousands of keys', async () => {
    const journal = openJournal(folder);
    for (let at = 0; at < 1_600; at += 1) await journal.write(`${at}`, NOWHERE, AT);
    expect(files().length).toBeLessThanOrEqual(2);
    expect(readJournalFolder(folder)?.text).toBe('1599');
    await journal.close();
  });

  it('reports a text as saved only when it is the last one', async () => {
    const journal = openJournal(folder);
    await journal.write('a', IN_FILE, AT);
    await journal.write('ab', IN_FILE, AT);
    await journal.markSaved('a', FILE, '0'.repeat(64), AT);
    expect(readJournalFolder(folder)).toMatchObject({ text: 'ab', saved: false });
    await journal.markSaved('ab', FILE, '0'.repeat(64), AT);
    expect(readJournalFolder(folder)).toMatchObject({ text: 'ab', saved: true });
    await journal.close();
  });

  it('knows from its last entry alone that everything is saved in the file', async () => {
    const journal = openJournal(folder);
    const words = 'inbreng-journal 1 saved 3\n';
    await journal.write(words, IN_FILE, AT);
    expect(isSaved(folder)).toBe(false);
    await journal.write(`${words}${'lang '.repeat(100_000)}`, IN_FILE, AT);
    await journal.markSaved(`${words}${'lang '.repeat(100_000)}`, FILE, '0'.repeat(64), AT);
    expect(isSaved(folder)).toBe(true);
    // Nothing before the last entry is read.
    const bytes = readFileSync(last());
    writeFileSync(last(), Buffer.concat([Buffer.alloc(100), bytes.subarray(100)]));
    expect(isSaved(folder)).toBe(true);
    truncateSync(last(), bytes.length - 1);
    expect(isSaved(folder)).toBe(false);
    writeFileSync(last(), bytes);
    await journal.write('meer', IN_FILE, AT);
    expect(isSaved(folder)).toBe(false);
    await journal.close();
    expect(isSaved(join(folder, 'not-there'))).toBe(false);
  });

  it('starts a new file after a failed write, and reports the failure', async () => {
    const journal = openJournal(folder);
    await journal.write('a', NOWHERE, AT);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    // The open file accepts this one; the next needs the folder.
    await journal.close();
    await expect(journal.write('abc', NOWHERE, AT)).rejects.toThrow();
    rmSync(folder);
    await journal.write('abcd', NOWHERE, AT);
    expect(readJournalFolder(folder)?.text).toBe('abcd');
    await journal.close();
  });

  it('is empty when there is none', () => {
    expect(readJournalFolder(join(folder, 'not-there'))).toBeNull();
  });
});
