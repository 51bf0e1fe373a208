import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { _electron } from '@playwright/test';
import sharp from 'sharp';
import { expect, ROOT, test } from './app.ts';
import { retitleKept, titleField, writing } from './steps.ts';

test.use({ isColdStart: true });

/** The state of a fuse in the program: the characters 0 and 1. */
const [OFF, ON] = [48, 49];
const NAME = process.env.INBRENG_PACKAGE_NAME ?? '';
const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The program of a package; its location depends on the platform. */
function programIn(kind: 'out' | 'driven'): string {
  const folder = join(ROOT, 'dist', 'package', kind);
  const unpacked = readdirSync(folder).find((name) => /unpacked$|^mac/.test(name)) ?? '';
  if (process.platform === 'darwin') return join(folder, unpacked, `${NAME}.app`, 'Contents', 'MacOS', NAME);
  if (process.platform === 'win32') return join(folder, unpacked, `${NAME}.exe`);
  return join(folder, unpacked, 'inbreng');
}

test.describe('the packaged app', () => {
  test('starts, sets pages, searches and imports pictures from its archive, and shows a document from its cache', async ({
    folder,
  }) => {
    const data = join(folder, 'data');
    const library = join(folder, 'bibliotheek');
    const picture = join(folder, 'plaatje.png');
    writeFileSync(
      picture,
      await sharp({ create: { width: 12, height: 8, channels: 3, background: '#1f5390' } })
        .png()
        .toBuffer(),
    );
    const file = join(folder, 'Inbreng.inbreng');
    const launch = (...args: string[]) =>
      _electron.launch({
        executablePath: programIn('driven'),
        args: [...asRoot, `--user-data-dir=${data}`, ...args],
        env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
      });
    const app = await launch();
    try {
      const shown = await app.firstWindow();
      await expect(shown.getByRole('banner')).toContainText('Inbreng');
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(NAME);
      expect(await app.evaluate(({ app: electron }) => electron.getAppPath())).toMatch(/app\.asar$/);
      await app.evaluate(
        ({ dialog }, paths) => {
          const choices = [...paths];
          dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [choices.shift() ?? ''] });
        },
        [library, picture],
      );
      const done = await shown.evaluate(async () => {
        const chosen = await window.inbreng.chooseLibrary({ starter: true });
        const found = await window.inbreng.librarySearch({ words: 'mensenhandel', limit: 5 });
        const begun = await window.inbreng.beginDraft({ documentType: 'inbreng-commissiedebat', blocks: [] });
        if (!begun.ok) throw new Error(begun.problem.message);
        let preview = await window.inbreng.preview({ draft: begun.value.draft });
        // The first run shows pages itself, and only the newest request gets a response.
        while (!preview.ok && preview.problem.code === 'outdated')
          preview = await window.inbreng.preview({ draft: begun.value.draft });
        const files = await window.inbreng.chooseFiles();
        const file = files.ok ? files.value[0]?.grant : undefined;
        const added = file === undefined ? files : await window.inbreng.addPicture({ file });
        return {
          draft: begun.value.draft,
          chosen: chosen.ok,
          hits: found.ok ? found.value.hits.length : found.problem,
          pages: preview.ok ? preview.value.pages : preview.problem,
          added,
        };
      });
      expect(done).toMatchObject({
        chosen: true,
        pages: 1,
        added: { ok: true, value: { info: { width: 12, height: 8 } } },
      });
      expect(done.hits).toBeGreaterThan(0);
      writeFileSync(file, done.draft);
    } finally {
      await app.close();
    }
    await test.step('shows a document at its second start from its cache', async () => {
      const second = await launch(file);
      await writing(await second.firstWindow());
      await second.close();
      retitleKept(data, 'Zoals het er stond');
      const third = await launch(file);
      try {
        await expect(titleField(await third.firstWindow())).toHaveText('Zoals het er stond');
      } finally {
        await third.close();
      }
    });
  });

  test('opens its window as distributed, and has its fuses set', async ({ folder }) => {
    const program = programIn('out');
    const fuses = await getCurrentFuseWire(program);
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
      // The older test runtime has no such fuse.
      ...(FuseV1Options.GrantFileProtocolExtraPrivileges in fuses
        ? [FuseV1Options.GrantFileProtocolExtraPrivileges]
        : []),
    ];
    const on = [
      FuseV1Options.OnlyLoadAppFromAsar,
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    ];
    for (const fuse of off) expect(fuses[fuse], FuseV1Options[fuse]).toBe(OFF);
    for (const fuse of on) expect(fuses[fuse], FuseV1Options[fuse]).toBe(ON);
    // On other systems an outside program can't see a window without a permission that only the user gives.
    if (process.platform !== 'linux') return;
    const child = spawn(program, [...asRoot, `--user-data-dir=${join(folder, 'data')}`], { stdio: 'ignore' });
    const over = once(child, 'exit');
    try {
      await expect
        .poll(() => spawnSync('xwininfo', ['-root', '-tree'], { encoding: 'utf8' }).stdout, { timeout: 60_000 })
        .toContain(`"${NAME}"`);
      child.kill();
      expect(await Promise.race([over, setTimeout(30_000, 'still there')])).not.toBe('still there');
    } finally {
      child.kill('SIGKILL');
      await over;
    }
  });
});
