import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from './gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function forced(story: string, act: (page: Page) => Promise<void>): Promise<void> {
  await gallery.visit(story, act, { forcedColors: true });
}

/** The share of white pixels in a picture of the page, from 0 to 1. Counted in a page without a content policy. */
async function shareOfWhite(page: Page, picture: Buffer): Promise<number> {
  const counter = await page.context().newPage();
  const share = await counter.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() };
    let white = 0;
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === 255 && data[at + 1] === 255 && data[at + 2] === 255) white += 1;
    return white / (data.length / 4);
  }, picture.toString('base64'));
  await counter.close();
  return share;
}

test.each(['misspelt', 'finding-error', 'finding-warning', 'finding-info'])(
  'text with the mark %s is underlined, not painted as selected',
  (mark) =>
    forced('page', async (page) => {
      // Results of the worker come later, and may move the text.
      await page.locator('.page-notes li').first().waitFor();
      const clip = await page.evaluate((name) => {
        const text = document.querySelector('.written p span[data-lexical-text]')?.firstChild;
        if (!text) throw new Error('no words');
        const range = new Range();
        range.setStart(text, 0);
        range.setEnd(text, 20);
        CSS.highlights.set(name, new Highlight(range));
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }, mark);
      expect(await shareOfWhite(page, await page.screenshot({ clip }))).toBeGreaterThan(0.5);
    }),
);

test('the states off, on and invalid are visible, and so are the lines during reading', () =>
  forced('parts', async (page) => {
    const colours = (of: string) =>
      page
        .locator(of)
        .first()
        .evaluate((it) => {
          const { color, backgroundColor, borderTopColor, outlineStyle } = getComputedStyle(it);
          return { color, backgroundColor, borderTopColor, outlineStyle };
        });
    const off = await colours('.button[disabled]');
    expect(off.color).not.toBe((await colours('.button:not([disabled])')).color);
    expect(off.borderTopColor).toBe(off.color);
    expect((await colours('.icon-button[disabled]')).color).toBe(off.color);
    const on = await colours('.icon-button[aria-pressed="true"]');
    expect(on.backgroundColor).toBe((await colours('.button.is-primary')).backgroundColor);
    expect((await colours('.field.is-bad')).outlineStyle).toBe('solid');
    expect((await colours('.loading-line')).backgroundColor).toBe(off.color);
  }));

test('the placeholder lines of a page are visible in their frame', () =>
  forced('settings', async (page) => {
    const line = await page
      .locator('.house-style .house-style-page')
      .first()
      .evaluate((frame) => {
        const lines = frame.ownerDocument.createElement('span');
        lines.className = 'page-lines';
        lines.append(frame.ownerDocument.createElement('i'));
        frame.replaceChildren(lines);
        const [firstLine] = [...lines.children];
        return [getComputedStyle(firstLine ?? lines).backgroundColor, getComputedStyle(frame).backgroundColor];
      });
    expect(line[0]).not.toBe(line[1]);
  }));

test('the outline of the chosen menu entry lies within it, where nothing clips it', () =>
  forced('typing', async (page) => {
    await page.getByText('Vijf eisen aan de regering').first().click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/motie');
    const chosen = page.locator('.menu.is-typing .menu-item.is-selected');
    await chosen.waitFor();
    expect(await chosen.evaluate((it) => getComputedStyle(it).outlineOffset)).toBe('-2px');
  }));

test.each([false, true])('a user who prefers more contrast gets no grey text on the sheet (dark: %s)', async (dark) => {
  const { page, leave } = await gallery.open('page', { dark });
  const colours = () =>
    page.evaluate(() =>
      ['.written > p', '.page-head', '.page-meta'].map((name) => {
        const found = document.querySelector(name);
        if (!found) throw new Error(`no ${name}`);
        return getComputedStyle(found).color;
      }),
    );
  expect(new Set(await colours()).size).toBeGreaterThan(1);
  await page.emulateMedia({ contrast: 'more' });
  expect(new Set(await colours()).size).toBe(1);
  await leave();
});
