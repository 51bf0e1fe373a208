import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CAMPAIGN, expect, OWN_PROCESS, ROOT, type StartedApp, test } from './app.ts';
import { answerDialogs } from './gestures.ts';
import { newInbreng, onStarterLibrary, openLibraryScreen } from './on-library.ts';
import { chooseInMenu, saveState } from './steps.ts';

const PICTURE = join(ROOT, 'assets', 'icon', 'icon.png');

const search = (shown: Page) => shown.getByRole('searchbox', { name: 'Zoek in de bibliotheek' });
/** Types text and chooses the first result, after the results of the former text have gone. */
async function chooseFound(shown: Page, words: string, row = words): Promise<void> {
  await search(shown).fill(words);
  await expect(shown.getByRole('option').first()).toContainText(row, { ignoreCase: true });
  await shown.getByRole('option').first().click();
}
const field = (shown: Page, name: string) => shown.getByRole('textbox', { name, exact: true });
const clipboard = (app: StartedApp['app']) => app.evaluate(({ clipboard }) => clipboard.readText());
const inPage = (shown: Page, name: string) =>
  shown.getByRole('textbox', { name: 'Document' }).getByRole('group', { name });

const QUOTE_WITH_SOURCE = [
  '‘We zijn het aan de slachtoffers verplicht om de lat veel hoger te leggen.’',
  'Shamir Ceuleers, woordvoerder van het Centrum Kinderhandel en Mensenhandel (CKM)',
  'CKM, De aanpak van mensenhandel: meer ambitie nodig, [datum]',
].join('\n\n');

const PASTED_MOTION = [
  '28 638 Mensenhandel',
  'Nr. 999 MOTIE VAN HET LID BIKKER',
  'Voorgesteld 21 december 2023',
  'De Kamer,',
  'gehoord de beraadslaging,',
  'verzoekt de regering elke regio nachtopvang te geven,',
  'en gaat over tot de orde van de dag.',
  'Bikker',
].join('\n');

async function make(shown: Page, kind: string): Promise<void> {
  await shown.getByRole('button', { name: 'Nieuwe bouwsteen', exact: true }).click();
  await shown.getByRole('menuitem', { name: kind, exact: true }).click();
  await expect(shown.getByRole('button', { name: /^Opslaan( en invoegen| als onderbouwing)?$/ })).toBeVisible();
}

async function keep(shown: Page): Promise<void> {
  await shown.getByRole('button', { name: /^Opslaan( en invoegen| als onderbouwing)?$/ }).click();
  await expect(shown.getByRole('button', { name: /^Opslaan( en invoegen| als onderbouwing)?$/ })).toHaveCount(0);
}

/** Replaces the rich text of a block, which is no plain field. */
async function write(shown: Page, label: string, words: string): Promise<void> {
  await field(shown, label).click();
  await shown.keyboard.type(words);
}

/** A passage of the library with a picture. Returns the hash of the picture. */
function passageWithPicture(library: string): string {
  const bytes = readFileSync(PICTURE);
  const hash = createHash('sha256').update(bytes).digest('hex');
  mkdirSync(join(library, 'afbeeldingen'), { recursive: true });
  writeFileSync(join(library, 'afbeeldingen', `${hash}.png`), bytes);
  const head = ['---', 'id: passage-kaart', 'kind: passage', 'title: Een kaart in beeld', '---', ''];
  const body = ['Zo ligt het in het land.', '', `::figure{image="${hash}" alt="Een kaart"}`, ''];
  writeFileSync(join(library, 'passages', 'passage-kaart.md'), [...head, ...body].join('\n'));
  return hash;
}

test('a block is inserted with its picture: it appears on the page and in the file', { tag: CAMPAIGN }, async ({
  start,
  folder,
}) => {
  let hash = '';
  const { app, shown } = await onStarterLibrary(start, folder, (library) => {
    hash = passageWithPicture(library);
  });
  const file = join(folder, 'Kaart.inbreng');
  const page = await newInbreng(shown);
  await search(shown).fill('kaart in beeld');
  await expect(shown.getByRole('option')).toHaveCount(1);
  await search(shown).press('Enter');
  const picture = inPage(shown, 'Passage').locator('img[alt="Een kaart"]');
  const isSeen = () =>
    expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  await expect(picture).toHaveCount(1);
  await isSeen();
  await test.step('undo removes both in one step', async () => {
    await page.focus();
    await shown.keyboard.press('Control+z');
    await expect(picture).toHaveCount(0);
    await shown.keyboard.press('Control+y');
    await isSeen();
  });
  await answerDialogs(app, { save: file });
  await chooseInMenu(app, 'save');
  await expect(saveState(shown)).toHaveText('Opgeslagen');
  const saved = JSON.parse(readFileSync(file, 'utf8'));
  expect(saved.images[hash]).toMatchObject({ mediaType: 'image/png' });
  expect(saved.imageData[hash]).toBe(readFileSync(PICTURE).toString('base64'));
});

