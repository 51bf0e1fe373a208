import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from './gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function on(story: string, act: (page: Page) => Promise<void>, options = {}): Promise<void> {
  const { page } = await gallery.open(story, options);
  await act(page);
  await page.context().close();
}

async function box(of: Locator): Promise<{ left: number; right: number; top: number; bottom: number }> {
  const found = await of.boundingBox();
  if (!found) throw new Error('not drawn');
  return { left: found.x, right: found.x + found.width, top: found.y, bottom: found.y + found.height };
}

test.each(['versions', 'recovery'])('the buttons below %s end where the differences above them end', (story) =>
  on(story, async (page) => {
    const content = await box(page.locator('.scroll .chg').first());
    expect((await box(page.locator('.actbar .btn').last())).right).toBe(content.right);
    expect((await box(page.locator('.actbar .btn').first())).left).toBe(content.left);
  }),
);

test('a version that says the same can not be put back, and its buttons keep their place', () =>
  on('versions', async (page) => {
    const open = page.getByRole('button', { name: 'Als kopie openen' });
    const before = await box(open);
    await page.getByRole('option').nth(1).click();
    const restore = page.getByRole('button', { name: 'Hele versie terugzetten' });
    await expect.poll(() => restore.isDisabled()).toBe(true);
    expect(await open.isDisabled()).toBe(false);
    await page.getByRole('option').first().click();
    await expect.poll(() => open.isDisabled()).toBe(true);
    expect((await box(open)).left).toBe(before.left);
  }));

test('the name of the document shows that it leads on, where it does', async () => {
  await on('writing-panes', async (page) => expect(await page.locator('.docname svg').count()).toBe(1));
  await on('versions', async (page) => expect(await page.locator('.docname svg').count()).toBe(0));
});

test('a letter and questions are for no debate, and what is still empty is said quietly', () =>
  on('start', async (page) => {
    const cells = (name: string) => page.getByRole('row', { name }).getByRole('cell');
    expect(await cells('Kamervragen').nth(1).textContent()).toBe('Geen debat');
    expect(await cells('Kamervragen').nth(2).textContent()).toBe('');
    expect(await cells('Citaten').nth(2).locator('.mute').textContent()).toBe('nog leeg');
  }));

test('the legend of a conflict has no cell of its own beside it', () =>
  on('conflict', async (page) => {
    const width = await page.locator('.res.last').evaluate((it) => getComputedStyle(it).borderBottomWidth);
    expect(width).toBe('0px');
  }));
