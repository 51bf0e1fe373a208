import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import axe from 'axe-core';
import { ALONE, CAMPAIGN, expect, ROOT, type StartedApp, test } from './app.ts';
import { copyPicture, readClipboard, writeClipboard } from './clipboard.ts';
import { answerDialogs, pressWhileBusy } from './gestures.ts';
import { onStarterLibrary } from './on-library.ts';

const PICTURE = join(ROOT, 'assets', 'icon', 'icon.png');
const PASTED = join(ROOT, 'tests', 'fixtures', 'paste');

/** A new inbreng with the starter library; the caret is in the first line of the text. */
async function beginInbreng(
  start: (args?: string[]) => Promise<StartedApp>,
  folder: string,
): Promise<StartedApp & { page: Locator }> {
  const started = await onStarterLibrary(start, folder);
  const { shown } = started;
  await shown.getByRole('button', { name: /^Inbreng commissiedebat/ }).click();
  await expect(shown.getByRole('textbox', { name: 'Titel', exact: true })).toBeFocused();
  await shown.keyboard.type('Vraag om een plan');
  // To the subtitle, and past it.
  await shown.keyboard.press('Enter');
  await expect(shown.getByRole('textbox', { name: /^Ondertitel/ })).toBeFocused();
  await shown.keyboard.press('Enter');
  const page = shown.getByRole('textbox', { name: 'Document' });
  await expect(page).toBeFocused();
  return { ...started, page };
}

async function presses(shown: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await shown.keyboard.press(key);
}

/** Opens a menu under the caret and waits for its entries. */
async function ask(shown: Page, typed: string): Promise<Locator> {
  await shown.keyboard.type(typed);
  const offered = shown.locator('.menu-typing-list');
  await expect(offered.getByRole('option').first()).toBeVisible();
  return offered;
}

const expectStatus = (shown: Page, words: string | RegExp) =>
  expect(shown.getByRole('contentinfo').or(shown.locator('.status-bar')).first()).toContainText(words);

