import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gallery, type OpenOptions, openGallery } from './gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function on(story: string, act: (page: Page) => Promise<void>, options: OpenOptions = {}): Promise<void> {
  await gallery.visit(story, act, options);
}

const LONG = 'Arbeidsongeschiktheidsverzekeringsuitkeringsaanvraag';

describe('a row at the lower edge of the library beside the page', () => {
  /** A point on the last visible row, and the row there now. */
  async function lowerEdge(page: Page) {
    const list = page.getByRole('complementary').getByRole('listbox');
    const box = await list.boundingBox();
    if (!box) throw new Error('no list');
    const [x, y] = [box.x + 80, box.y + box.height - 16];
    return {
      list,
      x,
      y,
      row: () =>
        page.evaluate<string | null>(
          `document.elementFromPoint(${x}, ${y})?.closest('[role=option]')?.getAttribute('data-key') ?? null`,
        ),
    };
  }
  const preview = (page: Page) => page.getByRole('region', { name: 'Voorbeeld van de bouwsteen' });

  test('is inserted by a double click, though the list moves below the pointer at the first click', () =>
    on(
      'writing-rest',
      async (page) => {
        // The test controls the time between two clicks.
        await page.clock.pauseAt(3_600_000);
        const { x, y, row } = await lowerEdge(page);
        const meant = await row();
        await page.mouse.click(x, y);
        await preview(page).waitFor();
        expect(await row()).not.toBe(meant);
        await page.mouse.down({ clickCount: 2 });
        await page.mouse.up({ clickCount: 2 });
        await expect.poll(() => page.title()).toBe(`insert ${meant}`);
      },
      { ownClock: true },
    ));

  test('stays below the pointer while it is pressed, and visible once it is chosen', () =>
    on('writing-rest', async (page) => {
      const { list, x, y, row } = await lowerEdge(page);
      const meant = await row();
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
      expect(await preview(page).count()).toBe(0);
      expect(await row()).toBe(meant);
      await page.mouse.up();
      await preview(page).waitFor();
      const chosen = await list.getByRole('option', { selected: true }).boundingBox();
      const box = await list.boundingBox();
      if (!chosen || !box) throw new Error('no chosen row');
      expect(box.y + box.height).toBeLessThan(y);
      expect(chosen.y + chosen.height).toBeLessThan(box.y + box.height + 4);
    }));
});

describe('a long word', () => {
  const fits = (page: Page, selector: string): Promise<boolean> =>
    page.evaluate(`(() => {
      const all = [...document.querySelectorAll('${selector}')];
      return all.length > 0 && all.every((one) => one.scrollWidth <= one.clientWidth);
    })()`);
  /** Replaces the first text below an element by the word. */
  const putWord = (page: Page, selector: string): Promise<void> =>
    page.evaluate(`(() => {
      const texts = document.createTreeWalker(document.querySelector('${selector}'), NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) if (texts.currentNode.data.trim().length > 3) break;
      texts.currentNode.data = '${LONG}';
    })()`);

  test('in a text stays within both sides of a merge', () =>
    on(
      'conflict',
      async (page) => {
        await page.locator('.conflict-choice').first().waitFor();
        await putWord(page, '.conflict-choice');
        expect(await fits(page, '.conflict-choice')).toBe(true);
      },
      { width: 720, height: 450 },
    ));

  test('as the name of a version stays within the list', () =>
    on('versions', async (page) => {
      const list = page.getByRole('navigation', { name: 'Versies' });
      await list.getByRole('option').first().waitFor();
      await list.evaluate((navigation, word) => {
        const option = navigation.querySelector('[role=option] b, [role=option] span') ?? navigation;
        option.textContent = word;
      }, LONG);
      expect(await list.evaluate((navigation) => navigation.scrollWidth - navigation.clientWidth)).toBe(0);
    }));
});
