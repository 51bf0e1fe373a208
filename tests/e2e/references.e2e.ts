import type { Locator, Page } from '@playwright/test';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import type { CrossReference } from '../../engine/core/richtext/model.ts';
import type { ReadPdf } from '../documents/read-pdf.ts';
import { getDocument } from '../pdfjs.ts';
import { all, val } from '../publish/docx/read-docx.ts';
import { CAMPAIGN, OWN_PROCESS, test } from './app.ts';
import { type ExportedFiles, exportBoth } from './exported.ts';
import { expect, openSample, openTab, placeOf } from './open-sample.ts';
import { toEndOf } from './steps.ts';

const DEMAND = 'eis-klanten';

const document = (shown: Page): Locator => shown.getByRole('textbox', { name: 'Document' });
/** A reference that the user typed: the page also names demands beside their blocks. */
const reference = (shown: Page): Locator => document(shown).locator('.page-reference[data-lexical-decorator]');

/** The references in the draft. */
function referencesIn(draft: Draft): CrossReference[] {
  return draft.body.flatMap((node) =>
    'content' in node ? node.content.flatMap((one) => (one.type === 'crossReference' ? [one] : [])) : [],
  );
}

/** Types a reference to a demand in a paragraph above the demands, and chooses it from the list. */
async function refer(shown: Page): Promise<void> {
  await toEndOf(shown, document(shown).getByText('Vijf eisen aan de regering', { exact: true }));
  await shown.keyboard.press('Enter');
  await shown.keyboard.type('Zie [[maatregelen tegen klanten');
  const offered = shown.locator('.menu-typing-list').getByRole('option');
  await expect(offered).toHaveText([/Punt 2 · Kom met maatregelen tegen klanten/]);
  await shown.keyboard.press('Enter');
  await expect(reference(shown)).toHaveText('eis\u00a02');
  await shown.keyboard.type(' na.');
}

/** The line of a Word file to which the field with this text leads. */
function ledToInWord({ word }: ExportedFiles, words: string): { instruction: string; line: string | undefined } {
  // A question names its demand itself when it comes in another order.
  const written = word.lines.filter(({ text }) => text.startsWith('Zie '));
  const fields = written.flatMap((line) => line.fields).filter(({ text }) => text.replace('\u00a0', ' ') === words);
  expect(fields, `fields that print ‘${words}’`).toHaveLength(1);
  const instruction = fields[0]?.instruction.trim() ?? '';
  const bookmark = /^REF (\S+)/.exec(instruction)?.[1];
  const line = word.lines.find(({ element }) =>
    all(element, 'w:bookmarkStart').some((one) => val(one, 'w:name') === bookmark),
  );
  return { instruction, line: line?.text.replaceAll('\u00a0', ' ') };
}

/** The text at the target of the link on this text, or nothing when it has no link. */
async function ledToInPdf({ pdf, bytes }: ExportedFiles, words: RegExp): Promise<string[]> {
  const task = getDocument({ data: bytes.pdf.slice(), verbosity: 0, useSystemFonts: false });
  const file = await task.promise;
  const found: string[] = [];
  for (let page = 1; page <= file.numPages; page += 1) {
    const sheet = await file.getPage(page);
    const { height } = sheet.getViewport({ scale: 1 });
    for (const { rect, dest } of await sheet.getAnnotations()) {
      if (!dest) continue;
      const [left, bottom, right, top] = rect as [number, number, number, number];
      const over = pdf.placed.filter(
        (text) =>
          text.page === page &&
          text.x < right &&
          text.x + text.width > left &&
          text.y <= height - bottom &&
          text.y >= height - top,
      );
      const line = textOf(pdf.placed.filter((text) => text.page === page && text.y === over[0]?.y));
      if (!words.test(textOf(over)) || !line.startsWith('Zie ')) continue;
      const place = typeof dest === 'string' ? await file.getDestination(dest) : dest;
      const [target, , , y] = place ?? [];
      const on = (await file.getPageIndex(target)) + 1;
      const from = height - Number(y);
      found.push(textOf(pdf.placed.filter((text) => text.page === on && text.y > from && text.y < from + 40)));
    }
  }
  await task.destroy();
  return found;
}

