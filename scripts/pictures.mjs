// Makes the pictures in the README: the window with the sample inbreng, and its pages side by side as `inbreng demo` writes them.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { bootstrap, fail, ROOT, run, step } from './bootstrap.mjs';
import { findElectron } from './runtime.mjs';

const GROUND = '#e9eaec';
const EDGE = '#d3d6da';
/** In pixels: the width of the picture, and the space around and between the pages. */
const WIDTH = 1600;
const MARGIN = 48;
const GAP = 40;

const INBRENG = join(ROOT, 'dist', 'cli', 'inbreng.mjs');

bootstrap();
step('Bouwen');
run('node', ['scripts/build.mjs']);
run('node', ['scripts/build-app.mjs']);
const runtime = await findElectron({ consent: true });
const pictures = join(ROOT, 'docs', 'pictures');
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'inbreng-pictures-'));
try {
  step('De voorbeeldinbreng maken');
  run('node', [INBRENG, 'demo', '--out', folder]);
  const pdf = readdirSync(folder).find((name) => name.startsWith('Inbreng') && name.endsWith('.pdf'));
  if (!pdf) fail(`Geen PDF in ${folder}.`);
  step('De pagina’s tekenen');
  run('pdftoppm', ['-r', '200', '-png', join(folder, pdf), join(folder, 'pagina')]);
  const pages = readdirSync(folder)
    .filter((name) => name.startsWith('pagina'))
    .sort()
    .map((name) => join(folder, name));
  const target = join(pictures, 'inbreng.png');
  await sideBySide(pages, target);
  console.log(target);
  step('Het venster bekijken');
  // The window shows the starter library, without the files on other subjects that the demo imports.
  const library = join(folder, 'startbibliotheek');
  run('node', [INBRENG, 'library', 'init', library, '--starter']);
  const sample = join(folder, 'Mensenhandel.inbreng');
  cpSync(join(folder, 'inbreng.inbreng'), sample);
  const venster = join(pictures, 'venster.png');
  const take = ['node', 'scripts/window-picture.mjs', library, sample, venster];
  const onScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const [program, ...rest] = onScreen ? take : ['xvfb-run', '-a', '-s', '-screen 0 2880x1800x24', ...take];
  run(program, rest, { env: { ...process.env, INBRENG_ELECTRON: runtime.program } });
  console.log(venster);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Draws the pages on a grey ground, each with a thin edge. */
async function sideBySide(files, target) {
  const width = Math.floor((WIDTH - 2 * MARGIN - (files.length - 1) * GAP) / files.length) - 2;
  const pages = await Promise.all(
    files.map((file) =>
      sharp(file)
        .resize({ width, kernel: 'lanczos3' })
        .extend({ top: 1, bottom: 1, left: 1, right: 1, background: EDGE })
        .toBuffer({ resolveWithObject: true }),
    ),
  );
  const height = Math.max(...pages.map(({ info }) => info.height)) + 2 * MARGIN;
  await sharp({ create: { width: WIDTH, height, channels: 3, background: GROUND } })
    .composite(pages.map(({ data }, at) => ({ input: data, left: MARGIN + at * (width + 2 + GAP), top: MARGIN })))
    .png({ compressionLevel: 9, palette: true, quality: 92 })
    .toFile(target);
}
