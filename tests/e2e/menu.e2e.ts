import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator } from '@playwright/test';
import { COMMANDS, type Command } from '../../electron/ipc/commands.ts';
import { ALONE, expect, ROOT, test } from './app.ts';
import { readClipboard } from './clipboard.ts';
import { answerDialogs, pressMenuKeys, pressWhileBusy } from './gestures.ts';
import { onStarterLibrary } from './on-library.ts';
import { chooseInMenu, sampleFile, saveState, titleField, typeInTitle, writing } from './steps.ts';

test.use({ spelling: true });

const OFFICIAL = join(ROOT, 'tests', 'fixtures', 'officielebekendmakingen', 'kst-28638-238.xml');

/** A motion as it is copied from a web page. */
const MOTION = [
  '28 638 Mensenhandel',
  'Nr. 9901 MOTIE VAN HET LID VOORBEELD',
  'Voorgesteld 5 juni 2025',
  'De Kamer,',
  'gehoord de beraadslaging,',
  'verzoekt de regering een voorbeeld te geven,',
  'en gaat over tot de orde van de dag.',
  'Voorbeeld',
].join('\n');

/** The ids of the enabled menu entries. */
const possible = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ Menu }, ids) => {
    const menu = Menu.getApplicationMenu();
    return ids.filter((id) => menu?.getMenuItemById(id)?.enabled);
  }, COMMANDS);

