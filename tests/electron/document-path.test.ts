import { expect, test } from 'vitest';
import { chooseDocumentPath } from '../../electron/main/requests/document-path.ts';
import { createRefusal } from '../../electron/texts/refusal.ts';

async function chosen(...choices: (string | null)[]) {
  const messages: string[] = [];
  const path = await chooseDocumentPath({
    showDialog: async () => choices.shift() ?? null,
    refuse: async (one) => {
      messages.push(one);
    },
  });
  return { path, messages };
}

test('a document is accepted without a message', async () => {
  for (const path of ['/map/Brief.inbreng', '/map/BRIEF.DOCX', '/map/Brief.pdf', null])
    expect(await chosen(path)).toEqual({ path, messages: [] });
});

test('a file that is no document gives a message, and the dialog opens again', async () => {
  const messages = ['/map/notitie.txt'];
  expect(await chosen('/map/notitie.txt', null)).toEqual({ path: null, messages });
  expect(await chosen('/map/notitie.txt', '/map/Brief.inbreng')).toEqual({ path: '/map/Brief.inbreng', messages });
});

test('the message names the file and the file types that can be opened', () => {
  const { message } = createRefusal('not-a-document', 'nl', { file: 'notitie.txt' }).problem;
  for (const part of ['‘notitie.txt’', '.inbreng', 'Word-bestand of een PDF', 'niets geopend', 'importeren'])
    expect(message).toContain(part);
});
