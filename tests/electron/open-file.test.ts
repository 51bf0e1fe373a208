import { describe, expect, test, vi } from 'vitest';
import { createFileInbox } from '../../electron/main/startup/file-inbox.ts';
import { createFileOpener } from '../../electron/main/windows/open-file.ts';
import { createPathLookups } from '../../electron/main/windows/path-lookups.ts';
import type { Windows } from '../../electron/main/windows/windows.ts';

vi.mock('electron', () => ({}));

/** An app without windows, on a disk whose responses the test gives. */
function startedApp() {
  const files = new Map<number, string | null>();
  const fronts: number[] = [];
  const pending: ((path: string) => void)[] = [];
  const holder = (file: string) => [...files].find(([, held]) => held === file)?.[0];
  const made = (file: string | null) => {
    files.set(files.size + 1, file);
    return { webContents: { id: files.size } };
  };
  const windows = {
    all: () => [...files.keys()],
    fileOf: (window: number) => files.get(window) ?? null,
    bringToFront: (window: number) => fronts.push(window),
    claim: (window: number, file: string) => files.set(window, file) !== undefined,
    show: (file: string | null) => {
      const has = file === null ? undefined : holder(file);
      if (has === undefined) return made(file);
      fronts.push(has);
      return { webContents: { id: has } };
    },
  } as unknown as Windows;
  const lookups = createPathLookups();
  const inbox = createFileInbox();
  inbox.deliverTo(() => undefined);
  const open = createFileOpener({
    windows,
    lookups,
    handed: inbox,
    findPath: () => new Promise((done) => pending.push(done)),
    moment: 0,
  });
  return { files, fronts, inbox, lookups, open, answer: (at: number, path: string) => pending[at]?.(path) };
}

describe('a file that is opened at a start, on a slow disk', () => {
  test('gets only one window when it is opened twice', async () => {
    const { files, fronts, lookups, open, answer } = startedApp();
    const first = open('/share/A.inbreng');
    const second = open('/share/A.inbreng');
    await first;
    answer(1, '/disk/A.inbreng');
    await second;
    answer(0, '/disk/A.inbreng');
    expect([...files.keys()]).toEqual([1]);
    expect(fronts).toEqual([1]);
    expect(await lookups.takeRealPath(1)).toBe('/disk/A.inbreng');
  });

  test('is in that window once the disk has responded, also when it is opened by another name', async () => {
    const { files, fronts, open, answer } = startedApp();
    await open('/share/A.inbreng');
    const second = open('/link.inbreng');
    answer(0, '/disk/A.inbreng');
    answer(1, '/disk/A.inbreng');
    await second;
    expect([...files]).toEqual([[1, '/disk/A.inbreng']]);
    expect(fronts).toEqual([1]);
  });

  test('is in that one window when the other name is resolved first', async () => {
    const { files, fronts, open, answer } = startedApp();
    await open('/share/A.inbreng');
    const second = open('/link.inbreng');
    answer(1, '/disk/A.inbreng');
    await new Promise((done) => setImmediate(done));
    answer(0, '/disk/A.inbreng');
    await second;
    expect([...files]).toEqual([[1, '/disk/A.inbreng']]);
    expect(fronts).toEqual([1]);
  });

  test('does not change a window that no longer waits for it', async () => {
    const { files, lookups, open, answer } = startedApp();
    await open('/share/A.inbreng');
    lookups.forget(1);
    answer(0, '/disk/A.inbreng');
    await new Promise((done) => setImmediate(done));
    expect([...files]).toEqual([[1, null]]);
  });
});

test('gets no window when the app is ending, and is kept for the next start', async () => {
  const { files, inbox, open, answer } = startedApp();
  const opening = open('/share/A.inbreng');
  inbox.hold();
  answer(0, '/disk/A.inbreng');
  await opening;
  expect(files.size).toBe(0);
  expect(inbox.held()).toEqual(['/share/A.inbreng']);
});
