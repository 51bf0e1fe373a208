import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Replacement, replaceFiles } from '../../electron/main/requests/replace-files.ts';
import { createUserFiles } from '../../electron/processes/user-files.ts';
import { loggedErrors } from './logged.ts';

/** Milliseconds of silence after which a folder is given up: longer than any responding disk takes here. */
const PATIENCE = 600_000;

describe('the files of an export', () => {
  let root: string;
  let folder: string;
  let backupFolder: string;
  const formats = ['docx', 'html', 'pdf'];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'inbreng-places-'));
    folder = join(root, 'uit');
    backupFolder = join(root, 'vervangen', 'export-1');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const at = (format: string) => join(folder, `Inbreng.${format}`);
  /** `look` runs before each step, which checks then whether the user cancelled. */
  const take = (isCancelled: () => boolean, mayReplace: Replacement['mayReplace'] = async () => true) =>
    replaceFiles(
      {
        files: formats.map((format) => ({ bytes: Buffer.from(`nieuw ${format}`), to: at(format) })),
        folder,
        backupFolder,
        mayReplace,
        isCancelled,
      },
      createUserFiles(async () => true, PATIENCE),
    );
  const holds = (format: string) => readFileSync(at(format), 'utf8');
  /** The former files, and a hook for the moment after this format was put in place. */
  const writeFormer = (...these: string[]) => {
    mkdirSync(folder);
    for (const format of these) writeFileSync(at(format), `oud ${format}`);
  };
  const once = (format: string, then: () => void) => {
    let done = false;
    return () => {
      if (!done && readdirSync(folder).includes(`Inbreng.${format}`) && holds(format).startsWith('nieuw')) {
        done = true;
        then();
      }
      return false;
    };
  };
  const inTheWay = (format: string) => {
    rmSync(at(format), { force: true });
    mkdirSync(join(at(format), 'in de weg'), { recursive: true });
  };

  it('are all put in place, in a folder that is made for them', async () => {
    expect(await take(() => false)).toBeNull();
    expect(formats.map(holds)).toEqual(formats.map((format) => `nieuw ${format}`));
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('do not keep the replaced files any longer', async () => {
    writeFormer('docx', 'pdf');
    expect(await take(() => false)).toBeNull();
    expect(readdirSync(join(root, 'vervangen'))).toEqual([]);
  });

  it('are all taken back when the last can’t be written: the former files are restored', async () => {
    writeFormer('docx');
    const outcome = await take(once('html', () => inTheWay('pdf')));
    expect(outcome).toMatchObject({ reason: { file: at('pdf') }, notRestored: [] });
    expect(holds('docx')).toBe('oud docx');
    expect(readdirSync(folder).sort()).toEqual(['Inbreng.docx', 'Inbreng.pdf']);
    expect(readdirSync(join(root, 'vervangen'))).toEqual([]);
  });

  it('are not put in place when one destination may not be replaced; its file is named and stays', async () => {
    writeFormer('docx', 'html');
    const docx = createHash('sha256').update('oud docx').digest('hex');
    const steps: string[] = [];
    const outcome = await take(
      () => false,
      async (to, sha256) => {
        steps.push(to);
        return sha256 === docx;
      },
    );
    expect(outcome).toEqual({ reason: { stays: at('html') }, notRestored: [] });
    expect(steps).toEqual([at('docx'), at('html')]);
    expect([holds('docx'), holds('html')]).toEqual(['oud docx', 'oud html']);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readdirSync(join(root, 'vervangen'))).toEqual([]);
  });

  it('are taken back when the user cancels, also after some were put in place', async () => {
    writeFormer('docx');
    expect(await take(() => true)).toEqual({ reason: 'cancelled', notRestored: [] });
    let stopped = false;
    const cancelOnce = once('html', () => (stopped = true));
    expect(await take(() => cancelOnce() || stopped)).toEqual({ reason: 'cancelled', notRestored: [] });
    expect(readdirSync(folder)).toEqual(['Inbreng.docx']);
    expect(holds('docx')).toBe('oud docx');
  });

  it('are each restored on their own, and one that can’t be restored is kept and named', async () => {
    const logged = loggedErrors();
    writeFormer('docx', 'html');
    const outcome = await take(
      once('html', () => {
        // Word holds it on Windows; here its backup is gone.
        rmSync(join(backupFolder, 'Inbreng.docx'));
        inTheWay('pdf');
      }),
    );
    expect(outcome).toMatchObject({ reason: { file: at('pdf') }, notRestored: [at('docx')] });
    expect(holds('html')).toBe('oud html');
    expect(readFileSync(join(backupFolder, 'Inbreng.html'), 'utf8')).toBe('oud html');
    expect(logged()).toEqual(['ENOENT']);
  });

  it('leave alone a file that another program wrote there in the meantime', async () => {
    writeFormer('docx');
    const outcome = await take(
      once('html', () => {
        writeFileSync(at('docx'), 'van een collega');
        inTheWay('pdf');
      }),
    );
    expect(outcome).toMatchObject({ notRestored: [] });
    expect(holds('docx')).toBe('van een collega');
  });

  it('are taken back when another program wrote a file after its backup: its content stays', async () => {
    writeFormer('docx', 'pdf');
    for (const format of ['docx', 'pdf']) {
      const outcome = await take(
        () => false,
        async (to) => {
          if (to === at('pdf')) writeFileSync(at(format), `van een collega, ${format}`);
          return true;
        },
      );
      expect(outcome).toEqual({ reason: { stays: at(format) }, notRestored: [] });
      expect(holds(format)).toBe(`van een collega, ${format}`);
    }
    // Also of the second try, in which other files had been put in place already.
    expect(readdirSync(folder).sort()).toEqual(['Inbreng.docx', 'Inbreng.pdf']);
    expect(holds('docx')).toBe('van een collega, docx');
    expect(readdirSync(join(root, 'vervangen'))).toEqual([]);
  });

  it('are taken back when another program made a file at a free destination', async () => {
    const outcome = await take(once('html', () => writeFileSync(at('pdf'), 'van een collega')));
    expect(outcome).toEqual({ reason: { stays: at('pdf') }, notRestored: [] });
    expect(readdirSync(folder)).toEqual(['Inbreng.pdf']);
    expect(holds('pdf')).toBe('van een collega');
  });

  describe('in a folder that stops responding', () => {
    // The test ends the time limit; the disk takes the time that it needs.
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    afterEach(() => void vi.useRealTimers());

    /** A pipe without a writer: its reader waits, as for a file on an unreachable share. */
    const silence = (format: string) => {
      rmSync(at(format), { force: true });
      execFileSync('mkfifo', [at(format)]);
    };
    /** Waits until a process reads it and goes on waiting. Returns a function that writes some text into it. */
    const whenRead = async (format: string): Promise<(text: string) => Promise<void>> => {
      const openPipe = () => open(at(format), constants.O_WRONLY | constants.O_NONBLOCK).catch(() => null);
      let pipe = await openPipe();
      while (!pipe) pipe = await openPipe();
      const reader = pipe;
      return async (text) => {
        await reader.writeFile(text);
        await reader.close();
      };
    };

    it.skipIf(process.platform === 'win32')('change nothing when no file was put in place yet', async () => {
      writeFormer('docx');
      silence('html');
      const taking = take(() => false);
      const respond = await whenRead('html');
      expect(existsSync(join(backupFolder, 'Inbreng.docx'))).toBe(true);
      await vi.advanceTimersByTimeAsync(PATIENCE);
      expect(await taking).toEqual({ reason: { file: folder, detail: 'ETIMEDOUT' }, notRestored: [] });
      expect(holds('docx')).toBe('oud docx');
      await respond('');
      // The folder responds at last: nothing more is put in place, and nothing is left behind.
      await expect.poll(() => readdirSync(join(root, 'vervangen'))).toEqual([]);
      expect(readdirSync(folder).sort()).toEqual(['Inbreng.docx', 'Inbreng.html']);
      expect(holds('docx')).toBe('oud docx');
    });

    it.skipIf(process.platform === 'win32')(
      'are kept as backups when some were put in place, and restored when the folder responds',
      async () => {
        writeFormer('docx', 'html');
        let isSilent = false;
        const taking = take(
          once('html', () => {
            silence('html');
            inTheWay('pdf');
            isSilent = true;
          }),
        );
        await expect.poll(() => isSilent).toBe(true);
        const respond = await whenRead('html');
        await vi.advanceTimersByTimeAsync(PATIENCE);
        expect(await taking).toMatchObject({
          reason: { detail: 'ETIMEDOUT' },
          notRestored: expect.arrayContaining([at('html')]),
        });
        expect(readFileSync(join(backupFolder, 'Inbreng.html'), 'utf8')).toBe('oud html');
        expect(holds('docx')).toBe('oud docx');
        await respond('nieuw html');
        await expect.poll(() => statSync(at('html')).isFile() && holds('html')).toBe('oud html');
        await expect.poll(() => readdirSync(join(root, 'vervangen'))).toEqual([]);
      },
    );
  });
});
