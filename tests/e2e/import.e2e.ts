import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CONVOCATIE } from '../sources/convocatie.ts';
import { LETTER } from '../sources/letter.ts';
import { CAMPAIGN, expect, ROOT, test } from './app.ts';
import { answerDialogs, dropFiles } from './gestures.ts';
import { newInbreng, onStarterLibrary, openLibraryScreen } from './on-library.ts';
import { chooseInMenu } from './steps.ts';

const FIXTURES = join(ROOT, 'tests', 'fixtures');
const paper = (number: string) => join(FIXTURES, 'officielebekendmakingen', `kst-${number}.xml`);
const NEW_MOTION = paper('36547-32_inline-metadata');
const VOTES = join(FIXTURES, 'tweedekamer', 'besluiten_expand_stemming_zaak.json');
const DECISIONS = join(FIXTURES, 'tweedekamer', 'stemming_expand_besluit.json');

const row = (shown: Page, file: string) => shown.getByRole('row', { name: new RegExp(file.replaceAll('.', '\\.')) });

test.describe('official files', () => {
  test('dropped on the page become motions, which are inserted at once', async ({ start, folder }) => {
    const { shown, read } = await onStarterLibrary(start, folder);
    const page = await newInbreng(shown);
    await dropFiles(shown, page, [NEW_MOTION, paper('28638-240')]);
    await expect(shown.getByRole('heading', { name: '2 bestanden gelezen' })).toBeVisible();
    await expect(row(shown, 'kst-36547-32')).toContainText('1 gemaakt');
    await expect(row(shown, 'kst-36547-32')).toContainText('36547, nr. 32');
    await expect(row(shown, 'kst-28638-240')).toContainText('tekst ongewijzigd');
    expect(read('moties', '36547-32')).toContain('coördinatiecommissie');
    await row(shown, 'kst-36547-32')
      .getByRole('button', { name: /invoegen$/ })
      .click();
    await expect(page.getByRole('group', { name: 'Motie' })).toContainText('Boomsma');
  });

  test('that are a later letter offer to note it at the motions that it names', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown, read } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    const letter = join(folder, 'kst-28638-9900.xml');
    writeFileSync(letter, LETTER);
    const before = read('moties', '28638-242');
    await dropFiles(shown, shown.getByRole('main'), [letter]);
    await expect(row(shown, 'kst-28638-9900')).toContainText('Noemt 3 moties of toezeggingen uit de bibliotheek.');
    const offers = shown.getByRole('region', { name: 'Noteren bij de opvolging?' });
    await expect(offers).toContainText('Kamerstuk 28638, nr. 9900 noemt 28638, nr. 238');
    await expect(offers).toContainText('De eerste proefzin noemt een motie in een noot.');
    expect(read('moties', '28638-238')).not.toContain('proefzin');
    await offers.getByRole('button', { name: 'Noteren bij 28638, nr. 238', exact: true }).focus();
    await shown.keyboard.press('Enter');
    await expect(offers.getByText('Genoteerd bij de opvolging')).toHaveCount(1);
    await expect(offers.getByRole('button', { name: 'Noteren bij 28638, nr. 242', exact: true })).toBeFocused();
    await offers.getByRole('button', { name: 'Niet noteren bij 28638, nr. 242' }).click();
    expect(read('moties', '28638-238')).toContain('says: De eerste proefzin noemt een motie in een noot.');
    expect(read('moties', '28638-242')).toBe(before);
    await offers.getByRole('button', { name: '28638, nr. 238 openen' }).click();
    await expect(shown.getByRole('heading', { name: 'Bibliotheek' })).toBeVisible();
    await shown.getByRole('button', { name: /^Motiemonitor/ }).click();
    await expect(shown.getByText('De eerste proefzin noemt een motie in een noot.')).toBeVisible();
  });

  test('that are the convocatie of a debate fill in a new document, which lists the papers that it does not cite', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown, read } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    const convocatie = join(folder, 'convocatie.txt');
    writeFileSync(convocatie, CONVOCATIE);
    await dropFiles(shown, shown.getByRole('main'), [convocatie]);
    await expect(row(shown, 'convocatie.txt')).toContainText('Agenda van een debat');
    expect(read('bronnen', '28638-223')).toContain('reactie op verzoek commissie');
    const offer = shown.getByRole('region', { name: 'Nieuw document voor dit debat' });
    await expect(offer).toContainText('21 december 2023, 11.16 uur');
    await expect(offer).toContainText('Inbreng commissiedebat');
    await offer.getByRole('button', { name: /^Document maken voor Commissiedebat/ }).focus();
    await shown.keyboard.press('Enter');
    const page = shown.getByRole('textbox', { name: 'Document' });
    await expect(page).toBeVisible({ timeout: 30_000 });
    await shown.getByRole('tab', { name: 'Details' }).click();
    await expect(shown.getByRole('textbox', { name: 'Commissie', exact: true })).toHaveValue('Justitie en Veiligheid');
    await expect(shown.getByRole('textbox', { name: 'Onderwerp van het debat', exact: true })).toHaveValue(
      'Programma Samen tegen Mensenhandel',
    );
    const uncited = shown.getByRole('tabpanel', { name: 'Details' }).getByRole('listitem');
    await expect(uncited.filter({ hasText: '28638, nr. 233' })).toBeVisible();
    await page.locator('p').first().click();
    await shown.keyboard.type('Het plan schiet tekort.');
    await shown.getByRole('button', { name: '28638, nr. 233 aanhalen bij de cursor' }).click();
    await expect(page).toBeFocused();
    await expect(uncited.filter({ hasText: '28638, nr. 233' })).toHaveCount(0);
    await expect(uncited.filter({ hasText: '28638, nr. 223' })).toBeVisible();
    await shown.getByRole('button', { name: '28638, nr. 223 openen' }).click();
    await expect(shown.getByRole('heading', { name: 'reactie op verzoek commissie' })).toBeVisible();
  });

  test('chosen in a dialog show their content, the known blocks and the addresses of missing papers', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    await answerDialogs(app, { open: [NEW_MOTION, VOTES, DECISIONS] });
    await shown.getByRole('button', { name: 'Importeren', exact: true }).click();
    await expect(shown.getByRole('heading', { name: '3 bestanden gelezen' })).toBeVisible();
    await expect(row(shown, 'besluiten_expand_stemming_zaak.json')).toContainText('2 gemaakt');
    await expect(row(shown, 'stemming_expand_besluit.json')).toContainText('3 besluiten zonder motie');
    const open = shown.getByRole('region', { name: 'Vraagt aandacht' });
    await open.getByRole('button', { name: /^Adres van de stemming kopiëren: De uitslag van 36547, nr. 32/ }).click();
    await expect
      .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
      .toMatch(/^https:\/\/gegevensmagazijn\.tweedekamer\.nl\/OData\/v4\/2\.0\/Zaak\?/);
    await shown.getByRole('button', { name: 'Naar de bibliotheek' }).click();
    await expect(shown.getByRole('option', { selected: true })).toBeVisible();
    await shown.getByRole('button', { name: /^Besluiten koppelen 3/ }).click();
    await expect(shown.getByRole('option')).toHaveCount(3);

    await shown.getByRole('button', { name: 'Importeren', exact: true }).click();
    await expect(row(shown, 'kst-36547-32')).toContainText('Ongewijzigd');
    await expect(row(shown, 'kst-36547-32')).toContainText('stond er al, met dezelfde gegevens');
  });

  test('that are damaged, empty, huge or of another kind are named with the reason; the others are imported', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown, library } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    const bad = (name: string, bytes: string | Buffer): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const huge = bad('reusachtig.json', '{');
    truncateSync(huge, 3_000_000_000);
    const files = [
      bad('kapot.xml', '<a><b>'),
      bad('leeg.json', ''),
      bad('agenda.txt', 'Geachte collega, hierbij de agenda.'),
      bad('foto.png', Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0])),
      huge,
      NEW_MOTION,
    ];
    await dropFiles(shown, shown.getByRole('main'), files);
    await expect(shown.getByRole('heading', { name: '1 bestand gelezen' })).toBeVisible({ timeout: 60_000 });
    for (const [name, why] of [
      ['kapot.xml', 'geen volledige XML'],
      ['leeg.json', 'is leeg'],
      ['agenda.txt', 'niet herkend'],
      ['foto.png', 'geen tekst'],
      ['reusachtig.json', 'meer dan 50 MB'],
    ] as const) {
      await expect(row(shown, name)).toContainText('Niet gelezen');
      await expect(row(shown, name)).toContainText(why);
    }
    expect(existsSync(join(library, 'moties', '36547-32.md'))).toBe(true);
  });

  test('in a second import over the first show their changes, and the import can be undone', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { app, shown } = await onStarterLibrary(start, folder);
    await answerDialogs(app, { open: [paper('28638-240')] });
    await chooseInMenu(app, 'import');
    await expect(row(shown, 'kst-28638-240')).toBeVisible();
    await chooseInMenu(app, 'library');
    await expect(shown.getByRole('heading', { name: 'Bibliotheek' })).toBeVisible();
    await answerDialogs(app, { open: [NEW_MOTION] });
    await shown.getByRole('button', { name: 'Importeren', exact: true }).click();
    await expect(row(shown, 'kst-36547-32')).toHaveCount(1);
    await expect(row(shown, 'kst-36547-32')).toContainText('1 gemaakt');
    await shown.getByRole('button', { name: 'Alles ongedaan maken' }).last().click();
    await expect(shown.getByRole('heading', { name: 'Het importeren is ongedaan gemaakt' })).toBeVisible();
  });

  test('do not overwrite fields of the user: the user chooses', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown, library } = await onStarterLibrary(start, folder);
    const file = join(library, 'moties', '36547-32.md');
    await openLibraryScreen(shown);
    await dropFiles(shown, shown.getByRole('main'), [NEW_MOTION]);
    await shown.getByRole('button', { name: 'Naar de bibliotheek' }).click();
    await shown.getByRole('textbox', { name: 'Titel', exact: true }).fill('Eigen titel');
    await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 15_000 }).toContain('title: Eigen titel');
    await dropFiles(shown, shown.getByRole('main'), [NEW_MOTION]);
    const choice = shown.getByRole('region', { name: 'Kies wat blijft' });
    await expect(choice).toContainText('Eigen titel');
    expect(readFileSync(file, 'utf8')).toContain('title: Eigen titel');
    await choice.getByRole('button', { name: /^Uit de bestanden nemen/ }).click();
    await expect(choice).toHaveCount(0);
    expect(readFileSync(file, 'utf8')).toContain('title: Motie van de leden Boomsma en Ceder');
  });

  test('are undone as a whole; the library is as before', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown, library } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    const count = await shown.getByText(/^\d+ bouwstenen$/).textContent();
    await dropFiles(shown, shown.getByRole('main'), [NEW_MOTION, VOTES, DECISIONS]);
    await shown.getByRole('button', { name: 'Alles ongedaan maken' }).click();
    await expect(shown.getByRole('heading', { name: 'Het importeren is ongedaan gemaakt' })).toBeVisible();
    expect(existsSync(join(library, 'moties', '36547-32.md'))).toBe(false);
    await shown.getByRole('button', { name: 'Naar de bibliotheek' }).click();
    await expect(shown.getByText(count ?? '', { exact: true })).toBeVisible();
    await expect(shown.getByRole('button', { name: /^Besluiten koppelen/ })).toHaveCount(0);
  });

  test('are undone after a choice among them, except for a block that was changed in between', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown, read } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    await dropFiles(shown, shown.getByRole('main'), [NEW_MOTION]);
    await shown.getByRole('button', { name: 'Naar de bibliotheek' }).click();
    const title = shown.getByRole('textbox', { name: 'Titel', exact: true });
    await title.fill('Eigen titel');
    await expect.poll(() => read('moties', '36547-32'), { timeout: 15_000 }).toContain('title: Eigen titel');

    await chooseInMenu(app, 'start');
    await answerDialogs(app, { open: [NEW_MOTION, paper('28638-240')] });
    await chooseInMenu(app, 'import');
    await row(shown, 'kst-28638-240').getByRole('button', { name: '28638, nr. 240' }).click();
    await title.fill('Intussen aangepast');
    await expect.poll(() => read('moties', '28638-240'), { timeout: 15_000 }).toContain('title: Intussen aangepast');
    await shown.keyboard.press('Escape');
    const choice = shown.getByRole('region', { name: 'Kies wat blijft' });
    await choice.getByRole('button', { name: /^Uit de bestanden nemen/ }).click();
    await expect(choice).toHaveCount(0);
    expect(read('moties', '36547-32')).toContain('title: Motie van de leden Boomsma en Ceder');

    await shown.getByRole('button', { name: 'Alles ongedaan maken' }).last().click();
    await expect(shown.getByText('Eén bouwsteen is na het importeren gewijzigd', { exact: false })).toBeVisible();
    expect(read('moties', '36547-32')).toContain('title: Eigen titel');
    expect(read('moties', '28638-240')).toContain('title: Intussen aangepast');
    await shown.getByRole('button', { name: '28638, nr. 240' }).click();
    await expect(title).toHaveValue('Intussen aangepast');
  });

  test('without a library say so, and change nothing', { tag: CAMPAIGN }, async ({ start }) => {
    const { shown } = await start();
    await shown.getByRole('button', { name: 'Beginnen' }).waitFor();
    await dropFiles(shown, shown.getByRole('main'), [NEW_MOTION]);
    await expect(shown.getByText('Er is nog geen bibliotheek gekozen', { exact: false })).toBeVisible();
  });
});
