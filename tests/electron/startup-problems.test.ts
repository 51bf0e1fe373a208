import type { BrowserWindow } from 'electron';
import { afterEach, expect, test, vi } from 'vitest';
import { movedByOtherStart, reportStartProblems } from '../../electron/main/startup/startup-problems.ts';

const shown = vi.hoisted(() => [] as { over: unknown; detail: string }[]);
vi.mock('electron', () => ({
  app: { getName: () => 'Inbreng' },
  dialog: {
    showMessageBox: async (...given: unknown[]) => {
      const options = given.at(-1) as { detail: string };
      shown.push({ over: given.length > 1 ? given[0] : null, detail: options.detail });
    },
  },
}));
afterEach(() => void shown.splice(0));

const ASIDE = { folder: '/data/pictures', copy: '/data/pictures.broken' };
const DAMAGED = { file: '/data/settings.json', copy: '/data/settings.json.broken' };

test('the notice over the window names a file that was moved because a folder belongs there, and its new path', async () => {
  const window = {} as BrowserWindow;
  await reportStartProblems(window, { damaged: null, aside: [ASIDE] }, 'nl');
  expect(shown).toEqual([{ over: window, detail: expect.stringContaining('staat nu hier: /data/pictures.broken') }]);
  expect(shown[0]?.detail).toContain('(/data/pictures), stond een bestand');
});

test('the notice names all problems of a start, in the language of the interface', async () => {
  await reportStartProblems(undefined, { damaged: DAMAGED, aside: [ASIDE] }, 'en');
  expect(shown).toHaveLength(1);
  expect(shown[0]?.detail).toMatch(/The settings cannot be read.*\n\n.*now here: \/data\/pictures\.broken/s);
});

test('a start without problems shows no notice', async () => {
  await reportStartProblems(undefined, { damaged: null, aside: [] }, 'nl');
  expect(shown).toEqual([]);
});

test('a start that hands over to the running app also hands over the path of its moved file, if any', () => {
  expect(movedByOtherStart({ aside: [ASIDE] })).toEqual([ASIDE]);
  for (const more of [undefined, null, {}, { directory: '/' }, { aside: ['/data/pictures'] }])
    expect(movedByOtherStart(more)).toEqual([]);
});
