import type { Locator, Page } from '@playwright/test';
import { CAMPAIGN, test } from './app.ts';
import { carry, toTopOfDesk } from './gestures.ts';
import { explainLostCaret } from './lost-caret.ts';
import { expect, openSample } from './open-sample.ts';
import { DEMAND_TEXT } from './starter-texts.ts';

const block = (shown: Page, name: string): Locator =>
  shown.getByRole('textbox', { name: 'Document' }).getByRole('group', { name });

const handleOf = async (one: Locator): Promise<Locator> => {
  await one.hover();
  return one.locator('.grip');
};

/** A line of the text, with the caret in it. */
async function caretInLine(shown: Page): Promise<Locator> {
  const line = shown.locator('.written > p', { hasText: 'Laat de regering per eis zeggen' });
  await line.click();
  return line;
}

/** The text that holds the caret, and the character after the caret. */
const caretAt = (shown: Page): Promise<unknown> =>
  shown.evaluate(() => {
    const selection = window.getSelection();
    return [selection?.focusNode?.textContent, selection?.focusOffset];
  });

test.describe('the caret', () => {
  test('moves along with a block that is dragged by its handle, wherever it was before', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown } = await openSample(start, folder);
    const eis = block(shown, 'Punt 1,');
    await caretInLine(shown);
    await toTopOfDesk(eis);
    await carry(shown, await handleOf(eis), block(shown, 'Punt 3,'), 20);
    await shown.mouse.up();
    await expect(shown.locator('.block.is-chosen')).toContainText(DEMAND_TEXT);
    expect(await explainLostCaret(shown)).toBeNull();
    await expect(shown.getByRole('textbox', { name: 'Document' })).toBeFocused();

    const row = shown.getByRole('option', { name: 'Verplichte leeftijdsidentificatie' });
    await row.scrollIntoViewIfNeeded();
    await carry(shown, row, block(shown, 'Punt 2,'), 10);
    await shown.mouse.up();
    await expect(shown.locator('.block.is-chosen')).toContainText('Motie');
    await expect(shown.getByRole('textbox', { name: 'Document' })).toBeFocused();
    await shown.keyboard.press('Delete');
    await expect(shown.locator('.written .block-frame')).toHaveCount(14);
  });

  test('returns to its position when a block is dropped where nothing accepts it', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown } = await openSample(start, folder);
    const eis = block(shown, 'Punt 3,');
    const bar = shown.getByRole('banner');
    const letGo: [string, () => Promise<void>][] = [
      ['elsewhere', async () => carry(shown, await handleOf(eis), bar, 10).then(() => shown.mouse.up())],
      ['where it stands', async () => carry(shown, await handleOf(eis), eis, 4).then(() => shown.mouse.up())],
      [
        'by Escape',
        async () => {
          await carry(shown, await handleOf(eis), block(shown, 'Punt 1,'), 20);
          await shown.keyboard.press('Escape');
          await shown.mouse.up();
        },
      ],
    ];
    for (const [how, act] of letGo)
      await test.step(how, async () => {
        const line = await caretInLine(shown);
        const inLine = await caretAt(shown);
        await act();
        await bar.hover();
        expect(await explainLostCaret(shown)).toBeNull();
        expect(await caretAt(shown)).toEqual(inLine);
        await shown.keyboard.type(`Hier ${how}.`);
        await expect(line).toContainText(`Hier ${how}.`);

        const own = block(shown, 'Punt 1,').locator('[data-part="own-text"]');
        await own.click();
        const inWords = await caretAt(shown);
        await act();
        await bar.hover();
        expect(await explainLostCaret(shown)).toBeNull();
        expect(await caretAt(shown)).toEqual(inWords);
        await shown.keyboard.type(`Daar ${how}.`);
        await expect(own).toContainText(`Daar ${how}.`);

        await block(shown, 'Punt 1,').locator('.block-frame-source').click();
        await act();
        await bar.hover();
        await expect(shown.locator('.block.is-chosen')).toHaveCount(1);
        await expect(shown.locator('.block.is-chosen')).toContainText(DEMAND_TEXT);
        await expect(shown.getByRole('textbox', { name: 'Document' })).toBeFocused();

        const search = shown.getByRole('searchbox', { name: 'Zoek in de bibliotheek' });
        await search.click();
        await act();
        await bar.hover();
        await expect(search).toBeFocused();
      });
    await test.step('a row of the library', async () => {
      await caretInLine(shown);
      const row = shown.getByRole('option').first();
      await carry(shown, row, bar, 10);
      await shown.mouse.up();
      expect(await explainLostCaret(shown)).toBeNull();
    });
  });

  test('stays in the text after a press beside the sheet or on the status bar', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown } = await openSample(start, folder);
    const line = await caretInLine(shown);
    const desk = await shown.locator('.desk').boundingBox();
    if (!desk) throw new Error('no desk');
    const bar = shown.locator('footer.status-bar');
    const beside = { x: desk.x + 6, y: desk.y + 200 };
    let count = 0;
    const goesOn = async (where: string): Promise<void> => {
      await test.step(where, async () => {
        count += 1;
        await shown.keyboard.type(` ${count}q`);
        await expect(line).toContainText(` ${count}q`);
      });
    };
    await shown.mouse.click(beside.x, beside.y);
    await goesOn('beside the sheet');
    await shown.mouse.click(beside.x, beside.y, { button: 'right' });
    await goesOn('with the other button');
    await shown.getByRole('searchbox', { name: 'Zoek in de bibliotheek' }).click();
    await shown.mouse.click(beside.x, beside.y);
    await goesOn('from the library');
    await bar.click({ position: { x: 300, y: 8 } });
    await goesOn('on the status bar');
    await bar
      .getByText(/woorden/)
      .first()
      .click();
    await goesOn('on words of the status bar');

    await test.step('keeps its position, and the view of the page does not move', async () => {
      const scrolled = () => shown.locator('.desk').evaluate((one) => Math.round(one.scrollTop));
      await shown.mouse.move(beside.x + 200, beside.y);
      await shown.mouse.wheel(0, 2500);
      await expect.poll(scrolled).toBeGreaterThan(1500);
      const at = await scrolled();
      for (const press of [
        () => shown.mouse.click(beside.x, beside.y),
        () =>
          bar
            .getByText(/woorden/)
            .first()
            .click(),
      ]) {
        await shown.getByRole('searchbox', { name: 'Zoek in de bibliotheek' }).click();
        await press();
        await expect(shown.getByRole('textbox', { name: 'Document' })).toBeFocused();
        expect(await scrolled()).toBe(at);
      }
    });
  });

  test('stays in the text while the page is scrolled by its bar', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown } = await openSample(start, folder);
    const line = await caretInLine(shown);
    const desk = await shown.locator('.desk').boundingBox();
    if (!desk) throw new Error('no desk');
    const right = desk.x + desk.width - 5;
    await shown.mouse.move(right, desk.y + 30);
    await shown.mouse.down();
    await shown.mouse.move(right, desk.y + 200, { steps: 5 });
    await shown.mouse.up();
    await expect.poll(() => shown.locator('.desk').evaluate((one) => one.scrollTop)).toBeGreaterThan(300);
    await shown.keyboard.type(' 1q');
    await expect(line).toContainText(' 1q');
  });
});