/** Expects no serious or critical finding of axe in this part. */
async function isAccessible(shown: Page, within: string): Promise<void> {
  await shown.evaluate(axe.source);
  const found =
    await shown.evaluate(`axe.run('${within}', { resultTypes: ['violations'] }).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
  expect(found).toEqual([]);
}

async function paste(app: ElectronApplication, shown: Page, html: string, text = 'tekst'): Promise<void> {
  await writeClipboard(app, { html, text });
  await shown.keyboard.press('Control+v');
}

test.describe('typing', () => {
  test.setTimeout(120_000);

  test('`/` and a name insert a block into the text, as one step of undo', async ({ start, folder }) => {
    const { shown, page } = await beginInbreng(start, folder);
    const block = page.locator('section.block-frame');

    await test.step('the menu never delays a key, and names the chosen entry', async () => {
      const offered = await ask(shown, '/klant');
      await expect(page).toContainText('/klant');
      const chosen = offered.getByRole('option', { selected: true });
      await expect(chosen).toContainText('klanten die seks kopen van minderjarigen');
      await expect(page).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? 'none');
      await expect(page).toBeFocused();
    });

    await test.step('Escape leaves the typed text', async () => {
      await presses(shown, 'Escape');
      await expect(shown.locator('.menu-typing-list')).toHaveCount(0);
      await expect(page).toContainText('/klant');
      await presses(shown, ...Array.from({ length: 6 }, () => 'Backspace'));
    });

    await test.step('Enter inserts the demand; one undo removes it again', async () => {
      await ask(shown, '/klant');
      await presses(shown, 'Enter');
      await expect(block).toHaveCount(1);
      await expect(block).toContainText('Kom met maatregelen tegen klanten die seks kopen van minderjarigen');
      await expect(page).not.toContainText('/klant');
      await presses(shown, 'Control+z');
      await expect(block).toHaveCount(0);
      await presses(shown, 'Control+y');
      await expect(block).toHaveCount(1);
    });

    await test.step('arrows choose another, and so does the mouse', async () => {
      const offered = await ask(shown, '/klant');
      await presses(shown, 'ArrowDown');
      await expect(offered.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
      await offered.getByRole('option', { name: /Begin ook bij de klant/ }).click();
      await expect(block).toHaveCount(2);
      await expect(block.nth(1)).toContainText('klant');
      await expect(page).toBeFocused();
    });

    await test.step('typing faster than the search chooses the intended block', async () => {
      await shown.keyboard.type('/seksadvertent');
      await presses(shown, 'Enter');
      await expect(block).toHaveCount(3);
      await expect(block.nth(2)).toContainText('Maak platforms voor seksadvertenties verantwoordelijk');
      await presses(shown, 'Control+z');
      await expect(block).toHaveCount(2);
      await presses(shown, ...Array.from({ length: 14 }, () => 'Backspace'));
    });

    await test.step('parts of a document are inserted in the same way', async () => {
      await ask(shown, '/pagina');
      await presses(shown, 'Enter');
      await expect(page.getByRole('separator')).toHaveCount(1);
    });

    await test.step('the bar names the element that holds the caret', async () => {
      await presses(shown, 'Escape');
      await block.first().getByText('Onderbouwing:').click();
      await expect(shown.getByRole('button', { name: 'Stijl: Eis' })).toBeVisible();
      await expect(shown.getByRole('button', { name: 'Vet', exact: true })).toBeDisabled();
    });
  });

  test('Ctrl Enter adds a ground from within the text of a demand, which stays the library’s', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown, page } = await beginInbreng(start, folder);
    await ask(shown, '/klant');
    await presses(shown, 'Enter');
    const demand = page.locator('section.block-frame');
    await demand.locator('[data-part="own-text"]').click();
    const words = demand.getByRole('textbox', { name: /^Eigen woorden/ });
    await expect(words).toBeFocused();
    await presses(shown, 'Control+End');
    await ask(shown, ' /28638-238');
    await presses(shown, 'Control+Enter');
    await expect(demand).toContainText('Onderbouwing: 2 van 3 compleet');
    await expect(words).toBeFocused();
    await expect(words).not.toContainText('/28638');
    await expect(demand).not.toContainText('Aangepast');
    await shown.keyboard.type(' Meer.');
    await expect(words).toContainText(/en datum\. Meer\.$/);
    await expect(demand).toContainText('Aangepast');
  });

  test('sources, locators and variables are inserted into a line, changed and removed', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown, page } = await beginInbreng(start, folder);
    const marks = page.locator('.citation');

    await test.step('`@` cites in a note, Ctrl Enter in the text', async () => {
      await shown.keyboard.type('De Kamer sprak zich uit ');
      await ask(shown, '@28638-229');
      await presses(shown, 'Enter');
      await expect(marks).toHaveText(['1']);
      await shown.keyboard.type(' en ');
      await ask(shown, '@28638-238');
      await presses(shown, 'Control+Enter');
      await expect(marks.nth(1)).toHaveText(/^\(Kamerstuk.*238\)$/);
    });

    await test.step('Tab goes to the page number first', async () => {
      await shown.keyboard.type(', zie ');
      await ask(shown, '@greta over');
      await presses(shown, 'Tab');
      const form = shown.getByRole('dialog', { name: 'Verwijzing' });
      await expect(form.getByRole('textbox', { name: 'Pagina' })).toBeFocused();
      await isAccessible(shown, '.menu.is-panel');
      await shown.keyboard.type('12');
      await presses(shown, 'Enter');
      await expect(form).toHaveCount(0);
      await expect(page).toBeFocused();
      await expect(shown.locator('.page-notes')).toContainText('p. 12');
    });

    await test.step('a click changes the locator, or removes the citation', async () => {
      await marks.nth(2).click();
      await shown.getByRole('radio', { name: 'In de tekst' }).click();
      await shown.getByRole('button', { name: 'Wijzigen' }).click();
      await expect(marks.nth(2)).toContainText('GRETA');
      await expect(page).toContainText('zie (GRETA');
      await marks.nth(2).click();
      await shown.getByRole('button', { name: 'Weghalen', exact: true }).click();
      await expect(marks).toHaveCount(2);
      await presses(shown, 'Control+z');
      await expect(marks).toHaveCount(3);
    });

    await test.step('`[[` refers to a heading of the document', async () => {
      await presses(shown, 'Control+End', 'Enter');
      const offered = await ask(shown, '[[eisen aan');
      await expect(offered.getByRole('option')).toHaveCount(1);
      await presses(shown, 'Enter');
      await expect(page.locator('.page-reference')).toHaveText('Eisen aan de regering');
    });

    await test.step('`{{` inserts a value of the document, also a new one', async () => {
      await shown.keyboard.type(' op ');
      await ask(shown, '{{datum van het debat');
      await presses(shown, 'Enter');
      await expect(page.locator('.page-field')).toHaveText('[datum debat]');
      await shown.keyboard.type(' in ');
      await ask(shown, '{{zaal');
      await presses(shown, 'Enter');
      await expect(page.locator('.page-field').nth(1)).toHaveText('[zaal]');
    });

    await test.step('a note and the title accept them too', async () => {
      await presses(shown, 'Control+Alt+f');
      const note = shown.locator('.page-notes [contenteditable="true"]');
      await expect(note).toBeFocused();
      await shown.keyboard.type('Ook ');
      await ask(shown, '@28638-240');
      await presses(shown, 'Enter');
      await expect(note).toContainText(/Ook Kamerstukken.*240/);
      await presses(shown, 'Escape');
      await expect(page).toBeFocused();
      await shown.getByRole('textbox', { name: 'Titel', exact: true }).click();
      await presses(shown, 'End');
      await shown.keyboard.type(' in ');
      await ask(shown, '{{commissie');
      await presses(shown, 'Enter');
      await expect(shown.getByRole('textbox', { name: 'Titel', exact: true })).toHaveText(
        'Vraag om een plan in [naam commissie]',
      );
      await presses(shown, 'Enter', 'Enter', 'Control+End');
    });

    await test.step('Ctrl Enter makes no page break when nothing is found', async () => {
      await shown.keyboard.type(' en [[nergens');
      await expect(shown.getByText('Niets gevonden')).toBeVisible();
      await presses(shown, 'Control+Enter');
      await expect(page.getByRole('separator')).toHaveCount(0);
      await presses(shown, 'Escape');
    });

    await test.step('the bar opens the same menus', async () => {
      await shown.keyboard.type(' bij');
      await shown.getByRole('button', { name: 'Meer invoegen' }).click();
      await shown.getByRole('menuitem', { name: 'Variabele' }).click();
      await expect(shown.getByRole('listbox', { name: 'Variabele' })).toBeVisible();
      await shown.keyboard.type('commissie');
      await presses(shown, 'Enter');
      await expect(page).toContainText('bij [naam commissie]');
    });
  });

  test('text is found and replaced on the whole sheet, except in library blocks', async ({ start, folder }) => {
    const { shown, page } = await beginInbreng(start, folder);
    const bar = shown.getByRole('search', { name: 'Zoeken en vervangen' });
    await shown.keyboard.type('Een plan met doelen. Het Plan is planmatig.');
    await presses(shown, 'Enter');
    await ask(shown, '/welk bedrag');
    await presses(shown, 'Enter');
    await expect(page.locator('section.block-frame')).toHaveCount(1);

    await test.step('Ctrl F counts the results, goes to each in turn, and begins again', async () => {
      await presses(shown, 'Control+f');
      await shown.keyboard.type('plan');
      await expect(bar.getByRole('status')).toHaveText(/^\d van 5$/);
      await bar.getByRole('button', { name: 'Alleen hele woorden' }).click();
      await expect(bar.getByRole('status')).toHaveText(/^\d van 3$/);
      await bar.getByRole('button', { name: 'Hoofdletters tellen mee' }).click();
      await expect(bar.getByRole('status')).toHaveText('1 van 2');
      await bar.getByRole('textbox', { name: 'Zoeken' }).press('Enter');
      await expect(bar.getByRole('status')).toHaveText('2 van 2');
      await bar.getByRole('textbox', { name: 'Zoeken' }).press('Enter');
      await expect(bar.getByRole('status')).toHaveText('1 van 2');
      const painted = await shown.evaluate(() => [...(CSS.highlights.get('found-now') ?? [])].map(String));
      expect(painted).toEqual(['plan']);
    });

    await test.step('Ctrl H replaces all, in title and text, as one step; the block’s text stays', async () => {
      await bar.getByRole('button', { name: 'Hoofdletters tellen mee' }).click();
      await bar.getByRole('button', { name: 'Alleen hele woorden' }).click();
      await presses(shown, 'Control+h', 'Tab');
      await expect(bar.getByRole('textbox', { name: 'Vervangen door' })).toBeFocused();
      await shown.keyboard.type('schema');
      const alsoInBlocks = bar.getByRole('checkbox', {
        name: 'Ook in bouwstenen vervangen (1 van de 5); die worden dan aangepast',
      });
      await expect(alsoInBlocks).not.toBeChecked();
      await bar.getByRole('button', { name: 'Alle 4 vervangen' }).click();
      await expectStatus(shown, '4 keer vervangen; 1 in bouwstenen bleef staan');
      await expect(page).toContainText('Een schema met doelen. Het Schema is schemamatig.');
      await expect(shown.getByRole('textbox', { name: 'Titel', exact: true })).toHaveText('Vraag om een schema');
      await expect(page.locator('section.block-frame')).toContainText('actieplan');

      // Until the user types in the bar, the keys of undo apply to the replacement.
      await presses(shown, 'Control+z');
      await expectStatus(shown, 'De vervanging is ongedaan gemaakt');
      await expect(page).toContainText('Een plan met doelen. Het Plan is planmatig.');
      await expect(shown.getByRole('textbox', { name: 'Titel', exact: true })).toHaveText('Vraag om een plan');
      await expect(bar.getByRole('textbox', { name: 'Zoeken' })).toBeFocused();
      await presses(shown, 'Control+y');
      await expect(page).toContainText('Een schema met doelen. Het Schema is schemamatig.');
      await presses(shown, 'Control+z');
      await expect(page).toContainText('Een plan met doelen. Het Plan is planmatig.');
      await expect(bar.getByRole('textbox', { name: 'Vervangen door' })).toHaveValue('schema');
      await presses(shown, 'Control+y');
      await expect(page).toContainText('Een schema met doelen. Het Schema is schemamatig.');
      await expect(bar.getByRole('status')).toHaveText(/^\d van 1$/);

      // On request, the text of the block becomes own text.
      await bar.getByRole('checkbox', { name: /^Ook in bouwstenen/ }).check();
      await bar.getByRole('button', { name: '1 vervangen' }).click();
      await expectStatus(shown, '1 keer vervangen');
      await bar.getByRole('textbox', { name: 'Vervangen door' }).click();
      await presses(shown, 'End', 'x');
      await expect(bar.getByRole('textbox', { name: 'Vervangen door' })).toHaveValue('schemax');
      await presses(shown, 'Control+z');
      await expect(bar.getByRole('textbox', { name: 'Vervangen door' })).toHaveValue('schema');
      await expect(page.locator('section.block-frame')).toContainText('actieschema');
      await expect(page.locator('section.block-frame').getByText('Aangepast')).toBeVisible();
      await presses(shown, 'Escape');
      await expect(bar).toHaveCount(0);
      await page.getByText('Een schema').click();
      await presses(shown, 'Control+z');
      await expect(page.locator('section.block-frame')).toContainText('actieplan');
      await presses(shown, 'Control+z');
      await expect(page).toContainText('Een plan met doelen. Het Plan is planmatig.');
      await expect(shown.getByRole('textbox', { name: 'Titel', exact: true })).toHaveText('Vraag om een plan');
    });

    await test.step('Escape returns to the text, with the result selected', async () => {
      await presses(shown, 'Control+f');
      await bar.getByRole('textbox', { name: 'Zoeken' }).fill('doelen');
      await expect(bar.getByRole('status')).toHaveText('1 van 1');
      await presses(shown, 'Escape');
      await expect(page).toBeFocused();
      await shown.keyboard.type('cijfers');
      await expect(page).toContainText('Een plan met cijfers.');
    });
  });

  test('a link is added, and its address is checked, changed, copied and removed', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { app, shown, page } = await beginInbreng(start, folder);
    await shown.keyboard.type('Lees de brief');
    await presses(shown, 'Control+Shift+ArrowLeft', 'Control+k');
    const form = shown.getByRole('dialog', { name: 'Link' });
    await shown.keyboard.type('javascript:alert(1)');
    await presses(shown, 'Enter');
    await expect(form).toContainText('Dit is geen webadres of mailadres.');
    await presses(shown, 'Control+a');
    await shown.keyboard.type('www.tweedekamer.nl');
    await presses(shown, 'Enter');
    const link = page.locator('a');
    await expect(link).toHaveText('brief');
    await expect(link).toHaveAttribute('href', 'https://www.tweedekamer.nl');
    await expect(page).toBeFocused();

    await presses(shown, 'Control+k');
    await expect(form.getByRole('textbox', { name: 'Adres' })).toHaveValue('https://www.tweedekamer.nl');
    await isAccessible(shown, '.menu.is-panel');
    await form.getByRole('button', { name: 'Adres kopiëren' }).click();
    await expect.poll(async () => (await readClipboard(app)).text).toBe('https://www.tweedekamer.nl');

    await link.click({ modifiers: ['Control'] });
    await form.getByRole('button', { name: 'Link weghalen' }).click();
    await expect(link).toHaveCount(0);
    await expect(page).toContainText('Lees de brief');
    expect(app.windows()).toHaveLength(1);
  });

  test('Ctrl G goes to a heading by its text and to a page by its number', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown, page } = await beginInbreng(start, folder);
    const form = shown.getByRole('dialog', { name: 'Ga naar' });
    const computer = await shown.context().newCDPSession(shown);
    await test.step('on a slow computer, while it still loads and the user types', async () => {
      await computer.send('Emulation.setCPUThrottlingRate', { rate: 8 });
      await presses(shown, 'Control+g');
      await shown.keyboard.type('over te nemen');
      await presses(shown, 'Enter');
      await computer.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await expect(page).toBeFocused();
      await expect(form).toHaveCount(0);
      await expect.poll(() => shown.evaluate(() => getSelection()?.anchorNode?.textContent)).toContain('over te nemen');
    });
    await presses(shown, 'Control+Home', 'Control+g');
    await shown.keyboard.type('over te nemen');
    await expect(form.getByRole('option')).toHaveText([/Vragen om over te nemen/]);
    await isAccessible(shown, '[role="dialog"]');
    await presses(shown, 'Enter');
    await expect(page).toBeFocused();
    await expect
      .poll(() => shown.evaluate(() => getSelection()?.anchorNode?.textContent))
      .toBe('Vragen om over te nemen');
    await presses(shown, 'End');
    await shown.keyboard.type('!');
    await expect(page).toContainText('Vragen om over te nemen!');
    await presses(shown, 'Control+g');
    await expect(form.getByRole('combobox')).toBeFocused();
    await shown.keyboard.type('1');
    await expect(form.getByRole('option', { name: 'Pagina 1' })).toBeVisible();
    await presses(shown, 'Escape');
    await expect(page).toBeFocused();
  });

  test('a table is made, filled by Tab, and changed by its bar', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown, page } = await beginInbreng(start, folder);
    const table = page.locator('table');
    const bar = shown.getByRole('toolbar', { name: 'Tabel' });

    await test.step('`/tabel` makes it; Tab goes on and adds a row', async () => {
      await ask(shown, '/tabel');
      await presses(shown, 'Enter');
      await expect(table.locator('th')).toHaveCount(3);
      for (const words of ['Nr.', 'Verzoek', 'Voor', '229', 'Non-punishment', '80', '238', 'Herziening']) {
        await shown.keyboard.type(words);
        await presses(shown, 'Tab');
      }
      await shown.keyboard.type('70');
      await expect(table.locator('tr')).toHaveCount(3);
      await presses(shown, 'Tab');
      await expect(table.locator('tr')).toHaveCount(4);
      await expect(table.locator('tr').nth(1)).toHaveText('229Non-punishment80');
    });

    await test.step('the bar adds and removes rows and columns, and switches the header', async () => {
      // It hides during typing, and comes back with the pointer.
      await table.locator('th').first().hover();
      await isAccessible(shown, '.table-tools-place');
      await bar.getByRole('button', { name: 'Kolom rechts' }).click();
      await expect(table.locator('tr').first().locator('th')).toHaveCount(4);
      await bar.getByRole('button', { name: 'Rij erboven' }).click();
      await expect(table.locator('tr')).toHaveCount(5);
      await bar.getByRole('button', { name: 'Weghalen', exact: true }).click();
      await shown.getByRole('menuitem', { name: 'Rij weghalen' }).click();
      await expect(table.locator('tr')).toHaveCount(4);
      await bar.getByRole('button', { name: 'Kopregel' }).click();
      await expect(table.locator('th')).toHaveCount(0);
      await presses(shown, 'Control+z');
      await expect(table.locator('th')).toHaveCount(4);
    });

    await test.step('a column is aligned right, and the table gets a caption and its number', async () => {
      await table.locator('td').nth(2).click();
      await presses(shown, 'Control+r');
      await expect(table.locator('tr').nth(2).locator('td').nth(2)).toHaveCSS('text-align', 'right');
      await bar.getByRole('button', { name: 'Bijschrift' }).click();
      await shown.keyboard.type('Moties');
      await presses(shown, 'Enter');
      await expect(table).toHaveAttribute('aria-label', 'Tabel 1. Moties');
      await bar.getByRole('button', { name: 'Bijschrift' }).click();
      await shown.keyboard.press('End');
      await shown.keyboard.type(' van 2023');
      // A click elsewhere leaves the field, and keeps its text.
      await shown.mouse.click(5, 450);
      await expect(shown.getByRole('textbox', { name: 'Bijschrift' })).toHaveCount(0);
      await expect(table).toHaveAttribute('aria-label', 'Tabel 1. Moties van 2023');
      await presses(shown, 'Control+z');
      await expect(table).toHaveAttribute('aria-label', 'Tabel 1. Moties');
      await presses(shown, 'Control+f');
      await shown.keyboard.type('Tabel 1. Moties');
      await expect(shown.getByText('1 van 1', { exact: true })).toBeVisible();
      await presses(shown, 'Escape');
      await table.locator('td').nth(2).click();
    });

    await test.step('Ctrl and arrows go by paragraphs, from cell to cell, and select within one', async () => {
      const cell = table.locator('td').nth(2);
      const selected = () => shown.evaluate(() => String(getSelection()));
      await cell.click();
      await presses(shown, 'End');
      await shown.keyboard.type('stap een nr.');
      await presses(shown, 'Control+Shift+Space');
      await shown.keyboard.type('2');
      await expect.poll(() => cell.textContent()).toContain('stap een nr.\u00a02');
      await presses(shown, 'Control+Shift+ArrowUp');
      await expect.poll(selected).toBe(await cell.textContent());
      await presses(shown, 'Control+ArrowDown', 'Control+ArrowUp', 'Control+Shift+ArrowDown');
      await expect(cell).toContainText('stap een');
      await cell.click();
      await presses(shown, 'End', ...Array.from({ length: 'stap een nr. 2'.length }, () => 'Backspace'));
      await expect(cell).not.toContainText('stap');
    });

    await test.step('the outline of the cell stays in place when the bar for replacing opens and closes', async () => {
      const mark = async () => (await shown.locator('.table-tools-marks .table-tools-cell').boundingBox())?.y;
      const cell = async () => (await table.locator('td').nth(2).boundingBox())?.y ?? Number.NaN;
      const before = await cell();
      for (const [key, moves] of [
        ['Control+h', true],
        ['Escape', false],
      ] as const) {
        await presses(shown, key);
        await expect.poll(async () => (await cell()) > before).toBe(moves);
        await expect.poll(async () => (await cell()) - ((await mark()) ?? 0)).toBe(1);
      }
    });

    await test.step('the outline includes all chosen cells', async () => {
      const height = async () =>
        (await shown.locator('.table-tools-marks .table-tools-cell').boundingBox())?.height ?? 0;
      await table.locator('td').nth(2).click();
      await expect.poll(height).toBeGreaterThan(0);
      const one = await height();
      // The first key chooses the cell itself.
      await presses(shown, 'Shift+ArrowDown', 'Shift+ArrowDown');
      await expect(table.locator('.cell-chosen')).toHaveCount(2);
      await expect.poll(height).toBeGreaterThan(1.5 * one);
      await table.locator('td').nth(2).click();
      await expect(table.locator('.cell-chosen')).toHaveCount(0);
    });

    await test.step('Shift F10 goes to the bar, Escape back to the cell', async () => {
      await expect(page).toBeFocused();
      await presses(shown, 'Shift+F10');
      await expect(bar.locator(':focus')).toHaveCount(1);
      await presses(shown, 'Escape');
      await expect(page).toBeFocused();
    });

    await test.step('the whole table is removed and restored', async () => {
      await bar.getByRole('button', { name: 'Weghalen', exact: true }).click();
      await shown.getByRole('menuitem', { name: 'Tabel weghalen' }).click();
      await expect(table).toHaveCount(0);
      await expect(bar).toHaveCount(0);
      await presses(shown, 'Control+z');
      await expect(table).toHaveCount(1);
    });
  });

  test('a picture is inserted by choice or from the clipboard, and described', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { app, shown, page } = await beginInbreng(start, folder);
    const form = shown.getByRole('dialog', { name: 'Afbeelding' });
    const figures = page.locator('figure img');

    await answerDialogs(app, { open: [PICTURE] });
    await shown.getByRole('button', { name: 'Afbeelding', exact: true }).click();
    await expect(form.getByRole('textbox', { name: 'Wat is erop te zien?' })).toBeFocused();
    await presses(shown, 'Enter');
    await expect(form).toContainText('Schrijf wat er te zien is');
    await isAccessible(shown, '[role="dialog"]');
    await shown.keyboard.type('Het logo');
    await presses(shown, 'Enter');
    await expect(figures).toHaveCount(1);
    await expect(figures).toHaveAttribute('alt', 'Het logo');

    await copyPicture(app, PICTURE);
    await page.getByText('Eisen aan de regering').click();
    await presses(shown, 'Control+v');
    await form.getByRole('checkbox', { name: 'Alleen versiering' }).click();
    await form.getByRole('button', { name: 'Invoegen' }).click();
    await expect(figures).toHaveCount(2);
    await presses(shown, 'Control+z');
    await expect(figures).toHaveCount(1);
  });

  test('Markdown’s marks become formatting, and Backspace reverts that', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown, page } = await beginInbreng(start, folder);
    await shown.keyboard.type('## Waarom');
    await expect(page.locator('h2')).toHaveText(['Waarom']);
    await presses(shown, 'Enter');
    await shown.keyboard.type('- een');
    await presses(shown, 'Enter');
    await shown.keyboard.type('twee');
    await expect(page.locator('ul > li')).toHaveText(['een', 'twee']);
    await presses(shown, 'Enter', 'Enter');
    await shown.keyboard.type('1. eerst');
    await expect(page.locator('ol > li')).toHaveText(['eerst']);
    await presses(shown, 'Enter', 'Enter');
    await shown.keyboard.type('> gezegd');
    await expect(page.locator('blockquote')).toHaveText(['gezegd']);
    await presses(shown, 'Enter', 'Enter');
    await shown.keyboard.type('Dit is **vet** en *schuin* - "zo" - en 2*3*4.');
    await expect(page.locator('strong')).toHaveText(['vet']);
    await expect(page.locator('em')).toHaveText(['schuin']);
    await expect(page).toContainText('Dit is vet en schuin – ‘zo’ – en 2*3*4.');
    await presses(shown, 'Enter');
    await shown.keyboard.type('---');
    await expect(page.getByRole('separator')).toHaveCount(1);
    await presses(shown, 'Backspace');
    await expect(page.getByRole('separator')).toHaveCount(0);
    await expect(page).toContainText('---');
    await presses(shown, 'Backspace', 'Backspace', 'Backspace');
    await shown.keyboard.type('# ');
    await presses(shown, 'Backspace');
    await shown.keyboard.type('1');
    await expect(page).toContainText('# 1');
  });

  test('keys that wait for a busy page act where the keys before them lead', { tag: ALONE }, async ({
    start,
    folder,
  }) => {
    const { app, shown, page } = await beginInbreng(start, folder);
    await shown.keyboard.type('Kom met een plan');
    const lines = page.locator(':scope > p');
    await expect(lines.first()).toHaveText('Kom met een plan');
    await pressWhileBusy(app, shown, ['Left', 'Left', 'Enter']);
    await expect(lines.first()).toHaveText('Kom met een pl');
    await expect(lines.nth(1)).toHaveText('an');
    await presses(shown, 'Control+z');
    await expect(lines.first()).toHaveText('Kom met een plan');
  });

  test('Tab makes a line of a list part of the one above it, Shift Tab reverts that, and the caret stays', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown, page } = await beginInbreng(start, folder);
    await shown.keyboard.type('- een');
    await presses(shown, 'Enter', 'Tab');
    await shown.keyboard.type('binnen');
    await expect(page.locator('ul ul > li')).toHaveText(['binnen']);
    await presses(shown, 'Shift+Tab', 'Tab', 'Shift+Tab', 'Enter', 'Tab', 'Tab');
    await shown.keyboard.type('dieper kan niet');
    await expect(page.locator('ul ul > li')).toHaveText(['dieper kan niet']);
    await expect(page.locator('ul ul ul')).toHaveCount(0);
    await expect(page).toBeFocused();
  });

  test('text copied in other programs is pasted clean, and nothing of it runs', async ({ start, folder }) => {
    const { app, shown, page } = await beginInbreng(start, folder);
    const undone = async () => {
      await presses(shown, 'Control+z');
      await expect(page.locator('ol, ul, table')).toHaveCount(0);
    };
    const fixture = (name: string) => readFileSync(join(PASTED, name), 'utf8');

    await test.step('from Word: a list and a table', async () => {
      await paste(app, shown, fixture('word-list.html'));
      await expect(page.locator('ol > li').first()).toContainText('onvoldoende draagvlak');
      await undone();
      await paste(app, shown, fixture('word-table.html'));
      await expect(page.locator('table th').first()).toBeVisible();
      await undone();
    });

    await test.step('from Outlook and LibreOffice; lost parts are reported', async () => {
      await paste(app, shown, fixture('outlook-mail.html'));
      await expectStatus(shown, 'Niet overgenomen: 1 afbeelding');
      await expect(page.locator('a').first()).toBeVisible();
      await undone();
      await paste(app, shown, fixture('libreoffice.html'));
      await expect(page.locator('.footnote').first()).toBeVisible();
      await undone();
    });

    await test.step('from a page of the Kamer, and as text', async () => {
      await paste(app, shown, fixture('kamer-page.html'));
      await expectStatus(shown, /Niet overgenomen: 1 video of geluid/);
      await undone();
      await paste(app, shown, '<h1>Kop</h1><p><b>vet</b></p>', fixture('plain.txt'));
      await expect(page.locator('strong')).toHaveText(['vet']);
      await undone();
      await shown.keyboard.press('Control+Shift+V');
      await expect(page).toContainText(fixture('plain.txt').trim().split('\n')[0] ?? '');
      await expect(page.locator('strong')).toHaveCount(0);
      await undone();
    });

    await test.step('without scripts, handlers, addresses that run and drawings', async () => {
      await paste(
        app,
        shown,
        `<p onclick="window.ran=1">Tekst<img src=x onerror="window.ran=2"><script>window.ran=3</script>
         <a href="javascript:window.ran=4">klik</a><svg onload="window.ran=5"><script>window.ran=6</script></svg>
         <iframe srcdoc="<script>parent.ran=7</script>"></iframe><style>@import "http://example.org"</style></p>`,
      );
      await expect(page).toContainText('Tekst klik');
      await page.getByText('Tekst klik').click();
      expect(await shown.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
      await expect(page.locator('a, img, svg.pasted, iframe, script')).toHaveCount(0);
      await expectStatus(shown, /Niet overgenomen: .*link/);
    });
  });

  test('copied text can be read anywhere, with its sources; blocks are pasted into another document', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown, page } = await beginInbreng(start, folder);
    await shown.keyboard.type('Een **kind** verdient bescherming ');
    await ask(shown, '@28638-229');
    await presses(shown, 'Enter');
    await expect(page.locator('.citation')).toHaveText(['1']);
    await presses(shown, 'Control+a', 'Control+c');
    const copied = () => readClipboard(app);
    await expect.poll(async () => (await copied()).text).toContain('Een kind verdient bescherming [1]');
    const { html, text } = await copied();
    expect(html).toContain('<p>Een <b>kind</b> verdient bescherming<sup>1</sup></p>');
    expect(text).toMatch(/\n1 Kamerstukken\sII .*28638, nr\.\s229/);
    expect(html).not.toContain('data-');

    await presses(shown, 'Control+End', 'Control+v');
    await expect(page.locator('.citation')).toHaveText(['1', '2']);

    await test.step('Ctrl K right after a citation opens it', async () => {
      await page.locator('.citation').first().click();
      await presses(shown, 'Escape', 'Control+End', 'Enter');
      await shown.keyboard.type('Zie ');
      await ask(shown, '@28638-238');
      await presses(shown, 'Enter', 'Control+k');
      await expect(shown.getByRole('dialog', { name: 'Verwijzing' })).toContainText('28638, nr. 238');
      await presses(shown, 'Escape');
      await expect(page).toBeFocused();
    });

    await test.step('a block is pasted into another document, with its copy', async () => {
      await presses(shown, 'Enter');
      await ask(shown, '/maatregelen tegen klanten');
      await presses(shown, 'Enter');
      await page.locator('section.block-frame .block-frame-source').click();
      await presses(shown, 'Control+c');
      const [other] = await Promise.all([app.waitForEvent('window'), shown.evaluate(() => window.inbreng.newWindow())]);
      await other.getByRole('button', { name: /^Factsheet/ }).click();
      const otherPage = other.getByRole('textbox', { name: 'Document' });
      await otherPage.click();
      await presses(other, 'Control+v');
      await expect(otherPage.locator('section.block-frame')).toContainText(
        'Neem een pakket concrete maatregelen op in het plan',
      );
    });
  });
});
