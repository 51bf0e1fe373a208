import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { CAMPAIGN, ROOT, test } from './app.ts';
import { readClipboard } from './clipboard.ts';
import { answerDialogs, dropFiles, systemOpens, systemOpensNothing } from './gestures.ts';
import { expect, openSample, openTab } from './open-sample.ts';
import { demoDraft } from './sample-draft.ts';
import { maySilence, silence } from './silent-file.ts';

const REASON = 'Interne versie voor commentaar';

async function openExport(shown: Page) {
  await shown.getByRole('button', { name: 'Exporteren', exact: true }).click();
  const dialog = shown.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Exporteren' })).toBeVisible();
  return dialog;
}

const nameField = (dialog: Locator): Locator => dialog.getByRole('textbox', { name: 'Naam', exact: true });

/** All files in a folder except the data and the library of the test. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => !['data', 'bibliotheek', 'Inbreng.inbreng'].includes(name));

/** A sample of many pages, so that its export can be cancelled in time. */
function long(draft: Draft): Draft {
  const words = 'De Kamer vraagt per doel wat er gebeurt, wanneer dat is en wat het kost. '.repeat(12);
  const more = Array.from({ length: 240 }, (_, index) => ({
    type: 'paragraph' as const,
    id: `more-${index}`,
    content: [{ type: 'run' as const, text: words }],
  }));
  return { ...draft, body: [...draft.body, ...more] };
}

/** Pastes what is on the system clipboard into an editable element of the page, as Chromium pastes into a mail. */
async function pasteInto(app: ElectronApplication, shown: Page, kind: 'rich' | 'plain') {
  const element = await shown.evaluateHandle((isRich) => {
    const made = document.createElement(isRich ? 'div' : 'textarea');
    if (isRich) made.contentEditable = 'true';
    document.body.append(made);
    made.focus();
    return made;
  }, kind === 'rich');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste());
  // biome-ignore lint/performance/useDomNodeTextContent: the text in lines, as it is drawn
  const textOf = () => (kind === 'rich' ? element.innerText() : element.inputValue());
  await expect.poll(textOf).not.toBe('');
  return { element, text: await textOf() };
}

