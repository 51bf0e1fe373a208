import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { emptyFolder } from '../store/folders.ts';
import { servicesOfOneWindow, WINDOW } from './services-of-one-window.ts';

/** The path that the system dialog showed last. Nothing is chosen in it. */
let shown: string | undefined;
let documents = '';
vi.mock('electron', () => ({
  app: { getPath: () => documents },
  dialog: {
    showSaveDialog: async (...given: [unknown, { defaultPath: string }]) => {
      shown = given[1].defaultPath;
      return { canceled: true, filePath: '' };
    },
  },
}));
afterEach(() => {
  shown = undefined;
});

function place(): string {
  const folder = emptyFolder();
  documents = join(folder, 'Documenten');
  mkdirSync(documents);
  mkdirSync(join(folder, 'Debat'));
  return folder;
}

async function proposed(file: string | null, cameFrom: string[], name: string): Promise<string | undefined> {
  const { services, handlers } = servicesOfOneWindow({ file, pathOf: (path) => path });
  services.openings.current(WINDOW).cameFrom = cameFrom;
  await handlers.chooseSavePlace({ name }, WINDOW);
  return shown;
}

test('a document that was made from another one is proposed beside it, under an unused name', async () => {
  const folder = place();
  const source = join(folder, 'Debat', 'Mensenhandel.inbreng');
  writeFileSync(source, '');
  expect(await proposed(null, [source], 'Mensenhandel')).toBe(join(folder, 'Debat', 'Mensenhandel (2).inbreng'));
  writeFileSync(join(folder, 'Debat', 'Mensenhandel (2).inbreng'), '');
  expect(await proposed(null, [source], 'Mensenhandel')).toBe(join(folder, 'Debat', 'Mensenhandel (3).inbreng'));
  expect(await proposed(null, [source], 'Kamervragen')).toBe(join(folder, 'Debat', 'Kamervragen.inbreng'));
});

test('a new document is proposed in the Documents folder, under an unused name', async () => {
  const folder = place();
  writeFileSync(join(folder, 'Documenten', 'Brief.inbreng'), '');
  expect(await proposed(null, [], 'Brief')).toBe(join(folder, 'Documenten', 'Brief (2).inbreng'));
});

test('a document that has a file is proposed under its own name', async () => {
  const file = join(place(), 'Debat', 'Brief.inbreng');
  writeFileSync(file, '');
  expect(await proposed(file, [], 'Brief')).toBe(file);
});
