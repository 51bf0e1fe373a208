import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CAMPAIGN, expect, test } from './app.ts';
import { answerDialogs, dropFiles } from './gestures.ts';
import { newInbreng, onStarterLibrary, openLibraryScreen } from './on-library.ts';
import { openTab } from './open-sample.ts';
import { makeReportPdf, RECOMMENDATION, SENTENCE } from './report-pdf.ts';
import { chooseInMenu } from './steps.ts';

const box = (shown: Page, number: number) => shown.getByRole('checkbox', { name: new RegExp(`^Alinea ${number},`) });
const reportsOf = (library: string): string[] => {
  const folder = join(library, 'rapporten');
  return existsSync(folder) ? readdirSync(folder) : [];
};

test.describe('a report', () => {
  test('that is dropped on a document is read, and its paragraph becomes a finding that the document cites', async ({
    start,
    folder,
  }) => {
    const { shown, read, library } = await onStarterLibrary(start, folder);
    const page = await newInbreng(shown);
    const pdf = join(folder, 'rapport.pdf');
    writeFileSync(pdf, makeReportPdf());
    await dropFiles(shown, page, [pdf]);

    await expect(shown.getByRole('heading', { name: 'Evaluation report on Exampleland' })).toBeVisible();
    await expect(box(shown, 3)).toHaveAttribute('aria-label', 'Alinea 3, p. 2, urges (dringt aan)');
    await expect(shown.getByRole('definition').filter({ hasText: '21 maart 2099' })).toBeVisible();
    await shown.keyboard.press('Control+f');
    await shown.keyboard.type('punished');
    await shown.keyboard.press('Enter');
    await expect(shown.getByText('1 van 1', { exact: true })).toBeVisible();
    const picture = shown.getByRole('img', { name: 'Pagina 2 van 3' });
    await expect(picture.locator('canvas')).toBeVisible();
    await expect(shown.locator('.report-page-place')).toHaveCount(1);

    await shown.keyboard.press('ArrowDown');
    await shown.keyboard.press('Space');
    await expect(shown.getByText('Alinea 3 gekozen')).toBeVisible();
    await shown.getByRole('button', { name: 'Bevinding maken' }).click();
    await expect(shown.getByText('De bevinding ‘Introduction (3)’ staat in de bibliotheek')).toBeVisible();
    const finding = read('bevindingen', 'bevinding-introduction-3');
    expect(finding).toContain(RECOMMENDATION);
    expect(finding).toContain('level: urges');
    expect(finding).toContain('literal: true');
    expect(read('bronnen', 'rapport-')).toContain('Evaluation report on Exampleland');
    // The text of the report is in the library, so that the quotation is checked, and the file is not.
    expect(reportsOf(library).map((name) => name.slice(64))).toEqual(['.json']);

    await shown.getByRole('button', { name: 'Invoegen', exact: true }).click();
    await expect(page.getByText(RECOMMENDATION)).toBeVisible();
    await expect(page).toContainText('alinea 3');
  });

  test('in the library opens again without its file, and with a sentence of it', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown, read, library } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    const pdf = join(folder, 'rapport.pdf');
    writeFileSync(pdf, makeReportPdf());
    await shown.getByRole('button', { name: /^Rapporten/ }).click();
    await expect(shown.getByText('Er staan nog geen rapporten in de bibliotheek.')).toBeVisible();
    await answerDialogs(app, { open: [pdf] });
    await shown.getByRole('button', { name: 'Rapport openen' }).click();
    await shown.getByRole('button', { name: 'Opslaan in de bibliotheek' }).click();
    await shown.getByRole('dialog').getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect(shown.getByText('Tekst in de bibliotheek')).toBeVisible();
    expect(reportsOf(library)).toHaveLength(1);

    await shown.keyboard.press('Escape');
    await shown.getByRole('button', { name: 'Evaluation report on Exampleland', exact: true }).click();
    await expect(shown.getByText('Het bestand is er niet bij')).toBeVisible();
    await box(shown, 5).focus();
    await shown.keyboard.press('ArrowRight');
    await shown.keyboard.press('ArrowRight');
    await shown.keyboard.press('Enter');
    await expect(shown.getByText(/De bevinding ‘.+’ staat in de bibliotheek/)).toBeVisible();
    const finding = read('bevindingen', 'bevinding-non-punishment');
    expect(finding).toContain(SENTENCE);
    expect(finding).not.toContain('No figures are kept');

    // With the file, its pages are shown and it can be kept too.
    await answerDialogs(app, { open: [pdf] });
    await shown.getByRole('button', { name: 'Bestand kiezen' }).click();
    await expect(shown.getByRole('img', { name: /^Pagina \d van 3$/ }).locator('canvas')).toBeVisible();
    await shown.getByRole('button', { name: 'Opslaan in de bibliotheek' }).click();
    await shown.getByRole('radio', { name: /^De tekst en het bestand zelf/ }).check();
    await shown.getByRole('dialog').getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect(shown.getByText('Met bestand in de bibliotheek')).toBeVisible();
    const kept = reportsOf(library).find((name) => name.endsWith('.pdf'));
    expect(readFileSync(join(library, 'rapporten', kept ?? '')).equals(readFileSync(pdf))).toBe(true);

    // Removed from the list, it leaves the finding as it was.
    await shown.keyboard.press('Escape');
    const row = shown.getByRole('row', { name: /Evaluation report on Exampleland/ });
    await expect(row.getByText('Tekst en PDF')).toBeVisible();
    await row.getByRole('button', { name: /verwijderen$/ }).click();
    const question = shown.getByRole('dialog', { name: 'Rapport verwijderen uit de bibliotheek?' });
    await expect(question.getByText('1 bevinding uit dit rapport blijft')).toBeVisible();
    await question.getByRole('button', { name: 'Verwijderen', exact: true }).click();
    await expect(shown.getByText('Er staan nog geen rapporten in de bibliotheek.')).toBeVisible();
    expect(reportsOf(library)).toEqual([]);
    expect(read('bevindingen', 'bevinding-non-punishment')).toBe(finding);
  });

  test('in the library is compared with the document while it is open, and a damaged one is repaired from its file', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown, library } = await onStarterLibrary(start, folder);
    const page = await newInbreng(shown);
    const pdf = join(folder, 'rapport.pdf');
    writeFileSync(pdf, makeReportPdf());
    await dropFiles(shown, page, [pdf]);
    await shown.getByRole('button', { name: 'Opslaan in de bibliotheek' }).click();
    await shown.getByRole('radio', { name: /^De tekst en het bestand zelf/ }).check();
    await shown.getByRole('dialog').getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect(shown.getByText('Met bestand in de bibliotheek')).toBeVisible();
    await box(shown, 3).focus();
    await shown.keyboard.press('Space');
    await shown.keyboard.press('Enter');
    await shown.getByRole('button', { name: 'Invoegen', exact: true }).click();
    await expect(page.getByText(RECOMMENDATION)).toBeVisible();
    await openTab(shown, 'Controles');
    const differs = shown.getByText(/Dit citaat wijkt af van/);
    await expect(differs).toHaveCount(0);

    // Another program writes the report in the library.
    const json = reportsOf(library).find((name) => name.endsWith('.json')) ?? '';
    const stored = join(library, 'rapporten', json);
    const whole = readFileSync(stored, 'utf8');
    writeFileSync(stored, whole.replaceAll('not punished', 'not prosecuted'));
    await expect(differs).toBeVisible();
    writeFileSync(stored, whole);
    await expect(differs).toHaveCount(0);

    writeFileSync(stored, whole.slice(0, whole.length / 2));
    await chooseInMenu(app, 'library');
    await shown.getByRole('button', { name: /^Rapporten/ }).click();
    await shown.getByRole('button', { name: 'Opnieuw lezen uit de PDF' }).click();
    await expect(shown.getByText('Met bestand in de bibliotheek')).toBeVisible();
    expect(readFileSync(stored, 'utf8')).toBe(whole);
    expect(app.windows()).toHaveLength(1);
  });

  test('that is cut off is refused with advice', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown, library } = await onStarterLibrary(start, folder);
    await openLibraryScreen(shown);
    const pdf = join(folder, 'half.pdf');
    writeFileSync(pdf, makeReportPdf().subarray(0, 4_000));
    await dropFiles(shown, shown.getByRole('main'), [pdf]);
    await shown.getByRole('button', { name: 'half.pdf als rapport lezen' }).click();
    await expect(shown.getByText('Download het rapport opnieuw.')).toBeVisible();
    expect(reportsOf(library)).toEqual([]);
  });
});
