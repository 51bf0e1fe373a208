import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { CAMPAIGN, expect, ROOT, test } from './app.ts';
import { dropFiles } from './gestures.ts';
import { newInbreng, onStarterLibrary, openLibraryScreen } from './on-library.ts';
import { openSample, openTab } from './open-sample.ts';
import { chooseInMenu, saveState } from './steps.ts';

const OFFICIAL = join(ROOT, 'tests', 'fixtures', 'officielebekendmakingen');
const MOTION = join(OFFICIAL, 'kst-36547-32_inline-metadata.xml');
const SAME = join(OFFICIAL, 'kst-28638-240.xml');

const PICTURE = join(ROOT, 'assets', 'icon', 'icon.png');

const imported = (shown: Page): Locator => shown.getByRole('heading', { name: '1 bestand gelezen' });

/** Drops the motion there: its result appears, the window stays on its page, and Esc leads back. */
async function isImportedFrom(shown: Page, target: Locator, outcome: '1 gemaakt' | 'Ongewijzigd'): Promise<void> {
  await dropFiles(shown, target, [MOTION]);
  await expect(imported(shown)).toBeVisible();
  await expect(shown.getByRole('row', { name: /kst-36547-32/ })).toContainText(outcome);
  expect(shown.url()).toBe('inbreng-app://app/index.html');
  await shown.keyboard.press('Escape');
  await expect(imported(shown)).toHaveCount(0);
}

