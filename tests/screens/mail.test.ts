import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeMail } from '../../engine/core/mail/compose-mail.ts';
import { formatMailHtml, formatMailText } from '../../engine/core/mail/format-mail.ts';
import { documentTypeOf, specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';
import { type Gallery, openGallery } from './gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

const type = 'inbreng-commissiedebat';
const draft = specimen(type, finding(starterBlocks()));
const mail = composeMail(draft, documentTypeOf(type), { sender: '', variables: {} });

test('a mail that is pasted into an editable page keeps its list and links, and as plain text its addresses', () =>
  gallery.visit(
    'writing-rest',
    async (page) => {
      const content = JSON.stringify({ html: formatMailHtml(mail, 'nl'), text: formatMailText(mail, 'nl') });
      await page.evaluate(`{
        document.body.innerHTML =
          '<button id="source">Kopieer</button><div id="rich" contenteditable></div><textarea id="plain"></textarea>';
        document.addEventListener('copy', (event) => {
          const content = ${content};
          event.clipboardData.setData('text/html', content.html);
          event.clipboardData.setData('text/plain', content.text);
          event.preventDefault();
        });
      }`);
      await page.focus('#source');
      await page.keyboard.press('Control+C');
      await page.focus('#rich');
      await page.keyboard.press('Control+V');
      await page.focus('#plain');
      await page.keyboard.press('Control+V');
      const items = await page.locator('#rich li').allInnerTexts();
      expect(items).toHaveLength(mail.requests.length);
      for (const [at, { text }] of mail.requests.entries()) expect(items[at]).toContain(text);
      const links = await page.evaluate<string[]>(
        `[...document.querySelectorAll('#rich a')].map((link) => link.getAttribute('href'))`,
      );
      expect(links).toEqual(mail.requests.flatMap(({ sources }) => sources.flatMap(({ href }) => href ?? [])));
      expect(await page.locator('#rich').textContent()).toContain(mail.greeting);
      const plain = await page.locator('#plain').inputValue();
      for (const href of links) expect(plain).toContain(href);
      expect(plain).toMatch(/^Onderwerp: /);
    },
    { ownDocument: true },
  ));
