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
  test('with settings that are a folder begins all the same', { tag: CAMPAIGN }, async ({ start, folder }) => {
    mkdirSync(join(folder, 'data', 'settings.json', 'x'), { recursive: true });
    const { shown } = await start();
    await expect(shown.getByRole('heading', { name: 'Inbreng klaarzetten' })).toBeVisible();
  });

  test('with a journal that the disk does not give saves and keeps words all the same', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    mkdirSync(join(folder, 'data', 'journal', 'n1.a', '000001.journal'), { recursive: true });
    const library = starterLibrary(folder);
    const { shown } = await start([`--library=${library}`]);
    await expect(shown.getByText('Gevonden tekst van 1 document is niet te lezen')).toBeVisible();
    await shown.getByRole('button', { name: /^Inbreng commissiedebat/ }).click();
    await writing(shown);
    const states = await shown.evaluate(() => window.inbreng.processStates());
    expect(states).toMatchObject({ ok: true, value: { saving: 'running' } });
  });

  test('says once of words that can’t be read where they stay, and no more when a person has read it', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const journals = join(folder, 'data', 'journal');
    mkdirSync(join(journals, 'n1.a', '000001.journal'), { recursive: true });
    const library = starterLibrary(folder);
    const first = await start([`--library=${library}`]);
    const said = (shown: Page) => shown.getByText('Gevonden tekst van 1 document is niet te lezen');
    await expect(said(first.shown)).toBeVisible();
    await expect(first.shown.getByText(`Die tekst blijft bewaard in ${journals}.`)).toBeVisible();
    await first.shown.getByRole('main').getByRole('button', { name: 'Sluiten' }).click();
    await expect(said(first.shown)).toHaveCount(0);
    await first.app.close();
    const { shown } = await start([`--library=${library}`]);
    await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeVisible();
    await expect
      .poll(() => shown.evaluate(() => window.inbreng.recoveries()))
      .toMatchObject({
        ok: true,
        value: [{ journal: 'n1.a', passedOver: true }],
      });
    await expect(said(shown)).toHaveCount(0);
  });

  /** A start as a person makes it, on this folder of data. */
  const startBeside = (data: string) => {
    const program = process.env.INBRENG_ELECTRON ?? '';
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return spawn(program, [BUILT_APP, ...asRoot, `--user-data-dir=${data}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
  };

  test('says what is wrong with settings, a document and a folder of its own, and begins all the same', async ({
    start,
    folder,
  }) => {
    const data = join(folder, 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'settings.json'), '{"settings": {"language": "nl",}');
    const library = starterLibrary(folder);
    const { app, shown } = await start([`--library=${library}`, join(folder, 'Weg.inbreng')]);
    expect(readFileSync(join(data, 'settings.json.broken'), 'utf8')).toBe('{"settings": {"language": "nl",}');
    await test.step('a document that is not there, or is a folder, is said on Start', async () => {
      await expect(shown.getByText(/Weg\.inbreng bestaat niet\. Kijk of/)).toBeVisible();
      mkdirSync(join(folder, 'Map.inbreng'));
      // As a second start hands it over.
      const second = [BUILT_APP, join(folder, 'Map.inbreng')];
      await app.evaluate(
        ({ app: electron }, files) => electron.emit('second-instance', {}, ['', ...files], '/'),
        second,
      );
      await expect(shown.getByText(/Map\.inbreng is niet te lezen \(het is een map\)/)).toBeVisible();
    });
    await test.step('a start that hands over to the app that runs says there which file it put aside', async () => {
      await app.evaluate(({ dialog }) => {
        const seen = globalThis as unknown as { said: string[] };
        seen.said = [];
        dialog.showMessageBox = (async (...given: unknown[]) => {
          seen.said.push((given.at(-1) as { detail: string }).detail);
          return { response: 0, checkboxChecked: false };
        }) as typeof dialog.showMessageBox;
      });
      const pictures = join(folder, 'data', 'pictures');
      rmSync(pictures, { recursive: true, force: true });
      writeFileSync(pictures, 'van een mens');
      await once(startBeside(join(folder, 'data')), 'exit');
      await expect
        .poll(() => app.evaluate(() => (globalThis as unknown as { said: string[] }).said))
        .toEqual([expect.stringContaining(`staat nu hier: ${pictures}.broken`)]);
      expect(readFileSync(`${pictures}.broken`, 'utf8')).toBe('van een mens');
    });
  });

  test('in a folder that can’t be written ends, and says why', async ({ folder }) => {
    test.setTimeout(60_000);
    writeFileSync(join(folder, 'bestand'), '');
    const started = startBeside(join(folder, 'bestand'));
    let said = '';
    started.stderr.on('data', (text: Buffer) => {
      said += text.toString();
    });
    await expect.poll(() => said, { timeout: 30_000 }).toContain('Inbreng kan niet starten');
    // A person closes the dialog; nobody is here.
    const ended = once(started, 'exit');
    process.kill(-(started.pid ?? 0), 'SIGKILL');
    await ended;
  });
});

test.describe('a picture', () => {
  // The page asks for what is not there.
  test.use({ mayComplain: true });

  test('that is damaged is said when its document opens, and stays in the file that is saved', {
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

  /** A Word file that carries this document, in a folder. */
  const exportOf = (original: string, folder: string): string => {
    const word = join(folder, 'Opvang.docx');
    const parts = draftParts({ name: 'Opvang.inbreng', bytes: readFileSync(original) });
    writeFileSync(word, zipSync(Object.fromEntries(parts.map(({ path, content }) => [path, strToU8(content)]))));
    return word;
  };

  /** Whether the picture stands on the pages that are set in this window: an image in their PDF. */
  const isDrawn = (shown: Page, file: string): Promise<boolean> => {
    const { imageData: _bytes, ...words } = JSON.parse(readFileSync(file, 'utf8'));
    return shown.evaluate(async (draft) => {
      const preview = await window.inbreng.preview({ draft });
      if (!preview.ok) throw new Error(preview.problem.message);
      return new TextDecoder('latin1').decode(preview.value.pdf).includes('/Subtype /Image');
    }, JSON.stringify(words));
  };

  test('that nobody has any more is said when its document is saved elsewhere, and saved once it is there again', {
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
    const said = shown.getByRole('status').filter({ hasText: 'Opgeslagen zonder een afbeelding' });
    await expect(said).toContainText('De afbeelding ‘kaart.png’ staat niet in Elders.inbreng');
    expect(JSON.parse(readFileSync(other, 'utf8')).imageData).toBeUndefined();
    writeFileSync(kept, PICTURE);
    await chooseInMenu(app, 'save');
    await expect(said).toHaveCount(0);
    expect(JSON.parse(readFileSync(other, 'utf8')).imageData).toEqual(imageData);
  });

  test('for which the disk has no room keeps nobody from its document, and stays in the file', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const file = await withPicture(folder);
    const { app, shown } = await start([`--library=${starterLibrary(folder)}`]);
    await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeVisible();
    // Where a file stands no folder is made: the disk takes no picture, as a full one does.
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

  test('for which the disk has no room comes out of the export that its document is opened from', {
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

  test('for which the disk has no room comes out of the export again after a crash', { tag: CAMPAIGN }, async ({
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
    // Lost once more: the export still has it.
    rmSync(join(pictures, HASH));
    expect(await isDrawn(shown, original)).toBe(true);
    const file = join(folder, 'Nieuw.inbreng');
    await answerDialogs(app, { save: file });
    await chooseInMenu(app, 'saveAs');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    expect(JSON.parse(readFileSync(file, 'utf8')).imageData).toEqual(imageData);
    await expect(shown.getByText('Opgeslagen zonder een afbeelding')).toHaveCount(0);
  });

  test('in a block that was being made of a text stands in the library after a crash, also where the disk had no room for it', {
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

    // Twice: what goes on in the journal says it again.
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
      await shown.getByRole('button', { name: 'Bewaren' }).click();
      await expect.poll(() => existsSync(join(library, 'passages', 'passage-opvang-op-de-kaart-nu.md'))).toBe(true);
      expect(readFileSync(join(library, 'afbeeldingen', `${HASH}.png`)).equals(PICTURE)).toBe(true);
    }
  });

  test('for which the disk has no room goes along into a copy of a version, and into a document begun from another', {
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
    // The window of the version is back at its document.
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
