import type { Locator, Page } from '@playwright/test';
import { CAMPAIGN, type StartedApp, test } from './app.ts';
import { expect, openSample, openTab } from './open-sample.ts';
import { DEMAND_TEXT } from './starter-texts.ts';
import { starterLibrary, toEndOf } from './steps.ts';

const block = (shown: Page, name: string): Locator =>
  shown.getByRole('textbox', { name: 'Document' }).getByRole('group', { name });

/** Pixels between the top of a block and the top of a part of it. */
async function downIn(within: Locator, part: Locator): Promise<number> {
  const [outer, inner] = [await within.boundingBox(), await part.boundingBox()];
  if (!outer || !inner) throw new Error('nothing to measure');
  return inner.y - outer.y;
}

/** An empty document of this kind, with the starter library beside it. */
async function newDocument(
  start: (args: string[]) => Promise<StartedApp>,
  folder: string,
  kind: RegExp,
): Promise<Page> {
  const { shown } = await start([`--library=${starterLibrary(folder)}`]);
  await shown.getByRole('button', { name: kind }).click();
  return shown;
}

test.describe('the sheet', () => {
  test('is laid out as it prints, wherever the caret goes and whichever pane is open', async ({ start, folder }) => {
    const { app, shown } = await openSample(start, folder);
    await test.step('its text does not move when the caret enters a block, with the printed distances', async () => {
      const eis = block(shown, 'Punt 1,');
      const [text, ground] = [eis.getByText(DEMAND_TEXT).filter({ visible: true }), eis.locator('.page-ground')];
      await expect(ground.first()).toHaveCSS('margin-top', '3px');
      await expect(shown.locator('.block-frame .page-block-meta').first()).toHaveCSS('margin-top', '0px');
      const before = [await downIn(eis, text), await downIn(eis, ground.first())];
      await text.click();
      await expect(eis.getByRole('textbox', { name: /^Eigen woorden: Punt 1/ })).toBeFocused();
      expect([await downIn(eis, text), await downIn(eis, ground.first())]).toEqual(before);
    });
    await test.step('the lines above the text show their names, and no text is selected while they are typed', async () => {
      const style = shown.getByRole('button', { name: /^Stijl/ });
      const bar = shown.locator('.status-bar');
      await shown.getByText('Laat de regering per eis zeggen').click();
      await shown.keyboard.press('Shift+Home');
      await expect(bar).toContainText('Selectie');
      await shown.getByRole('textbox', { name: /^Ondertitel/ }).click({ position: { x: 4, y: 8 } });
      await expect(style).toHaveText('Ondertitel');
      await expect(bar).not.toContainText('Selectie');
      await shown.keyboard.type('x');
      await shown.waitForTimeout(400);
      await expect(bar).not.toContainText('Selectie');
      await shown.getByRole('textbox', { name: 'Titel', exact: true }).click();
      await expect(style).toHaveText('Titel');
    });
    await test.step('a search result in literal text has the same tint as others', async () => {
      const look = (name: string) =>
        shown.evaluate((of) => {
          const { backgroundColor, textDecorationLine } = getComputedStyle(document.body, `::highlight(${of})`);
          return [backgroundColor, textDecorationLine];
        }, name);
      const [tint, line] = await look('found-locked');
      expect(tint).toBe((await look('found'))[0]);
      expect(tint).not.toBe('rgba(0, 0, 0, 0)');
      expect(line).toBe('none');
    });
    await test.step('shows where pages begin with their numbers, whichever pane is open', async () => {
      const begins = shown.locator('.written > [data-page-begins]');
      await expect(begins).toHaveCount(2);
      const gap = await begins.first().evaluate((place) => {
        const drawn = getComputedStyle(place, '::after');
        return [
          drawn.height,
          drawn.backgroundColor,
          getComputedStyle(place.closest('.desk') as Element).backgroundColor,
        ];
      });
      expect(gap[0]).toBe('16px');
      expect(gap[1]).toBe(gap[2]);
      const page = block(shown, 'Punt 5,').getByText('(pagina 2)');
      await expect(page).toBeVisible();
      await openTab(shown, 'Details');
      await shown.getByText('Laat de regering per eis zeggen').click();
      await shown.keyboard.type('Nu. ');
      await expect(shown.getByText(/^Opgeslagen/)).toBeVisible();
      await expect(page).toBeVisible();
    });
    await test.step('has its whole bar when the library is closed, in a small window too', async () => {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720));
      const bar = shown.getByRole('banner');
      const library = bar.getByRole('button', { name: 'Bibliotheek', exact: true });
      await library.click();
      await expect(shown.getByRole('searchbox', { name: /bibliotheek/i })).toHaveCount(0);
      const name = bar.locator('.top-bar-name');
      const [left, right] = [await library.boundingBox(), await name.boundingBox()];
      if (!left || !right) throw new Error('nothing to measure');
      expect(right.x).toBeGreaterThanOrEqual(left.x + left.width);
      await library.click({ timeout: 5000 });
      await expect(shown.getByRole('searchbox', { name: /bibliotheek/i })).toBeVisible();
      await library.click();
      await bar.getByRole('button', { name: 'Inbreng, naar Start' }).click({ timeout: 5000 });
      await expect(shown.getByRole('heading', { name: 'Nieuw document' })).toBeVisible();
    });
  });

  test('lays a draft motion out as the Kamer’s form prints it, each clause in its letters, without a sender', async ({
    start,
    folder,
  }) => {
    const shown = await newDocument(start, folder, /^Concept-motie/);
    const page = shown.getByRole('textbox', { name: 'Document' });
    await expect(shown.locator('.page-head')).not.toContainText('[organisatie]');
    await expect(page.locator('.page-field')).toHaveText([
      '[feit]',
      '[reden]',
      '[verzoek]',
      '[datum]',
      '[naam eerste indiener]',
      '[naam tweede indiener]',
      '[namen]',
    ]);
    await expect(page.getByText('gehoord de beraadslaging,')).toHaveCSS('border-left-width', '0px');
    await expect(shown.locator('.sheet').getByText('MOTIE VAN HET LID')).toHaveCSS('font-weight', '700');
    const aside = page.getByRole('heading', { name: 'Bij deze conceptmotie' });
    await expect(aside).toHaveCSS('font-size', '15px');
    expect(await aside.evaluate((words) => getComputedStyle(words, '::before').content)).toBe('"Apart blad"');
    await test.step('it is written like other text', async () => {
      await toEndOf(shown, page.getByText('overwegende dat'));
      await shown.keyboard.press('Enter');
      await shown.keyboard.type("voorts overwegende dat 'klanten' buiten beeld blijven;");
      await toEndOf(shown, page.getByText('en gaat over tot de orde van de dag.'));
      await shown.keyboard.press('ArrowLeft');
      await shown.keyboard.type(' van morgen');
      const clause = page.getByText('voorts overwegende dat ‘klanten’ buiten beeld blijven;');
      for (const words of [clause, page.getByText('en gaat over tot de orde van de dag van morgen.')]) {
        await expect(words).toBeVisible();
        expect(await words.evaluate((one) => getComputedStyle(one).fontSize)).toBe('16.5px');
      }
      const letters = (words: Locator) => words.evaluate((one) => getComputedStyle(one).fontFamily);
      expect(await letters(clause)).toBe(await letters(page.getByText('De Kamer,')));
      await page.getByText('Bij deze conceptmotie').click();
      await shown.keyboard.press('ArrowDown');
      await shown.keyboard.type('Bij punt 2.');
      expect(await letters(page.getByText('Bij punt 2.'))).not.toBe(await letters(clause));
    });
  });

  test('marks a missing sender, and Controles leads to the field that every document uses', async ({
    start,
    folder,
  }) => {
    const shown = await newDocument(start, folder, /^Factsheet/);
    await expect(shown.locator('.page-head .page-field')).toHaveText('[organisatie]');
    await openTab(shown, 'Controles');
    await expect(shown.getByText('De afzender ontbreekt: boven het document staat ‘[organisatie]’')).toBeVisible();
    await shown.getByRole('button', { name: 'Invullen bij Instellingen' }).first().click();
    await expect(shown.getByRole('heading', { name: /^Instellingen/ })).toBeVisible();
  });

  test('sets written questions in the letters of the Kamer’s form, and takes sender and addressee by a click', async ({
    start,
    folder,
  }) => {
    const shown = await newDocument(start, folder, /^Kamervragen/);
    const front = shown.locator('.page-front');
    await front.getByText('[minister of staatssecretaris]').click();
    const field = shown.getByRole('textbox', { name: 'Bewindspersoon' });
    await expect(field).toBeFocused();
    await shown.keyboard.type('Justitie en Veiligheid');
    await expect(front).toContainText('aan de Minister van Justitie en Veiligheid over');
    await expect(front).toContainText('[naam]');
    await expect(shown.getByText(/keer gebruikt in de tekst$/)).toHaveCount(1);

    await shown.getByRole('textbox', { name: 'Document' }).focus();
    await shown.keyboard.type('/welk bedrag');
    await expect(shown.locator('.menu-typing-list').getByRole('option').first()).toContainText('Welk bedrag');
    await shown.keyboard.press('Enter');
    const question = block(shown, 'Vraag 1,');
    const look = (words: Locator) =>
      words.evaluate((one) => [getComputedStyle(one).fontFamily, getComputedStyle(one).fontSize]);
    const words = question.locator('.page-written').filter({ visible: true });
    await expect(words).toContainText('Welk bedrag');
    const drawn = await look(words);
    expect(drawn[0]).toContain('Source Serif');
    expect(drawn[1]).toBe('16.5px');
    await words.click();
    await expect(question.getByRole('textbox')).toBeFocused();
    expect(await look(question.getByRole('textbox').locator('p').first())).toEqual(drawn);
  });

  test('has a table in a block as on the page, with the marks on its cells and within the page', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown } = await openSample(start, folder);
    await shown.getByText('Hoe kan een minderjarig slachtoffer').click();
    await shown.keyboard.press('Control+End');
    await shown
      .getByRole('button', { name: /^Tabel/ })
      .first()
      .click();
    const table = shown.locator('.editable-text > table');
    await expect(table).toHaveCSS('border-collapse', 'collapse');
    await expect(table).toHaveCSS('font-size', '13.5px');
    await shown.keyboard.type('Verantwoordelijkheidsverdeling');
    await shown.keyboard.press('Tab');
    await shown.keyboard.type('Kabinetsappreciatie van de medeverantwoordelijke');

    const cells = table.locator('th');
    const widths = await cells.evaluateAll((all) => all.map((cell) => Math.round(cell.getBoundingClientRect().width)));
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(2);
    const [mark, bar, desk] = [
      shown.locator('.table-tools-cell'),
      shown.locator('.table-tools-place'),
      shown.locator('.desk'),
    ];
    await expect
      .poll(async () => {
        const [cell, on] = [await cells.nth(1).boundingBox(), await mark.boundingBox()];
        return cell && on && [on.x - cell.x, on.y - cell.y, on.height - cell.height];
      })
      .toEqual([-1, -1, 2]);

    // The text just above the table stays uncovered; below the table there is room.
    await table.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await expect
      .poll(async () => {
        const [at, own] = [await bar.boundingBox(), await table.boundingBox()];
        return at && own ? at.y - (own.y + own.height) : null;
      })
      .toBeGreaterThan(0);

    // Half out of view below: nothing covers the bar below the page.
    await desk.evaluate((scrolled) => {
      const own = scrolled.querySelector('.editable-text > table')?.getBoundingClientRect();
      if (own) scrolled.scrollTop += own.top + 30 - scrolled.getBoundingClientRect().bottom;
    });
    await expect
      .poll(async () => {
        const [at, on] = [await bar.boundingBox(), await desk.boundingBox()];
        return at && on ? at.y + at.height <= on.y + on.height : null;
      })
      .toBe(true);
    const drawn = () =>
      shown.evaluate(() => {
        const foot = document.querySelector('.status-bar')?.getBoundingClientRect();
        if (!foot) return null;
        const cell = document.querySelector('.table-tools-cell')?.getBoundingClientRect();
        const clip = document.querySelector('.table-tools-marks')?.getBoundingClientRect();
        return { reaches: (cell?.bottom ?? 0) > foot.top, clipped: (clip?.bottom ?? 9999) <= foot.top + 1 };
      });
    await expect.poll(drawn).toEqual({ reaches: true, clipped: true });
  });
});
