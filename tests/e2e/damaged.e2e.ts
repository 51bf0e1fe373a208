import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_APP, expect, test } from './app.ts';
import { sampleFile, saveState, starterLibrary, titleOf, typeInTitle, writing } from './steps.ts';

test.describe('a start', () => {
  test('with a document that is not there, or is a folder, says so on Start', async ({ start, folder }) => {
    const library = starterLibrary(folder);
    const { app, shown } = await start([`--library=${library}`, join(folder, 'Weg.inbreng')]);
    await expect(shown.getByText(/Weg\.inbreng bestaat niet\. Kijk of/)).toBeVisible();
    mkdirSync(join(folder, 'Map.inbreng'));
    // As a second start hands it over.
    const second = [BUILT_APP, join(folder, 'Map.inbreng')];
    await app.evaluate(({ app: electron }, files) => electron.emit('second-instance', {}, ['', ...files], '/'), second);
    await expect(shown.getByText(/Map\.inbreng is niet te lezen \(het is een map\)/)).toBeVisible();
  });

  test('with settings that can’t be read says so, keeps what stood there, and begins all the same', async ({
    start,
    folder,
  }) => {
    const data = join(folder, 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'settings.json'), '{"settings": {"language": "nl",}');
    const { shown } = await start();
    await expect(shown.getByRole('heading', { name: 'Inbreng klaarzetten' })).toBeVisible();
    expect(readFileSync(join(data, 'settings.json.broken'), 'utf8')).toBe('{"settings": {"language": "nl",}');
  });

  test('with settings that are a folder begins all the same', async ({ start, folder }) => {
    mkdirSync(join(folder, 'data', 'settings.json', 'x'), { recursive: true });
    const { shown } = await start();
    await expect(shown.getByRole('heading', { name: 'Inbreng klaarzetten' })).toBeVisible();
  });

  test('with a journal that the disk does not give saves and keeps words all the same', async ({ start, folder }) => {
    mkdirSync(join(folder, 'data', 'journal', 'n1.a', '000001.journal'), { recursive: true });
    const library = starterLibrary(folder);
    const { shown } = await start([`--library=${library}`]);
    await expect(shown.getByText('Gevonden tekst van 1 document is niet te lezen')).toBeVisible();
    await shown.getByRole('button', { name: /^Inbreng commissiedebat/ }).click();
    await writing(shown);
    const states = await shown.evaluate(() => window.inbreng.processStates());
    expect(states).toMatchObject({ ok: true, value: { saving: 'running' } });
  });

  test('in a folder that can’t be written ends, and says why', async ({ folder }) => {
    test.setTimeout(60_000);
    const program = process.env.INBRENG_ELECTRON ?? '';
    writeFileSync(join(folder, 'bestand'), '');
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const started = spawn(program, [BUILT_APP, ...asRoot, `--user-data-dir=${join(folder, 'bestand')}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
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

  test('that is damaged is said when its document opens, and stays in the file that is saved', async ({
    start,
    folder,
  }) => {
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
});