test('each menu entry does what it says, and is disabled when it can do nothing', async ({ start, folder }) => {
  const { app, shown } = await onStarterLibrary(start, folder);
  const tried = new Set<Command>();
  const choose = async (command: Command): Promise<void> => {
    await expect.poll(() => possible(app), `${command} can be chosen`).toContain(command);
    tried.add(command);
    await chooseInMenu(app, command);
  };
  const expectOff = (command: Command) => expect.poll(() => possible(app), command).not.toContain(command);
  const dialog = (name: string) => shown.getByRole('dialog', { name });
  const heading = (name: string) => shown.getByRole('heading', { name, exact: true });
  const leave = async (screen: Locator): Promise<void> => {
    await expect(screen).toBeVisible();
    await shown.keyboard.press('Escape');
    await expect(screen).toHaveCount(0);
  };
  const page = shown.getByRole('textbox', { name: 'Document' });
  const tab = (name: string) => shown.getByRole('tab', { name: new RegExp(`^${name}`), selected: true });

  await test.step('on Start', async () => {
    await expect(heading('Nieuw document')).toBeVisible();
    await expect
      .poll(() => possible(app))
      .toEqual(['new', 'settings', 'import', 'pasteMotions', 'newFromExisting', 'library', 'help', 'about']);
    await choose('new');
    await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeFocused();
    tried.add('help');
    await pressMenuKeys(app, 'F1', 'help');
    await expect(
      dialog('Eerste stappen en sneltoetsen').getByRole('definition').filter({ hasText: 'Ctrl Shift X' }),
    ).toBeVisible();
    await leave(dialog('Eerste stappen en sneltoetsen'));
    await choose('about');
    await expect(dialog('Over Inbreng')).toContainText('European Union Public Licence');
    await expect(dialog('Over Inbreng')).toContainText(`Node ${await app.evaluate(() => process.versions.node)}`);
    await leave(dialog('Over Inbreng'));
    await choose('settings');
    await leave(heading('Instellingen'));
    await choose('library');
    await leave(heading('Bibliotheek'));
    await answerDialogs(app, { open: [OFFICIAL] });
    await choose('import');
    await leave(shown.getByRole('heading', { name: /^1 bestand/ }));
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), MOTION);
    await choose('pasteMotions');
    await leave(shown.getByRole('heading', { name: /^1 bestand/ }));
    // A short document, which each command sets and checks sooner.
    const short = await sampleFile(folder, 'Inbreng.inbreng', (draft) => {
      draft.body = draft.body.slice(0, 3);
    });
    await answerDialogs(app, { open: [short] });
    await choose('newFromExisting');
    await writing(shown);
  });

  await test.step('for the document', async () => {
    await answerDialogs(app, { save: join(folder, 'Nieuw.inbreng') });
    await choose('save');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    await answerDialogs(app, { save: join(folder, 'Elders.inbreng') });
    await choose('saveAs');
    await expect.poll(() => existsSync(join(folder, 'Elders.inbreng'))).toBe(true);
    await choose('copyMail');
    await expect.poll(async () => (await readClipboard(app)).text).toContain('Geachte leden van');
    expect((await readClipboard(app)).html).toContain('Geachte leden van');
    await answerDialogs(app, { save: join(folder, 'Bronnenmap.zip') });
    await choose('saveSources');
    await expect.poll(() => existsSync(join(folder, 'Bronnenmap.zip'))).toBe(true);
    await choose('export');
    await leave(dialog('Exporteren'));
    await choose('versions');
    await leave(shown.getByRole('navigation', { name: 'Versies' }));
    await app.evaluate(({ BrowserWindow, shell }) => {
      const { prototype } = BrowserWindow.getAllWindows()[0]?.webContents.constructor ?? {};
      prototype.getPrintersAsync = async () => [];
      shell.openPath = async () => '';
    });
    await choose('print');
    await expect(dialog('Afdrukken')).toContainText('geopend in het PDF-programma', { timeout: 30_000 });
    await shown.keyboard.press('Enter');
    await expect(dialog('Afdrukken')).toHaveCount(0);
  });

  await test.step('in the text', async () => {
    await titleField(shown).click();
    await shown.keyboard.press('Control+End');
    await expectOff('makeBlock');
    await expectOff('redo');
    await shown.keyboard.type(' nu');
    await choose('undo');
    await expect(titleField(shown)).not.toHaveText(/ nu$/);
    await choose('redo');
    await expect(titleField(shown)).toHaveText(/ nu$/);
    await choose('find');
    await expect(shown.getByRole('textbox', { name: 'Zoeken' })).toBeFocused();
    await shown.keyboard.press('Escape');
    await choose('replace');
    await expect(shown.getByRole('textbox', { name: 'Vervangen door' })).toBeVisible();
    await shown.keyboard.press('Escape');
    await choose('goTo');
    await leave(dialog('Ga naar'));
  });

  await test.step('to insert', async () => {
    // A new line at the end of the text.
    await shown.locator('.written > p').first().click();
    await shown.keyboard.press('End');
    await shown.keyboard.press('Enter');
    await shown.keyboard.type('Een zin');
    for (const [command, sign, name] of [
      ['insertCitation', '@', 'Bron invoegen'],
      ['insertReference', '[[', 'Verwijzing invoegen'],
      ['insertVariable', '{{', 'Variabele'],
    ] as const) {
      await choose(command);
      await expect(shown.getByRole('listbox', { name })).toBeVisible();
      await shown.keyboard.press('Escape');
      for (const _ of sign) await shown.keyboard.press('Backspace');
    }
    await choose('insertLink');
    await leave(dialog('Link'));
    const breaks = page.locator('.page-break');
    const before = await breaks.count();
    await choose('insertPageBreak');
    await expect(breaks).toHaveCount(before + 1);
    const tables = await page.getByRole('table').count();
    await choose('insertTable');
    await expect(page.getByRole('table')).toHaveCount(tables + 1);
    await answerDialogs(app, { open: [join(ROOT, 'assets', 'icon', 'icon.png')] });
    await shown.keyboard.press('ArrowDown');
    await choose('insertPicture');
    await leave(dialog('Afbeelding'));
  });

  await test.step('a note', async () => {
    await shown.locator('.written > p').first().click();
    const notes = shown.getByRole('textbox', { name: /^Noot / });
    const before = await notes.count();
    await choose('insertFootnote');
    await expect(notes).toHaveCount(before + 1);
    await shown.keyboard.press('Escape');
  });

  await test.step('of the selection', async () => {
    await shown.locator('.written > p').first().click();
    await shown.keyboard.press('End');
    await shown.keyboard.press('Enter');
    await shown.keyboard.type('Wat vaker terugkomt');
    await shown.keyboard.press('Shift+Home');
    await choose('makeBlock');
    await expect(shown.getByRole('textbox', { name: 'Tekst' })).toHaveText('Wat vaker terugkomt');
    await expectOff('find');
    await shown.getByRole('textbox', { name: 'Titel', exact: true }).fill('Vaker');
    await shown.getByRole('button', { name: /^Opslaan( en invoegen| als onderbouwing)?$/ }).click();
    await expect(page.getByText('Wat vaker terugkomt')).toHaveCount(1);
    await expect(page.locator('.block').filter({ hasText: 'Wat vaker terugkomt' })).toHaveCount(1);
  });

  await test.step('about the text', async () => {
    for (const [command, name] of [
      ['showChecks', 'Controles'],
      ['showEvidence', 'Onderbouwing'],
      ['showDetails', 'Details'],
      ['showPreview', 'Voorbeeld'],
    ] as const) {
      await choose(command);
      await expect(tab(name)).toBeVisible();
    }
    const search = shown.getByRole('searchbox', { name: /bibliotheek/i });
    await choose('insertBlock');
    await expect(search).toBeFocused();
    await choose('toggleLibrary');
    await expect(search).toHaveCount(0);
    await choose('toggleSide');
    await expect(tab('Voorbeeld')).toHaveCount(0);
    await choose('toggleLibrary');
    await choose('toggleSide');
    await expect(tab('Voorbeeld')).toBeVisible();
    const statusBar = shown.getByRole('contentinfo');
    const words = await statusBar.textContent();
    await choose('nextFinding');
    await expect(statusBar).not.toHaveText(words ?? '');
    await choose('previousFinding');
    for (const command of ['nextMisspelt', 'previousMisspelt'] as const) {
      await choose(command);
      await expect(shown.getByText('Geen mogelijke spelfouten gevonden.')).toBeVisible();
    }
    for (const command of ['nextField', 'previousField'] as const) {
      await choose(command);
      await expect(shown.locator('.sheet .page-field.is-focus')).toHaveCount(1);
    }
    const region = () =>
      shown.evaluate(
        () => document.activeElement?.closest('.top-bar, .library-pane, .format-bar, .written, .side-pane')?.className,
      );
    // A finding in a block takes the focus a moment later.
    await shown.getByRole('button', { name: 'Exporteren' }).focus();
    await expect.poll(region).toBe('top-bar');
    await choose('nextRegion');
    await expect.poll(region).not.toBe('top-bar');
    await choose('previousRegion');
    await expect.poll(region).toBe('top-bar');
    await choose('start');
    await expect(heading('Nieuw document')).toBeVisible();
    await expectOff('start');
  });

  expect([...COMMANDS].filter((command) => !tried.has(command))).toEqual([]);
});

