import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { draftParts } from '../../engine/publish/draft-in-word.ts';
import { BUILT_APP, CAMPAIGN, expect, ROOT, test } from './app.ts';
import { answerDialogs } from './gestures.ts';
import {
  chooseInMenu,
  inForms,
  inJournal,
  killAll,
  sampleFile,
  saveState,
  starterLibrary,
  titleField,
  titleOf,
  typeInTitle,
  writing,
} from './steps.ts';

test.use({ isColdStart: true });

test.describe('a start', () => {
  test('succeeds when the settings are a folder', { tag: CAMPAIGN }, async ({ start, folder }) => {
    mkdirSync(join(folder, 'data', 'settings.json', 'x'), { recursive: true });
    const { shown } = await start();
    await expect(shown.getByRole('heading', { name: 'Inbreng klaarzetten' })).toBeVisible();
  });

  test('with an unreadable journal saves and keeps text all the same', { tag: CAMPAIGN }, async ({ start, folder }) => {
    mkdirSync(join(folder, 'data', 'journal', 'n1.a', '000001.journal'), { recursive: true });
    const library = starterLibrary(folder);
    const { shown } = await start([`--library=${library}`]);
    await expect(shown.getByText('Gevonden tekst van 1 document is niet te lezen')).toBeVisible();
    await shown.getByRole('button', { name: /^Inbreng commissiedebat/ }).click();
    await writing(shown);
    const states = await shown.evaluate(() => window.inbreng.processStates());
    expect(states).toMatchObject({ ok: true, value: { saving: 'running' } });
  });

  test('says once where unreadable text is, and not again after the user has seen it', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const journals = join(folder, 'data', 'journal');
    mkdirSync(join(journals, 'n1.a', '000001.journal'), { recursive: true });
    const library = starterLibrary(folder);
    const first = await start([`--library=${library}`]);
    const notice = (shown: Page) => shown.getByText('Gevonden tekst van 1 document is niet te lezen');
    await expect(notice(first.shown)).toBeVisible();
    await expect(first.shown.getByText(`Die tekst blijft in ${journals}.`)).toBeVisible();
    await first.shown.getByRole('main').getByRole('button', { name: 'Sluiten' }).click();
    await expect(notice(first.shown)).toHaveCount(0);
    await first.app.close();
    const { shown } = await start([`--library=${library}`]);
    await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeVisible();
    await expect
      .poll(() => shown.evaluate(() => window.inbreng.recoveries()))
      .toMatchObject({
        ok: true,
        value: [{ journal: 'n1.a', passedOver: true }],
      });
    await expect(notice(shown)).toHaveCount(0);
  });

  /** A start by the user, on this data folder. */
  const startBeside = (data: string) => {
    const program = process.env.INBRENG_ELECTRON ?? '';
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return spawn(program, [BUILT_APP, ...asRoot, `--user-data-dir=${data}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
  };

  test('reports damaged settings, a damaged document and a damaged folder of the app, and succeeds', async ({
    start,
    folder,
  }) => {
    const data = join(folder, 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'settings.json'), '{"settings": {"language": "nl",}');
    const library = starterLibrary(folder);
    const { app, shown } = await start([`--library=${library}`, join(folder, 'Weg.inbreng')]);
    expect(readFileSync(join(data, 'settings.json.broken'), 'utf8')).toBe('{"settings": {"language": "nl",}');
    await test.step('a document that is missing or a folder is reported on Start', async () => {
      await expect(shown.getByText(/Weg\.inbreng bestaat niet\. Kijk of/)).toBeVisible();
      mkdirSync(join(folder, 'Map.inbreng'));
      // A second start hands the file over like this.
      const second = [BUILT_APP, join(folder, 'Map.inbreng')];
      await app.evaluate(
        ({ app: electron }, files) => electron.emit('second-instance', {}, ['', ...files], '/'),
        second,
      );
      await expect(shown.getByText(/Map\.inbreng is niet te lezen \(het is een map\)/)).toBeVisible();
    });
    await test.step('a start that hands over to the running app has it report the file that was moved away', async () => {
      await app.evaluate(({ dialog }) => {
        const seen = globalThis as unknown as { messages: string[] };
        seen.messages = [];
        dialog.showMessageBox = (async (...given: unknown[]) => {
          seen.messages.push((given.at(-1) as { detail: string }).detail);
          return { response: 0, checkboxChecked: false };
        }) as typeof dialog.showMessageBox;
      });
      const pictures = join(folder, 'data', 'pictures');
      rmSync(pictures, { recursive: true, force: true });
      writeFileSync(pictures, 'van een mens');
      await once(startBeside(join(folder, 'data')), 'exit');
      await expect
        .poll(() => app.evaluate(() => (globalThis as unknown as { messages: string[] }).messages))
        .toEqual([expect.stringContaining(`staat nu hier: ${pictures}.broken`)]);
      expect(readFileSync(`${pictures}.broken`, 'utf8')).toBe('van een mens');
    });
  });

  test('in a folder that can’t be written ends with the reason', async ({ folder }) => {
    test.setTimeout(60_000);
    writeFileSync(join(folder, 'bestand'), '');
    const started = startBeside(join(folder, 'bestand'));
    let output = '';
    started.stderr.on('data', (text: Buffer) => {
      output += text.toString();
    });
    await expect.poll(() => output, { timeout: 30_000 }).toContain('Inbreng kan niet starten');
    // The user would close the dialog; this test cannot.
    const ended = once(started, 'exit');
    process.kill(-(started.pid ?? 0), 'SIGKILL');
    await ended;
  });
});

test.describe('a picture', () => {
  // The page requests a missing picture.
  test.use({ mayComplain: true });

  test('that is damaged is reported when its document opens, and stays in the saved file', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const image = 'a'.repeat(64);
    const file = await sampleFile(folder, 'Opvang.inbreng', (draft) => {
      draft.images = { [image]: { mediaType: 'image/png', width: 4, height: 3, name: 'kaart.png' } };
      draft.body.push({ type: 'figure', id: 'kaart', image, alt: 'Een kaart' });
    });
    const imageData = { [image]: Buffer.from('half een plaatje').toString('base64') };
    const read = () => JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...read(), imageData }));
    const { shown } = await start([file]);
    await expect(shown.getByText(/is beschadigd en wordt niet gebruikt, maar blijft in het bestand/)).toBeVisible();
    for (const words of [' en later', ' nog eens']) {
      await typeInTitle(shown, words);
      await expect(saveState(shown)).toHaveText('Opgeslagen');
      await expect.poll(() => titleOf(read())).toContain(words);
      expect(read().imageData).toEqual(imageData);
    }
  });

  const PICTURE = readFileSync(join(ROOT, 'assets', 'icon', 'icon.png'));
  const HASH = createHash('sha256').update(PICTURE).digest('hex');
  const imageData = { [HASH]: PICTURE.toString('base64') };
  /** A document with a picture in it. */
  const withPicture = async (folder: string, change?: (draft: Draft) => void): Promise<string> => {
    const file = await sampleFile(folder, 'Opvang.inbreng', (draft) => {
      draft.images = { [HASH]: { mediaType: 'image/png', width: 4, height: 3, name: 'kaart.png' } };
      draft.body.push({ type: 'figure', id: 'kaart', image: HASH, alt: 'Een kaart' });
      change?.(draft);
    });
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), imageData }));
    return file;
  };

  /** A Word file that contains this document, in a folder. */
  const exportOf = (original: string, folder: string): string => {
    const word = join(folder, 'Opvang.docx');
    const parts = draftParts({ name: 'Opvang.inbreng', bytes: readFileSync(original) });
    writeFileSync(word, zipSync(Object.fromEntries(parts.map(({ path, content }) => [path, strToU8(content)]))));
    return word;
  };

  /** Whether the typeset pages of this window contain the picture: an image in their PDF. */
  const isDrawn = (shown: Page, file: string): Promise<boolean> => {
    const { imageData: _bytes, ...words } = JSON.parse(readFileSync(file, 'utf8'));
    return shown.evaluate(async (draft) => {
      const preview = await window.inbreng.preview({ draft });
      if (!preview.ok) throw new Error(preview.problem.message);
      return new TextDecoder('latin1').decode(preview.value.pdf).includes('/Subtype /Image');
    }, JSON.stringify(words));
  };

  test('that is lost is reported when its document is saved elsewhere, and saved again once it is found', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const file = await withPicture(folder);
    const { app, shown } = await start([file]);
    await writing(shown);
    const kept = join(folder, 'data', 'pictures', HASH);
    await expect.poll(() => existsSync(kept)).toBe(true);
    rmSync(kept);
    rmSync(file);
    const other = join(folder, 'Elders.inbreng');
    await answerDialogs(app, { save: other });
    await chooseInMenu(app, 'saveAs');
    const notice = shown.getByRole('status').filter({ hasText: 'Opgeslagen zonder een afbeelding' });
    await expect(notice).toContainText('De afbeelding ‘kaart.png’ staat niet in Elders.inbreng');
    expect(JSON.parse(readFileSync(other, 'utf8')).imageData).toBeUndefined();
    writeFileSync(kept, PICTURE);
    await chooseInMenu(app, 'save');
    await expect(notice).toHaveCount(0);
    expect(JSON.parse(readFileSync(other, 'utf8')).imageData).toEqual(imageData);
  });

  test('that the full disk does not store does not stop the document from opening, and stays in the file', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const file = await withPicture(folder);
    const { app, shown } = await start([`--library=${starterLibrary(folder)}`]);
    await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeVisible();
    // No folder can be made in the place of a file, so the disk stores no picture, as a full one.
    rmSync(join(folder, 'data', 'pictures'), { recursive: true, force: true });
    writeFileSync(join(folder, 'data', 'pictures'), '');
    const second = ['', BUILT_APP, file];
    await app.evaluate(({ app: electron }, given) => electron.emit('second-instance', {}, given, '/'), second);
    await expect(shown.getByText(/^De afbeelding ‘kaart\.png’ is nu niet op de pagina te zien/)).toBeVisible();
    await expect(shown.getByText('Kijk na of de tekst klopt')).toHaveCount(0);
    expect(await isDrawn(shown, file)).toBe(true);
    await typeInTitle(shown, ' en later');
    await expect.poll(() => titleOf(JSON.parse(readFileSync(file, 'utf8')))).toContain(' en later');
    expect(JSON.parse(readFileSync(file, 'utf8')).imageData).toEqual(imageData);
  });

  test('that the full disk does not store comes from the export that its document is opened from', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const original = await withPicture(folder);
    const word = exportOf(original, folder);
    const { app, shown } = await start([`--library=${starterLibrary(folder)}`]);
    await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeVisible();
    rmSync(join(folder, 'data', 'pictures'), { recursive: true, force: true });
    writeFileSync(join(folder, 'data', 'pictures'), '');
    const second = ['', BUILT_APP, word];
    await app.evaluate(({ app: electron }, given) => electron.emit('second-instance', {}, given, '/'), second);
    await expect(shown.getByText(/De afbeelding staat in Opvang\.docx; opslaan/)).toBeVisible();
    expect(await isDrawn(shown, original)).toBe(true);
    const file = join(folder, 'Nieuw.inbreng');
    await answerDialogs(app, { save: file });
    await chooseInMenu(app, 'saveAs');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    expect(JSON.parse(readFileSync(file, 'utf8')).imageData).toEqual(imageData);
    await expect(shown.getByText('Opgeslagen zonder een afbeelding')).toHaveCount(0);
  });

  test('that the full disk does not store comes from the export again after a crash', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const original = await withPicture(folder);
    const word = exportOf(original, folder);
    const library = `--library=${starterLibrary(folder)}`;
    const pictures = join(folder, 'data', 'pictures');
    const first = await start([library]);
    await expect(first.shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeVisible();
    rmSync(pictures, { recursive: true, force: true });
    writeFileSync(pictures, '');
    const second = ['', BUILT_APP, word];
    await first.app.evaluate(({ app: electron }, given) => electron.emit('second-instance', {}, given, '/'), second);
    await expect(first.shown.getByText(/^De afbeelding ‘kaart\.png’ is nu niet op de pagina te zien/)).toBeVisible();
    await typeInTitle(first.shown, ' en iets nieuws');
    await inJournal(first.shown, 'en iets nieuws');
    await killAll(first.app);
    rmSync(pictures);

    const { app, shown } = await start([library]);
    await expect(shown.getByRole('heading', { name: 'Herstellen', exact: true })).toBeVisible();
    await shown.keyboard.press('Enter');
    await expect(titleField(shown)).toContainText('en iets nieuws');
    expect(readFileSync(join(pictures, HASH)).equals(PICTURE)).toBe(true);
    // Removed once more: the export still has it.
    rmSync(join(pictures, HASH));
    expect(await isDrawn(shown, original)).toBe(true);
    const file = join(folder, 'Nieuw.inbreng');
    await answerDialogs(app, { save: file });
    await chooseInMenu(app, 'saveAs');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    expect(JSON.parse(readFileSync(file, 'utf8')).imageData).toEqual(imageData);
    await expect(shown.getByText('Opgeslagen zonder een afbeelding')).toHaveCount(0);
  });

  test('in a block that was being made from a text is in the library after a crash, also when the full disk did not store it', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const original = await withPicture(folder, (draft) => {
      draft.body = [
        { type: 'paragraph', id: 'woorden', content: [{ type: 'run', text: 'De opvang op de kaart.' }] },
        ...draft.body.filter((node) => node.type === 'figure'),
      ];
    });
    const word = exportOf(original, folder);
    const library = starterLibrary(folder);
    const pictures = join(folder, 'data', 'pictures');
    const first = await start([`--library=${library}`]);
    await expect(first.shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeVisible();
    rmSync(pictures, { recursive: true, force: true });
    writeFileSync(pictures, '');
    const second = ['', BUILT_APP, word];
    await first.app.evaluate(({ app: electron }, given) => electron.emit('second-instance', {}, given, '/'), second);
    await first.shown.getByText('De opvang op de kaart.').click();
    await first.shown.keyboard.press('Control+A');
    await chooseInMenu(first.app, 'makeBlock');
    const title = first.shown.getByRole('textbox', { name: 'Titel', exact: true }).last();
    await title.fill('Opvang op de kaart');
    await inForms(folder, 'Opvang op de kaart');
    await killAll(first.app);

    // Twice: the continued journal names it again.
    rmSync(pictures);
    for (const isLast of [false, true]) {
      const { app, shown } = await start();
      await shown.getByRole('option', { name: /Opvang op de kaart/ }).click();
      await shown.getByRole('button', { name: 'Herstellen', exact: true }).click();
      await expect(shown.getByRole('textbox', { name: 'Titel', exact: true })).toHaveValue(/^Opvang op de kaart/);
      expect(readFileSync(join(pictures, HASH)).equals(PICTURE)).toBe(true);
      rmSync(join(pictures, HASH));
      if (!isLast) {
        await shown.getByRole('textbox', { name: 'Titel', exact: true }).fill('Opvang op de kaart, nu');
        await inForms(folder, 'op de kaart, nu');
        await killAll(app);
        continue;
      }
      await shown.getByRole('button', { name: /^Opslaan( en invoegen| als onderbouwing)?$/ }).click();
      await expect.poll(() => existsSync(join(library, 'passages', 'passage-opvang-op-de-kaart-nu.md'))).toBe(true);
      expect(readFileSync(join(library, 'afbeeldingen', `${HASH}.png`)).equals(PICTURE)).toBe(true);
    }
  });

  test('that the full disk does not store is copied with a version and with a document that begins from another', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const original = await withPicture(folder);
    const pictures = join(folder, 'data', 'pictures');
    const { app, shown } = await start([`--library=${starterLibrary(folder)}`]);
    await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeVisible();
    rmSync(pictures, { recursive: true, force: true });
    writeFileSync(pictures, '');
    const second = ['', BUILT_APP, original];
    await app.evaluate(({ app: electron }, given) => electron.emit('second-instance', {}, given, '/'), second);
    await typeInTitle(shown, ' en later');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    const begun = join(folder, 'Begonnen.inbreng');
    const copied = join(folder, 'Kopie.inbreng');
    await answerDialogs(app, { open: [original], save: copied });
    await chooseInMenu(app, 'versions');
    await shown.getByRole('listbox').getByRole('option').last().click();
    const [copy] = await Promise.all([
      app.waitForEvent('window'),
      shown.getByRole('button', { name: 'Als kopie openen' }).click(),
    ]);
    await expect(saveState(copy)).toHaveText('Nog niet in een bestand');
    // The window of the version shows its document again.
    await expect(shown.getByRole('textbox', { name: 'Document' })).toBeVisible();
    await chooseInMenu(app, 'saveAs');
    await expect(saveState(copy)).toHaveText('Opgeslagen');
    expect(JSON.parse(readFileSync(copied, 'utf8')).imageData).toEqual(imageData);
    await answerDialogs(app, { open: [original], save: begun });
    await chooseInMenu(app, 'newFromExisting');
    await expect(copy.getByText(/^De afbeelding ‘kaart\.png’ is nu niet op de pagina te zien/)).toBeVisible();
    await chooseInMenu(app, 'saveAs');
    await expect.poll(() => existsSync(begun)).toBe(true);
    expect(JSON.parse(readFileSync(begun, 'utf8')).imageData).toEqual(imageData);
  });
});
