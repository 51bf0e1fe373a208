import { expect, test } from 'vitest';
import { chooseSavePath } from '../../electron/main/save-path.ts';

/** A dialog that is answered with these, one after the other, on a disk with these files. */
async function saved(answers: (string | null)[], ...there: string[]) {
  const asked: string[] = [];
  const path = await chooseSavePath('.inbreng', '/map/Titel.inbreng', {
    ask: async (filledIn) => {
      asked.push(filledIn);
      return answers.shift() ?? null;
    },
    isThere: async (one) => there.includes(one),
  });
  return { path, asked };
}

test('a name with its ending is the one that was chosen, in capitals too', async () => {
  for (const name of ['/map/Brief.inbreng', '/map/BRIEF.INBRENG'])
    expect(await saved([name], name)).toEqual({ path: name, asked: ['/map/Titel.inbreng'] });
});

test('a name without ending gets it', async () => {
  expect(await saved(['/map/Brief'])).toMatchObject({ path: '/map/Brief.inbreng' });
  expect(await saved(['/map/Versie 1.2'])).toMatchObject({ path: '/map/Versie 1.2.inbreng' });
});

test('a file that nobody was asked about is not written over: the dialog asks about it', async () => {
  const asked = ['/map/Titel.inbreng', '/map/Brief.inbreng'];
  expect(await saved(['/map/Brief', null], '/map/Brief.inbreng')).toEqual({ path: null, asked });
  expect(await saved(['/map/Brief', '/map/Brief.inbreng'], '/map/Brief.inbreng')).toEqual({
    path: '/map/Brief.inbreng',
    asked,
  });
  expect(await saved(['/map/Brief', '/map/Ander'], '/map/Brief.inbreng')).toEqual({
    path: '/map/Ander.inbreng',
    asked,
  });
});
