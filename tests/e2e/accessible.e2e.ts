import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isCampaign } from '../campaign.ts';
import { CAMPAIGN, expect, OWN_PROCESS, ROOT, test } from './app.ts';
import { outOfReach, seriousFindings } from './axe.ts';
import { answerDialogs, dropFiles } from './gestures.ts';
import { onStarterLibrary } from './on-library.ts';
import { chooseInMenu, inJournal, killAll, readDraft, sampleFile } from './steps.ts';

const OFFICIAL = join(ROOT, 'tests', 'fixtures', 'officielebekendmakingen', 'kst-28638-238.xml');

type Size = readonly [width: number, height: number];

const SMALL: Size = [1280, 720];
/** The same window at 160 %. */
const ZOOMED: Size = [720, 450];
const SCHEMES = ['light', 'dark'] as const;

// Each size and each appearance occurs in one language; `npm run test:all` has each in both.
for (const { language, sizes, schemes } of isCampaign
  ? (['nl', 'en'] as const).map((language) => ({ language, sizes: [SMALL, ZOOMED], schemes: SCHEMES }))
  : [
      { language: 'nl', sizes: [ZOOMED], schemes: ['light'] } as const,
      { language: 'en', sizes: [SMALL], schemes: ['dark'] } as const,
    ]) {
  test(`axe finds nothing serious on any screen, and nothing is out of reach (${language}, ${schemes.join(' and ')})`, {
    tag: [OWN_PROCESS, CAMPAIGN],
  }, async ({ start, folder }) => {
    test.setTimeout(300_000);
    const found: string[] = [];
    const audit = async (shown: Page, name: string): Promise<void> => {
      for (const [width, height] of sizes) {
        await shown.setViewportSize({ width, height });
        for (const line of await outOfReach(shown)) found.push(`${name} ${width}: ${line}`);
      }
      await shown.setViewportSize({ width: 1440, height: 900 });
      for (const colorScheme of schemes) {
        await shown.emulateMedia({ colorScheme });
        for (const line of await seriousFindings(shown)) found.push(`${name} ${colorScheme}: ${line}`);
      }
      await shown.emulateMedia({ colorScheme: 'light' });
    };
    const data = join(folder, 'eerste');
    const first = await start([], data);
    await first.shown.evaluate((chosen) => window.inbreng.changeSettings({ language: chosen }), language);
    await expect(first.shown.locator('html')).toHaveAttribute('lang', language);
    await audit(first.shown, 'first run');
    await first.shown
      .getByRole('button', { name: language === 'nl' ? 'Eerst een voorbeeld bekijken' : 'See an example first' })
      .click();
    await first.shown.getByRole('textbox', { name: language === 'nl' ? 'Titel' : 'Title', exact: true }).click();
    await first.shown.keyboard.type('Verloren? ');
    await inJournal(first.shown, 'Verloren?');
    await killAll(first.app);
    const crashed = await start([], data);
    await expect(crashed.shown.locator('.difference').first()).toBeVisible();
    await audit(crashed.shown, 'recovery');
    await crashed.app.close();

    const file = await sampleFile(folder);
    const { app, shown } = await onStarterLibrary(start, folder);
    await audit(shown, 'start without documents');
    await chooseInMenu(app, 'settings');
    await expect(shown.locator('.settings')).toBeVisible();
    await audit(shown, 'settings');
    await shown.keyboard.press('Escape');
    await chooseInMenu(app, 'library');
    await expect(shown.getByRole('option').first()).toBeVisible();
    await audit(shown, 'library');
    await shown.keyboard.press('Escape');
    await dropFiles(shown, shown.getByRole('main'), [OFFICIAL]);
    await expect(shown.getByText('kst-28638-238.xml').first()).toBeVisible();
    await audit(shown, 'import');
    await shown.keyboard.press('Escape');
    await answerDialogs(app, { open: [file] });
    await shown.locator('.top-bar').getByRole('button').first().click();
    await expect(shown.locator('.sheet')).toBeVisible();
    await audit(shown, 'writing');
    await chooseInMenu(app, 'versions');
    await expect(shown.locator('.snapshots-entry').first()).toBeVisible();
    await audit(shown, 'versions');
    await shown.keyboard.press('Escape');
    await chooseInMenu(app, 'export');
    await expect(shown.getByRole('dialog')).toBeVisible();
    await audit(shown, 'export');
    await shown.keyboard.press('Escape');
    const draft = readDraft(file);
    writeFileSync(file, JSON.stringify({ ...draft, title: [{ type: 'run', text: 'Van elders' }] }));
    await expect(shown.locator('.save-state.is-bad').first()).toBeVisible();
    await shown.locator('.save-state.is-bad').getByRole('button').click();
    await expect(shown.locator('.conflict')).toBeVisible();
    await audit(shown, 'conflict');
    await shown.keyboard.press('Escape');
    expect(found).toEqual([]);
  });
}
