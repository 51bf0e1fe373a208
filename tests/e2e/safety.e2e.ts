import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ElectronApplication, Page } from '@playwright/test';
import { CAMPAIGN, expect, type StartedApp, test } from './app.ts';
import { answerDialogs } from './gestures.ts';
import { sampleDraft } from './sample-draft.ts';
import { maySilence, silence } from './silent-file.ts';
import {
  chooseInMenu,
  inForms,
  inJournal,
  killAll,
  readDraft,
  sampleFile,
  saveOnDemand,
  saveState,
  starterLibrary,
  titleField,
  titleOf,
  typeInTitle,
  writeFromElsewhere,
  writing,
} from './steps.ts';

test.use({ isColdStart: true });

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

/** A small disk; null when this account may not make one. `size` as mount takes it. */
function smallDisk(
  folder: string,
  size = '600k',
): { dir: string; mount: (options: string) => void; end: () => void } | null {
  if (!mayMount) return null;
  const dir = join(folder, 'schijf');
  mkdirSync(dir);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', dir]);
  return {
    dir,
    mount: (options) => void execFileSync('mount', ['-o', `remount,${options}`, dir]),
    end: () => void execFileSync('umount', ['-l', dir]),
  };
}

/** Fills a disk to the last block. */
function fill(dir: string): string {
  const file = join(dir, 'vol');
  const { bavail, bsize } = statfsSync(dir);
  writeFileSync(file, Buffer.alloc(bavail * bsize));
  return file;
}

const openWindows = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length).catch(() => 0);

/** Closes the first window, as a click on X does. */
const closeFirst = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

