import { expect, test, vi } from 'vitest';
import type { House } from '../../electron/main/house.ts';
import { createLookups } from '../../electron/main/lookups.ts';
import { createOpenings } from '../../electron/main/openings.ts';
import { createRequests } from '../../electron/main/requests.ts';

vi.mock('electron', () => ({}));

const WINDOW = 1;
const grant = (path: string) => path as never;

/** A window in a house whose process for saving answers when it is told to. */
function opened(file: string | null) {
  const files = new Map<number, string | null>([[WINDOW, file]]);
  const answers = new Map<string, (reply: unknown) => void>();
  const recent: string[] = [];
  const house = {
    state: {
      settings: () => ({ language: 'nl', userName: '', library: null }),
      opened: (path: string) => recent.push(path),
    },
    grants: {
      pathOf: (_window: number, path: string) => path,
      pathsIn: () => ({}),
      give: (_window: number, path: string) => ({ grant: path, name: path, folder: '/' }),
    },
    windows: {
      byId: (window: number) => (files.has(window) ? {} : undefined),
      all: () => [...files.keys()],
      fileOf: (window: number) => files.get(window) ?? null,
      claim: (window: number, path: string) => {
        if (files.has(window)) files.set(window, path);
        return true;
      },
      release: (window: number) => files.has(window) && files.set(window, null),
    },
    openings: createOpenings(),
    lookups: createLookups(),
    processes: {
      saving: {
        ask: (name: string) =>
          name === 'leaveDocument'
            ? Promise.resolve({ ok: true, value: null })
            : new Promise((done) => {
                answers.set(name, done);
              }),
      },
    },
    by: '',
  } as unknown as House;
  const { handlers } = createRequests(house, {} as never);
  /** The window lets go of what it waits for and shows another file. */
  const goOn = async (path: string) => {
    await handlers.leaveDocument(undefined, WINDOW);
    files.set(WINDOW, path);
  };
  return { files, recent, house, handlers, answer: (name: string, reply: unknown) => answers.get(name)?.(reply), goOn };
}

const refused = { ok: false, problem: { code: 'folder-gone', file: null, message: '' } };

test('a save that fails gives the window back the file that it had', async () => {
  for (const before of ['/A.inbreng', null]) {
    const { files, handlers, answer } = opened(before);
    const reply = handlers.saveDraft({ document: grant('/N.inbreng'), draft: '', base: null }, WINDOW);
    expect(files.get(WINDOW)).toBe('/N.inbreng');
    answer('saveDraft', refused);
    expect(await reply).toMatchObject({ ok: false });
    expect(files.get(WINDOW)).toBe(before);
  }
});

test('a save that fails late takes no file from a window that shows another by then', async () => {
  for (const before of ['/A.inbreng', null]) {
    const { files, handlers, answer, goOn } = opened(before);
    const reply = handlers.saveDraft({ document: grant('/N.inbreng'), draft: '', base: null }, WINDOW);
    await goOn('/B.inbreng');
    answer('saveDraft', refused);
    await reply;
    expect(files.get(WINDOW)).toBe('/B.inbreng');
  }
});

test('a save that fails after its window was closed leaves no opening behind', async () => {
  const { files, house, handlers, answer } = opened('/A.inbreng');
  const reply = handlers.saveDraft({ document: grant('/N.inbreng'), draft: '', base: null }, WINDOW);
  await handlers.leaveDocument(undefined, WINDOW);
  files.delete(WINDOW);
  answer('saveDraft', refused);
  await reply;
  expect(house.openings.all().openings).toEqual([]);
});

test('an export that is read late takes no file from a window that shows another by then', async () => {
  const carried = { ok: true, value: { draft: '', hash: '', repaired: [], carrier: 'pdf' } };
  const { files, recent, handlers, answer, goOn } = opened(null);
  const reply = handlers.readDraft({ document: grant('/Oud.pdf') }, WINDOW);
  await goOn('/B.inbreng');
  answer('readDraft', carried);
  await reply;
  expect(files.get(WINDOW)).toBe('/B.inbreng');
  expect(recent).toEqual([]);
  // One that is waited for stands in no file from then on.
  const again = handlers.readDraft({ document: grant('/Oud.pdf') }, WINDOW);
  answer('readDraft', carried);
  await again;
  expect(files.get(WINDOW)).toBeNull();
});