test.describe('the export', () => {
  test('copies the mail about the document, which Chromium pastes as text and as a list with links', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown } = await openSample(start, folder);
    const dialog = await openExport(shown);
    await dialog.getByRole('button', { name: 'Kopiëren voor e-mail' }).click();
    await expect(dialog.getByRole('status').filter({ hasText: 'De mail staat op het klembord' })).toBeVisible();
    const copied = await readClipboard(app);
    expect(copied.text).toMatch(/^Onderwerp: /);
    expect(copied.html).toContain('<ol>');
    await shown.keyboard.press('Escape');
    await expect(shown.getByRole('dialog')).toHaveCount(0);

    const plain = await pasteInto(app, shown, 'plain');
    expect(plain.text).toBe(copied.text);
    const rich = await pasteInto(app, shown, 'rich');
    const lines = rich.text.split('\n').filter((line) => line.trim() !== '');
    expect(lines[0]).toMatch(/^Onderwerp: /);
    expect(lines[1]).toMatch(/^Geachte leden van de /);
    expect(lines).toContain('Wij vragen u deze punten in te brengen:');
    const { items, links, subject } = await rich.element.evaluate((made) => ({
      items: made.querySelectorAll('ol > li').length,
      links: [...made.querySelectorAll('ol a')].map((link) => link.getAttribute('href')),
      subject: made.querySelector('b, strong, [style*="bold"], [style*="700"]')?.textContent ?? '',
    }));
    expect(items).toBe(5);
    expect(links.length).toBeGreaterThan(0);
    expect(links.every((link) => link?.startsWith('http'))).toBe(true);
    expect(subject).toMatch(/^Onderwerp: /);
    // Each request of the plain mail is an item of the list.
    const numbered = plain.text.split('\n').filter((line) => /^\d\. /.test(line));
    expect(numbered).toHaveLength(items);
    for (const line of numbered) expect(rich.text).toContain(line.replace(/^\d\. /, ''));
  });

  test('asks for a reason when errors are open, keeps it in the draft, and writes whole Word and PDF files', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown, saved } = await openSample(start, folder);
    const requests = await systemOpens(app);
    const dialog = await openExport(shown);
    await expect(dialog.getByText('Er staat nog 1 fout open')).toBeVisible();
    await expect(dialog.getByLabel('Reden om toch te exporteren')).toBeFocused();
    await expect(dialog.getByRole('button', { name: 'Toch exporteren' })).toBeDisabled();
    await expect(dialog.getByRole('img', { name: 'Eerste pagina' })).toBeVisible();
    await shown.keyboard.type(REASON);
    await nameField(dialog).fill('Inbreng voor commentaar');
    await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
    await expect(shown.getByRole('heading', { name: 'Geëxporteerd' })).toBeVisible();
    const done = shown.getByRole('dialog');
    await expect(done.getByText('Word, 3 pagina’s')).toBeVisible();
    await expect(done.getByRole('button', { name: 'Openen: Inbreng voor commentaar.docx' })).toBeFocused();
    await expect(done.getByText(`Reden: ${REASON}`)).toBeVisible();
    expect(filesIn(folder).sort()).toEqual(['Inbreng voor commentaar.docx', 'Inbreng voor commentaar.pdf']);

    const word = unzipSync(readFileSync(join(folder, 'Inbreng voor commentaar.docx')));
    expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toContain(
      'Vraag de regering om vijf toezeggingen',
    );
    const pdf = await PDFDocument.load(readFileSync(join(folder, 'Inbreng voor commentaar.pdf')));
    expect([pdf.getPageCount(), pdf.getTitle()]).toEqual([3, expect.stringContaining('vijf toezeggingen')]);
    await expect.poll(() => saved().overruled).toMatchObject([{ reason: REASON }]);
    expect(saved().overruled[0]?.findings.map(({ check }) => check)).toContain('quote-not-approved');

    await test.step('has the system open the files, and show them in their folder', async () => {
      const [docx, printed] = ['docx', 'pdf'].map((kind) => join(folder, `Inbreng voor commentaar.${kind}`));
      await done.getByRole('button', { name: 'Openen: Inbreng voor commentaar.docx', exact: true }).click();
      await done.getByRole('button', { name: 'Toon in map: Inbreng voor commentaar.pdf', exact: true }).click();
      await expect.poll(requests).toEqual({ opened: [docx], shown: [printed] });
    });
    await shown.keyboard.press('Escape');
    await expect(shown.getByRole('dialog')).toHaveCount(0);
  });

  test('sends no document while a value is missing: the list jumps to its field, and then the export succeeds', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const finished = await demoDraft();
    const { shown } = await openSample(start, folder, () => {
      const { debateDate: _day, ...variables } = finished.variables;
      return { ...finished, variables };
    });
    const dialog = await openExport(shown);
    await expect(dialog.getByRole('radio', { name: 'Concept' })).toBeChecked();
    await dialog.getByRole('radio', { name: 'Om te versturen' }).check();
    const needed = dialog.getByRole('region', { name: 'Dit is nog nodig om te versturen' });
    await expect(needed.getByText('‘Datum van het debat’ is nog niet ingevuld')).toBeVisible();
    await expect(dialog.getByLabel('Reden om toch te exporteren')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Exporteren', exact: true }).press('Enter');
    await expect(needed.getByRole('button', { name: /^Ga naar: ‘Datum van het debat’/ })).toBeFocused();
    await shown.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    expect(filesIn(folder)).toEqual([]);

    await expect(shown.getByLabel('Datum van het debat', { exact: true })).toBeFocused();
    await shown.keyboard.type('21 december 2023');
    await test.step('Voorbeeld shows the same purpose', async () => {
      await openTab(shown, 'Voorbeeld');
      await expect(shown.getByRole('tabpanel').getByRole('radio', { name: 'Om te versturen' })).toBeChecked();
    });

    const again = await openExport(shown);
    await expect(again.getByRole('radio', { name: 'Om te versturen' })).toBeChecked();
    await expect(again.getByRole('region', { name: 'Dit is nog nodig om te versturen' })).toHaveCount(0);
    await nameField(again).fill('Naar de commissie');
    await again.getByRole('checkbox', { name: 'Bronnenmap voor de controle' }).check();
    await again.getByRole('button', { name: 'Exporteren', exact: true }).click();
    await expect(shown.getByRole('heading', { name: 'Geëxporteerd' })).toBeVisible();
    expect(filesIn(folder).sort()).toEqual([
      'Naar de commissie – bronnenmap.zip',
      'Naar de commissie.docx',
      'Naar de commissie.pdf',
    ]);
    const sources = unzipSync(readFileSync(join(folder, 'Naar de commissie – bronnenmap.zip')));
    expect(Object.keys(sources)).toContain('lijst.html');
    const word = unzipSync(readFileSync(join(folder, 'Naar de commissie.docx')));
    const parts = Object.entries(word).filter(([name]) => /^word\/(document|header\d+)\.xml$/.test(name));
    for (const [name, bytes] of parts) expect(strFromU8(bytes), name).not.toMatch(/PlaceholderText|>Concept</);
  });

  test('has the system open the files or show them in their folder', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { app, shown } = await openSample(start, folder);
    const requests = await systemOpens(app);
    const dialog = await openExport(shown);
    await dialog.getByLabel('Reden om toch te exporteren').fill(REASON);
    await nameField(dialog).fill('Naar de Kamer');
    await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
    await expect(shown.getByRole('heading', { name: 'Geëxporteerd' })).toBeVisible();
    const done = shown.getByRole('dialog');
    const [word, pdf] = [join(folder, 'Naar de Kamer.docx'), join(folder, 'Naar de Kamer.pdf')];
    const press = (name: string) => done.getByRole('button', { name, exact: true }).click();
    await press('Openen: Naar de Kamer.docx');
    await expect.poll(requests).toEqual({ opened: [word], shown: [] });
    await press('Toon in map: Naar de Kamer.pdf');
    await expect.poll(requests).toEqual({ opened: [word], shown: [pdf] });
    await press('Openen: Naar de Kamer.pdf');
    await expect.poll(requests).toEqual({ opened: [word, pdf], shown: [pdf] });
    await press('Toon in map: Naar de Kamer.docx');
    await expect.poll(requests).toEqual({ opened: [word, pdf], shown: [pdf, word] });
    expect([word, pdf].map(existsSync)).toEqual([true, true]);
    await expect(done.getByRole('alert')).toHaveCount(0);

    await systemOpensNothing(app);
    for (const name of ['Naar de Kamer.docx', 'Naar de Kamer.pdf']) {
      await press(`Openen: ${name}`);
      await expect(done.getByRole('alert')).toHaveText(
        `${name} is niet geopend: het bestand staat er niet meer, of er is geen programma voor. Kijk in de map.`,
      );
    }
    await press('Toon in map: Naar de Kamer.docx');
    await expect(done.getByRole('alert')).toHaveCount(0);
  });

  test('shows the position of an error before anything is made', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown } = await openSample(start, folder);
    const dialog = await openExport(shown);
    await dialog.getByRole('button', { name: /^Ga naar: Het citaat/ }).click();
    await expect(shown.getByRole('dialog')).toHaveCount(0);
    await expect(shown.getByRole('textbox', { name: 'Document' })).toBeFocused();
    await expect(shown.getByRole('group', { name: /^Citaat/ })).toBeInViewport();
    const again = await openExport(shown);
    await again.getByRole('button', { name: 'Tonen', exact: true }).click();
    await again.getByRole('button', { name: /^Tonen: \d+ gegevens zijn nog niet ingevuld$/ }).click();
    await again.getByRole('button', { name: /^Ga naar: ‘Datum van het debat/ }).click();
    await expect(shown.getByRole('dialog')).toHaveCount(0);
    const once = await openExport(shown);
    await once.getByRole('button', { name: 'Tonen', exact: true }).click();
    const warnings = once.getByRole('region', { name: 'Open waarschuwingen' });
    const folded = warnings.getByRole('button', { name: /^Tonen: / });
    while ((await folded.count()) > 0) await folded.first().click();
    await once.getByRole('button', { name: /^Ga naar: In de bron van ‘GRETA.*\[nummer\]/ }).click();
    await expect(shown.getByRole('dialog')).toHaveCount(0);
    await expect(shown.getByRole('group', { name: /^Punt 1/ })).toBeInViewport();
    expect(filesIn(folder)).toEqual([]);
  });

  test('leaves no file when it is cancelled, keeps its options, and can be done later', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown, saved } = await openSample(start, folder, long);
    const dialog = await openExport(shown);
    await dialog.getByLabel('Reden om toch te exporteren').fill(REASON);
    await nameField(dialog).fill('Lang stuk');
    await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
    await expect(shown.getByText('Pagina’s opmaken')).toBeVisible();
    await shown.getByRole('button', { name: 'Annuleren' }).click();
    await expect(nameField(dialog)).toHaveValue('Lang stuk');
    await expect(dialog.getByLabel('Reden om toch te exporteren')).toHaveValue(REASON);
    expect(filesIn(folder)).toEqual([]);
    expect(saved().overruled).toEqual([]);

    await dialog.getByRole('checkbox', { name: 'PDF' }).uncheck();
    await dialog.getByRole('checkbox', { name: 'Platte tekst' }).check();
    await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
    await expect(shown.getByRole('heading', { name: 'Geëxporteerd' })).toBeVisible({ timeout: 90_000 });
    expect(filesIn(folder).sort()).toEqual(['Lang stuk.docx', 'Lang stuk.txt']);
    expect(readFileSync(join(folder, 'Lang stuk.txt'), 'utf8')).toContain('Vraag de regering om vijf toezeggingen');
  });

  test('still reports at its end a file that was dropped in the meantime; dropped again, it is imported', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown } = await openSample(start, folder, long);
    const motion = join(ROOT, 'tests', 'fixtures', 'officielebekendmakingen', 'kst-36547-32_inline-metadata.xml');
    const dialog = await openExport(shown);
    await dialog.getByLabel('Reden om toch te exporteren').fill(REASON);
    await dropFiles(shown, dialog, [motion]);
    await expect(dialog.getByRole('alert')).toContainText('nog niet verwerkt');
    // Going on confirms that the user has read it.
    await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
    await expect(shown.getByText('Pagina’s opmaken')).toBeVisible();
    await expect(dialog.getByRole('alert')).toHaveCount(0);
    await dropFiles(shown, dialog, [motion]);
    await expect(shown.getByRole('heading', { name: 'Geëxporteerd' })).toBeVisible({ timeout: 90_000 });
    await expect(dialog.getByRole('alert')).toContainText('‘kst-36547-32_inline-metadata.xml’ is nog niet verwerkt');
    await dropFiles(shown, dialog, [motion]);
    await expect(shown.getByRole('heading', { name: '1 bestand gelezen' })).toBeVisible();
    await expect(shown.getByText(/nog niet verwerkt/)).toHaveCount(0);
  });

  test('keeps a file that another program wrote at the destination, and replaces it only on purpose', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown } = await openSample(start, folder);
    const target = join(folder, 'Verzonden');
    const word = join(target, 'Inbreng.docx');
    mkdirSync(target);
    writeFileSync(word, 'van gisteren');
    await answerDialogs(app, { open: [target] });
    const dialog = await openExport(shown);
    const exportNow = async () => {
      await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
      await expect(shown.getByRole('heading', { name: 'Geëxporteerd' })).toBeVisible();
    };
    await dialog.getByRole('button', { name: 'Map kiezen' }).click();
    await expect(dialog.getByText(target)).toBeVisible();
    await dialog.getByLabel('Reden om toch te exporteren').fill(REASON);
    await nameField(dialog).fill('Inbreng');
    await expect(dialog.getByText(/^‘Inbreng.docx’ staat al in deze map en is niet op deze computer/)).toBeVisible();
    await exportNow();
    expect(filesIn(target).sort()).toEqual(['Inbreng (2).docx', 'Inbreng (2).pdf', 'Inbreng.docx']);
    expect(readFileSync(word, 'utf8')).toBe('van gisteren');

    await shown.keyboard.press('Escape');
    await openExport(shown);
    await dialog.getByLabel('Reden om toch te exporteren').fill(REASON);
    await nameField(dialog).fill('Inbreng');
    await dialog.getByRole('radio', { name: 'Het bestand vervangen' }).check();
    await exportNow();
    expect(unzipSync(readFileSync(word))['word/document.xml']?.length).toBeGreaterThan(1000);

    await shown.keyboard.press('Escape');
    await openExport(shown);
    await dialog.getByLabel('Reden om toch te exporteren').fill(REASON);
    await nameField(dialog).fill('Inbreng');
    await expect(
      dialog.getByText('‘Inbreng.docx’ en ‘Inbreng.pdf’ van de vorige export worden vervangen.'),
    ).toBeVisible();
    // While the dialog is open, a colleague saves the file.
    writeFileSync(word, 'met opmerkingen');
    await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
    await expect(dialog.getByText(/‘Inbreng.docx’ is niet \(meer\) wat hier uit dit document is/)).toBeVisible();
    await expect(dialog.getByText(/^‘Inbreng.docx’ is na de vorige export gewijzigd/)).toBeVisible();
    expect(readFileSync(word, 'utf8')).toBe('met opmerkingen');
    // The former name holds this document's own export: no third file appears beside it.
    const second = join(target, 'Inbreng (2).docx');
    const before = readFileSync(second);
    await expect(dialog.getByText('‘Inbreng (2).docx’ en ‘Inbreng (2).pdf’ van de vorige export')).toBeVisible();
    await exportNow();
    expect(readFileSync(word, 'utf8')).toBe('met opmerkingen');
    expect(readFileSync(second).equals(before)).toBe(false);
    expect(filesIn(target).filter((name) => name.includes('('))).toHaveLength(2);

    // A change by a colleague in that one stays as well.
    writeFileSync(second, 'ook met opmerkingen');
    await shown.keyboard.press('Escape');
    await openExport(shown);
    await dialog.getByLabel('Reden om toch te exporteren').fill(REASON);
    await nameField(dialog).fill('Inbreng');
    await expect(dialog.getByRole('radio', { name: /‘Inbreng \(3\).docx’/ })).toBeChecked();
    await exportNow();
    expect(readFileSync(second, 'utf8')).toBe('ook met opmerkingen');
    expect(filesIn(target)).toContain('Inbreng (3).docx');
  });

  test('names the error when a file can’t be written, and writes none', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { app, shown } = await openSample(start, folder);
    const target = join(folder, 'Verzonden');
    mkdirSync(join(target, 'Ander.pdf'), { recursive: true });
    await answerDialogs(app, { open: [target] });
    const dialog = await openExport(shown);
    await dialog.getByRole('button', { name: 'Map kiezen' }).click();
    await nameField(dialog).fill('Ander');
    await dialog.getByLabel('Reden om toch te exporteren').fill(REASON);
    await dialog.getByRole('radio', { name: 'Het bestand vervangen' }).check();
    await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
    await expect(dialog.getByText('Het exporteren is niet gelukt')).toBeVisible();
    expect(existsSync(join(target, 'Ander.docx'))).toBe(false);
    await nameField(dialog).fill('Nog een ander');
    await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
    await expect(shown.getByRole('heading', { name: 'Geëxporteerd' })).toBeVisible();
    expect(filesIn(target)).toContain('Nog een ander.docx');
  });

  test('in another house style shows its first page, and leaves the document’s own style', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown, saved } = await openSample(start, folder);
    const dialog = await openExport(shown);
    const first = dialog.getByRole('img', { name: 'Eerste pagina' });
    await expect(first).toBeVisible();
    const before = await first.getAttribute('src');
    await dialog.getByRole('button', { name: /Huisstijl/ }).click();
    await shown.getByRole('option', { name: /Voorbeeld/ }).click();
    await expect.poll(() => first.getAttribute('src')).not.toBe(before);
    await dialog.getByLabel('Reden om toch te exporteren').fill(REASON);
    await dialog.getByRole('checkbox', { name: 'PDF' }).uncheck();
    await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
    await expect(shown.getByRole('heading', { name: 'Geëxporteerd' })).toBeVisible();
    const [word] = filesIn(folder);
    const styles = strFromU8(unzipSync(readFileSync(join(folder, word ?? '')))['word/styles.xml'] ?? new Uint8Array());
    const style = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../templates/house-styles/voorbeeld-ngo/house-style.json'), 'utf8'),
    );
    expect(styles.toLowerCase()).toContain(style.colors.accent.slice(1));
    expect(saved().houseStyle).not.toBe('voorbeeld-ngo');
  });

  test('without errors begins on Exporteren, and Enter is enough', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const finished = await demoDraft();
    const { shown, saved } = await openSample(start, folder, () => finished);
    // The number of pages is checked too.
    await expect(shown.getByRole('contentinfo')).toContainText('Pagina 1 van 2');
    await openTab(shown, 'Controles');
    await expect(shown.getByRole('region', { name: 'Fouten' })).toHaveCount(0);
    const dialog = await openExport(shown);
    await expect(dialog.getByRole('button', { name: 'Exporteren', exact: true })).toBeFocused();
    await shown.keyboard.press('Enter');
    await expect(shown.getByRole('heading', { name: 'Geëxporteerd' })).toBeVisible();
    expect(filesIn(folder)).toHaveLength(2);
    expect(saved().overruled).toEqual([]);
  });

  test('works without the library, and says what is missing', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown } = await openSample(start, folder);
    renameSync(join(folder, 'bibliotheek'), join(folder, 'data', 'weg'));
    const dialog = await openExport(shown);
    await dialog.getByLabel('Reden om toch te exporteren').fill(REASON);
    await nameField(dialog).fill('CD 12:30');
    await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
    await expect(shown.getByRole('heading', { name: 'Geëxporteerd' })).toBeVisible();
    await expect(shown.getByText('Gemaakt zonder de bibliotheek')).toBeVisible();
    await expect(shown.getByText(/De gegevens en het logo van de organisatie zijn zoals deze computer/)).toBeVisible();
    expect(filesIn(folder).sort()).toEqual(['CD 12 30.docx', 'CD 12 30.pdf']);
    const pdf = await PDFDocument.load(readFileSync(join(folder, 'CD 12 30.pdf')));
    expect(pdf.getPageCount()).toBe(3);
  });

  test.describe('a file that does not respond', () => {
    test.skip(!maySilence, 'only root on Linux, with FUSE, can make a file that does not answer');

    test('in the library does not stop the document from being shown and exported', { tag: CAMPAIGN }, async ({
      start,
      folder,
    }) => {
      const library = join(folder, 'bibliotheek');
      const { shown } = await openSample(start, folder);
      const organisation = join(library, 'inbreng-organisation.yaml');
      writeFileSync(organisation, 'format: inbreng-organisation\nversion: 1\nname: Stichting\n');
      const silent = [organisation, join(library, 'inbreng-library.yaml')].map(silence);
      try {
        const dialog = await openExport(shown);
        await expect(dialog.getByRole('img', { name: 'Eerste pagina' })).toBeVisible();
        await dialog.getByLabel('Reden om toch te exporteren').fill(REASON);
        await nameField(dialog).fill('Onderweg');
        await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
        await expect(shown.getByRole('heading', { name: 'Geëxporteerd' })).toBeVisible();
        await expect(shown.getByText('Gemaakt zonder de bibliotheek')).toBeVisible();
        expect(filesIn(folder).sort()).toEqual(['Onderweg.docx', 'Onderweg.pdf']);
      } finally {
        for (const one of silent) one.end();
      }
    });

    test('in the folder of an export is given up and reported, and no file there changes', { tag: CAMPAIGN }, async ({
      start,
      folder,
    }) => {
      const { app, shown } = await openSample(start, folder);
      const target = join(folder, 'Verzonden');
      mkdirSync(target);
      for (const format of ['docx', 'pdf']) writeFileSync(join(target, `Inbreng.${format}`), 'van gisteren');
      await answerDialogs(app, { open: [target] });
      const toReplace = async () => {
        const dialog = await openExport(shown);
        await dialog.getByRole('button', { name: 'Map kiezen' }).click();
        await nameField(dialog).fill('Inbreng');
        await dialog.getByLabel('Reden om toch te exporteren').fill(REASON);
        await expect(dialog.getByText(/^‘Inbreng.docx’ en ‘Inbreng.pdf’/)).toBeVisible();
        await dialog.getByText('De bestanden vervangen').click();
        return dialog;
      };
      const dialog = await toReplace();
      const silent = silence(join(target, 'Inbreng.pdf'));
      try {
        await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
        await expect(dialog.getByText(/de map antwoordt niet/)).toBeVisible();
        expect(readFileSync(join(target, 'Inbreng.docx'), 'utf8')).toBe('van gisteren');
        silent.end();
        await expect.poll(() => readdirSync(target).sort()).toEqual(['Inbreng.docx', 'Inbreng.pdf']);
        await dialog.getByRole('button', { name: 'Annuleren' }).click();
        await (await toReplace()).getByRole('button', { name: 'Toch exporteren' }).click();
        await expect(shown.getByRole('heading', { name: 'Geëxporteerd' })).toBeVisible();
      } finally {
        silent.end();
      }
      expect(unzipSync(readFileSync(join(target, 'Inbreng.docx')))['word/document.xml']?.length).toBeGreaterThan(1000);
    });

    test('does not stop the app from reading its own files, however many there are', async ({ start, folder }) => {
      const { app } = await start();
      const away = Array.from({ length: 8 }, (_, index) => join(folder, 'data', `stil-${index}`));
      for (const file of away) writeFileSync(file, '');
      const silent = away.map(silence);
      try {
        const read = app.evaluate(async (_electron, paths) => {
          const main = process.mainModule;
          if (!main) throw new Error('no main module');
          const { promises } = main.require('node:fs');
          for (const path of paths) void promises.stat(path).catch(() => undefined);
          const result: string = await Promise.race([
            promises.stat('/').then(() => 'read'),
            new Promise<string>((done) => setTimeout(() => done('waits'), 3_000)),
          ]);
          return result;
        }, away);
        expect(await read).toBe('read');
      } finally {
        for (const one of silent) one.end();
      }
    });
  });
});
