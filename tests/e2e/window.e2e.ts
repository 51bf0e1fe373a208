import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { BUILT_APP, CAMPAIGN, expect, ROOT, test } from './app.ts';
import { chooseInMenu, sampleFile, starterLibrary, writing } from './steps.ts';

test.use({ isColdStart: true });

const FIXTURE = 'kst-28638-238.xml';

test.describe('the window', () => {
  test('has the name of the product, and takes files that are dropped or that a second start hands over', async ({
    start,
    folder,
  }) => {
    const library = starterLibrary(folder);
    const { app, shown } = await start([`--library=${library}`]);
    await expect(shown.getByRole('banner')).toContainText('Inbreng');
    const native = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.getTitle()),
    );
    expect(native).toEqual(['Inbreng']);
    await test.step('uses the library of its command line', async () => {
      expect(await shown.evaluate(() => window.inbreng.readSettings())).toMatchObject({
        ok: true,
        value: { library },
      });
    });
    await test.step('a second start hands its file over to the running app, and ends', async () => {
      const begun = await shown.evaluate(() =>
        window.inbreng.beginDraft({ documentType: 'inbreng-commissiedebat', blocks: [] }),
      );
      if (!begun.ok) throw new Error(begun.problem.message);
      writeFileSync(join(folder, 'Inbreng.inbreng'), begun.value.draft);
      const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      // Like a file manager: from another folder, with a path relative to that.
      const second = spawn(
        process.env.INBRENG_ELECTRON ?? '',
        [BUILT_APP, ...asRoot, `--user-data-dir=${join(folder, 'data')}`, 'Inbreng.inbreng'],
        { cwd: folder, stdio: 'ignore' },
      );
      await once(second, 'exit');
      await expect
        .poll(() => shown.evaluate(() => window.inbreng.currentDocument()))
        .toMatchObject({ ok: true, value: { name: 'Inbreng.inbreng', folder } });
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
      await expect
        .poll(() => shown.evaluate(() => window.inbreng.recentCards()))
        .toMatchObject({ ok: true, value: [{ name: 'Inbreng.inbreng' }] });
    });
    await test.step('imports dropped files as if the user chose them, and a script cannot drop any', async () => {
      const file = join(ROOT, 'tests', 'fixtures', 'officielebekendmakingen', FIXTURE);
      await shown.evaluate(() => {
        const host = window as unknown as { dropped: { grant: string; name: string }[][] };
        host.dropped = [];
        window.inbreng.listen('filesDropped', (files) => host.dropped.push(files));
        const forged = new DataTransfer();
        forged.items.add(new File(['x'], 'passwd'));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: forged, cancelable: true }));
      });
      const session = await shown.context().newCDPSession(shown);
      const data = { items: [], files: [file], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
      const dropped = () =>
        shown.evaluate(() => (window as unknown as { dropped: { grant: string; name: string }[][] }).dropped);
      await expect
        .poll(async () => (await dropped()).map((files) => files.map(({ name }) => name)))
        .toEqual([[FIXTURE]]);
      expect(shown.url()).toBe('inbreng-app://app/index.html');
      const imported = await shown.evaluate(
        (grants) => window.inbreng.importFiles({ import: 'i1', files: grants }),
        (await dropped()).flatMap((files) => files.map(({ grant }) => grant)),
      );
      if (!imported.ok) throw new Error(imported.problem.message);
      expect(imported.value.problems).toEqual([]);
      const overwritten = await shown.evaluate(
        (document) => window.inbreng.saveDraft({ document, draft: '{}', base: null }),
        (await dropped())[0]?.[0]?.grant ?? '',
      );
      expect(overwritten).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
      const { created, updated, unchanged } = imported.value;
      expect(created.length + updated.length + unchanged.length).toBeGreaterThan(0);
    });
    await test.step('changes the language of its menu without a restart', async () => {
      const labels = () =>
        app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map((item) => item.label));
      expect(await labels()).toEqual(expect.arrayContaining(['Bestand', 'Bewerken', 'Invoegen', 'Beeld']));
      const changed = await shown.evaluate(() => window.inbreng.changeSettings({ language: 'en' }));
      expect(changed).toMatchObject({ ok: true, value: { language: 'en' } });
      expect(await labels()).toEqual(expect.arrayContaining(['File', 'Edit', 'Insert', 'View']));
    });
  });

  test('keeps settings, appearance, its bounds and the widths of its panes for the next start', async ({
    start,
    folder,
  }) => {
    const file = await sampleFile(folder);
    const edge = (shown: Page) => shown.getByRole('separator', { name: 'Breedte van de bibliotheek' });
    const theme = (app: ElectronApplication) => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
    const first = await start([file]);
    await first.shown.evaluate(() => window.inbreng.changeSettings({ autosave: false }));
    expect(await theme(first.app)).toBe('system');
    const before = Number(await edge(first.shown).getAttribute('aria-valuenow'));
    await edge(first.shown).focus();
    for (let steps = 0; steps < 3; steps += 1) await first.shown.keyboard.press('ArrowRight');
    await expect(edge(first.shown)).toHaveAttribute('aria-valuenow', String(before + 48));
    await chooseInMenu(first.app, 'settings');
    await first.shown.getByLabel('Donker').click();
    await expect(first.shown.getByLabel('Donker')).toBeChecked();
    await expect.poll(() => theme(first.app)).toBe('dark');
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 1100, height: 700 }),
    );
    await first.app.close();

    const second = await start([file]);
    expect(await second.shown.evaluate(() => window.inbreng.readSettings())).toMatchObject({
      ok: true,
      value: { autosave: false },
    });
    expect(await theme(second.app)).toBe('dark');
    const bounds = await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    );
    expect(bounds).toMatchObject({ width: 1100, height: 700 });
    await expect(edge(second.shown)).toHaveAttribute('aria-valuenow', String(before + 48));
  });

  test('a file from outside opens in a window without a document, and never in one whose document has no name', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const file = await sampleFile(folder);
    const library = starterLibrary(folder);
    const { app, shown } = await start([`--library=${library}`]);
    const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    const names = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .map((one) => one.getTitle())
          .sort(),
      );
    const give = () =>
      app.evaluate(({ app: electron }, path) => {
        electron.emit('second-instance', {}, ['electron', 'folder', path], '/');
      }, file);

    await shown.getByRole('button', { name: /^Inbreng commissiedebat/ }).click();
    await writing(shown);
    await give();
    await expect.poll(windows).toBe(2);
    await expect(shown.getByRole('dialog')).toHaveCount(0);
    await expect.poll(async () => (await names()).some((name) => name.length > 'Inbreng'.length)).toBe(true);

    // When it is closed, the file opens in the first window once that shows Start; and its name is removed when it is left.
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.getTitle() !== 'Inbreng')
        ?.close(),
    );
    await expect.poll(windows).toBe(1);
    await shown.getByRole('button', { name: 'Inbreng, naar Start' }).click();
    await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeVisible();
    await give();
    await writing(shown);
    expect(await windows()).toBe(1);
    await expect.poll(names).not.toEqual(['Inbreng']);
    await shown.getByRole('button', { name: 'Inbreng, naar Start' }).click();
    await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeVisible();
    await expect.poll(names).toEqual(['Inbreng']);
  });

  test('a start while the app ends starts it once more, with its file', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { app } = await start();
    const file = await sampleFile(folder);
    const data = join(folder, 'data');
    await app.evaluate(({ app: electron }, path) => {
      electron.once('will-quit', () => {
        electron.emit('second-instance', {}, ['electron', 'folder', path], '/');
      });
    }, file);
    const former = app.process().pid;
    await app.close();
    await expect.poll(() => runningIn(data, former), { timeout: 20_000 }).not.toBeNull();
    const following = runningIn(data, former) ?? 0;
    try {
      // A document is remembered once a window has read it.
      await expect
        .poll(() => readdirSync(data).some((name) => name.endsWith('.json') && holds(join(data, name), file)), {
          timeout: 20_000,
        })
        .toBe(true);
    } finally {
      await end(following);
    }
  });
});

/**
 * The process of the app that uses this folder, from its lock (the name of the computer and a number); null if there is no
 * other.
 */
function runningIn(data: string, former: number | undefined): number | null {
  const lock = join(data, 'SingletonLock');
  const sign = lstatSync(lock, { throwIfNoEntry: false }) ? readlinkSync(lock) : '';
  const found = /-(\d+)$/.exec(sign)?.[1];
  return found === undefined || Number(found) === former ? null : Number(found);
}

/** Ends an app that the driver did not start. */
async function end(started: number): Promise<void> {
  process.kill(started);
  await expect
    .poll(() => {
      try {
        return process.kill(started, 0);
      } catch {
        return false;
      }
    })
    .toBe(false);
}

function holds(file: string, text: string): boolean {
  return readFileSync(file, 'utf8').includes(text);
}