test.describe('after a crash', () => {
  test('typed text is offered with the difference, and Enter restores it', async ({ start, folder }) => {
    const file = await sampleFile(folder);
    const library = starterLibrary(folder);
    const first = await start([`--library=${library}`, file]);
    await writing(first.shown);
    await saveOnDemand(first.shown);
    await typeInTitle(first.shown, ' en nu echt');
    await expect(saveState(first.shown)).toHaveText('Gewijzigd');
    await inJournal(first.shown, 'nu echt');
    await killAll(first.app);
    expect(titleOf(readDraft(file))).not.toContain('en nu echt');

    const { app, shown } = await start();
    await expect(shown.getByRole('heading', { name: 'Herstellen', exact: true })).toBeVisible();
    await expect(shown.getByRole('region', { name: 'Verschillen' }).locator('ins').first()).toContainText('en nu echt');
    await expect(shown.getByRole('button', { name: 'Herstellen' })).toBeFocused();
    await shown.keyboard.press('Enter');
    await expect(titleField(shown)).toContainText('en nu echt');
    await chooseInMenu(app, 'save');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    expect(titleOf(readDraft(file))).toContain('en nu echt');
    await shown.getByRole('button', { name: 'Inbreng, naar Start' }).click();
    await expect(shown.getByRole('button', { name: 'Verder schrijven' })).toBeVisible();
    await expect(shown.getByText('te herstellen')).toHaveCount(0);
  });

  test('text in a file that can’t be read now waits until it can', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const file = await sampleFile(folder);
    const first = await start([file]);
    await writing(first.shown);
    await saveOnDemand(first.shown);
    await typeInTitle(first.shown, ' en nu echt');
    await inJournal(first.shown, 'nu echt');
    await killAll(first.app);
    renameSync(file, `${file}.weg`);
    mkdirSync(file);

    const { shown } = await start();
    const again = shown.getByRole('button', { name: 'Opnieuw proberen' });
    await expect(again).toBeFocused();
    await expect(shown.getByText('nu niet te lezen').first()).toBeVisible();
    await expect(shown.getByText(/^Of dit werk al in het bestand staat, is nu niet te zien/)).toBeVisible();
    await expect(shown.getByRole('button', { name: 'Herstellen' })).toHaveCount(0);
    rmdirSync(file);
    renameSync(`${file}.weg`, file);
    await again.dblclick();
    await expect(shown.getByRole('region', { name: 'Verschillen' }).locator('ins').first()).toContainText('en nu echt');
    await shown.getByRole('button', { name: 'Herstellen' }).click();
    await expect(titleField(shown)).toContainText('en nu echt');
  });

  test('text that was never in a file is shown whole, and removed only when the user says so', {
    tag: CAMPAIGN,
  }, async ({ start }) => {
    const first = await start();
    await first.shown.getByRole('button', { name: 'Eerst een voorbeeld bekijken' }).click();
    await typeInTitle(first.shown, ' nergens opgeslagen');
    await inJournal(first.shown, 'nergens opgeslagen');
    await killAll(first.app);

    const second = await start();
    await expect(second.shown.getByText('nergens opgeslagen').first()).toBeVisible();
    await second.shown.getByRole('button', { name: 'Later beslissen' }).click();
    await second.app.close();

    const { app, shown } = await start();
    await shown.getByRole('button', { name: 'Weggooien' }).click();
    const question = shown.getByRole('dialog', { name: 'Gevonden tekst weggooien?' });
    await expect(question.getByRole('button', { name: 'Niet weggooien' })).toBeFocused();
    await shown.keyboard.press('Escape');
    await expect(shown.getByRole('button', { name: 'Weggooien' })).toBeFocused();
    await shown.keyboard.press('Enter');
    await question.getByRole('button', { name: 'Weggooien', exact: true }).click();
    await expect(shown.getByRole('heading', { name: 'Inbreng klaarzetten' })).toBeVisible();
    await app.close();
  });

  test('text that one window recovered is not deleted, overwritten or shown in another one', {
    tag: CAMPAIGN,
  }, async ({ start }) => {
    const first = await start();
    await first.shown.getByRole('button', { name: 'Eerst een voorbeeld bekijken' }).click();
    await typeInTitle(first.shown, ' EERSTEWOORD');
    await inJournal(first.shown, 'EERSTEWOORD');
    await killAll(first.app);

    const { app, shown } = await start();
    const heading = (page: Page) => page.getByRole('heading', { name: 'Herstellen', exact: true });
    await expect(heading(shown)).toBeVisible();
    const another = async () => {
      const coming = app.waitForEvent('window');
      await shown.evaluate(() => window.inbreng.newWindow());
      return coming;
    };
    // Both windows showed the recoverable text before a third one opens it.
    const third = await another();
    await expect(heading(third)).toBeVisible();
    const second = await another();
    await second.getByRole('button', { name: 'Herstellen', exact: true }).click();
    await expect(titleField(second)).toContainText('EERSTEWOORD');
    await typeInTitle(second, ' TWEEDEWOORD');
    await inJournal(second, 'TWEEDEWOORD');

    await shown.getByRole('button', { name: 'Weggooien' }).click();
    await shown.getByRole('dialog').getByRole('button', { name: 'Weggooien', exact: true }).click();
    await third.getByRole('button', { name: 'Herstellen', exact: true }).click();
    for (const page of [shown, third]) {
      await expect(page.getByText('deze tekst staat open in een ander venster van Inbreng')).toBeVisible();
      await expect(heading(page)).toHaveCount(0);
      await expect(titleField(page)).toHaveCount(0);
    }
    await inJournal(second, 'TWEEDEWOORD');
    await killAll(app);

    const last = await start();
    await last.shown.getByRole('button', { name: 'Herstellen', exact: true }).click();
    await expect(titleField(last.shown)).toContainText('TWEEDEWOORD');
  });

  test('a file that is opened in the meantime opens; the recoverable text waits', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const [file, other] = [await sampleFile(folder), join(folder, 'Ander.inbreng')];
    writeFileSync(other, JSON.stringify({ ...readDraft(file), id: 'ander' }));
    const library = starterLibrary(folder);
    const first = await start([`--library=${library}`, file]);
    await saveOnDemand(first.shown);
    await typeInTitle(first.shown, ' nog te herstellen');
    await inJournal(first.shown, 'nog te herstellen');
    await killAll(first.app);

    const { app, shown } = await start([other]);
    await typeInTitle(shown, ' is open');
    await expect(titleField(shown)).not.toContainText('nog te herstellen');
    await chooseInMenu(app, 'save');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    expect(titleOf(readDraft(other))).toContain('is open');
    await shown.getByRole('button', { name: 'Inbreng, naar Start' }).click();
    await expect(shown.getByText('1 document te herstellen')).toBeVisible();
  });

  test('two files with one draft id, as a file manager makes them, both come back', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const file = await sampleFile(folder);
    const copy = join(folder, 'Inbreng (kopie).inbreng');
    cpSync(file, copy);
    const library = starterLibrary(folder);
    const first = await start([`--library=${library}`, file, copy]);
    await expect.poll(() => openWindows(first.app)).toBe(2);
    const windows = first.app.windows();
    for (const shown of windows) await expect(titleField(shown)).toBeVisible();
    for (const shown of windows) await saveOnDemand(shown);
    for (const [index, shown] of windows.entries()) {
      await typeInTitle(shown, index === 0 ? ' van het eerste' : ' van het tweede');
      await expect(saveState(shown)).toHaveText('Gewijzigd');
      await inJournal(shown, index === 0 ? 'van het eerste' : 'van het tweede');
    }
    await killAll(first.app);

    const second = await start([copy]);
    // Only changes to this file compete with it.
    const found = second.shown.getByRole('option').or(second.shown.getByRole('row'));
    await expect(second.shown.getByRole('heading', { name: 'Herstellen', exact: true })).toBeVisible();
    await expect(found).toHaveCount(2);
    await expect(found.filter({ hasText: 'Inbreng (kopie).inbreng' })).toHaveAttribute('aria-selected', 'true');
    const own = (await second.shown.getByRole('region', { name: 'Verschillen' }).textContent()) ?? '';
    await second.shown.getByRole('button', { name: 'Herstellen' }).click();
    const words = own.includes('van het eerste')
      ? ['van het eerste', 'van het tweede']
      : ['van het tweede', 'van het eerste'];
    await expect(titleField(second.shown)).toContainText(words[0] ?? '');
    await chooseInMenu(second.app, 'save');
    await expect(saveState(second.shown)).toHaveText('Opgeslagen');
    await second.shown.getByRole('button', { name: 'Inbreng, naar Start' }).click();
    await expect(second.shown.getByText('1 document te herstellen')).toBeVisible();
    await second.app.close();
    expect(titleOf(readDraft(copy))).toContain(words[0]);

    const { app, shown } = await start([copy]);
    await expect(titleField(shown)).toContainText(words[0] ?? '');
    await shown.getByRole('button', { name: 'Inbreng, naar Start' }).click();
    await shown.getByRole('button', { name: 'Bekijken' }).click();
    await shown.getByRole('button', { name: 'Herstellen', exact: true }).click();
    await expect(titleField(shown)).toContainText(words[1] ?? '');
    await chooseInMenu(app, 'save');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    expect(titleOf(readDraft(file))).toContain(words[1]);
  });

  test('unreadable text is reported and stays; the rest is there', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const journal = join(folder, 'data', 'journal', 'n-onleesbaar');
    mkdirSync(journal, { recursive: true });
    const draft = JSON.stringify({ ...(await sampleDraft()), id: 'n-onleesbaar', shortTitle: 'Kort\ten stuk' });
    const body = JSON.stringify({ file: null, text: draft });
    const sum = createHash('sha256').update(body).digest('hex');
    const entry = `inbreng-journal 1 whole ${Buffer.byteLength(body)} ${sum} 2026-11-25T10:00:00.000Z\n${body}\n`;
    writeFileSync(join(journal, '000001.journal'), entry);
    const library = starterLibrary(folder);
    const { shown } = await start([`--library=${library}`]);
    await expect(shown.getByText('Gevonden tekst van 1 document is niet te lezen')).toBeVisible();
    await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeVisible();
    expect(readFileSync(join(journal, '000001.journal'), 'utf8')).toBe(entry);
  });

  test('a page that crashes restarts in its window, with its text', async ({ start, folder }) => {
    const file = await sampleFile(folder);
    const { app, shown } = await start([file]);
    await saveOnDemand(shown);
    await typeInTitle(shown, ' na de klap');
    await inJournal(shown, 'na de klap');
    // The driver loses a page that crashes: from here on the test reads the app itself.
    await app.evaluate(async ({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      const again = new Promise<void>((resolve) => page?.once('did-finish-load', () => resolve()));
      page?.forcefullyCrashRenderer();
      await again;
    });
    const words = () =>
      app.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText') as Promise<string>,
      );
    await expect.poll(words, { timeout: 20_000 }).toContain('na de klap');
    expect(await words()).toContain('Herstellen');

    // At the second crash the user decides, and the text is offered after the restart.
    await app.evaluate(({ BrowserWindow, dialog }) => {
      const host = globalThis as unknown as { questions: string[] };
      host.questions = [];
      dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
        host.questions.push(message);
        return { response: 0, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect
      .poll(() => app.evaluate(() => (globalThis as unknown as { questions: string[] }).questions))
      .toEqual(['Dit venster is twee keer kort na elkaar gestopt.']);
    await expect.poll(() => words().catch(() => ''), { timeout: 20_000 }).toContain('na de klap');
  });
});

test.describe('the form of a block', () => {
  /** Opens the form of a new block, from the library. */
  const newBlock = async ({ app, shown }: StartedApp, kind: string) => {
    await chooseInMenu(app, 'library');
    await shown.getByRole('button', { name: 'Nieuwe bouwsteen', exact: true }).click();
    await shown.getByRole('menuitem', { name: kind, exact: true }).click();
  };
  /** The form of a new block over a document whose text is in the journal alone. */
  const formOverDocument = async (start: (args: string[]) => Promise<StartedApp>, folder: string, kind: string) => {
    const file = await sampleFile(folder);
    const library = starterLibrary(folder);
    const first = await start([`--library=${library}`, file]);
    await writing(first.shown);
    await saveOnDemand(first.shown);
    await typeInTitle(first.shown, ' voor de klap');
    await inJournal(first.shown, 'voor de klap');
    await newBlock(first, kind);
    return { file, library, first };
  };

  test('over a document is kept through a change by another program and a crash, and offered beside the document', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { file, library, first } = await formOverDocument(start, folder, 'Eis');
    await first.shown.getByRole('textbox', { name: 'Toelichting', exact: true }).click();
    await first.shown.keyboard.type('Verleng de opvang voor minderjarigen.');
    await first.shown.getByRole('textbox', { name: 'De eis, in één zin', exact: true }).fill('Opvang verlengen');
    await first.shown.getByRole('textbox', { name: 'Termijn', exact: true }).fill('3 dec');
    await inForms(folder, '3 dec');
    writeFromElsewhere(file, (draft) => {
      draft.title = [{ type: 'run', text: 'Titel van elders' }];
    });
    const below = first.shown.locator('[inert] [role=status]');
    await expect(below.filter({ hasText: 'Gewijzigd door een ander programma' })).toHaveCount(1);
    await expect(first.shown.getByRole('textbox', { name: 'De eis, in één zin', exact: true })).toHaveValue(
      'Opvang verlengen',
    );
    await killAll(first.app);

    const { app, shown } = await start();
    await expect(shown.getByText('1 document en 1 bouwsteen te herstellen')).toBeVisible();
    await shown.getByRole('option', { name: /Opvang verlengen/ }).click();
    const filledIn = shown.getByRole('region', { name: 'Ingevuld' });
    await expect(filledIn).toContainText('Verleng de opvang voor minderjarigen.');
    await expect(filledIn).toContainText('3 dec');
    await expect(shown.getByText('ingevuld bij ‘Inbreng’')).toBeVisible();
    await shown.getByRole('button', { name: 'Herstellen', exact: true }).click();
    await expect(shown.getByRole('textbox', { name: 'De eis, in één zin', exact: true })).toHaveValue(
      'Opvang verlengen',
    );
    await expect(shown.getByRole('textbox', { name: 'Termijn', exact: true })).toHaveValue('3 dec');
    await shown.getByRole('button', { name: /^Opslaan( en invoegen| als onderbouwing)?$/ }).click();
    await expect
      .poll(() => readdirSync(join(library, 'eisen')).some((name) => name.startsWith('eis-opvang-verlengen')))
      .toBe(true);
    // The document waits below.
    await shown.getByRole('button', { name: 'Herstellen', exact: true }).click();
    await expect(titleField(shown)).toContainText('voor de klap');
    await chooseInMenu(app, 'save');
    await app.close();
    const third = await start();
    await expect(third.shown.getByRole('button', { name: 'Verder schrijven' })).toBeVisible();
    await expect(third.shown.getByText('te herstellen')).toHaveCount(0);
  });

  test('lies over its document again when that is recovered first, and leads back to it', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { library, first } = await formOverDocument(start, folder, 'Passage');
    await first.shown.getByRole('textbox', { name: 'Titel', exact: true }).fill('Half ingevuld');
    await inForms(folder, 'Half ingevuld');
    await killAll(first.app);

    const { shown } = await start();
    await expect(shown.getByText('1 document en 1 bouwsteen te herstellen')).toBeVisible();
    await shown.getByRole('button', { name: 'Herstellen', exact: true }).click();
    const title = shown.getByRole('textbox', { name: 'Titel', exact: true });
    await expect(title).toHaveValue('Half ingevuld');
    await title.press('Escape');
    await shown
      .getByRole('dialog')
      .getByRole('button', { name: /^Opslaan( en invoegen| als onderbouwing)?$/ })
      .click();
    await expect(shown.getByRole('main', { name: /^Passage/ })).toHaveCount(0);
    await expect(titleField(shown)).toContainText('voor de klap');
    expect(existsSync(join(library, 'passages', 'passage-half-ingevuld.md'))).toBe(true);
  });

  test('that was discarded is not offered; one that a crash left is removed only when the user says so', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const library = starterLibrary(folder);
    const first = await start([`--library=${library}`]);
    const begin = async (title: string) => {
      await newBlock(first, 'Passage');
      await first.shown.getByRole('textbox', { name: 'Titel', exact: true }).fill(title);
      await inForms(folder, title);
    };
    await expect(first.shown.getByRole('button', { name: 'Instellingen', exact: true })).toBeVisible();
    await begin('Eerste');
    await first.shown.getByRole('textbox', { name: 'Titel', exact: true }).press('Escape');
    await first.shown.getByRole('button', { name: 'Niet opslaan' }).click();
    await expect.poll(() => readdirSync(join(folder, 'data', 'forms'))).toEqual([]);
    await begin('Tweede');
    await killAll(first.app);

    const { shown } = await start();
    await expect(shown.getByText('1 bouwsteen te herstellen')).toBeVisible();
    await shown.getByRole('button', { name: 'Weggooien' }).click();
    const question = shown.getByRole('dialog', { name: 'Ingevulde bouwsteen weggooien?' });
    await expect(question.getByRole('button', { name: 'Niet weggooien' })).toBeFocused();
    await question.getByRole('button', { name: 'Weggooien', exact: true }).click();
    await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeVisible();
    expect(readdirSync(join(folder, 'data', 'forms'))).toEqual([]);
  });
});

