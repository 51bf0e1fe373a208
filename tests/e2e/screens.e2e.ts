import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { CAMPAIGN, expect, OWN_PROCESS, ROOT, test } from './app.ts';
import { seriousFindings } from './axe.ts';
import { answerDialogs, dropFiles, pressMenuKeys } from './gestures.ts';
import { onStarterLibrary } from './on-library.ts';
import { CHANGED_DEMAND_TEXT, DEMAND_TEXT } from './starter-texts.ts';
import {
  chooseInMenu,
  readDraft,
  sampleFile,
  saveState,
  starterLibrary,
  titleField,
  titleOf,
  typeInTitle,
  writing,
} from './steps.ts';

const FIXTURES = join(ROOT, 'tests', 'fixtures');
const OFFICIAL = join(FIXTURES, 'officielebekendmakingen', 'kst-28638-238.xml');
const continueButton = (shown: Page) => shown.getByRole('button', { name: 'Verder schrijven' });
const toStart = (shown: Page) => shown.getByRole('button', { name: 'Inbreng, naar Start' }).click();

test.describe('from the first run', () => {
  test('to the example and back, with the form still filled in', async ({ start, folder }) => {
    const { app, shown } = await start();
    const library = join(folder, 'Documenten', 'Bibliotheek');
    await answerDialogs(app, { open: [library] });
    await shown.getByRole('button', { name: 'Map kiezen' }).click();
    await expect(shown.getByText(library)).toBeVisible();
    await shown.getByRole('textbox', { name: 'Naam op de pagina' }).fill('Stichting Proef');
    await shown.getByRole('button', { name: 'Eerst een voorbeeld bekijken' }).click();
    await expect(titleField(shown)).toBeVisible();
    await toStart(shown);
    await expect(shown.getByText(library)).toBeVisible();
    await expect(shown.getByRole('textbox', { name: 'Naam op de pagina' })).toHaveValue('Stichting Proef');
    await shown.getByRole('button', { name: 'Beginnen', exact: true }).click();
    await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeFocused();
    expect(existsSync(join(library, 'inbreng-library.yaml'))).toBe(true);
  });

  test('to a document that is saved, closed and reopened, by keys', { tag: [OWN_PROCESS, CAMPAIGN] }, async ({
    start,
    folder,
  }) => {
    const first = await start();
    const { app, shown } = first;
    const library = join(folder, 'Documenten', 'Bibliotheek');
    const file = join(folder, 'Plan.inbreng');
    await answerDialogs(app, { open: [library], save: file });
    await expect(shown.getByRole('img', { name: /^Pagina 1/ })).toBeVisible({ timeout: 30_000 });
    await shown.getByRole('button', { name: 'Map kiezen' }).click();
    await expect(shown.getByText(library)).toBeVisible();
    await shown.getByRole('textbox', { name: 'Naam op de pagina' }).fill('Stichting Proef');
    await shown.keyboard.press('Enter');
    await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeFocused();
    expect(existsSync(join(library, 'inbreng-library.yaml'))).toBe(true);
    await shown.keyboard.press('Enter');
    await expect(titleField(shown)).toBeFocused();
    await shown.keyboard.type('Vraag om een plan');
    await expect(saveState(shown)).toHaveText('Nog niet in een bestand');
    await pressMenuKeys(app, 'ctrl+s', 'save');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    await shown.keyboard.type(', nu');
    // The window waits for the last changes, and closes.
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
    expect(titleOf(readDraft(file))).toBe('Vraag om een plan, nu');

    const again = await start();
    await expect(continueButton(again.shown)).toBeFocused();
    await expect(again.shown.getByRole('heading', { name: 'Vraag om een plan, nu' })).toBeVisible();
    await expect(again.shown.getByRole('img', { name: 'Eerste pagina' })).toBeVisible({ timeout: 30_000 });
    await again.shown.keyboard.press('Enter');
    await expect(titleField(again.shown)).toHaveText('Vraag om een plan, nu');
    await expect(again.shown.getByText('Stichting Proef').first()).toBeVisible();
    const { modified } = readDraft(file);
    await toStart(again.shown);
    await expect(continueButton(again.shown)).toBeVisible();
    // A document that was only opened is unchanged.
    expect(readDraft(file).modified).toBe(modified);
  });

  test('a window with text in no file asks before it closes', { tag: OWN_PROCESS }, async ({ start, folder }) => {
    const { app, shown } = await onStarterLibrary(start, folder);
    await shown.getByRole('button', { name: /^Brief/ }).click();
    await expect(titleField(shown)).toBeFocused();
    await shown.keyboard.type('Aan de commissie');
    const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await test.step('a second click on X before the page has responded does not close the window without a question', async () => {
      const heldBack = await app.evaluate(({ BrowserWindow }) => {
        let heldEvents = 0;
        const event = { preventDefault: () => (heldEvents += 1) };
        const [first] = BrowserWindow.getAllWindows();
        for (let click = 0; click < 2; click += 1) first?.emit('close', event);
        return heldEvents;
      });
      expect(heldBack).toBe(2);
    });
    const question = shown.getByRole('dialog', { name: 'Eerst opslaan?' });
    await expect(question.getByRole('button', { name: 'Opslaan als' })).toBeFocused();
    await shown.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(titleField(shown)).toHaveText('Aan de commissie');
    await answerDialogs(app, { save: join(folder, 'Brief.inbreng') });
    await close();
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await expect(question.getByRole('button', { name: 'Opslaan als' })).toBeFocused();
    await shown.keyboard.press('Enter');
    await ended;
    expect(titleOf(readDraft(join(folder, 'Brief.inbreng')))).toBe('Aan de commissie');
  });
});