test('a right click offers actions for the text there, and nothing elsewhere', async ({ start, folder }) => {
  const { app, shown } = await start([await sampleFile(folder)]);
  await writing(shown);
  // The driver can't see the system menu, so this reads its entries.
  await app.evaluate(({ Menu }) => {
    const host = globalThis as unknown as { menus: { id: string; role: string; label: string; enabled: boolean }[][] };
    host.menus = [];
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      host.menus.push(this.items.map(({ id, role, label, enabled }) => ({ id, role: role ?? '', label, enabled })));
    };
  });
  const menus = () =>
    app.evaluate(() =>
      (globalThis as unknown as { menus: { label: string; enabled: boolean }[][] }).menus.map((items) =>
        items.filter(({ label, enabled }) => label && enabled).map(({ label }) => label),
      ),
    );
  const paragraph = shown.getByRole('textbox', { name: 'Document' }).locator('p').first();
  await paragraph.click({ button: 'right' });
  await expect
    .poll(async () => (await menus()).at(-1))
    .toEqual(expect.arrayContaining(['Plakken', 'Alles selecteren']));
  expect((await menus()).at(-1)).not.toContain('Knippen');
  await paragraph.click({ clickCount: 3 });
  await paragraph.click({ button: 'right' });
  await expect
    .poll(async () => (await menus()).at(-1))
    .toEqual(expect.arrayContaining(['Knippen', 'Kopiëren', 'Bouwsteen maken van de selectie']));
  const before = (await menus()).length;
  await shown.getByRole('contentinfo').click({ button: 'right' });
  await shown.waitForTimeout(300);
  expect(await menus()).toHaveLength(before);
});

