import { test } from 'vitest';
import { openGallery } from './gallery.ts';

test('shots', async () => {
  const gallery = await openGallery();
  for (const [story, options] of [
    ['export-needed', {}],
    ['export-needed', { dark: true, language: 'en' }],
    ['export-clean', {}],
    ['export', {}],
    ['writing-preview', {}],
    ['writing-preview', { dark: true, language: 'en' }],
    ['writing-details', {}],
    ['writing-preview', { width: 820, height: 700 }],
  ] as const) {
    const { page, leave } = await gallery.open(story, { width: 1280, height: 800, ...options, untilQuiet: true });
    if (story === 'writing-preview')
      await page
        .locator('details.preview-needed summary')
        .click()
        .catch(() => undefined);
    if (story === 'writing-details')
      await page
        .getByText('Naam van een eis')
        .first()
        .scrollIntoViewIfNeeded()
        .catch(() => undefined);
    await page.screenshot({ path: `/tmp/x-purpose/shots/${story}-${Object.values(options).join('-')}.png` });
    await leave();
  }
  await gallery.close();
}, 120_000);