/** The files of a folder and its subfolders with their content, in hexadecimal digits. */
function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'hex')]),
  );
}

test.describe('an empty Start', () => {
  test('offers both samples, which open as new documents and change nothing', async ({ start, folder }) => {
    const { shown, library } = await onStarterLibrary(start, folder, (made) => {
      // The samples bring their own copies of the blocks.
      for (const kind of ['eisen', 'moties']) rmSync(join(made, kind), { recursive: true });
    });
    const before = filesIn(library);
    const samples = shown.getByRole('region', { name: 'Voorbeelden om te bekijken' });
    await samples.getByRole('button', { name: /^Inbreng voor het commissiedebat van 21 december 2023/ }).click();
    await expect(titleField(shown)).toHaveText('Vijf toezeggingen voor het actieplan ‘Samen tegen Mensenhandel’');
    await expect(saveState(shown)).toHaveText('Nog niet in een bestand');
    const page = shown.getByRole('textbox', { name: 'Document', exact: true });
    await expect(page.getByRole('group', { name: /^(?:Eis|Punt) 5,/ })).toBeVisible();
    await toStart(shown);
    // Nothing was changed, so the app asks nothing.
    await samples.getByRole('button', { name: /^Motiemonitor/ }).focus();
    await shown.keyboard.press('Enter');
    await expect(titleField(shown)).toHaveText('Wat er met de moties over mensenhandel gebeurde');
    await expect(page.getByRole('group', { name: /^(?:Gewijzigde m|M)otie/ })).toHaveCount(9);
    await toStart(shown);
    await expect(samples.getByRole('button')).toHaveCount(2);
    expect(filesIn(library)).toEqual(before);
  });
});