test('keys right after a chosen command go to its result, also while the page is busy', {
  tag: ALONE,
}, async ({ start, folder }) => {
  const { app, shown } = await start([await sampleFile(folder)]);
  await writing(shown);
  await expect.poll(() => possible(app)).toContain('find');
  const search = shown.getByRole('textbox', { name: 'Zoeken' });
  const place = shown.getByRole('dialog', { name: 'Ga naar' }).getByRole('combobox');
  for (const [command, field] of [
    ['find', search],
    ['goTo', place],
  ] as const) {
    await titleField(shown).click();
    const title = await titleField(shown).textContent();
    await pressWhileBusy(app, shown, ['q', 'x'], command);
    await expect(field).toHaveValue('qx');
    await expect(titleField(shown)).toHaveText(title ?? '');
    await shown.keyboard.press('Escape');
  }
});

test('letters right after the keys of a command never reach the text, also while the page is busy', {
  tag: ALONE,
}, async ({ start, folder }) => {
  const { app, shown } = await start([await sampleFile(folder)]);
  await writing(shown);
  await expect.poll(() => possible(app)).toContain('print');
  const title = await titleField(shown).textContent();
  await app.evaluate(({ dialog, shell }) => {
    const host = globalThis as unknown as { closed: number };
    host.closed = 0;
    const later = async <Answer>(answer: Answer): Promise<Answer> => {
      await new Promise((done) => setTimeout(done, 300));
      host.closed += 1;
      return answer;
    };
    shell.openPath = async () => '';
    dialog.showOpenDialog = () => later({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = () => later({ canceled: true, filePath: '' });
  });
  const dialogNamed = (name: string) => shown.getByRole('dialog', { name });
  // A command that sets pages or prints is left when that is done.
  const leave = (target: Locator) =>
    expect(async () => {
      await shown.keyboard.press('Escape');
      await expect(target).toHaveCount(0, { timeout: 500 });
    }).toPass({ timeout: 20_000 });
  const closed = () => app.evaluate(() => (globalThis as unknown as { closed: number }).closed);
  let requests = 0;
  // Waits until the reply of a dialog has arrived.
  const settled = () => shown.evaluate(() => window.inbreng.readSettings());
  for (const [keys, command, target] of [
    ['Ctrl P', 'print', dialogNamed('Afdrukken')],
    ['Ctrl Shift X', 'export', dialogNamed('Exporteren')],
    ['F1', 'help', dialogNamed('Eerste stappen en sneltoetsen')],
    ['Ctrl ,', 'settings', shown.getByRole('heading', { name: 'Instellingen', exact: true })],
    ['F3', 'insertBlock', shown.getByRole('searchbox', { name: /bibliotheek/i })],
    ['Ctrl O', null, null],
    ['F12', 'saveAs', null],
  ] as const) {
    for (const isByKey of command === null ? [true] : [true, false]) {
      await titleField(shown).click();
      await shown.keyboard.press('End');
      await pressWhileBusy(
        app,
        shown,
        isByKey ? [keys, 'q', 'x'] : ['q', 'x'],
        isByKey ? undefined : (command ?? undefined),
      );
      if (target) await expect(target, `${keys}, then letters`).toBeVisible();
      if (target && command === 'insertBlock') await expect(target).toHaveValue('qx');
      requests += target === null ? 1 : 0;
      await expect.poll(closed, `${keys}: the dialog of the system`).toBe(requests);
      if (target === null) await settled();
      else if (command === 'insertBlock') await target.fill('');
      else await leave(target);
      await expect(titleField(shown), `${keys}, then letters`).toHaveText(title ?? '');
    }
  }
  // Once the dialog is closed, keys go to the text again.
  await typeInTitle(shown, 'q');
  await expect(titleField(shown)).toHaveText(`${title}q`);
});
