import { expect, test } from 'vitest';
import { copyMail } from '../../../../renderer/writing/window/copy-mail.ts';
import { shippedHouseStyle } from '../../../publish/pdf/house-styles.ts';
import { documentTypeOf, specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';

const draft = specimen('inbreng-commissiedebat', finding(starterBlocks()));
const templates = { documentType: documentTypeOf('inbreng-commissiedebat'), houseStyle: shippedHouseStyle('neutraal') };
const texts = { mailCopied: 'Gekopieerd.' };

test('the mail goes to the clipboard as rich and as plain text', async () => {
  const copied: { text: string; html: string | null }[] = [];
  const copy = async (content: { text: string; html: string | null }) => {
    copied.push(content);
    return { ok: true as const, value: null };
  };
  expect(await copyMail({ copy }, draft, templates, texts)).toBe('Gekopieerd.');
  expect(copied).toHaveLength(1);
  expect(copied[0]?.text).toMatch(/^Onderwerp: /);
  expect(copied[0]?.html).toContain('<ol><li>');
});

test('a clipboard that refuses the mail is reported', async () => {
  const copy = async () => ({ ok: false as const, problem: { code: 'failed', message: 'Het klembord is bezet.' } });
  expect(await copyMail({ copy } as never, draft, templates, texts)).toBe('Het klembord is bezet.');
});