test.describe('documents on Start', () => {
  test('a new one from an existing one is without its debate, and names the blocks that are older', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const file = await sampleFile(folder, 'Oud.inbreng', (draft) => {
      draft.variables = { ...draft.variables, debate: { value: 'Vorig debat' }, debateDate: { value: '2026-06-03' } };
    });
    const { app, shown } = await onStarterLibrary(start, folder, (library) => {
      const eisen = join(library, 'eisen');
      for (const name of readdirSync(eisen)) {
        const path = join(eisen, name);
        writeFileSync(path, readFileSync(path, 'utf8').replace(DEMAND_TEXT, CHANGED_DEMAND_TEXT));
      }
    });
    const before = readFileSync(file, 'utf8');
    await answerDialogs(app, { open: [file] });
    await shown.getByRole('button', { name: /^Nieuw op basis van een bestaand document/ }).click();
    await writing(shown);
    await expect(saveState(shown)).toHaveText('Nog niet in een bestand');
    await expect(shown.getByText(/^(?:Nieuwe|Andere) versie$/).first()).toBeVisible();
    await shown.getByRole('tab', { name: 'Details' }).click();
    await expect(shown.getByLabel('Datum van het debat', { exact: true })).toHaveValue('');
    await toStart(shown);
    // Nothing was written, so the app asks nothing.
    await expect(shown.getByRole('button', { name: /^Nieuw op basis van een bestaand document/ })).toBeVisible();
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('another kind is made from one: its quotes as a quote sheet, for the same debate', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const file = await sampleFile(folder, 'Inbreng.inbreng', (draft) => {
      draft.variables = { ...draft.variables, debateDate: { value: '2026-12-03' } };
    });
    const before = readFileSync(file, 'utf8');
    const { app, shown: source } = await start([`--library=${starterLibrary(folder)}`, file]);
    await writing(source);
    await source.getByRole('tab', { name: 'Details' }).click();
    await source.getByRole('button', { name: 'Nieuw document op basis hiervan' }).click();
    const [shown] = await Promise.all([
      app.waitForEvent('window'),
      source.getByRole('menuitem', { name: 'Citatenblad' }).click(),
    ]);
    await expect(saveState(shown)).toHaveText('Nog niet in een bestand', { timeout: 30_000 });
    await shown.getByRole('tab', { name: 'Details' }).click();
    const page = shown.getByRole('textbox', { name: 'Document' });
    await expect(page.getByRole('group', { name: /^Citaat 1,/ })).toBeVisible();
    await expect(page.getByRole('group', { name: /^(?:Eis|Motie|Vraag)/ })).toHaveCount(0);
    await expect(page).toContainText('Alleen een vrijgegeven citaat gaat naar buiten.');
    await expect(titleField(shown).first()).toHaveText('Samen tegen Mensenhandel');
    await expect(shown.getByLabel('Datum van het debat', { exact: true })).toHaveValue(/3 december 2026/);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('cancelling a new one from an existing one leaves the document unchanged', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const file = await sampleFile(folder);
    const damaged = join(folder, 'Kapot.inbreng');
    writeFileSync(damaged, 'geen document');
    const library = starterLibrary(folder);
    const { app, shown } = await start([`--library=${library}`, file]);
    await writing(shown);
    await answerDialogs(app, { open: [] });
    await chooseInMenu(app, 'newFromExisting');
    await typeInTitle(shown, ' blijft open');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    await answerDialogs(app, { open: [damaged] });
    await chooseInMenu(app, 'newFromExisting');
    await expect(shown.getByText('Kapot.inbreng', { exact: false })).toBeVisible();
    await expect(shown.getByRole('button', { name: /^Nieuw op basis van een bestaand document/ })).toBeVisible();
  });

  test('open, show debate, date and state, are reported when they are missing, and are removed from the list', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const known = await sampleFile(folder, 'Bekend.inbreng', (draft) => {
      draft.title = [{ type: 'run', text: 'Het bekende stuk' }];
      draft.variables = { ...draft.variables, debate: { value: 'Mensenhandel' }, debateDate: { value: '2026-12-03' } };
    });
    const missing = await sampleFile(folder, 'Weg.inbreng');
    const broken = join(folder, 'Stuk.inbreng');
    writeFileSync(broken, '{');
    const newer = await sampleFile(folder, 'Nieuwer.inbreng');
    writeFileSync(newer, JSON.stringify({ ...readDraft(newer), version: 99 }));
    const { app, shown } = await onStarterLibrary(start, folder);
    const openOne = async (path: string): Promise<void> => {
      await answerDialogs(app, { open: [path] });
      await shown.getByRole('button', { name: 'Document openen' }).first().click();
    };
    for (const path of [missing, known]) {
      await openOne(path);
      await writing(shown);
      await toStart(shown);
    }
    await openOne(broken);
    await expect(shown.getByText(/Stuk\.inbreng is geen document van Inbreng/)).toBeVisible();
    await openOne(newer);
    await expect(shown.getByText(/Nieuwer\.inbreng/).first()).toBeVisible();
    await expect(shown.getByText(/gemaakt met een nieuwere Inbreng/)).toBeVisible();
    rmSync(missing);
    // The event of returning to the window.
    await shown.evaluate(() => window.dispatchEvent(new Event('focus')));
    const last = shown.getByRole('region', { name: 'Het bekende stuk' });
    await expect(last).toContainText('Mensenhandel');
    await expect(last).toContainText('3 december 2026');
    await expect(last).toContainText(/fout/, { timeout: 30_000 });
    const row = (name: string) => shown.getByRole('row', { name: new RegExp(name) });
    await expect(row('Weg')).toContainText(`Niet te vinden in ${folder}`);
    // A document that was never read is no recent document.
    await expect(row('Stuk')).toHaveCount(0);
    // A file that is no document, or no file, does not replace the lost one.
    const locate = async (open: string[]): Promise<void> => {
      await answerDialogs(app, { open });
      await shown.getByRole('button', { name: 'Aanwijzen waar Weg staat' }).click();
    };
    await locate([]);
    await locate([broken]);
    await expect(shown.getByText(/Stuk\.inbreng is geen document van Inbreng/)).toBeVisible();
    await expect(row('Weg')).toBeVisible();
    const movedFolder = join(folder, 'elders');
    mkdirSync(movedFolder);
    const other = await sampleFile(movedFolder, 'Ander.inbreng');
    await locate([other]);
    await writing(shown);
    await toStart(shown);
    await expect(row('Het bekende stuk')).toBeVisible();
    await expect(row('Weg')).toContainText(`Niet te vinden in ${folder}`);
    const moved = await sampleFile(movedFolder, 'Weg.inbreng');
    await locate([moved]);
    await writing(shown);
    await toStart(shown);
    await expect(row('Het bekende stuk')).toBeVisible();
    await expect(row('Niet te vinden')).toHaveCount(0);
    for (const path of [other, moved]) rmSync(path);
    await shown.evaluate(() => window.dispatchEvent(new Event('focus')));
    for (const name of ['Ander', 'Weg']) {
      await shown.getByRole('button', { name: `${name} van de lijst halen` }).click();
      await expect(row(name)).toHaveCount(0);
    }
    await continueButton(shown).click();
    await expect(titleField(shown)).toHaveText('Het bekende stuk');
    // A second time it is not opened again; another document that is opened after it has its window by then.
    const next = await sampleFile(folder, 'Volgend.inbreng');
    for (const opened of [known, next])
      await app.evaluate(({ app: electron }, path) => {
        electron.emit('second-instance', {}, ['electron', 'folder', path], '/');
      }, opened);
    const titles = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.getTitle()));
    await expect.poll(titles).toContainEqual(expect.stringContaining('Volgend'));
    expect(await titles()).toHaveLength(2);
  });

  test('files are dropped anywhere: official ones are imported, documents are opened', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const file = await sampleFile(folder);
    const { app, shown } = await onStarterLibrary(start, folder);
    const read = shown.getByRole('heading', { name: '1 bestand gelezen' });
    await dropFiles(shown, shown.getByRole('main'), [OFFICIAL]);
    await expect(read).toBeVisible();
    await shown.keyboard.press('Escape');
    await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeFocused();
    await dropFiles(shown, shown.getByRole('main'), [file]);
    await writing(shown);
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    await chooseInMenu(app, 'settings');
    await expect(shown.getByRole('heading', { name: 'Instellingen' })).toBeVisible();
    await dropFiles(shown, shown.getByRole('main'), [OFFICIAL]);
    await expect(read).toBeVisible();
    await shown.keyboard.press('Escape');
    await shown.keyboard.press('Escape');
    await expect(titleField(shown)).toBeVisible();
  });
});