test.describe('the library beside the page', () => {
  test('finds by number, name and with typing errors, and inserts by Enter, from its preview and by double click', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown, read } = await onStarterLibrary(start, folder);
    await newInbreng(shown);
    const options = shown.getByRole('option');
    await search(shown).fill('28 638, nr. 238');
    await expect(options).toHaveCount(1);
    await expect(options).toHaveAccessibleName(/fundamentele herziening/);
    await search(shown).press('Enter');
    await expect(inPage(shown, 'Motie')).toHaveCount(1);

    await search(shown).fill('actieplam');
    await expect(shown.getByText('Gezocht op ‘actieplan’.')).toBeVisible();
    await search(shown).fill('bedrag per doel');
    await expect(shown.getByRole('region', { name: 'Voorbeeld van de bouwsteen' })).toContainText('Welk bedrag');
    await shown
      .getByRole('region', { name: 'Voorbeeld van de bouwsteen' })
      .getByRole('button', { name: 'Invoegen' })
      .click();
    await expect(inPage(shown, 'Vraag')).toHaveCount(1);

    await search(shown).fill('drie werkwoorden');
    await options.first().dblclick();
    await expect(inPage(shown, 'Passage')).toHaveCount(1);
    await test.step('makes, saves and inserts a block when nothing is found', async () => {
      await search(shown).fill('Zzz nachtopvang');
      await shown.getByRole('button', { name: 'Nieuwe bouwsteen ‘Zzz nachtopvang’' }).click();
      await shown.getByRole('menuitem', { name: 'Passage' }).click();
      await expect(field(shown, 'Titel')).toHaveValue('Zzz nachtopvang');
      await write(shown, 'Tekst', 'Elke regio heeft een bed voor vannacht.');
      await shown.getByRole('button', { name: /^Opslaan( en invoegen| als onderbouwing)?$/ }).click();
      await expect(inPage(shown, 'Passage').last()).toContainText('Elke regio heeft een bed voor vannacht.');
      expect(read('passages', 'passage-zzz-nachtopvang')).toContain('Elke regio heeft een bed voor vannacht.');
    });
  });

  test('lets go of a row at its lower edge, too: by a drag to the page, and the chosen row stays in view', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown } = await onStarterLibrary(start, folder);
    const page = await newInbreng(shown);
    const list = shown.getByRole('complementary', { name: 'Bibliotheek' }).getByRole('listbox');
    const look = shown.getByRole('region', { name: 'Voorbeeld van de bouwsteen' });
    const [box, sheet] = [await list.boundingBox(), await page.boundingBox()];
    if (!box || !sheet) throw new Error('no list, or no page');
    const [x, y] = [box.x + 80, box.y + box.height - 16];
    await shown.mouse.move(x, y);
    await shown.mouse.down();
    await shown.waitForTimeout(150);
    await expect(look).toHaveCount(0);
    await shown.mouse.move(x + 12, y - 12, { steps: 3 });
    await shown.mouse.move(sheet.x + 200, sheet.y + 120, { steps: 6 });
    await shown.mouse.move(sheet.x + 204, sheet.y + 121, { steps: 2 });
    await expect(shown.locator('.sheet > .drop-line')).toContainText('Hier invoegen');
    await shown.mouse.up();
    await expect(page.getByRole('group')).toHaveCount(1);

    await shown.mouse.click(x, y);
    await expect(look).toBeVisible();
    const [row, left] = [await list.getByRole('option', { selected: true }).boundingBox(), await list.boundingBox()];
    expect((left?.y ?? 0) + (left?.height ?? 0)).toBeLessThan(y);
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThan((left?.y ?? 0) + (left?.height ?? 0) + 4);
  });

  test('inserts a block in the section of its kind while the caret is in the title, and Escape returns there', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown } = await onStarterLibrary(start, folder);
    const page = await newInbreng(shown);
    const title = field(shown, 'Titel');
    const options = shown.getByRole('complementary', { name: 'Bibliotheek' }).getByRole('option');
    const parts = () =>
      page.evaluate((text) =>
        [...text.querySelectorAll(':scope > :is(h1, h2, h3, .block)')].map((one) =>
          one.matches('.block')
            ? (one.querySelector('.block-frame')?.getAttribute('aria-label') ?? '')
            : one.textContent,
        ),
      );
    await page.getByText('Vragen om over te nemen').click();
    await title.click();
    await shown.keyboard.type('Een titel');
    await shown.keyboard.press('F3');
    await expect(search(shown)).toBeFocused();
    await shown.keyboard.press('Escape');
    await expect(title).toBeFocused();
    await shown.keyboard.type(' erbij');
    await expect(title).toHaveText('Een titel erbij');

    await search(shown).fill('28638-238');
    await options.first().dblclick();
    await expect(page.getByRole('group')).toHaveCount(1);
    await title.click();
    await search(shown).fill('maatregelen tegen klanten');
    await expect(options.first()).toHaveAccessibleName(/^Eis: Kom met maatregelen tegen klanten/);
    await search(shown).press('Enter');
    await expect(page.getByRole('group')).toHaveCount(2);
    await title.click();
    await search(shown).fill('28638-229');
    await options.first().dblclick();
    await expect(page.getByRole('group')).toHaveCount(3);
    await expect
      .poll(parts)
      .toEqual([
        'Eisen aan de regering',
        expect.stringMatching(/^Eis/),
        'Onderbouwing',
        expect.stringMatching(/motie/i),
        expect.stringMatching(/motie/i),
        'Vragen om over te nemen',
      ]);
  });

  test('shows the text of a focused block, and offers the same actions in a menu by keys', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown } = await onStarterLibrary(start, folder);
    await newInbreng(shown);
    await search(shown).fill('28638-238');
    const found = shown.getByRole('option');
    await expect(found).toHaveCount(1);
    await expect(found.first()).toHaveAccessibleName(/^Motie/);
    await shown.keyboard.press('ArrowDown');
    const peek = shown.getByRole('region', { name: 'Voorbeeld van de bouwsteen' });
    await expect(peek).toContainText('Aangenomen');
    await expect(peek).toContainText('verzoekt de regering in goed overleg');
    await shown.keyboard.press('Shift+F10');
    const entry = shown.getByRole('menuitem', { name: /Onderbouwing toevoegen/ });
    await expect(entry).toBeDisabled();
    await shown.keyboard.press('Escape');
    await expect(shown.getByRole('menuitem')).toHaveCount(0);
    await expect(found.first()).toBeFocused();
    await shown.keyboard.press('Shift+F10');
    await expect(shown.getByRole('menuitem', { name: 'Invoegen' })).toBeFocused();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await shown.keyboard.press(key);
    await expect
      .poll(async () => (await clipboard(app)).replaceAll('\u00a0', ' '))
      .toMatch(
        /Kamerstukken II 2023\/24, 28638, nr\. 238 \(Bikker c\.s\.\), aangenomen 21 december 2023; uitslag: Kamerstukken II 2023\/24, 28638, nr\. 247$/,
      );
    await expect(shown.getByText(/is gekopieerd, met de bron/)).toBeVisible();
    await expect(shown.getByRole('menuitem')).toHaveCount(0);
    await expect(found.first()).toBeFocused();
  });

  test('adds a ground to the demand that holds the caret, by Ctrl Enter', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown } = await onStarterLibrary(start, folder);
    await newInbreng(shown);
    await search(shown).fill('maatregelen tegen klanten');
    await expect(shown.getByRole('option').first()).toHaveAccessibleName(/^Eis/);
    await search(shown).press('Enter');
    await inPage(shown, 'Punt 1,').getByText('Neem een pakket concrete maatregelen').click();
    await search(shown).fill('28638-244');
    await expect(shown.getByRole('option').first()).toHaveAccessibleName(/^Motie/);
    // The title is in no demand, though the text has its caret in one.
    await shown.getByRole('textbox', { name: 'Titel', exact: true }).click();
    await search(shown).press('ArrowDown');
    const button = shown
      .getByRole('region', { name: 'Voorbeeld van de bouwsteen' })
      .getByText('Onderbouwing toevoegen');
    await expect(button).toBeDisabled();
    await shown.keyboard.press('Control+Enter');
    await expect(shown.getByText(/onderbouwt nu/)).toHaveCount(0);
    await expect(inPage(shown, 'Punt 1,')).not.toContainText('Mutluer');
    await inPage(shown, 'Punt 1,').getByText('Neem een pakket concrete maatregelen').click();
    await search(shown).press('ArrowDown');
    await expect(button).toBeEnabled();
    await shown.keyboard.press('Control+Enter');
    await expect(shown.getByText(/onderbouwt nu punt 1\./)).toBeVisible();
    await expect(inPage(shown, 'Punt 1,')).toContainText('Mutluer');
    // The request of a demand is no ground for it.
    await search(shown).fill('hoofdstuk over de klant');
    await expect(shown.getByRole('option').first()).toHaveAccessibleName(/^Vraag/);
    await search(shown).press('ArrowDown');
    await shown.keyboard.press('Control+Enter');
    await expect(shown.getByText(/^Een vraag is geen onderbouwing\./)).toBeVisible();
    await expect(inPage(shown, 'Punt 1,')).toContainText('1 van 3 compleet');
    // The search text is not inserted as a ground either.
    await inPage(shown, 'Punt 1,').getByText('Neem een pakket concrete maatregelen').last().click();
    await shown.keyboard.press('End');
    await shown.keyboard.type(' /hoofdstuk over de klant');
    await expect(shown.getByRole('listbox', { name: 'Invoegen' }).getByRole('option').first()).toBeVisible();
    await shown.keyboard.press('Control+Enter');
    await expect(inPage(shown, 'Punt 1,')).toContainText('/hoofdstuk over de klant');
  });

  test('filters by kind, theme and status together, and says how many results the filters hide', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown } = await onStarterLibrary(start, folder);
    await newInbreng(shown);
    await shown.getByRole('button', { name: 'Soort', exact: true }).click();
    await shown.getByRole('menuitemcheckbox', { name: 'Citaten' }).click();
    await shown.keyboard.press('Escape');
    await expect(shown.getByRole('option')).toHaveCount(7);
    await shown.getByRole('button', { name: 'Status', exact: true }).click();
    await shown.getByRole('menuitemcheckbox', { name: 'Concept' }).click();
    await shown.keyboard.press('Escape');
    await expect(shown.getByRole('option')).toHaveCount(5);
    await search(shown).fill('28638-238');
    await expect(shown.getByText('Zonder filters is er 1 treffer voor ‘28638-238’.')).toBeVisible();
    await shown.getByRole('button', { name: 'Filters wissen' }).click();
    await expect(shown.getByRole('option').first()).toHaveAccessibleName(/^Motie/);
  });

  test('copies the address of a Kamerstuk outside the library, and creates a motion with its number', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown } = await onStarterLibrary(start, folder);
    await newInbreng(shown);
    await search(shown).fill('kst-28638-300');
    const otherPaper = shown.getByRole('region', { name: '28638, nr. 300 staat niet in de bibliotheek.' });
    await otherPaper.getByRole('button', { name: 'Adres van het Kamerstuk kopiëren' }).click();
    await expect.poll(() => clipboard(app)).toBe('https://zoek.officielebekendmakingen.nl/kst-28638-300.xml');
    await expect(otherPaper.getByText('Gekopieerd')).toBeVisible();
    await otherPaper.getByRole('button', { name: 'Motie maken' }).click();
    await expect(field(shown, 'Kamerstuk')).toHaveValue('28638, nr. 300');
  });

  test('holds thousands of blocks, draws those in view, and finds one while the user types', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    test.setTimeout(180_000);
    const { shown } = await onStarterLibrary(start, folder, (library) => {
      mkdirSync(join(library, 'passages'), { recursive: true });
      for (let n = 0; n < 5000; n += 1)
        writeFileSync(
          join(library, 'passages', `passage-${n}.md`),
          `---\nid: passage-${n}\nkind: passage\ntitle: Regio ${n} en haar opvang\n---\n\nWoorden over regio ${n}.\n`,
        );
    });
    await newInbreng(shown);
    const starter = readdirSync(join(ROOT, 'templates/starter-library'), { recursive: true }).filter((file) =>
      String(file).endsWith('.md'),
    );
    const count = (5000 + starter.length).toLocaleString('nl');
    await expect(shown.getByText(`${count} bouwstenen`)).toBeVisible({ timeout: 120_000 });
    expect(await shown.getByRole('option').count()).toBeLessThan(60);
    await search(shown).pressSequentially('regio 4321');
    await expect(shown.getByRole('option').first()).toHaveAccessibleName(/^Passage: Regio 4321 en haar opvang/);
  });
});

