import { expect, test } from 'vitest';
import { chooseDocumentPath } from '../../electron/main/requests/document-path.ts';
import { createRefusal } from '../../electron/texts/refusal.ts';

async function chosen(...answers: (string | null)[]) {
  const said: string[] = [];
  const path = await chooseDocumentPath({
    showDialog: async () => answers.shift() ?? null,
    refuse: async (one) => {
      said.push(one);
    },
  });
  return { path, said };
}

test('a document is what was chosen, and nobody is told anything', async () => {
  for (const path of ['/map/Brief.inbreng', '/map/BRIEF.DOCX', '/map/Brief.pdf', null])
    expect(await chosen(path)).toEqual({ path, said: [] });
});

test('of a name that is no document that is said, and the dialog comes back', async () => {
  const said = ['/map/notitie.txt'];
  expect(await chosen('/map/notitie.txt', null)).toEqual({ path: null, said });
  expect(await chosen('/map/notitie.txt', '/map/Brief.inbreng')).toEqual({ path: '/map/Brief.inbreng', said });
});

test('what is said names the file and what can be opened', () => {
  const { message } = createRefusal('not-a-document', 'nl', { file: 'notitie.txt' }).problem;
  for (const part of ['‘notitie.txt’', '.inbreng', 'Word-bestand of een PDF', 'niets geopend', 'importeren'])
    expect(message).toContain(part);
});
