import { expect, test } from 'vitest';
import { chooseSavePath, findFreePath } from '../../electron/main/requests/save-path.ts';

/** A dialog that returns these paths one after the other, on a disk with these files. */
async function saved(choices: (string | null)[], ...existing: string[]) {
  const proposals: string[] = [];
  const path = await chooseSavePath(['inbreng'], '/map/Titel.inbreng', {
    showDialog: async (filledIn) => {
      proposals.push(filledIn);
      return choices.shift() ?? null;
    },
    exists: async (one) => existing.includes(one),
  });
  return { path, proposals };
}

test('keeps a chosen name with its extension, in capitals too', async () => {
  for (const name of ['/map/Brief.inbreng', '/map/BRIEF.INBRENG'])
    expect(await saved([name], name)).toEqual({ path: name, proposals: ['/map/Titel.inbreng'] });
});

test('adds the extension to a name without one', async () => {
  expect(await saved(['/map/Brief'])).toMatchObject({ path: '/map/Brief.inbreng' });
  expect(await saved(['/map/Versie 1.2'])).toMatchObject({ path: '/map/Versie 1.2.inbreng' });
});

test('does not overwrite a file without a question: the dialog opens again', async () => {
  const proposals = ['/map/Titel.inbreng', '/map/Brief.inbreng'];
  expect(await saved(['/map/Brief', null], '/map/Brief.inbreng')).toEqual({ path: null, proposals });
  expect(await saved(['/map/Brief', '/map/Brief.inbreng'], '/map/Brief.inbreng')).toEqual({
    path: '/map/Brief.inbreng',
    proposals,
  });
  expect(await saved(['/map/Brief', '/map/Ander'], '/map/Brief.inbreng')).toEqual({
    path: '/map/Ander.inbreng',
    proposals,
  });
});

test('numbers an existing name; when all numbers are taken it proposes the name unchanged, and the dialog warns', async () => {
  const pathOf = (name: string) => `/map/${name}`;
  expect(await findFreePath('Brief', pathOf, async () => false)).toBe('/map/Brief');
  expect(await findFreePath('Brief', pathOf, async (path) => path === '/map/Brief')).toBe('/map/Brief (2)');
  expect(await findFreePath('Brief', pathOf, async () => true)).toBe('/map/Brief');
});
