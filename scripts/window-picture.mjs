// Takes a picture of the window with the sample inbreng, for `npm run pictures`: the built app in a real Electron.
// Arguments: the folder of a library, the file of the sample, and the path of the picture.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import sharp from 'sharp';
import { ROOT } from './bootstrap.mjs';

const [library, sample, target] = process.argv.slice(2);
/** The size of the window in CSS pixels. The picture has two pixels for each, and is then scaled down. */
const WINDOW = { width: 1440, height: 900 };
const PICTURE_WIDTH = 1920;

const data = mkdtempSync(join(tmpdir(), 'inbreng-window-'));
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
const app = await _electron.launch({
  executablePath: process.env.INBRENG_ELECTRON,
  args: [
    join(ROOT, 'dist', 'app'),
    ...(asRoot ? ['--no-sandbox'] : []),
    '--force-device-scale-factor=2',
    `--user-data-dir=${data}`,
    `--library=${library}`,
    sample,
  ],
});
try {
  const window = await app.firstWindow();
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    WINDOW,
  );
  await window.getByRole('textbox', { name: 'Document' }).waitFor();
  await window.getByRole('group', { name: / 1,/ }).first().click();
  await window.getByRole('region', { name: 'Voorbeeld' }).or(window.locator('.side-pane canvas')).first().waitFor();
  // The pages appear after a pause in typing.
  await window.waitForTimeout(3000);
  const shot = await window.screenshot({ caret: 'hide' });
  await sharp(shot)
    .resize({ width: PICTURE_WIDTH, kernel: 'lanczos3' })
    .png({ compressionLevel: 9, palette: true, quality: 92 })
    .toFile(target);
} finally {
  await app.close();
  rmSync(data, { recursive: true, force: true });
}