test.describe('Settings', () => {
  test('the language changes everywhere without a restart, with the document open', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const file = await sampleFile(folder);
    const { app, shown } = await start([file]);
    await typeInTitle(shown, ' blijft staan');
    await pressMenuKeys(app, 'ctrl+comma', 'settings');
    await shown.getByRole('radio', { name: 'English' }).click();
    await expect(shown.getByRole('heading', { name: 'Settings' })).toBeVisible();
    await shown.keyboard.press('Escape');
    await expect(shown.getByRole('textbox', { name: 'Title', exact: true })).toContainText('blijft staan');
    await expect(saveState(shown)).toHaveText('Saved');
    const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(labels).toContain('File');
    await chooseInMenu(app, 'settings');
    await shown.getByRole('radio', { name: 'Nederlands' }).click();
    await shown.keyboard.press('Escape');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
  });

  test('the organisation is on the page, in Word and in the PDF as soon as it is typed', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown } = await onStarterLibrary(start, folder);
    await shown.getByRole('button', { name: 'Instellingen' }).click();
    await shown.getByRole('textbox', { name: 'Naam', exact: true }).fill('Stichting Zonnebloem');
    await shown.getByRole('textbox', { name: 'Contactpersoon' }).fill('A. de Vries');
    const email = shown.getByRole('textbox', { name: 'E-mail' });
    await email.fill('vries@voorbeeld');
    await email.press('Tab');
    await expect(email).toHaveAccessibleDescription(/geen e-mailadres/);
    await email.fill('vries@voorbeeld.nl');
    await expect(email).not.toHaveAttribute('aria-invalid');
    const colour = shown.getByRole('textbox', { name: 'Huiskleur' });
    await colour.fill('#FFCC00');
    await expect(shown.getByText(/ten minste 4,5 is nodig/)).toBeVisible();
    // It is still there after Settings was closed at once.
    await shown.keyboard.press('Escape');
    await expect(colour).toHaveCount(0);
    await shown.getByRole('button', { name: 'Instellingen' }).click();
    await expect(colour).toHaveValue('#FFCC00');
    await expect(shown.getByText(/ten minste 4,5 is nodig/)).toBeVisible();
    await colour.fill('#7A1F5C');
    await expect(shown.getByText(/Contrast op wit: 9,/)).toBeVisible();
    const logo = join(folder, 'logo.svg');
    writeFileSync(
      logo,
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><rect width="200" height="60" fill="#7A1F5C"/></svg>',
    );
    writeFileSync(join(folder, 'geen.svg'), 'geen tekening');
    await answerDialogs(app, { open: [join(folder, 'geen.svg')] });
    await shown.getByRole('button', { name: 'Logo kiezen' }).click();
    await expect(shown.getByRole('alert')).toContainText('geen.svg');
    await answerDialogs(app, { open: [logo] });
    await shown.getByRole('button', { name: 'Logo kiezen' }).click();
    await expect(shown.getByRole('img', { name: 'Het gekozen logo' })).toBeVisible();
    await shown.keyboard.press('Escape');

    const out = join(folder, 'uit');
    mkdirSync(out);
    await answerDialogs(app, { open: [out], save: join(folder, 'Plan.inbreng') });
    await shown.getByRole('button', { name: /^Inbreng commissiedebat/ }).click();
    await typeInTitle(shown, 'Vraag om een plan');
    await pressMenuKeys(app, 'ctrl+s', 'save');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    await pressMenuKeys(app, 'ctrl+shift+x', 'export');
    const dialog = shown.getByRole('dialog', { name: 'Exporteren' });
    await expect(dialog.getByRole('button', { name: 'Exporteren', exact: true })).toBeFocused();
    await shown.keyboard.press('Enter');
    await expect(shown.getByText('Geëxporteerd')).toBeVisible({ timeout: 60_000 });
    const made = readdirSync(folder);
    const [pdf, docx] = ['.pdf', '.docx'].map((end) => made.find((name) => name.endsWith(end)));
    if (!pdf || !docx) throw new Error(`exported: ${made.join(', ')}`);
    const text = execFileSync('pdftotext', [join(folder, pdf), '-'], { encoding: 'utf8' });
    expect(text).toContain('Stichting Zonnebloem');
    expect(text).toContain('vries@voorbeeld.nl');
    const parts = unzipSync(readFileSync(join(folder, docx)));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('vries@voorbeeld.nl');
    expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array()).toUpperCase()).toContain('7A1F5C');
    expect(Object.keys(parts).some((name) => name.startsWith('word/media/'))).toBe(true);
  });

  test('an organisation that a library could not store is kept, tried again, and never written to another library', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown, library } = await onStarterLibrary(start, folder);
    const [away, other] = [join(folder, 'weg'), join(folder, 'andere')];
    cpSync(library, other, { recursive: true });
    const organisation = join(library, 'inbreng-organisation.yaml');
    const settings = shown.getByRole('main').filter({ has: shown.getByRole('textbox', { name: 'Contactpersoon' }) });
    const name = settings.getByRole('textbox', { name: 'Naam', exact: true });
    const again = settings.getByRole('button', { name: 'Opnieuw proberen' });
    const open = () => shown.getByRole('banner').getByRole('button', { name: 'Instellingen', exact: true }).click();
    const leave = async () => {
      renameSync(library, away);
      const isThere = () => shown.evaluate(async () => (await window.inbreng.libraryBlocks()).ok);
      await expect.poll(isThere, { timeout: 20_000 }).toBe(false);
    };

    await leave();
    await open();
    await name.fill('Stichting Zonnebloem');
    await expect(again).toBeVisible();
    await shown.keyboard.press('Escape');
    await expect(name).toHaveCount(0);
    await open();
    await expect(name).toHaveValue('Stichting Zonnebloem');
    await again.click();
    await expect(again).toBeVisible();
    renameSync(away, library);
    const written = () => existsSync(organisation) && readFileSync(organisation, 'utf8');
    await expect.poll(written, { timeout: 20_000 }).toContain('Stichting Zonnebloem');
    await expect(again).toHaveCount(0);

    await leave();
    await settings.getByRole('textbox', { name: 'Telefoon' }).fill('030 000 00 00');
    await expect(again).toBeVisible();
    await answerDialogs(app, { open: [other] });
    await settings.getByRole('button', { name: 'Map kiezen' }).click();
    await expect(settings.getByText(other)).toBeVisible();
    await expect(name).toHaveValue('');
    await expect(settings.getByRole('textbox', { name: 'Telefoon' })).toHaveValue('');
    await settings.getByRole('textbox', { name: 'Adres' }).fill('Utrecht');
    const file = join(other, 'inbreng-organisation.yaml');
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8'), { timeout: 20_000 }).toContain('Utrecht');
    await shown.keyboard.press('Escape');
    await expect(name).toHaveCount(0);
    expect(readFileSync(file, 'utf8')).not.toMatch(/Zonnebloem|030 000/);
  });

  test('a question about closing that is left by going to Start does not keep the window from closing later', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown, library } = await onStarterLibrary(start, folder);
    const settings = shown.getByRole('main').filter({ has: shown.getByRole('textbox', { name: 'Contactpersoon' }) });
    const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    const question = shown.getByRole('dialog', { name: 'Venster sluiten?' });
    renameSync(library, join(folder, 'weg'));
    await shown.getByRole('banner').getByRole('button', { name: 'Instellingen', exact: true }).click();
    await settings.getByRole('textbox', { name: 'Naam', exact: true }).fill('Stichting Zonnebloem');
    await expect(settings.getByRole('button', { name: 'Opnieuw proberen' })).toBeVisible({ timeout: 20_000 });
    await close();
    await expect(question).toBeVisible({ timeout: 20_000 });
    await chooseInMenu(app, 'start');
    await expect(settings).toHaveCount(0);
    await expect(question).toHaveCount(0);
    // Changes that are in no library are shown first, with the question there.
    await close();
    await expect(settings.getByRole('textbox', { name: 'Naam', exact: true })).toHaveValue('Stichting Zonnebloem', {
      timeout: 20_000,
    });
    await close();
    await expect(question).toBeVisible({ timeout: 20_000 });
    const closing = shown.waitForEvent('close');
    await question.getByRole('button', { name: 'Toch sluiten' }).click();
    await closing;
  });

  test('damaged settings get their defaults, and nothing else is lost', {
    tag: [OWN_PROCESS, CAMPAIGN],
  }, async ({ start, folder }) => {
    const file = await sampleFile(folder);
    const first = await start([file]);
    await writing(first.shown);
    await first.app.close();
    writeFileSync(join(folder, 'data', 'settings.json'), '{"settings": {"language": ');
    const { shown } = await start();
    await expect(shown.getByRole('heading', { name: 'Inbreng klaarzetten' })).toBeVisible();
    expect(titleOf(readDraft(file))).not.toBe('');
  });

  test('a missing library is reported on Start and on its screen, and the user finds it again', {
    tag: [OWN_PROCESS, CAMPAIGN],
  }, async ({ start, folder }) => {
    const first = await onStarterLibrary(start, folder);
    await first.app.close();
    const moved = join(folder, 'verhuisd');
    renameSync(first.library, moved);
    const { app, shown } = await start();
    await expect(shown.getByText('De bibliotheek is niet te lezen')).toBeVisible();
    const foot = shown.getByRole('contentinfo');
    await expect(foot).toContainText('Bibliotheek nu niet te lezen');
    await shown.getByRole('button', { name: /^Inbreng commissiedebat/ }).click();
    await expect(titleField(shown)).toBeFocused();
    await toStart(shown);
    await shown.getByRole('button', { name: 'Bibliotheek', exact: true }).click();
    await expect(foot).toContainText('Bibliotheek nu niet te lezen');
    await expect(shown.getByRole('button', { name: /^Eisen/ })).toHaveText('Eisen');
    await expect(shown.getByText('0 bouwstenen')).toHaveCount(0);
    await shown.keyboard.press('Escape');
    await shown.getByRole('banner').getByRole('button', { name: 'Instellingen', exact: true }).click();
    await expect(shown.getByText('De gegevens van de organisatie zijn niet te lezen')).toBeVisible();
    await expect(shown.getByText('De bibliotheek is nu niet te lezen.')).toBeVisible();
    await expect(shown.getByText(first.library, { exact: true })).toBeVisible();
    await shown.keyboard.press('Escape');
    await answerDialogs(app, { open: [moved] });
    await shown.getByRole('button', { name: 'Map kiezen' }).click();
    await expect(foot).toContainText(/\d+ bouwstenen/);
    await expect(shown.getByText('De bibliotheek is niet te lezen')).toHaveCount(0);
    // The former reading does not show the current files.
    renameSync(moved, join(folder, 'weer verhuisd'));
    await expect(foot).toContainText('Bibliotheek nu niet te lezen', { timeout: 20_000 });
  });
});