const textOf = (placed: ReadPdf['placed']): string =>
  placed
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ');

test.describe('a reference to a demand', () => {
  test.setTimeout(120_000);

  test('is chosen after `[[`, follows its number, leads to the demand, and is so in the file, in Word and in the PDF', {
    tag: [OWN_PROCESS, CAMPAIGN],
  }, async ({ start, folder }) => {
    const { app, shown, draft, file, saved } = await openSample(start, folder);
    await refer(shown);
    const target = placeOf(draft, DEMAND);
    await expect.poll(() => referencesIn(saved())).toEqual([{ type: 'crossReference', target, shows: 'label' }]);

    await test.step('it follows when the demands change places', async () => {
      await document(shown)
        .getByRole('group', { name: /^Punt 2,/ })
        .locator('.block-frame-source')
        .click();
      await shown.keyboard.press('Alt+Shift+ArrowUp');
      await expect(document(shown).getByRole('group', { name: /^Punt 1,/ })).toContainText('maatregelen tegen klanten');
      await expect(reference(shown)).toHaveText('eis\u00a01');
    });

    await test.step('a click shows its target, and leads there', async () => {
      await reference(shown).click();
      const panel = shown.getByRole('dialog', { name: 'Verwijzing in dit document' });
      await expect(panel).toContainText('Kom met maatregelen tegen klanten');
      await panel.getByRole('button', { name: 'Ga naar' }).click();
      await expect(panel).toHaveCount(0);
      await expect(document(shown).getByRole('group', { name: /^Punt 1,/ })).toBeInViewport();
      await expect(shown.getByRole('contentinfo')).toContainText('Punt 1:');
    });

    await test.step('Word has a field that follows a bookmark, the PDF a link', async () => {
      const made = await exportBoth(shown, folder, 'Met verwijzing');
      const inWord = ledToInWord(made, 'punt 1');
      expect(inWord.instruction).toMatch(/^REF \S+ \\r \\h/);
      expect(inWord.line).toMatch(/^Punt 1\b.*maatregelen tegen klanten/);
      expect(await ledToInPdf(made, /\beis 1\b/)).toEqual([
        expect.stringMatching(/^Punt 1.*maatregelen tegen klanten/),
      ]);
    });

    await test.step('it is the same after reopening', async () => {
      await app.close();
      const again = (await start([file])).shown;
      await expect(reference(again)).toHaveText('eis\u00a01');
      expect(referencesIn(saved())).toEqual([{ type: 'crossReference', target, shows: 'label' }]);
    });
  });

  test('reports a removed demand on the page, in its panel and at Controles; undo repairs it', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown } = await openSample(start, folder);
    await refer(shown);
    await document(shown)
      .getByRole('group', { name: /^Punt 2,/ })
      .locator('.block-frame-source')
      .click();
    await shown.keyboard.press('Delete');
    const lost = document(shown).getByText('[verwijzing]', { exact: true });
    await expect(lost).toBeVisible();
    await expect(reference(shown)).toHaveCount(0);
    await lost.click();
    await expect(shown.getByRole('dialog', { name: 'Verwijzing in dit document' })).toContainText(
      'Het doel van deze verwijzing bestaat niet meer.',
    );
    await shown.keyboard.press('Escape');
    await openTab(shown, 'Controles');
    const finding = shown.getByRole('tabpanel').getByText(/^Een verwijzing verwijst naar iets wat er niet meer is/);
    await expect(finding).toBeVisible();
    await finding.click();
    await expect(document(shown)).toBeFocused();
    await shown.keyboard.press('Control+z');
    await expect(reference(shown)).toHaveText('eis\u00a02');
    await expect(finding).toHaveCount(0);
  });
});