test('a destination that can’t be written is reported, and the document stays with its own file', {
  tag: CAMPAIGN,
}, async ({ start, folder }) => {
  const file = await sampleFile(folder);
  const { app, shown } = await start([file]);
  await writing(shown);
  const taken = join(folder, 'Map.inbreng');
  mkdirSync(taken);
  await answerDialogs(app, { save: taken });
  await chooseInMenu(app, 'saveAs');
  const refused = shown.getByRole('dialog', { name: 'Niet op deze plaats opgeslagen' });
  await expect(refused.getByRole('button', { name: 'Andere plaats kiezen' })).toBeFocused();
  await shown.keyboard.press('Escape');
  await expect(refused).toHaveCount(0);
  await typeInTitle(shown, ' blijft hier');
  await expect(saveState(shown)).toHaveText('Opgeslagen');
  await expect.poll(() => titleOf(readDraft(file))).toContain('blijft hier');
});

test.describe('a disk that takes nothing', () => {
  test('that is full below the app’s own folder prevents no save and keeps no window open', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    test.skip(!mayMount, 'only root on Linux may make a small disk');
    const disk = smallDisk(folder, '64m');
    if (!disk) throw new Error('no disk');
    try {
      const file = await sampleFile(folder);
      const { app, shown } = await start([file], join(disk.dir, 'data'));
      await writing(shown);
      fill(disk.dir);
      for (const words of [' een', ' twee', ' drie']) {
        await typeInTitle(shown, words);
        await expect.poll(() => titleOf(readDraft(file)), { timeout: 20_000 }).toContain(words);
      }
      expect(titleOf(readDraft(file))).toMatch(/ een twee drie$/);
      await closeFirst(app);
      await expect.poll(() => openWindows(app), { timeout: 15_000 }).toBe(0);
    } finally {
      disk.end();
    }
  });

  test('that is full below the app’s own folder still opens the requested library', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    test.skip(!mayMount, 'only root on Linux may make a small disk');
    const disk = smallDisk(folder, '64m');
    if (!disk) throw new Error('no disk');
    try {
      const data = join(disk.dir, 'data');
      const library = starterLibrary(folder);
      await (await start([], data)).app.close();
      fill(disk.dir);
      const { shown } = await start([`--library=${library}`], data);
      await shown.getByRole('button', { name: 'Bibliotheek', exact: true }).click();
      await expect(shown.getByRole('contentinfo').getByText(library)).toBeVisible();
      await expect(shown.getByRole('option').first()).toBeVisible();
    } finally {
      disk.end();
    }
  });

  test('with unwritable settings prevents neither saving nor closing, and refuses changes of settings', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const file = await sampleFile(folder);
    const { app, shown } = await start([file]);
    await writing(shown);
    // A folder in the place of the file, for every account.
    rmSync(join(folder, 'data', 'settings.json'));
    mkdirSync(join(folder, 'data', 'settings.json', 'x'), { recursive: true });
    for (const words of [' een', ' twee']) {
      await typeInTitle(shown, words);
      await expect(saveState(shown)).toHaveText('Opgeslagen');
      expect(titleOf(readDraft(file))).toContain(words);
    }
    const changed = await shown.evaluate(() => window.inbreng.changeSettings({ language: 'en' }));
    expect(changed).toMatchObject({ ok: false, problem: { code: 'failed' } });
    await typeInTitle(shown, ' en bij het sluiten');
    await closeFirst(app);
    await expect.poll(() => openWindows(app), { timeout: 15_000 }).toBe(0);
    expect(titleOf(readDraft(file))).toContain('en bij het sluiten');
  });

  test('that is full or read-only is reported; the file is saved once there is room, or as a copy elsewhere', async ({
    start,
    folder,
  }) => {
    const disk = smallDisk(folder);
    const dir = disk?.dir ?? join(folder, 'map');
    if (!disk) mkdirSync(dir);
    const lock = (isLocked: boolean): void => {
      if (disk) disk.mount(isLocked ? 'ro' : 'rw');
      else chmodSync(dir, isLocked ? 0o500 : 0o700);
    };
    try {
      const file = await sampleFile(dir);
      const { app, shown } = await start([file]);
      await writing(shown);
      // Only root on Linux may make a small disk.
      if (disk)
        await test.step('a full disk is reported at once, and the file is saved as soon as there is room', async () => {
          const ballast = fill(disk.dir);
          await typeInTitle(shown, ' op een volle schijf');
          await expect(saveState(shown)).toHaveText('Niet opgeslagen: schijf vol');
          expect(titleOf(readDraft(file))).not.toContain('volle schijf');
          rmSync(ballast);
          await expect(saveState(shown)).toHaveText('Opgeslagen', { timeout: 15_000 });
          expect(titleOf(readDraft(file))).toContain('op een volle schijf');
        });
      lock(true);
      await typeInTitle(shown, ' die niet weg kan');
      await expect(saveState(shown)).toHaveText(
        disk ? 'Niet opgeslagen: map is alleen-lezen' : 'Niet opgeslagen: geen toegang tot het bestand',
      );
      await shown.getByRole('button', { name: 'Inbreng, naar Start' }).click();
      const question = shown.getByRole('dialog', { name: 'Eerst opslaan?' });
      await expect(question.getByRole('button', { name: 'Opslaan als' })).toBeFocused();
      await shown.keyboard.press('Escape');
      await expect(question).toHaveCount(0);
      const copy = join(folder, 'Kopie.inbreng');
      await answerDialogs(app, { save: copy });
      await shown.getByRole('button', { name: 'Kopie opslaan' }).click();
      await expect(saveState(shown)).toHaveText('Opgeslagen');
      expect(titleOf(readDraft(copy))).toContain('die niet weg kan');
    } finally {
      lock(false);
      disk?.end();
    }
  });

  test('with a removed folder is reported before the first key, and saved to when it is back', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const share = join(folder, 'gedeeld');
    mkdirSync(share);
    const file = await sampleFile(share);
    const { shown } = await start([file]);
    await writing(shown);
    renameSync(share, `${share}-weg`);
    await expect(saveState(shown)).toHaveText('Niet opgeslagen: map is niet te bereiken');
    await typeInTitle(shown, ' intussen getypt');
    await expect(saveState(shown)).toHaveText('Niet opgeslagen: map is niet te bereiken');
    expect(existsSync(share)).toBe(false);
    renameSync(`${share}-weg`, share);
    await expect(saveState(shown)).toHaveText('Opgeslagen', { timeout: 15_000 });
    expect(titleOf(readDraft(file))).toContain('intussen getypt');
  });

  test('without the file does not get the file again unless the user says so', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const file = await sampleFile(folder);
    const { app, shown } = await start([file]);
    await writing(shown);
    rmSync(file);
    await expect(saveState(shown)).toHaveText('Niet opgeslagen: bestand is verdwenen');
    await typeInTitle(shown, ' toch bewaard');
    await expect(saveState(shown)).toHaveText('Niet opgeslagen: bestand is verdwenen');
    expect(existsSync(file)).toBe(false);
    await answerDialogs(app, { save: file });
    await shown.getByRole('button', { name: 'Opslaan als' }).click();
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    expect(titleOf(readDraft(file))).toContain('toch bewaard');
  });
});