test.describe('the form of a block', () => {
  test('makes each kind, saves it in its own file, changes it and saves it again automatically', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    test.setTimeout(180_000);
    const { shown, read } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    const saved = shown.getByRole('contentinfo').getByText('Opgeslagen');
    const change = async (label: string, words: string): Promise<void> => {
      await field(shown, label).fill(words);
      await expect(saved).toBeVisible({ timeout: 15_000 });
    };

    await test.step('a demand', async () => {
      await make(shown, 'Eis');
      await field(shown, 'De eis, in één zin').fill('Geef elke regio nachtopvang');
      await write(shown, 'Toelichting', 'Nu slapen slachtoffers op straat.');
      await field(shown, 'Aan').fill('de staatssecretaris');
      await field(shown, 'Termijn').fill('1-7-2027');
      await shown.getByRole('combobox', { name: 'Onderbouwing kiezen' }).fill('28638-238');
      await shown.keyboard.press('Enter');
      await keep(shown);
      const text = read('eisen', 'eis-geef-elke-regio-nachtopvang');
      expect(text).toContain('addressee: de staatssecretaris');
      expect(text).toContain('deadline: 2027-07-01');
      expect(text).toContain('block: 28638-238');
      expect(text).toContain('Nu slapen slachtoffers op straat.');
      await change('Aan', 'de regering');
      expect(read('eisen', 'eis-geef-elke-regio-nachtopvang')).toContain('addressee: de regering');
    });
    await test.step('an approved quote', async () => {
      await make(shown, 'Citaat');
      await field(shown, 'Naam in de bibliotheek').fill('Een bed');
      await write(shown, 'Woorden', 'Een bed is geen luxe.');
      await field(shown, 'Spreker').fill('A. Voorbeeld');
      await field(shown, 'Door wie').fill('B. Directeur');
      await shown.getByRole('button', { name: 'Vrijgeven' }).click();
      await expect(field(shown, 'Woorden')).toHaveCount(0);
      await keep(shown);
      const text = read('citaten', 'citaat-een-bed');
      expect(text).toContain('state: approved');
      expect(text).toContain('approvedBy: B. Directeur');
      expect(text).toContain('Een bed is geen luxe.');
    });
    await test.step('a question about a demand', async () => {
      await make(shown, 'Vraag');
      await field(shown, 'Onderwerp').fill('Nachtopvang');
      await write(shown, 'De vraag, zoals een Kamerlid die stelt', 'Wanneer heeft elke regio een bed?');
      await keep(shown);
      expect(read('vragen', 'vraag-nachtopvang')).toContain('Wanneer heeft elke regio een bed?');
    });
    await test.step('a passage with formatted text', async () => {
      await make(shown, 'Passage');
      await field(shown, 'Titel').fill('Over opvang');
      await field(shown, 'Tekst').click();
      await shown.keyboard.press('Control+b');
      await shown.keyboard.type('Vet');
      await shown.keyboard.press('Control+b');
      await shown.keyboard.type(' begin.');
      await keep(shown);
      expect(read('passages', 'passage-over-opvang')).toContain('**Vet** begin.');
    });
    await test.step('a figure with its date and source', async () => {
      await make(shown, 'Cijfer');
      await field(shown, 'Onderwerp').fill('Plekken');
      await field(shown, 'Getal').fill('120');
      await field(shown, 'Peildatum').fill('31-12-2025');
      await write(shown, 'Zin na het getal', 'plekken in de opvang');
      await field(shown, 'Bron').fill('28638-233');
      await keep(shown);
      const text = read('cijfers', 'cijfer-plekken');
      expect(text).toMatch(/value: "?120"?/);
      expect(text).toContain('date: 2025-12-31');
      expect(text).toMatch(/dossier: "?28638"?/);
    });
    await test.step('a commitment', async () => {
      await make(shown, 'Toezegging');
      await field(shown, 'Onderwerp').fill('Brief over opvang');
      await field(shown, 'Wie het toezegde').fill('de minister');
      await field(shown, 'Wanneer').fill('21 december 2023');
      await keep(shown);
      expect(read('toezeggingen', 'toezegging-brief-over-opvang')).toContain('date: 2023-12-21');
    });
    await test.step('a finding of a report', async () => {
      await make(shown, 'Bevinding');
      await field(shown, 'Onderwerp').fill('Opvang volgens GRETA');
      await shown.getByRole('button', { name: 'Nog geen rapport Rapport' }).click();
      await shown.getByRole('option', { name: /derde ronde/ }).click();
      await field(shown, 'Alinea').fill('121');
      await write(shown, 'Tekst', 'GRETA vraagt om meer plekken.');
      await keep(shown);
      const text = read('bevindingen', 'bevinding-opvang-volgens-greta');
      expect(text).toContain('report: greta-nld-3');
      expect(text).toMatch(/paragraph: "?121"?/);
    });
    await test.step('a source', async () => {
      await make(shown, 'Bron');
      await field(shown, 'Naam in de bibliotheek').fill('Rapport over opvang');
      await field(shown, 'Verwijzing').fill('Een bed voor vannacht');
      await field(shown, 'Organisatie').fill('Valente');
      await keep(shown);
      const text = read('bronnen', 'bron-rapport-over-opvang');
      expect(text).toContain('title: Een bed voor vannacht');
      expect(text).toContain('organisation: Valente');
    });
  });

  test('makes a motion from pasted text; the user fills in and checks outcome and votes with a source', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown, read } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    await make(shown, 'Motie');
    await expect(field(shown, 'Tekst van de motie')).toBeFocused();
    await field(shown, 'Tekst van de motie').fill('Geachte collega, hierbij de agenda.');
    await shown.getByRole('button', { name: 'Velden invullen uit de tekst' }).click();
    await expect(shown.getByRole('alert').filter({ hasText: 'De tekst blijft bij deze motie staan' })).toBeVisible();
    await field(shown, 'Tekst van de motie').fill(PASTED_MOTION);
    await shown.getByRole('button', { name: 'Velden invullen uit de tekst' }).click();
    await expect(field(shown, 'Kamerstuk')).toHaveValue('28638, nr. 999');
    await expect(field(shown, 'Voorgesteld')).toHaveValue('21 december 2023');
    await expect(shown.getByText('Geplakt', { exact: false }).first()).toBeVisible();

    await shown.getByRole('button', { name: /Kies een uitslag/ }).click();
    await shown.getByRole('option', { name: 'Aangenomen', exact: true }).click();
    await field(shown, 'Datum van het besluit').fill('22-12-2023');
    await field(shown, 'Bron').fill('Handelingen II 2023/24, nr. 35');
    await shown.getByRole('button', { name: 'Stemmen per fractie invullen' }).click();
    const votes: [string, string, string][] = [
      ['VVD', '80', '0'],
      ['PVV', '0', '80'],
    ];
    for (const [index, [faction, inFavour, against]] of votes.entries()) {
      await shown.getByRole('button', { name: 'Fractie', exact: true }).click();
      await shown.getByRole('textbox', { name: `Naam van fractie ${index + 1}` }).fill(faction);
      await shown.getByRole('textbox', { name: `${faction}, Voor` }).fill(inFavour);
      await shown.getByRole('textbox', { name: `${faction}, Tegen` }).fill(against);
    }
    await expect(shown.getByText('160 zetels is meer dan de 150 van de Kamer', { exact: false })).toBeVisible();
    await shown.getByRole('textbox', { name: 'PVV, Tegen' }).fill('70');
    await expect(shown.getByText('160 zetels is meer dan', { exact: false })).toHaveCount(0);
    await shown.getByRole('button', { name: 'Klaar' }).click();
    await expect(shown.getByRole('img', { name: /80 voor/ })).toBeVisible();
    await keep(shown);
    const text = read('moties', '28638-999');
    expect(text).toContain('status: adopted');
    expect(text).toContain('decidedOn: 2023-12-22');
    expect(text).toContain('source: Handelingen II 2023/24, nr. 35');
    expect(text).toContain('faction: VVD');
    expect(text).toContain('unverified: true');
    expect(text).toContain('verzoekt de regering elke regio nachtopvang te geven,');
  });

  test('reports a paper that the library has, and opens its block in one step', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    await make(shown, 'Motie');
    await field(shown, 'Kamerstuk').fill('28638-238');
    await expect(shown.getByText('Staat al in de bibliotheek', { exact: false })).toBeVisible();
  });

  test('waits below the form of a ground that is made for it, and keeps that ground', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown, read } = await onStarterLibrary(start, folder);
    await newInbreng(shown);
    await search(shown).fill('Zzz nachtopvang');
    await shown.getByRole('button', { name: 'Nieuwe bouwsteen ‘Zzz nachtopvang’' }).click();
    await shown.getByRole('menuitem', { name: 'Eis', exact: true }).click();
    await field(shown, 'De eis, in één zin').fill('Geef elke regio nachtopvang');
    await shown.getByRole('combobox', { name: 'Onderbouwing kiezen' }).fill('Zzz grond');
    await shown.getByRole('option', { name: /Zzz grond/ }).click();
    await field(shown, 'Titel').fill('Motie over nachtopvang');
    await shown.keyboard.press('Escape');
    const question = shown.getByRole('dialog', { name: 'Motie opslaan?' });
    await question.getByRole('button', { name: 'Opslaan als onderbouwing', exact: true }).click();
    await expect(shown.getByRole('main', { name: /^Motie/ })).toHaveCount(0);
    await expect(field(shown, 'De eis, in één zin')).toHaveValue('Geef elke regio nachtopvang');
    await expect(shown.getByRole('main', { name: /^Eis/ })).toContainText('Nachtopvangzonder nummer');
    await keep(shown);
    await expect(inPage(shown, 'Eis')).toContainText('Geef elke regio nachtopvang');
    expect(read('eisen', 'eis-geef-elke-regio')).toMatch(/grounds:\s+- block: motie-motie-over-nachtopvang/);
  });

  test('leaves the keys to the text while it is saved, also a dead key, and the block is inserted before them', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown, library } = await onStarterLibrary(start, folder);
    const page = await newInbreng(shown);
    const fill = async (title: string): Promise<void> => {
      await search(shown).fill(title);
      await shown.getByRole('button', { name: `Nieuwe bouwsteen ‘${title}’` }).click();
      await shown.getByRole('menuitem', { name: 'Passage', exact: true }).click();
      await write(shown, 'Tekst', 'Elke regio krijgt nachtopvang.');
    };
    const save = shown.getByRole('button', { name: 'Opslaan en invoegen' });
    await page.getByText('Vragen om over te nemen').click();
    await shown.keyboard.press('End');
    await shown.keyboard.press('Enter');
    await shown.keyboard.type('Voor');
    await fill('Zzz nachtopvang');
    const store = await app.evaluate(
      ({ app: electron }) => electron.getAppMetrics().find((one) => one.name === 'inbreng-library')?.pid ?? 0,
    );
    process.kill(store, 'SIGSTOP');
    try {
      await save.click();
      await expect(page).toBeFocused();
      await shown.keyboard.type('Belgi');
      const keys = await shown.context().newCDPSession(shown);
      await keys.send('Input.imeSetComposition', { text: '¨', selectionStart: 1, selectionEnd: 1 });
      process.kill(store, 'SIGCONT');
      await expect.poll(() => existsSync(join(library, 'passages', 'passage-zzz-nachtopvang.md'))).toBe(true);
      await keys.send('Input.insertText', { text: 'ë' });
    } finally {
      process.kill(store, 'SIGCONT');
    }
    await expect(page).toContainText(/Voor.*Elke regio krijgt nachtopvang\..*België/s);
    await expect(page).not.toContainText('¨');
    await shown.keyboard.type(' ook');
    await expect(page).toContainText('België ook');

    // A block that can't be saved shows its text again; text that was typed in the meantime stays.
    await fill('Qqq weekbrief');
    process.kill(store, 'SIGSTOP');
    try {
      await save.click();
      await expect(page).toBeFocused();
      await shown.keyboard.type(' Daarna');
      renameSync(join(library, 'passages'), join(library, 'weg'));
      writeFileSync(join(library, 'passages'), '');
    } finally {
      process.kill(store, 'SIGCONT');
    }
    await expect(field(shown, 'Tekst')).toContainText('Elke regio krijgt nachtopvang.');
    await expect(shown.getByText('Niet opgeslagen', { exact: true })).toBeVisible();
    rmSync(join(library, 'passages'));
    renameSync(join(library, 'weg'), join(library, 'passages'));
    await save.click();
    await expect(page).toContainText(/België ook.*Elke regio krijgt nachtopvang\..*Daarna/s);
  });

  test('asks before it closes: a missing field gets the focus, discarded changes are gone', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown, library } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    await make(shown, 'Passage');
    await write(shown, 'Tekst', 'Zonder titel.');
    await shown.getByRole('button', { name: /^Opslaan( en invoegen| als onderbouwing)?$/ }).click();
    await expect(field(shown, 'Titel')).toBeFocused();
    await expect(field(shown, 'Titel')).toHaveAttribute('aria-invalid', 'true');
    await shown.keyboard.press('Escape');
    const dialog = shown.getByRole('dialog', { name: 'Passage opslaan?' });
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await field(shown, 'Titel').fill('Toch een titel');
    await shown.getByRole('button', { name: 'Eisen' }).click();
    await shown.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Niet opslaan' }).click();
    await expect(field(shown, 'De eis, in één zin')).toBeVisible();
    expect(existsSync(join(library, 'passages', 'passage-toch-een-titel.md'))).toBe(false);
  });

  test('closes with Esc and returns to the list with its filter, filled in or not, and with the focus anywhere', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    const sources = shown.getByRole('button', { name: /^Bronnen/ });
    const rows = shown.getByRole('option');
    await sources.click();
    await rows.nth(1).click();
    const title = await rows.nth(1).textContent();
    const count = await rows.count();
    const isList = async (): Promise<void> => {
      await expect(shown.getByRole('main', { name: /^Passage/ })).toHaveCount(0);
      await expect(sources).toHaveAttribute('aria-pressed', 'true');
      await expect(rows).toHaveCount(count);
      await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
      await expect(rows.nth(1)).toHaveText(title ?? '');
      await expect(rows.nth(1)).toBeFocused();
    };
    await make(shown, 'Passage');
    await field(shown, 'Titel').press('Escape');
    await isList();
    await make(shown, 'Passage');
    await shown.evaluate(() => (document.activeElement as HTMLElement).blur());
    await shown.keyboard.press('Escape');
    await isList();
    await make(shown, 'Passage');
    await field(shown, 'Titel').fill('Toch niet');
    await shown.keyboard.press('Escape');
    await shown.getByRole('dialog', { name: 'Passage opslaan?' }).getByRole('button', { name: 'Niet opslaan' }).click();
    await isList();
    await shown.keyboard.press('Escape');
    await expect(shown.getByRole('heading', { name: 'Bibliotheek' })).toHaveCount(0);
  });

  test('is saved by Ctrl S, and Esc asks about changes with the focus anywhere', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { app, shown, library } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    await make(shown, 'Passage');
    await write(shown, 'Tekst', 'Met een titel.');
    await field(shown, 'Titel').fill('Door de toets bewaard');
    await chooseInMenu(app, 'save');
    await expect.poll(() => existsSync(join(library, 'passages', 'passage-door-de-toets-bewaard.md'))).toBe(true);

    await make(shown, 'Motie');
    await field(shown, 'Tekst van de motie').fill(PASTED_MOTION);
    await shown.getByRole('button', { name: 'Velden invullen uit de tekst' }).click();
    await expect(shown.getByRole('button', { name: 'Velden invullen uit de tekst' })).toHaveCount(0);
    await shown.evaluate(() => (document.activeElement as HTMLElement).blur());
    await shown.keyboard.press('Escape');
    const dialog = shown.getByRole('dialog', { name: 'Motie opslaan?' });
    await dialog.getByRole('button', { name: 'Niet opslaan' }).click();
    await expect(dialog).toHaveCount(0);
    expect(existsSync(join(library, 'moties', '28638-999.md'))).toBe(false);
  });

  test('does not overwrite a change from another program: the user chooses', { tag: [OWN_PROCESS, CAMPAIGN] }, async ({
    start,
    folder,
  }) => {
    const { app, shown, library } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    await test.step('saves a new block by Ctrl S', async () => {
      await make(shown, 'Passage');
      await write(shown, 'Tekst', 'Met een titel.');
      await field(shown, 'Titel').fill('Door de toets bewaard');
      await chooseInMenu(app, 'save');
      await expect.poll(() => existsSync(join(library, 'passages', 'passage-door-de-toets-bewaard.md'))).toBe(true);
    });
    await chooseFound(shown, 'drie werkwoorden');
    const file = join(library, 'passages', 'passage-drie-werkwoorden.md');
    await expect(field(shown, 'Titel')).toHaveValue('De drie werkwoorden van GRETA');
    writeFileSync(file, readFileSync(file, 'utf8').replace('De drie werkwoorden van GRETA', 'Van een collega'));
    await field(shown, 'Titel').fill('Van hier');
    const mine = shown.getByRole('button', { name: 'Deze versie houden' });
    await expect(mine).toBeVisible({ timeout: 15_000 });
    await search(shown).fill('motie');
    await expect(shown.getByRole('option').first()).toContainText('28638');
    await expect(field(shown, 'Titel')).toHaveValue('Van hier');
    await field(shown, 'Titel').press('Escape');
    await shown
      .getByRole('dialog', { name: 'Passage opslaan?' })
      .getByRole('button', { name: /^Opslaan( en invoegen| als onderbouwing)?$/ })
      .click();
    await expect(mine).toBeFocused();
    await expect(field(shown, 'Titel')).toHaveValue('Van hier');
    await mine.click();
    await expect.poll(() => readFileSync(file, 'utf8')).toContain('Van hier');
    await test.step('saves the last changes when the window closes', async () => {
      await chooseFound(shown, 'drie werkwoorden', 'Van hier');
      await field(shown, 'Titel').fill('Getypt vlak voor het sluiten');
      await app.close();
      expect(readFileSync(file, 'utf8')).toContain('title: Getypt vlak voor het sluiten');
    });
  });

  test('says that it is saved only when everything is', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    await chooseFound(shown, 'drie werkwoorden');
    const state = shown.locator('.save-state[role="status"]');
    await expect(state).toHaveText('Opgeslagen');
    await field(shown, 'Titel').fill('');
    await expect(state).toHaveText('Niet alles opgeslagen: een veld klopt niet');
    // The library was read again in the meantime: the field keeps the text of the user.
    await shown.waitForTimeout(1_500);
    await expect(field(shown, 'Titel')).toHaveValue('');
    await field(shown, 'Titel').fill('Drie werkwoorden van GRETA');
    await expect(state).toHaveText('Opgeslagen');
    await chooseFound(shown, 'Waarom een uitslag leeg is');
    await expect(state).toHaveText('Opgeslagen');
    await field(shown, 'Geldig tot').fill('32-13');
    await expect(state).toHaveText('Niet alles opgeslagen: een veld klopt niet');
  });

  test('a window that closes while the library does not respond says what it waits for, and closes at the response', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown, read } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    await chooseFound(shown, 'drie werkwoorden');
    await expect(field(shown, 'Titel')).toBeVisible();
    const library = await app.evaluate(
      ({ app: electron }) => electron.getAppMetrics().find((one) => one.name === 'inbreng-library')?.pid ?? 0,
    );
    process.kill(library, 'SIGSTOP');
    const closing = shown.waitForEvent('close');
    try {
      await field(shown, 'Titel').fill('Getypt zonder antwoord');
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      const waiting = shown.getByRole('dialog', { name: 'Het venster wacht nog' });
      await expect(waiting).toContainText('De bouwsteen ‘Getypt zonder antwoord’ wordt opgeslagen');
      await shown.keyboard.press('Escape');
      await expect(waiting.getByRole('button', { name: 'Nu sluiten' })).toBeVisible();
    } finally {
      process.kill(library, 'SIGCONT');
    }
    await closing;
    expect(read('passages', 'passage-drie-werkwoorden')).toContain('title: Getypt zonder antwoord');
  });

  test('asks before the window closes or goes to Start, whatever lies below it', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { app, shown, read } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    await make(shown, 'Passage');
    await write(shown, 'Tekst', 'Nog zonder titel.');
    const question = shown.getByRole('dialog', { name: 'Passage opslaan?' });
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await question.getByRole('button', { name: 'Annuleren' }).click();
    await expect(field(shown, 'Tekst')).toContainText('Nog zonder titel.');
    await chooseInMenu(app, 'start');
    await question.getByRole('button', { name: /^Opslaan( en invoegen| als onderbouwing)?$/ }).click();
    await expect(field(shown, 'Titel')).toBeFocused();
    await field(shown, 'Titel').fill('Nu met titel');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    const closing = shown.waitForEvent('close');
    await question.getByRole('button', { name: /^Opslaan( en invoegen| als onderbouwing)?$/ }).click();
    await closing;
    expect(read('passages', 'passage-nu-met-titel')).toContain('Nog zonder titel.');
  });

  test('compares an older text and restores it from its history', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown, read } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    await chooseFound(shown, 'drie werkwoorden');
    await field(shown, 'Titel').fill('Vier werkwoorden');
    const about = shown.getByRole('complementary', { name: 'Over deze bouwsteen' });
    await about.getByRole('button', { name: 'Vergelijken' }).first().click({ timeout: 15_000 });
    await expect(shown.getByRole('dialog')).toContainText('De drie');
    await shown.getByRole('dialog').getByRole('button', { name: 'Terugzetten' }).click();
    await expect(field(shown, 'Titel')).toHaveValue('De drie werkwoorden van GRETA');
    await expect
      .poll(() => read('passages', 'passage-drie-werkwoorden'))
      .toContain('title: De drie werkwoorden van GRETA');
  });

  test('removes a block only after it showed where it is used', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown, library } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    await chooseFound(shown, '28638-166', '28638, nr. 166');
    await expect(field(shown, 'Kamerstuk')).toHaveValue('28638, nr. 166');
    await shown.getByRole('button', { name: /^Meer: dupliceren/ }).click();
    await shown.getByRole('menuitem', { name: 'Verwijderen' }).click();
    const dialog = shown.getByRole('dialog', { name: /verwijderen\?$/ });
    await expect(dialog).toContainText('1 eis in de bibliotheek gebruikt de bouwsteen als onderbouwing.');
    await dialog.getByRole('button', { name: 'Verwijderen' }).click();
    await expect.poll(() => existsSync(join(library, 'moties', '28638-166.md'))).toBe(false);
  });

  test('the library reports unreadable files and duplicate ids, and shows the rest', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown } = await onStarterLibrary(start, folder, (library) => {
      writeFileSync(join(library, 'passages', 'kapot.md'), '---\nkind: [\n---\n');
      writeFileSync(
        join(library, 'passages', 'dubbel.md'),
        '---\nid: passage-actieplan\nkind: passage\ntitle: Dezelfde naam\n---\n\nTekst.\n',
      );
    });
    await openLibraryScreen(shown);
    await shown.getByRole('button', { name: /^Niet goed gelezen/ }).click();
    const files = shown.getByRole('main', { name: 'Niet goed gelezen' });
    await expect(files).toContainText('kapot.md');
    await expect(files).toContainText('passage-actieplan');
    await shown.getByRole('button', { name: /^Alles/ }).click();
    await expect(shown.getByRole('option').first()).toBeVisible();
  });
});

