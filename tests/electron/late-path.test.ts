import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { servicesOfOneWindow, WINDOW } from './services-of-one-window.ts';

vi.mock('electron', () => ({}));
const disk = vi.hoisted(() => ({ answer: (_path: string): void => undefined }));
vi.mock('../../electron/main/security/real-path.ts', () => ({
  realPath: () =>
    new Promise<string>((done) => {
      disk.answer = done;
    }),
}));

function opened() {
  const one = servicesOfOneWindow({ file: null, pathOf: (grant) => `/${grant}.inbreng` });
  const ask = (where: 'here' | 'new-window') => one.handlers.openDocument({ file: 'A' as never, where }, WINDOW);
  return { ...one, ask };
}

describe('a file whose path the disk resolves late', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const cancelled = { ok: false, problem: { code: 'cancelled' } };

  test('opens in the window that waits for it', async () => {
    const { files, ask } = opened();
    const reply = ask('here');
    disk.answer('/A.inbreng');
    expect(await reply).toMatchObject({ ok: true, value: { shown: 'here' } });
    expect(files.get(WINDOW)).toBe('/A.inbreng');
  });

  test('takes neither the file nor its name from a window that went on with another file', async () => {
    const { files, handlers, ask } = opened();
    const reply = ask('here');
    await handlers.leaveDocument(undefined, WINDOW);
    files.set(WINDOW, '/B.inbreng');
    disk.answer('/A.inbreng');
    expect(await reply).toMatchObject(cancelled);
    expect(files.get(WINDOW)).toBe('/B.inbreng');
  });

  test('takes no file from a window that received one from outside', async () => {
    const { files, requests, ask } = opened();
    const reply = ask('here');
    files.set(WINDOW, '/B.inbreng');
    requests.onFileGiven(WINDOW);
    disk.answer('/A.inbreng');
    expect(await reply).toMatchObject(cancelled);
    expect(files.get(WINDOW)).toBe('/B.inbreng');
  });

  test('is not opened for a closed window', async () => {
    const { files, made, ask } = opened();
    const reply = ask('new-window');
    files.delete(WINDOW);
    disk.answer('/A.inbreng');
    expect(await reply).toMatchObject(cancelled);
    expect(made).toEqual([]);
  });

  test('still opens in its own window when the document beside which it was chosen was left since', async () => {
    const { made, handlers, ask } = opened();
    const reply = ask('new-window');
    await handlers.leaveDocument(undefined, WINDOW);
    disk.answer('/A.inbreng');
    expect(await reply).toMatchObject({ ok: true, value: { shown: 'opened' } });
    expect(made).toEqual(['/A.inbreng']);
  });

  test('does not replace the file that the new window has by then', async () => {
    const { files, services, handlers } = opened();
    let found: (path: string) => void = () => undefined;
    services.lookups.start(
      WINDOW,
      '/A.inbreng',
      new Promise((done) => {
        found = done;
      }),
    );
    const reply = handlers.currentDocument(undefined, WINDOW);
    files.set(WINDOW, '/B.inbreng');
    found('/A.inbreng');
    expect(await reply).toMatchObject({ ok: true, value: { grant: '/B.inbreng' } });
    expect(files.get(WINDOW)).toBe('/B.inbreng');
  });
});