test.describe('a dropped official file', () => {
  test('is imported anywhere on Start, Settings and the library', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown, read } = await onStarterLibrary(start, folder);
    const main = shown.getByRole('main');
    const bar = shown.getByRole('banner');
    await isImportedFrom(shown, main, '1 gemaakt');
    expect(read('moties', '36547-32')).toContain('coördinatiecommissie');
    await isImportedFrom(shown, bar, 'Ongewijzigd');
    await isImportedFrom(shown, shown.getByRole('button', { name: /^Inbreng commissiedebat/ }), 'Ongewijzigd');

    await shown.getByRole('button', { name: 'Instellingen', exact: true }).click();
    const name = shown.getByRole('textbox', { name: 'Naam', exact: true });
    for (const target of [main, bar, name]) await isImportedFrom(shown, target, 'Ongewijzigd');
    await expect(name).toHaveValue('');
    await shown.keyboard.press('Escape');
    await expect(shown.getByRole('heading', { name: 'Instellingen' })).toHaveCount(0);

    await openLibraryScreen(shown);
    const search = shown.getByRole('searchbox').or(shown.getByRole('combobox')).first();
    for (const target of [main, search, shown.getByRole('option').first()])
      await isImportedFrom(shown, target, 'Ongewijzigd');
    await expect(search).toHaveValue('');
  });

  test('is imported anywhere on the writing window, and does not enter the document', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown, file } = await openSample(start, folder);
    const page = shown.getByRole('textbox', { name: 'Document' });
    const title = shown.getByRole('textbox', { name: 'Titel', exact: true });
    const undo = shown.getByRole('button', { name: /^Ongedaan maken/ });
    await expect(undo).toBeDisabled();
    const before = readFileSync(file);
    await isImportedFrom(shown, page, '1 gemaakt');
    const library = shown.getByRole('complementary', { name: 'Bibliotheek' });
    const places = [
      title,
      page.getByRole('group', { name: /^Punt 1/ }),
      shown.getByRole('searchbox', { name: 'Zoek in de bibliotheek' }),
      shown.getByRole('banner'),
      page,
      library,
      library.getByRole('option').first(),
      shown.getByRole('contentinfo'),
    ];
    for (const place of places) await isImportedFrom(shown, place, 'Ongewijzigd');
    for (const tab of ['Voorbeeld', 'Controles', 'Onderbouwing', 'Details'] as const) {
      await openTab(shown, tab);
      await isImportedFrom(shown, shown.getByRole('tabpanel'), 'Ongewijzigd');
      await expect(shown.getByRole('tab', { name: new RegExp(`^${tab}`), selected: true })).toBeVisible();
    }
    await openTab(shown, 'Details');
    await isImportedFrom(shown, shown.getByLabel('Datum van het debat', { exact: true }), 'Ongewijzigd');
    await expect(shown.getByLabel('Datum van het debat', { exact: true })).toHaveValue('');
    await expect(undo).toBeDisabled();
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('is left alone while a dialog asks something, which the dialog says; help closes for it', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown, read } = await onStarterLibrary(start, folder);
    const page = await newInbreng(shown);
    const dialog = shown.getByRole('dialog');
    const isRefused = async (): Promise<void> => {
      await dropFiles(shown, dialog, [MOTION]);
      await expect(dialog.getByRole('alert')).toContainText(/‘kst-36547-32_inline-metadata\.xml’ is nog niet verwerkt/);
      await expect(dialog.getByRole('alert')).toContainText('Sleep het bestand daarna opnieuw');
      await expect(imported(shown)).toHaveCount(0);
    };
    await shown.getByRole('button', { name: 'Exporteren', exact: true }).click();
    await expect(dialog.getByRole('heading', { name: 'Exporteren' })).toBeVisible();
    const name = dialog.getByRole('textbox', { name: 'Naam', exact: true });
    await name.fill('Voor commentaar');
    await isRefused();
    await expect(name).toHaveValue('Voor commentaar');
    // Dropping the file again gives a new note.
    const note = dialog.getByRole('alert');
    await note.evaluate((element) => element.setAttribute('data-said', 'before'));
    await isRefused();
    await expect(note).not.toHaveAttribute('data-said', 'before');
    // The window behaves the same beside the dialog.
    await dropFiles(shown, shown.locator('.dialog-scrim'), [MOTION, SAME]);
    await expect(dialog.getByRole('alert')).toContainText(
      /‘kst-36547.*’ en ‘kst-28638-240\.xml’ zijn nog niet verwerkt/,
    );
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await expect(dialog).toHaveCount(0);

    await page.click();
    await shown.keyboard.type('Zo.');
    await shown.getByRole('button', { name: 'Inbreng, naar Start' }).click();
    await expect(dialog.getByRole('heading', { name: 'Eerst opslaan?' })).toBeVisible();
    await isRefused();
    await shown.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    expect(() => read('moties', '36547-32')).toThrow();

    await page.click();
    for (const command of ['help', 'about'] as const) {
      await chooseInMenu(app, command);
      await expect(dialog).toBeVisible();
      await dropFiles(shown, dialog, [MOTION]);
      await expect(imported(shown)).toBeVisible();
      await expect(dialog).toHaveCount(0);
      await shown.keyboard.press('Escape');
      await expect(imported(shown)).toHaveCount(0);
      await expect(page).toBeFocused();
    }
    expect(read('moties', '36547-32')).toContain('coördinatiecommissie');
  });

  test('closes an open menu or small form, and neither covers the import or the next screen', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown } = await openSample(start, folder);
    const page = shown.getByRole('textbox', { name: 'Document' });
    const closes = async (open: Locator): Promise<void> => {
      await expect(open).toBeVisible();
      await dropFiles(shown, shown.locator('body'), [MOTION]);
      await expect(imported(shown)).toBeVisible();
      await expect(open).toHaveCount(0);
      await shown.keyboard.press('Escape');
      await expect(imported(shown)).toHaveCount(0);
      await expect(open).toHaveCount(0);
    };
    await page.locator('.citation').first().click();
    await closes(shown.getByRole('dialog', { name: 'Verwijzing' }));
    await expect(page).toBeFocused();
    await shown.getByRole('button', { name: 'Meer invoegen' }).click();
    await closes(shown.getByRole('menu', { name: 'Meer invoegen' }));

    // Over a dialog that asks something the list closes, and the dialog gets the key.
    await shown.getByRole('button', { name: 'Exporteren', exact: true }).click();
    const dialog = shown.getByRole('dialog');
    await dialog.getByRole('button', { name: /Huisstijl/ }).click();
    await expect(shown.getByRole('listbox', { name: 'Huisstijl' })).toBeVisible();
    await dropFiles(shown, shown.locator('body'), [MOTION]);
    await expect(dialog.getByRole('alert')).toContainText('nog niet verwerkt');
    await expect(shown.getByRole('listbox', { name: 'Huisstijl' })).toHaveCount(0);
    await expect(imported(shown)).toHaveCount(0);
  });

  test('with a picture beside the page loses none: a lone picture says where it goes, an import names the other files', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown } = await openSample(start, folder);
    const status = shown.getByRole('contentinfo');
    const pictures = shown.getByRole('textbox', { name: 'Document' }).locator('img');
    const before = await pictures.count();
    await openTab(shown, 'Controles');
    await dropFiles(shown, shown.getByRole('tabpanel'), [PICTURE]);
    await expect(status).toContainText('Sleep de afbeelding naar de tekst.');

    const menu = shown.getByRole('menu', { name: 'Meer invoegen' });
    await shown.getByRole('button', { name: 'Meer invoegen' }).click();
    await expect(menu).toBeVisible();
    await dropFiles(shown, shown.locator('body'), [PICTURE, PICTURE]);
    await expect(menu).toHaveCount(0);
    await expect(status).toContainText('Sleep de afbeeldingen naar de tekst.');
    await expect(pictures).toHaveCount(before);

    await dropFiles(shown, shown.getByRole('banner'), [MOTION, PICTURE]);
    await expect(shown.getByRole('row', { name: /kst-36547-32/ })).toContainText('1 gemaakt');
    await expect(shown.getByRole('row', { name: /icon\.png/ })).toContainText('Niet herkend');
  });

  test('closes no small form with changes, which says so', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown } = await openSample(start, folder);
    const page = shown.getByRole('textbox', { name: 'Document' });
    const isRefusedBy = async (form: Locator): Promise<void> => {
      await dropFiles(shown, shown.getByRole('banner'), [MOTION]);
      await expect(form.getByRole('alert')).toContainText('nog niet verwerkt');
      await expect(form.getByRole('alert')).toContainText('Rond dit eerst af of annuleer het.');
      await expect(imported(shown)).toHaveCount(0);
    };
    await page.locator('.citation').first().click();
    const citation = shown.getByRole('dialog', { name: 'Verwijzing' });
    const paragraph = citation.getByRole('textbox').first();
    await paragraph.fill('12');
    await isRefusedBy(citation);
    await expect(paragraph).toHaveValue('12');
    await shown.keyboard.press('Escape');
    await shown.getByRole('button', { name: 'Weggooien' }).click();
    await expect(citation).toHaveCount(0);

    await shown.keyboard.press('Control+k');
    const link = shown.getByRole('dialog', { name: 'Link' });
    const address = link.getByRole('textbox').last();
    await expect(link.getByRole('alert')).toHaveCount(0);
    await address.fill('example.org/stuk');
    await isRefusedBy(link);
    await expect(address).toHaveValue('example.org/stuk');
    await shown.keyboard.press('Escape');
    await shown.getByRole('button', { name: 'Weggooien' }).click();
    await expect(link).toHaveCount(0);
    await expect(shown.getByText(/nog niet verwerkt/)).toHaveCount(0);
    await isImportedFrom(shown, page, '1 gemaakt');
  });

  test('is named in the dialog that takes precedence, and no longer once the user goes on by keys', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown } = await openSample(start, folder);
    const page = shown.getByRole('textbox', { name: 'Document' });
    await page.click();
    await chooseInMenu(app, 'goTo');
    const dialog = shown.getByRole('dialog', { name: 'Ga naar' });
    await expect(dialog.getByRole('option').first()).toBeVisible();
    await dropFiles(shown, dialog, [MOTION]);
    await expect(dialog.getByRole('alert')).toContainText('nog niet verwerkt');
    await shown.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(shown.getByRole('alert')).toHaveCount(0);
    await expect(page).toBeFocused();
  });
});