test('with an unwritable journal is reported once while every save succeeds, and not at each pause in typing', {
  tag: CAMPAIGN,
}, async ({ start, folder }) => {
  const file = await sampleFile(folder);
  const { shown } = await start([file]);
  await writing(shown);
  const journal = join(folder, 'data', 'journal');
  rmSync(journal, { recursive: true, force: true });
  writeFileSync(journal, 'stands in the way');
  await typeInTitle(shown, ' een');
  await expect(saveState(shown)).toHaveText('Geen herstelkopie mogelijk');
  const notices = await shown.evaluateHandle(() => {
    const texts: (string | null)[] = [];
    const bar = document.querySelector('header');
    const look = (): void => {
      texts.push(...[...(bar?.querySelectorAll('[role=status]') ?? [])].map(({ textContent }) => textContent));
    };
    if (bar) new MutationObserver(look).observe(bar, { childList: true, subtree: true, characterData: true });
    return texts;
  });
  for (const words of [' twee', ' drie']) {
    await shown.keyboard.type(words);
    await expect.poll(() => titleOf(readDraft(file))).toContain(words);
    await expect(shown.getByRole('banner').getByText('Opgeslagen')).toBeVisible();
  }
  const shownNotices = await notices.jsonValue();
  expect(shownNotices.length).toBeGreaterThan(0);
  expect(new Set(shownNotices)).toEqual(new Set(['Geen herstelkopie mogelijk']));
  rmSync(journal);
  await expect(saveState(shown)).toHaveText('Opgeslagen');
});

