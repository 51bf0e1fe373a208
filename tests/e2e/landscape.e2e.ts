import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import type { BodyNode, Table } from '../../engine/core/richtext/model.ts';
import { isCampaign } from '../campaign.ts';
import { CAMPAIGN, test } from './app.ts';
import { setUpPrinter } from './gestures.ts';
import { expect, openSample, previewPage } from './open-sample.ts';

test.use({ sideTab: 'preview' });

const COLUMNS = 22;

/** A paragraph of several lines. */
function lines(id: string): BodyNode {
  return {
    type: 'paragraph',
    id,
    content: [{ type: 'run', text: 'Dat vraagt om een plan met een termijn. '.repeat(30) }],
  };
}

/** A table that is too wide for an upright page. */
function wideTable(): Table {
  const cell = (row: number, column: number, text: string) => ({
    id: `c${row}-${column}`,
    content: [{ type: 'paragraph' as const, id: `p${row}-${column}`, content: [{ type: 'run' as const, text }] }],
  });
  const columns = Array.from({ length: COLUMNS }, (_, column) => column);
  return {
    type: 'table',
    id: 'wide',
    columns: columns.map(() => ({})),
    rows: Array.from({ length: 8 }, (_, row) => ({
      cells: columns.map((column) => cell(row, column, `${20 + row}.${100 + 37 * column}`)),
    })),
  };
}

test(
  'a landscape page has the scale of an upright one in the preview',
  { tag: CAMPAIGN },
  async ({ start, folder }, info) => {
    const { shown } = await openSample(start, folder, (draft) => ({
      ...draft,
      body: [lines('before'), wideTable(), lines('after')],
    }));
    const pages = shown.getByRole('tabpanel').getByRole('img', { name: /^Pagina \d+ van / });
    const sizes = await pages.evaluateAll((all) => all.map((page) => [page.clientWidth, page.clientHeight] as const));
    const landscape = sizes.findIndex(([width, height]) => width > height);
    const [upright] = sizes;
    expect(landscape).toBeGreaterThan(0);
    expect(sizes[landscape]?.[1]).toBeGreaterThanOrEqual((upright?.[0] ?? 0) - 1);
    await previewPage(shown, landscape + 1).scrollIntoViewIfNeeded();
    const canvas = previewPage(shown, landscape + 1).locator('canvas');
    await expect(canvas).toBeVisible();
    const [wide, high] = await canvas.evaluate((drawn) => [
      (drawn as HTMLCanvasElement).width,
      (drawn as HTMLCanvasElement).height,
    ]);
    expect((wide ?? 0) / (high ?? 1)).toBeCloseTo(842 / 595, 1);
    await shown.screenshot({ path: info.outputPath('preview.png') });
  },
);

test('pages are printed one a sheet, landscape ones rotated, at full size', async ({ start, folder }, info) => {
  const { app, shown } = await start();
  const printedPages = await setUpPrinter(app);
  const { pdf, printed } = await shown.evaluate(
    async (body) => {
      const begun = await window.inbreng.beginExample({ sample: 'inbreng' });
      if (!begun.ok) throw new Error(begun.problem.message);
      const draft = JSON.stringify({ ...JSON.parse(begun.value.draft), body });
      const preview = await window.inbreng.preview({ draft });
      if (!preview.ok) throw new Error(preview.problem.message);
      const printed = await window.inbreng.print({ draft, name: 'Breed' });
      return { pdf: [...preview.value.pdf], printed };
    },
    [lines('before'), wideTable(), ...(isCampaign ? [lines('after')] : [])],
  );
  const typeset = (await PDFDocument.load(Uint8Array.from(pdf))).getPages();
  const landscape = typeset.findIndex((page) => page.getWidth() > page.getHeight());
  expect(landscape).toBeGreaterThan(0);
  expect(printed).toMatchObject({ ok: true, value: { outcome: 'sent', pages: typeset.length } });
  const bytes = Buffer.from(await printedPages(), 'base64');
  // Pages with text at the resolution of a printer, not white ones.
  expect(bytes.length).toBeGreaterThan(150_000);
  const sheets = (await PDFDocument.load(bytes)).getPages();
  expect(sheets.map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())])).toEqual(
    typeset.map(() => [595, 842]),
  );
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const file = join(folder, 'printed.pdf');
  writeFileSync(file, bytes);
  // Lines of text run across an upright page, and along a rotated page.
  expect(await linesOf(file, 1, info.outputPath('upright'))).toBe('across');
  expect(await linesOf(file, landscape + 1, info.outputPath('landscape'))).toBe('along');
});

/** The direction of the lines of text: between lines there is none of the ink that is in them. */
async function linesOf(file: string, page: number, picture: string): Promise<'across' | 'along'> {
  execFileSync('pdftoppm', ['-r', '50', '-png', '-f', `${page}`, '-l', `${page}`, '-singlefile', file, picture]);
  const { data, info } = await sharp(`${picture}.png`).greyscale().raw().toBuffer({ resolveWithObject: true });
  const rows = new Float64Array(info.height);
  const columns = new Float64Array(info.width);
  for (let at = 0; at < data.length; at += 1) {
    const ink = 255 - (data[at] ?? 255);
    rows[Math.floor(at / info.width)] = (rows[Math.floor(at / info.width)] ?? 0) + ink / info.width;
    columns[at % info.width] = (columns[at % info.width] ?? 0) + ink / info.height;
  }
  return roughness(rows) > roughness(columns) ? 'across' : 'along';
}

function roughness(ink: Float64Array): number {
  let sum = 0;
  for (let at = 1; at < ink.length; at += 1) sum += Math.abs((ink[at] ?? 0) - (ink[at - 1] ?? 0));
  return sum / ink.length;
}
