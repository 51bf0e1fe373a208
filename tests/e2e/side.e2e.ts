import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { revisionOf } from '../../engine/core/blocks/revision.ts';
import { WORDS_A_MINUTE } from '../../engine/core/speaking-time/speaking-time.ts';
import { CAMPAIGN, test } from './app.ts';
import { readClipboard, writeClipboard } from './clipboard.ts';
import { expect, openSample, openTab, pictureOf, placeOf, previewPage, redrawn } from './open-sample.ts';

/** Puts the caret at the end of the core message. */
async function toLead(shown: Page): Promise<void> {
  const lead = shown.getByText('met een financiële uitwerking');
  const box = await lead.boundingBox();
  await lead.click({ position: { x: 20, y: (box?.height ?? 0) - 8 } });
  await shown.keyboard.press('End');
}

/** The underlined text of findings of this severity. */
const underlined = (shown: Page, severity: 'error' | 'warning'): Promise<string[]> =>
  shown.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString()),
    `finding-${severity}`,
  );

test.describe('Voorbeeld', () => {
  test.use({ sideTab: 'preview' });

  test('shows the real pages soon after a change, leads to a clicked place, and follows the caret', async ({
    start,
    folder,
  }) => {
    const { shown, draft } = await openSample(start, folder);
    const pane = shown.getByRole('tabpanel', { name: 'Voorbeeld' });
    await expect(pane.getByText('3 pagina’s (hooguit 2)')).toBeVisible();
    const before = await pictureOf(shown, 1);
    await toLead(shown);
    await shown.keyboard.type(' Dit staat er nieuw bij.');
    await redrawn(shown, 1, before);
    await expect(previewPage(shown, 1).locator('.page-picture-caret')).toHaveCount(1);

    const made = await shown.evaluate((text) => window.inbreng.preview({ draft: text }), JSON.stringify(draft));
    if (!made.ok) throw new Error(made.problem.message);
    const demand = placeOf(draft, 'eis-platforms');
    const [page = 0, x = 0, y = 0] =
      (JSON.parse(made.value.places) as Record<string, [number, number, number]>)[demand] ?? [];
    expect(page).toBe(1);
    const box = await previewPage(shown, page).boundingBox();
    const scale = (box?.width ?? 0) / 595.28;
    await previewPage(shown, page).click({ position: { x: (x + 90) * scale, y: (y + 30) * scale } });
    await expect(shown.getByRole('contentinfo')).toContainText('Punt 3:');
    await expect(shown.getByRole('textbox', { name: 'Document' })).toBeFocused();
    await test.step('follows the caret to a page that was out of view, and no further than that', async () => {
      await shown.getByText('Welk bedrag hoort bij welk doel').click();
      await expect(shown.getByRole('contentinfo')).toContainText('Vraag 5:');
      // The typed text moved this question to its own page.
      await expect(previewPage(shown, 3).locator('.page-picture-caret')).toBeInViewport();
      const scrolled = () => shown.getByRole('tabpanel').evaluate((pane) => pane.scrollTop);
      await expect.poll(scrolled).toBeGreaterThan(100);
    });
    await test.step('shows the page at its printed size, and Esc leads back', async () => {
      await shown.getByRole('button', { name: 'Groter bekijken' }).click();
      const large = shown.getByRole('main', { name: 'Voorbeeld' });
      await expect(large.getByRole('img', { name: /^Pagina 2 van / })).toBeVisible();
      await expect.poll(async () => (await large.locator('canvas').first().boundingBox())?.width).toBeGreaterThan(700);
      await shown.keyboard.press('Escape');
      await expect(large).toHaveCount(0);
      await expect(shown.getByRole('button', { name: 'Groter bekijken' })).toBeFocused();
    });
  });

  test('draws a picture with a mask as it is printed: masked parts are invisible', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const picture = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><mask id="m"><rect width="100" height="100" fill="white"/>
      <rect x="100" width="100" height="100" fill="black"/></mask><rect width="200" height="100" fill="red" mask="url(#m)"/></svg>`,
    );
    const image = createHash('sha256').update(picture).digest('hex');
    const { shown } = await openSample(
      start,
      folder,
      (draft) => {
        draft.images = { [image]: { mediaType: 'image/svg+xml', width: 200, height: 100, name: 'half.svg' } };
        draft.body.unshift({ type: 'figure', id: 'half', image, alt: 'Een half vlak' });
        return draft;
      },
      { [image]: picture.toString('base64') },
    );
    /** The number of red pixels in the left and in the right half of the page. */
    const red = () =>
      previewPage(shown, 1)
        .locator('canvas')
        .evaluate((page) => {
          const { width, height } = page as HTMLCanvasElement;
          const copy = Object.assign(document.createElement('canvas'), { width, height });
          const context = copy.getContext('2d');
          context?.drawImage(page as HTMLCanvasElement, 0, 0);
          const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] };
          const columns: number[] = [];
          for (let at = 0; at < data.length; at += 4)
            if (data[at] === 255 && data[at + 1] === 0) columns.push((at / 4) % width);
          return { from: Math.min(...columns) / width, to: Math.max(...columns) / width };
        });
    // The text goes from a quarter of the page nearly to its right edge; this checks the left half.
    await expect.poll(async () => (await red()).from).toBeLessThan(0.35);
    expect((await red()).to).toBeLessThan(0.65);
  });

  test('says when the typesetter stops, keeps the old pages, and goes on automatically', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { app, shown } = await openSample(start, folder);
    const before = await pictureOf(shown, 1);
    await toLead(shown);
    const stop = () =>
      app.evaluate(({ app: electron }) => {
        const press = electron.getAppMetrics().find(({ name }) => name === 'inbreng-press');
        if (press) process.kill(press.pid, 'SIGKILL');
      });
    const problem = shown.getByRole('alert').filter({ hasText: 'is gestopt en start opnieuw' });
    await expect
      .poll(
        async () => {
          await stop();
          await shown.keyboard.type('x');
          return problem.count();
        },
        { intervals: [100] },
      )
      .toBe(1);
    await expect(previewPage(shown, 1).locator('canvas')).toBeVisible();
    await expect(problem).toHaveCount(0, { timeout: 60_000 });
    await redrawn(shown, 1, before);
  });
});

test.describe('Controles', () => {
  test('finds a wrong outcome as it is typed, underlines it, and fixes it; a finding leads to its place', async ({
    start,
    folder,
  }) => {
    const { app, shown, saved } = await openSample(start, folder);
    await openTab(shown, 'Controles');
    const pane = shown.getByRole('tabpanel', { name: /^Controles/ });
    const errors = pane.getByRole('region', { name: 'Fouten' });
    // Also that it has three pages, which the checks know once it is laid out.
    await expect(errors.getByRole('heading', { name: 'Fouten' })).toContainText('8');
    await toLead(shown);
    await shown.keyboard.type(' De motie-Bikker/Mutluer (28638, nr. 229) is verworpen.');
    const warnings = pane.getByRole('region', { name: 'Waarschuwingen' });
    const finding = warnings.getByRole('button', { name: /^De tekst zegt dat de motie-Bikker/ });
    await expect(finding).toBeVisible();
    await expect(errors.getByRole('heading', { name: 'Fouten' })).toContainText('8');
    const wrong = expect.stringContaining('is verworpen.');
    await expect.poll(() => underlined(shown, 'warning')).toEqual(expect.arrayContaining([wrong]));

    await warnings.getByRole('button', { name: /^‘aangenomen’ schrijven/ }).click();
    await expect(shown.getByText('(28638, nr. 229) is aangenomen.')).toBeVisible();
    await expect(finding).toHaveCount(0);
    await expect.poll(() => underlined(shown, 'warning')).not.toEqual(expect.arrayContaining([wrong]));
    await shown.keyboard.press('Control+z');
    await expect(finding).toBeVisible();
    await test.step('a finding leads to its text', async () => {
      await toLead(shown);
      await shown.keyboard.type(' Vraag [naam invullen].');
      await shown.getByRole('textbox', { name: 'Titel', exact: true }).click();
      await openTab(shown, 'Controles');
      await pane.getByRole('button', { name: /^Er staat nog iets open/ }).click();
      await expect(shown.getByRole('textbox', { name: 'Document' })).toBeFocused();
      expect(await shown.evaluate(() => getSelection()?.toString())).toBe('[naam invullen]');
      await shown.keyboard.type('Anna');
      await expect(pane.getByRole('button', { name: /^Er staat nog iets open/ })).toHaveCount(0);
    });
    await test.step('an empty field leads to its place at Details', async () => {
      await pane.getByRole('button', { name: /^Invullen: ‘Telefoonnummer/ }).click();
      await expect(shown.getByLabel('Telefoonnummer', { exact: true })).toBeFocused();
    });
    await test.step('spreadsheet cells that are pasted in a field there become text that is saved', async () => {
      await writeClipboard(app, { html: '', text: 'Wet\t36547' });
      const field = shown.getByRole('textbox', { name: 'Korte titel' });
      await field.focus();
      await shown.keyboard.press('Control+A');
      await shown.keyboard.press('Control+V');
      await expect(field).toHaveValue('Wet 36547');
      await expect.poll(() => saved().shortTitle).toBe('Wet 36547');
    });
  });

  test('an empty field of the organisation leads to its place at Settings, and Esc returns to the remaining findings', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown } = await openSample(start, folder);
    await openTab(shown, 'Controles');
    const pane = shown.getByRole('tabpanel', { name: /^Controles/ });
    const finding = pane.getByRole('button', { name: /^‘Naam contactpersoon’ is nog niet ingevuld/ });
    await pane.getByRole('button', { name: /^Invullen bij Instellingen: ‘Naam contactpersoon/ }).click();
    const field = shown.getByRole('textbox', { name: 'Contactpersoon', exact: true });
    await expect(field).toBeFocused();
    await shown.keyboard.type('Anna Proef');
    await shown.keyboard.press('Escape');
    await expect(finding).toHaveCount(0);
    await expect(pane.locator(':focus')).toHaveCount(1);
  });

  test('a finding in a note and one in own text lead to their text there', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown } = await openSample(start, folder);
    await toLead(shown);
    await shown.keyboard.press('Control+Alt+f');
    const note = shown.getByRole('textbox', { name: /^Noot \d+$/ });
    await expect(note).toBeFocused();
    await shown.keyboard.type('Zie [bron invullen].');
    await shown.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
    await openTab(shown, 'Controles');
    const pane = shown.getByRole('tabpanel', { name: /^Controles/ });
    await pane.getByRole('button', { name: /^Er staat nog iets open/ }).click();
    await expect(note).toBeFocused();
    await expect.poll(() => shown.evaluate(() => getSelection()?.toString())).toBe('[bron invullen]');
    await shown.keyboard.type('CBS');
    await expect(note).toHaveText('Zie CBS.');

    await shown.getByText('Welk bedrag hoort bij welk doel').click();
    await shown.keyboard.press('Enter');
    const words = shown.getByRole('textbox', { name: /^Eigen woorden/ });
    await expect(words).toBeFocused();
    await shown.keyboard.press('Control+End');
    await shown.keyboard.type(' Van [naam invullen].');
    await shown.getByRole('textbox', { name: 'Titel', exact: true }).click();
    await expect(words).toHaveCount(0);
    await pane.getByRole('button', { name: /^Er staat nog iets open/ }).click();
    await expect(words).toBeFocused();
    await expect.poll(() => shown.evaluate(() => getSelection()?.toString())).toBe('[naam invullen]');
  });

  test('a missing value of a block is filled in at its field: its form opens there, and the document takes it over', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown, saved } = await openSample(start, folder);
    await openTab(shown, 'Controles');
    const pane = shown.getByRole('tabpanel', { name: /^Controles/ });
    const missing = pane.getByRole('button', { name: /^Alinea invullen/ });
    const before = await missing.count();
    await missing.first().click();
    await expect(shown.getByRole('textbox', { name: 'Alinea', exact: true })).toBeFocused();
    await shown.keyboard.type('123');
    await shown.keyboard.press('Escape');
    await expect(shown.getByText('1 bouwsteen bijgewerkt')).toBeVisible();
    await expect(missing).toHaveCount(before - 1);
    await expect.poll(() => JSON.stringify(saved().blocks)).toMatch(/"paragraph":"?123/);
    await expect(pane.getByRole('button', { name: /^Bijwerken/ })).toHaveCount(0);
  });

  test('an approval that is withdrawn in the library is an error here, and the copy is updated there', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const quote = 'citaat-minderjarigen';
    const { shown, saved } = await openSample(start, folder, (draft) => {
      const concept = draft.blocks[quote];
      if (concept?.kind !== 'quote') throw new Error('the sample has no such quote');
      const approved = { ...concept, state: 'approved' as const, approvedBy: 'Anna', approvedOn: '2026-01-05' };
      return { ...draft, blocks: { ...draft.blocks, [quote]: { ...approved, revision: revisionOf(approved) } } };
    });
    await openTab(shown, 'Controles');
    const pane = shown.getByRole('tabpanel', { name: /^Controles/ });
    const taken = 'Het citaat ‘Een slachtoffer dat niemand ziet’ is in de bibliotheek niet meer vrijgegeven';
    const finding = pane.getByRole('region', { name: 'Fouten' }).getByRole('button', { name: new RegExp(`^${taken}`) });
    await expect(finding).toBeVisible();
    await finding.click();
    await pane.getByRole('button', { name: `Bijwerken: ${taken}` }).click();
    await expect(shown.getByText('1 bouwsteen bijgewerkt')).toBeVisible();
    await expect(finding).toHaveCount(0);
    await expect(pane.getByRole('button', { name: /^Het citaat .* is nog een concept/ })).toBeVisible();
    await expect.poll(() => saved().blocks[quote]).toMatchObject({ state: 'concept' });
  });

  test('a finding is dismissed with a reason, which the file keeps, and restored', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown, saved } = await openSample(start, folder);
    await openTab(shown, 'Controles');
    const pane = shown.getByRole('tabpanel', { name: /^Controles/ });
    const quote = pane.getByRole('button', { name: /^Het citaat/ });
    await quote.click();
    await pane.getByRole('button', { name: /^Negeren: Het citaat/ }).click();
    await shown.keyboard.type('Besproken met de woordvoerder');
    await shown.keyboard.press('Enter');
    await expect(quote).toHaveCount(0);
    await expect
      .poll(() => saved().silenced)
      .toMatchObject([{ check: 'quote-not-approved', reason: 'Besproken met de woordvoerder' }]);
    await pane.getByRole('button', { name: '1 genegeerd punt' }).click();
    await expect(pane.getByText(/Besproken met de woordvoerder \(/)).toBeVisible();
    await pane.getByRole('button', { name: /^Weer tonen/ }).click();
    await expect(quote).toBeVisible();
    await expect.poll(() => saved().silenced).toEqual([]);
  });
});

test.describe('Onderbouwing', () => {
  test('the matrix adds a ground to a demand by keyboard, and removes it; the page and the file follow', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown, draft, saved } = await openSample(start, folder);
    await openTab(shown, 'Onderbouwing');
    await shown.getByRole('button', { name: 'Matrix openen' }).click();
    const matrix = shown.getByRole('grid', { name: 'Welke onderbouwing hoort bij welke eis' });
    await expect(matrix.getByRole('columnheader', { name: /^Punt 5/ })).toBeVisible();
    const cell = (row: RegExp, column: number) =>
      matrix.getByRole('row', { name: row }).getByRole('gridcell').nth(column);
    await expect(cell(/non-punishment in de wet/, 0)).toBeFocused();
    await shown.keyboard.press('ArrowRight');
    await shown.keyboard.press('Space');
    await expect(cell(/non-punishment in de wet/, 1)).toHaveAttribute('aria-selected', 'true');
    await expect(matrix.getByRole('columnheader', { name: /^Punt 2/ })).toContainText('2 van 5 compleet');
    const grounds = () => saved().body.find(({ id }) => id === placeOf(draft, 'eis-klanten'));
    const added = ['28638-242', 'greta-3-vraag', '28638-229'].map((block) => ({ block }));
    await expect.poll(grounds).toMatchObject({ grounds: { added, dropped: [] } });

    // A first ground moves to the row of its kind, and the focus with it.
    await shown.keyboard.press('Control+End');
    await shown.keyboard.press('Space');
    await expect(shown.locator('[data-cell]:focus')).toHaveAttribute('aria-selected', 'true');
    await shown.keyboard.press('Space');
    await expect(shown.locator('[data-cell]:focus')).toHaveAttribute('aria-selected', 'false');

    await matrix.getByRole('button', { name: /^Punt 2: / }).click();
    await expect(matrix).toHaveCount(0);
    await expect(shown.getByRole('contentinfo')).toContainText('Punt 2:');
    const demand = shown.getByRole('textbox', { name: 'Document' }).getByRole('group', { name: /^Punt 2,/ });
    await expect(demand.getByText('2 van 5 compleet')).toBeVisible();
  });

  test('the matrix is inserted into the text as a table, and copied to the clipboard for other programs', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown, saved } = await openSample(start, folder);
    await toLead(shown);
    await openTab(shown, 'Onderbouwing');
    await shown.getByRole('button', { name: 'Matrix openen' }).click();
    await shown.getByRole('button', { name: 'Als tabel kopiëren' }).click();
    await expect(shown.getByText('Matrix als tabel gekopieerd')).toBeVisible();
    const copied = await readClipboard(app);
    expect(copied.text).toContain('Punt 1\tVeranker non-punishment in de wet');
    expect(copied.html).toContain('<table>');
    await shown.getByRole('button', { name: 'In het document invoegen' }).click();
    const table = shown.getByRole('textbox', { name: 'Document' }).getByRole('table');
    await expect(table.getByRole('cell', { name: 'punt 5' })).toBeVisible();
    await expect.poll(() => saved().body.filter(({ type }) => type === 'table')).toHaveLength(1);
    await shown.keyboard.press('Control+z');
    await expect(table).toHaveCount(0);
  });

  test('a demand without a ground says so, and gets one from the pane', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown } = await openSample(start, folder, (draft) => ({
      ...draft,
      body: draft.body.map((node) =>
        node.type === 'blockInstance' && node.block === 'eis-klanten'
          ? { ...node, grounds: { added: [], dropped: ['28638-166', 'toezegging-klantaanpak'] } }
          : node,
      ),
    }));
    await openTab(shown, 'Onderbouwing');
    const demand = shown.getByRole('tabpanel').getByRole('region', { name: /^Punt 2: / });
    await expect(demand.getByText('Nog geen onderbouwing')).toBeVisible();
    await demand.getByRole('button', { name: 'Onderbouwing kiezen voor punt 2' }).click();
    await shown.keyboard.type('hoofdstuk aan de klant');
    await shown.keyboard.press('Enter');
    await expect(demand.getByRole('button', { name: '28638, nr. 242' })).toBeVisible();
    await expect(demand.getByText('Nog geen onderbouwing')).toHaveCount(0);
  });
});

test.describe('Details', () => {
  test.use({ sideTab: 'preview' });

  test('an empty field leads to its input; its value is on the page, the pages and in the file', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown, saved } = await openSample(start, folder);
    const before = await pictureOf(shown, 1);
    await shown.locator('.sheet').getByText('[datum debat]').click();
    const field = shown.getByLabel('Datum van het debat', { exact: true });
    await expect(field).toBeFocused();
    await shown.keyboard.type('3-12-2026');
    await shown.keyboard.press('Tab');
    await expect(shown.locator('.sheet').getByText('3 december 2026')).toBeVisible();
    await expect(shown.locator('.sheet').getByText('[datum debat]')).toHaveCount(0);
    await expect.poll(() => saved().variables.debateDate?.value).toBe('2026-12-03');
    await shown.keyboard.press('Escape');
    // Back at the caret: the field was in the subtitle.
    await expect(shown.locator('.sheet').getByRole('textbox', { name: /^Ondertitel/ })).toBeFocused();
    await openTab(shown, 'Voorbeeld');
    await redrawn(shown, 1, before);
  });

  test('another house style changes the appearance of the pages, and undo restores the first', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown, saved } = await openSample(start, folder);
    const before = await pictureOf(shown, 1);
    await openTab(shown, 'Details');
    await shown.getByRole('button', { name: /Huisstijl/ }).click();
    await shown.getByRole('option', { name: /Voorbeeld/ }).click();
    await expect.poll(() => saved().houseStyle).toBe('voorbeeld-ngo');
    await openTab(shown, 'Voorbeeld');
    await redrawn(shown, 1, before);
    await toLead(shown);
    await shown.keyboard.press('Control+z');
    await expect.poll(() => pictureOf(shown, 1)).toBe(before);
  });

  test('a user-defined variable is made, filled in and used', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown, saved } = await openSample(start, folder);
    await openTab(shown, 'Details');
    await shown.getByRole('button', { name: 'Variabele', exact: true }).click();
    await shown.keyboard.type('Dossier');
    await shown.keyboard.press('Enter');
    await expect(shown.getByLabel('Dossier', { exact: true })).toBeFocused();
    await shown.keyboard.type('28638');
    await expect.poll(() => saved().variables.dossier?.value).toBe('28638');
    await toLead(shown);
    await shown.keyboard.type(' {{doss');
    await shown.getByRole('option', { name: /Dossier/ }).click();
    await expect(shown.locator('.sheet .page-variable[data-name="dossier"]')).toHaveText('28638');
  });
});

test.describe('the status bar', () => {
  test('measures the document and the selection: words, speaking time, pages', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown } = await openSample(start, folder);
    const status = shown.getByRole('contentinfo');
    await expect(status).toContainText('Pagina 1 van 3');
    const words = async () => Number(/van 3(\d+) woorden/.exec((await status.textContent()) ?? '')?.[1]);
    const before = await words();
    expect(before).toBeGreaterThan(500);
    await toLead(shown);
    await shown.keyboard.type(' Vier woorden extra hier.');
    await expect.poll(words).toBe(before + 4);
    await shown.keyboard.press('Shift+Home');
    await expect(status).toContainText(/Selectie: \d+ woorden, 0:\d\d, pagina 1$/);

    // Selected blocks show that they are selected, and count.
    const selected = async () => Number(/Selectie: (\d+) woord/.exec((await status.textContent()) ?? '')?.[1]);
    await toLead(shown);
    await shown.keyboard.press('Control+Shift+End');
    const blocks = await shown.locator('.written > .block').count();
    await expect(shown.locator('.written > .block.is-selected')).toHaveCount(blocks);
    await expect.poll(selected).toBeGreaterThan(before / 2);
    await expect(status).toContainText(/^\d+ bouwstenenPagina 1 van 3.*, pagina 1–3$/);
    await toLead(shown);
    await expect(shown.locator('.written > .block.is-selected')).toHaveCount(0);
    await expect(async () => {
      await shown.keyboard.press('Shift+ArrowDown');
      expect(await shown.locator('.written > .block.is-selected').count()).toBeGreaterThan(0);
    }).toPass();
    expect(await selected()).toBeLessThan(before / 2);
    await toLead(shown);
    await shown.keyboard.press('Control+Shift+Home');
    await expect(status).toContainText(/Selectie: .*, pagina 1$/);
    await shown.keyboard.press('Control+a');
    await expect(status).toContainText(/Selectie: .*, pagina 1–3$/);
    await shown.getByText('Welk bedrag hoort bij welk doel').click();
    await expect(status).toContainText(/Pagina 3 van 3.*Vraag 5: \d+ woorden, 0:\d\d$/);
  });

  test('shows the speaking time of the whole document, including text that is only written', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const words = Array.from({ length: 2 * WORDS_A_MINUTE }, () => 'woord').join(' ');
    const { shown } = await openSample(start, folder, (draft) => ({
      ...draft,
      body: [{ type: 'paragraph', id: 'p', content: [{ type: 'run', text: words }] }],
    }));
    const status = shown.getByRole('contentinfo');
    await expect(status).toContainText(/Spreektijd 2:00$/);
    await shown.getByRole('textbox', { name: 'Document' }).click();
    await shown.keyboard.press('Control+End');
    await shown.keyboard.type(' Dertien woorden erbij, en die worden gezegd zoals alles wat er al stond.');
    await expect(status).toContainText(/Spreektijd 2:06$/);
  });
});