test.describe('the library as a screen', () => {
  test('is sorted and filtered, and its filters combine', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    const filters = shown.getByRole('navigation', { name: 'Filters' });
    await filters.getByRole('button', { name: /^Moties/ }).click();
    await shown.getByRole('button', { name: 'Volgorde: Op soort en titel' }).click();
    await shown.getByRole('menuitem', { name: 'Nieuwste eerst' }).click();
    await expect(shown.getByRole('option').last()).toHaveAccessibleName(/klanten die seks kopen/);
    const adopted = filters.getByRole('button', { name: 'Aangenomen 6', exact: true });
    await adopted.click();
    await expect(shown.getByRole('option')).toHaveCount(6);
    await adopted.click();
    await expect(shown.getByRole('option')).toHaveCount(9);
  });

  test('is used by keys alone: F3 to the search, arrows through the list, Tab to the form, Esc back', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    await shown.getByRole('button', { name: /^Alles/ }).focus();
    await shown.keyboard.press('F3');
    await expect(search(shown)).toBeFocused();
    await shown.keyboard.type('non-punishment');
    // Results of the index appear a moment after those of the exact text.
    await expect(shown.getByRole('option')).toHaveCount(8);
    await shown.keyboard.press('ArrowDown');
    await expect(shown.getByRole('option').first()).toBeFocused();
    await shown.keyboard.press('ArrowDown');
    await expect(shown.getByRole('option').nth(1)).toBeFocused();
    await expect(shown.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
    await shown.keyboard.press('Escape');
    await expect(shown.getByRole('heading', { name: 'Bibliotheek' })).toHaveCount(0);
  });

  test('copies a block with its source from the menu of its row, by mouse and by keys, and from its form', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    const copied = async () => (await clipboard(app)).replaceAll('\u00a0', ' ');
    const copy = shown.getByRole('menuitem', { name: 'Kopiëren als tekst, met bron' });
    await test.step('a motion, with its movers and outcome', async () => {
      await search(shown).fill('28638-229');
      await expect(shown.getByRole('option').first()).toHaveAccessibleName(/non-punishment/);
      await shown.getByRole('option').first().click({ button: 'right' });
      await copy.click();
      await expect
        .poll(copied)
        .toBe(
          'Motie van de leden Bikker en Mutluer over het wettelijk verankeren van het non-punishmentbeginsel\n\n' +
            'Kamerstukken II 2023/24, 28638, nr. 229 (Bikker, Mutluer), aangenomen; uitslag: CKM, De aanpak van mensenhandel: meer ambitie nodig',
        );
    });
    await test.step('a quote, by keys', async () => {
      await chooseFound(shown, 'lat veel hoger');
      await shown.getByRole('option').first().focus();
      await shown.keyboard.press('Shift+F10');
      await expect(copy).toBeFocused();
      await shown.keyboard.press('Enter');
      await expect.poll(copied).toBe(QUOTE_WITH_SOURCE);
      await expect(shown.getByRole('option').first()).toBeFocused();
    });
    await test.step('a finding, from its form', async () => {
      await chooseFound(shown, 'Kindvriendelijke procedures');
      await expect(field(shown, 'Onderwerp')).toHaveValue(/^Kindvriendelijke procedures/);
      await shown.getByRole('button', { name: /^Meer: dupliceren/ }).click();
      await copy.click();
      await expect
        .poll(copied)
        .toMatch(
          /^Kindvriendelijke procedures, .*\n\nGRETA bespreekt procedures .*\n\nGRETA, Access to justice .*, onderdeel IV\.12\.b$/,
        );
    });
    await test.step('with the current text of the form', async () => {
      await field(shown, 'Onderwerp').fill('Een ander onderwerp');
      await shown.getByRole('button', { name: /^Meer: dupliceren/ }).click();
      await copy.click();
      await expect.poll(copied).toMatch(/^Een ander onderwerp\n\nGRETA bespreekt procedures .*, onderdeel IV\.12\.b$/s);
    });
  });

  test('inserts into the document that lies below it', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown } = await onStarterLibrary(start, folder);
    await newInbreng(shown);
    await shown.getByRole('button', { name: 'Bibliotheek groot openen' }).click();
    await expect(shown.getByRole('heading', { name: 'Bibliotheek' })).toBeVisible();
    await chooseFound(shown, 'hoofdstuk over de klant');
    await shown.getByRole('main').getByRole('button', { name: 'Invoegen' }).click();
    await expect(inPage(shown, 'Vraag')).toHaveCount(1);
  });
});