test('keys alone lead from Start to an exported file', async ({ start, folder }) => {
  const { app, shown } = await onStarterLibrary(start, folder);
  const key = (name: string) => shown.keyboard.press(name);
  await answerDialogs(app, { save: join(folder, 'Toetsen.inbreng') });
  await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeFocused();
  expect(await seriousFindings(shown)).toEqual([]);
  await key('ArrowDown');
  await expect(shown.getByRole('button', { name: /^Inbreng schriftelijk/ })).toBeFocused();
  await key('ArrowUp');
  await key('Enter');
  await expect(titleField(shown)).toBeFocused();
  await shown.keyboard.type('Zonder muis');
  await pressMenuKeys(app, 'ctrl+s', 'save');
  await expect(saveState(shown)).toHaveText('Opgeslagen');
  expect(await seriousFindings(shown)).toEqual([]);
  await pressMenuKeys(app, 'ctrl+shift+x', 'export');
  // Values that are not filled in yet do not stop a concept.
  await expect(shown.getByRole('dialog').getByRole('button', { name: 'Exporteren', exact: true })).toBeFocused();
  expect(await seriousFindings(shown)).toEqual([]);
  await key('Enter');
  await expect(shown.getByText('Geëxporteerd')).toBeVisible({ timeout: 60_000 });
  await key('Escape');
  await expect(shown.getByRole('dialog')).toHaveCount(0);
  await expect(titleField(shown)).toBeFocused();
  expect(readdirSync(folder).filter((name) => /\.(?:docx|pdf)$/.test(name))).toHaveLength(2);
});
