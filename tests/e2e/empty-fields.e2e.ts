import type { Page } from '@playwright/test';
import type { BodyNode } from '../../engine/core/richtext/model.ts';
import { CAMPAIGN, test } from './app.ts';
import { pressMenuKeys } from './gestures.ts';
import { expect, openSample } from './open-sample.ts';

const LINE = {
  type: 'paragraph',
  id: 'own-line',
  content: [
    { type: 'run', text: 'Op ', marks: [] },
    { type: 'variable', name: 'debateDate', marks: [] },
    { type: 'run', text: ' is het debat.', marks: [] },
  ],
} as const satisfies BodyNode;

/** The empty field that the keys act on. */
const marked = (shown: Page) => shown.locator('.sheet .page-field.is-focus');

test('the user goes through the empty fields of the page and fills them in without the mouse', {
  tag: CAMPAIGN,
}, async ({ start, folder }) => {
  const { app, shown } = await openSample(start, folder, (draft) => ({
    ...draft,
    body: [...draft.body.slice(0, 1), LINE, ...draft.body.slice(1)],
  }));
  const next = () => pressMenuKeys(app, 'ctrl+F11', 'nextField');
  const previous = () => pressMenuKeys(app, 'ctrl+shift+F11', 'previousField');
  const expectStatus = (words: string) => expect(shown.getByRole('status').filter({ hasText: words })).toBeVisible();
  const plain = (words: string) => words.replaceAll('\u00a0', ' ');
  const selected = async () => plain(await shown.evaluate(() => String(getSelection())));
  const chosen = shown.locator('.written .block-frame.is-on');
  const fields = (await shown.locator('.sheet .page-field:not(.is-for-reader):visible').allTextContents()).map(plain);
  expect(fields.slice(0, 4)).toEqual(['[naam commissie]', '[datum debat]', '[datum debat]', '[uitslag]']);

  await test.step('visits all of them in order, and begins again', async () => {
    for (const [index, field] of fields.entries()) {
      await next();
      await expectStatus(`Leeg veld ${index + 1} van ${fields.length}: ${field}`);
      await expect(marked(shown)).toHaveText(field);
      await expect(marked(shown)).toBeInViewport();
      // A field in the text is selected; for a field in a block, the block is chosen.
      if (index < 3) expect(await selected()).toBe(field);
      else await expect(chosen).toHaveCount(1);
    }
    await next();
    await expectStatus(`Leeg veld 1 van ${fields.length}`);
    await previous();
    await expectStatus(`Leeg veld ${fields.length} van ${fields.length}`);
  });

  await test.step('Enter fills in a variable at Details, and the keys go on after it', async () => {
    await shown.getByRole('textbox', { name: 'Document' }).locator('[data-id="own-line"]').click();
    await shown.keyboard.press('Home');
    await next();
    await expectStatus('Leeg veld 3 van');
    await shown.keyboard.press('Enter');
    const date = shown.getByRole('tabpanel', { name: 'Details' }).locator(':focus');
    await expect(date).toHaveCount(1);
    await shown.keyboard.type('18-12-2026');
    await shown.keyboard.press('Tab');
    await expect(shown.locator('[data-id="own-line"]')).toHaveText('Op 18 december 2026 is het debat.');
    await next();
    await expectStatus(`Leeg veld 2 van ${fields.length - 2}: [uitslag]`);
    expect(await shown.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Document');
  });

  await test.step('Enter opens the form of a block at its field, and returns', async () => {
    await shown.keyboard.press('Enter');
    const outcome = shown.getByRole('region', { name: 'Uitslag' });
    await expect.poll(() => outcome.evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await shown.keyboard.press('Escape');
    await expect(outcome).toHaveCount(0);
    await next();
    await expectStatus(`Leeg veld 3 van ${fields.length - 2}: [uitslag]`);
  });

  await test.step('another key leaves the field to the text', async () => {
    await previous();
    await previous();
    await expectStatus('Leeg veld 1 van');
    await shown.keyboard.press('ArrowRight');
    await expect(marked(shown)).toHaveCount(0);
    await shown.keyboard.type('#');
    await expect(shown.locator('.page-front .page-line').last()).toContainText('[naam commissie]#');
    await shown.keyboard.press('Control+z');
    await expect(shown.locator('.page-front .page-line').last()).not.toContainText('#');
  });
});