test('without the library is reported beside the page, and the library gets the changes when it is back', {
  tag: CAMPAIGN,
}, async ({ start, folder }) => {
  const library = starterLibrary(folder);
  const { app, shown } = await start([`--library=${library}`, await sampleFile(folder)]);
  await writing(shown);
  const pane = shown.getByRole('complementary', { name: 'Bibliotheek' });
  await expect(pane.getByRole('option').first()).toBeVisible();
  renameSync(library, `${library}-weg`);
  await expect(pane.getByRole('status').filter({ hasText: 'De bibliotheek is niet te bereiken' })).toBeVisible({
    timeout: 15_000,
  });
  await expect(pane.getByRole('option').first()).toBeVisible();
  await typeInTitle(shown, ' intussen');
  await expect(saveState(shown)).toHaveText('Opgeslagen');
  await chooseInMenu(app, 'library');
  await shown.getByRole('textbox', { name: 'Notitie' }).fill('Van toen zij weg was');
  await expect(shown.getByText('Niet opgeslagen', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
  expect(existsSync(library)).toBe(false);
  renameSync(`${library}-weg`, library);
  const notes = () =>
    readdirSync(library, { recursive: true, encoding: 'utf8' }).some(
      (name) => name.endsWith('.md') && readFileSync(join(library, name), 'utf8').includes('Van toen zij weg was'),
    );
  await expect.poll(notes, { timeout: 20_000 }).toBe(true);
  await shown.keyboard.press('Escape');
  await expect(pane.getByText('De bibliotheek is niet te bereiken')).toHaveCount(0);
});

test.describe('a file that does not respond', () => {
  test.skip(!maySilence, 'only root on Linux, with FUSE, can make a file that does not answer');

  test('is reported when it is opened; other documents are still saved, and it opens when it is back', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const [file, away] = [
      await sampleFile(folder),
      await sampleFile(folder, 'Weg.inbreng', (draft) => (draft.id = 'weg')),
    ];
    const library = starterLibrary(folder);
    const { app, shown } = await start([`--library=${library}`, file]);
    await writing(shown);
    const silent = silence(away);
    try {
      const coming = app.waitForEvent('window');
      await app.evaluate(({ app: electron }, path) => {
        electron.emit('second-instance', {}, ['electron', 'folder', path], '/');
      }, away);
      await typeInTitle(shown, ' intussen');
      await expect(saveState(shown)).toHaveText('Opgeslagen');
      expect(titleOf(readDraft(file))).toContain('intussen');
      const other = await coming;
      await expect(other.getByText('Weg.inbreng antwoordt niet')).toBeVisible({ timeout: 20_000 });
      // A file that could not be read is not remembered.
      await expect(other.getByRole('button', { name: 'Verder schrijven' })).toBeVisible();
      await expect(other.getByRole('row', { name: /Weg/ }).or(other.getByRole('link', { name: /Weg/ }))).toHaveCount(0);
      const cards = await other.evaluate(() => window.inbreng.recentCards());
      expect(cards.ok && cards.value.map(({ name }) => name)).toEqual(['Inbreng.inbreng']);
      silent.end();
      // Opening fails until the file share is back.
      await expect(async () => {
        await app.evaluate(({ app: electron }, path) => {
          electron.emit('second-instance', {}, ['electron', 'folder', path], '/');
        }, away);
        await writing(other);
      }).toPass();
      await typeInTitle(other, ' is terug');
      await expect(saveState(other)).toHaveText('Opgeslagen');
      expect(titleOf(readDraft(away))).toContain('is terug');
    } finally {
      silent.end();
    }
  });

  test('is named while the app waits for it, at a start too, and the user can cancel and open another', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const [file, away] = [
      await sampleFile(folder),
      await sampleFile(folder, 'Ver weg.inbreng', (draft) => Object.assign(draft, { id: 'weg' })),
    ];
    const library = starterLibrary(folder);
    const first = await start([`--library=${library}`, away]);
    await writing(first.shown);
    await first.shown.getByRole('button', { name: 'Inbreng, naar Start' }).click();
    const continueButton = first.shown.getByRole('button', { name: 'Verder schrijven' });
    await expect(continueButton).toBeVisible();
    const silent = silence(away);
    try {
      const waiting = (shown: Page) => shown.getByRole('dialog', { name: '‘Ver weg’ openen' });
      await continueButton.click();
      await expect(waiting(first.shown)).toBeVisible({ timeout: 2_000 });
      await expect(waiting(first.shown)).toContainText(folder);
      await first.shown.keyboard.press('Escape');
      await expect(waiting(first.shown)).toHaveCount(0);
      await expect(continueButton).toBeVisible();
      await first.app.evaluate(({ app: electron }, path) => {
        electron.emit('second-instance', {}, ['electron', 'folder', path], '/');
      }, file);
      await writing(first.shown);
      await typeInTitle(first.shown, ' gaat voor');
      await expect(saveState(first.shown)).toHaveText('Opgeslagen');
      expect(titleOf(readDraft(file))).toContain('gaat voor');
      await first.app.close();

      const { shown, app } = await start([away]);
      await expect(waiting(shown)).toBeVisible({ timeout: 5_000 });
      await shown.getByRole('button', { name: 'Annuleren' }).click();
      await expect(shown.getByRole('heading', { name: 'Nieuw document' })).toBeVisible({ timeout: 1_500 });
      // The late file is not shown, and this window does not hold it.
      silent.end();
      await app.evaluate(({ app: electron }, path) => {
        electron.emit('second-instance', {}, ['electron', 'folder', path], '/');
      }, away);
      await writing(shown);
    } finally {
      silent.end();
    }
  });

  test('that is open is reported, delays no other save, and is saved when it is back', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const [file, away] = [
      await sampleFile(folder),
      await sampleFile(folder, 'Weg.inbreng', (draft) =>
        Object.assign(draft, { id: 'weg', title: [{ type: 'run', text: 'Ver weg' }] }),
      ),
    ];
    const { app } = await start([file, away]);
    await expect.poll(() => app.windows().length).toBe(2);
    const [first, second] = app.windows();
    if (!first || !second) throw new Error('no windows');
    await writing(first);
    await writing(second);
    const isAway = (await titleField(first).textContent())?.includes('Ver weg');
    const [shown, other] = isAway ? [second, first] : [first, second];
    const silent = silence(away);
    try {
      await typeInTitle(other, ' in het journaal');
      await expect(saveState(other)).toHaveText('Niet opgeslagen: map is niet te bereiken', { timeout: 20_000 });
      await inJournal(other, 'in het journaal');
      for (const words of [' een', ' twee']) {
        await typeInTitle(shown, words);
        await expect(saveState(shown)).toHaveText('Opgeslagen');
        expect(titleOf(readDraft(file))).toContain(words);
      }
      silent.end();
      await expect(saveState(other)).toHaveText('Opgeslagen', { timeout: 20_000 });
      expect(titleOf(readDraft(away))).toContain('in het journaal');
    } finally {
      silent.end();
    }
  });
});

test('a while after the start, expired versions are removed, also of documents that are not opened', {
  tag: CAMPAIGN,
}, async ({ start, folder }) => {
  test.slow();
  const data = join(folder, 'data');
  const longAgo = new Date('2020-01-01T10:00:00Z');
  const put = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), content);
    utimesSync(join(data, path), longAgo, longAgo);
    return join(data, path);
  };
  const version = (name: string | null) =>
    gzipSync(JSON.stringify({ at: longAgo.toISOString(), name, file: null, draft: '{}' }));
  const old = put('versions/klaar/2020-01-01T10-00-00-000Z.version', version(null));
  const kept = put('versions/klaar/2020-01-01T10-00-00-000Zn.version', version('Naar de minister'));
  put('tidied', new Date().toISOString());
  await start();
  await expect.poll(() => existsSync(old), { timeout: 60_000 }).toBe(false);
  expect(existsSync(kept)).toBe(true);
});
