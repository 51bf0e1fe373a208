import { existsSync } from 'node:fs';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { CAMPAIGN, test } from './app.ts';
import { outOfReach } from './axe.ts';
import { systemOpens } from './gestures.ts';
import { openLibraryScreen } from './on-library.ts';
import { expect, openSample, openTab } from './open-sample.ts';
import { chooseInMenu, titleField } from './steps.ts';

/** Shows a window of 1280 × 720 at 200 %, which leaves 640 × 360. */
async function atTwice(app: ElectronApplication, shown: Page): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(640, 360);
    window?.setContentSize(1280, 720);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => shown.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 360]);
}

/**
 * Controls within this element that can't be pressed: they can't be scrolled to, or something covers them. Of a long list,
 * one is taken.
 */
function unpressable(within: Locator): Promise<string[]> {
  return within.evaluate((root) => {
    const found: string[] = [];
    for (const control of root.querySelectorAll<HTMLElement>('button, input, select, textarea, [role="tab"]')) {
      const { width, height } = control.getBoundingClientRect();
      if (width < 2 || height < 2 || !control.checkVisibility({ visibilityProperty: true })) continue;
      if (
        control.closest('.visually-hidden, [inert], [hidden], [aria-hidden="true"]') ||
        getComputedStyle(control).opacity === '0'
      )
        continue;
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const box = control.getBoundingClientRect();
      const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
      const at = { x: box.left + box.width / 2, y: box.top + Math.min(box.height / 2, 12) };
      const hit = document.elementFromPoint(at.x, at.y);
      const label = control.closest('label');
      if (control.matches(':disabled') || (hit && (control.contains(hit) || label?.contains(hit)))) continue;
      found.push(
        `${control.tagName} ${name.slice(0, 40)} at ${Math.round(at.x)}, ${Math.round(at.y)}: ${hit?.className ?? 'nothing'}`,
      );
    }
    return found;
  });
}

test.describe('a window of 1280 × 720 at 200 %', () => {
  test.setTimeout(180_000);
  const found: string[] = [];
  const audit = async (shown: Page, name: string, within = shown.locator('body')): Promise<void> => {
    for (const line of [...(await outOfReach(shown)), ...(await unpressable(within))]) found.push(`${name}: ${line}`);
  };

  test('the user writes in it, with every pane, and exports', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { app, shown } = await openSample(start, folder);
    await atTwice(app, shown);
    await audit(shown, 'writing');

    await titleField(shown).click();
    await shown.keyboard.press('Control+End');
    await shown.keyboard.type(' Ook groot.');
    const lead = shown.getByText('met een financiële uitwerking');
    await lead.click();
    await shown.keyboard.press('End');
    for (let line = 0; line < 8; line += 1) {
      await shown.keyboard.type(`Regel ${line} staat in beeld.`);
      const isSeen = await shown.evaluate(() => {
        const caret = getSelection()?.getRangeAt(0).getBoundingClientRect();
        const desk = document.querySelector('.desk')?.getBoundingClientRect();
        return caret && desk ? caret.top >= desk.top && caret.bottom <= desk.bottom : null;
      });
      if (!isSeen) found.push(`the caret is out of sight on line ${line}`);
      await shown.keyboard.press('Enter');
    }
    await audit(shown, 'typed');

    const library = shown.getByRole('button', { name: 'Bibliotheek', exact: true });
    await library.click();
    await expect(shown.getByRole('searchbox')).toBeVisible();
    await audit(shown, 'library-pane', shown.locator('.library-pane'));
    await shown.keyboard.press('Escape');
    await expect(shown.getByRole('searchbox')).toHaveCount(0);
    const side = shown.locator('.top-bar .top-bar-end button').last();
    await side.click();
    for (const tab of ['Voorbeeld', 'Controles', 'Onderbouwing', 'Details'] as const) {
      await openTab(shown, tab);
      await audit(shown, `side-${tab}`, shown.locator('.side-pane'));
    }
    await side.click();
    await expect(shown.locator('.side-pane.is-over')).toHaveCount(0);

    await shown.getByRole('button', { name: 'Exporteren', exact: true }).click();
    const dialog = shown.getByRole('dialog');
    await expect(dialog.getByLabel('Reden om toch te exporteren')).toBeVisible();
    await audit(shown, 'export', dialog);
    const requests = await systemOpens(app);
    await dialog.getByLabel('Reden om toch te exporteren').fill('Interne versie');
    await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
    await expect(shown.getByRole('heading', { name: 'Geëxporteerd' })).toBeVisible();
    await audit(shown, 'exported', dialog);
    await shown.getByRole('button', { name: /^Openen: .*\.docx$/ }).click();
    await expect.poll(async () => (await requests()).opened.map(existsSync)).toEqual([true]);
    await dialog.getByRole('button', { name: 'Sluiten' }).last().click();
    expect(found.splice(0)).toEqual([]);
  });

  test('leads to a block, to a new one and to Settings', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { app, shown } = await openSample(start, folder);
    await atTwice(app, shown);
    await chooseInMenu(app, 'start');
    await expect(shown.getByRole('button', { name: /^Inbreng commissiedebat/ })).toBeVisible();
    await audit(shown, 'start');
    await openLibraryScreen(shown);
    await audit(shown, 'library');
    await shown.getByRole('searchbox').fill('28638-238');
    await shown.getByRole('option').first().click();
    // Each step of its follow-up has such a field, too.
    const paper = shown.getByRole('textbox', { name: 'Kamerstuk', exact: true }).first();
    await expect(paper).toHaveValue('28638, nr. 238');
    await audit(shown, 'block');
    await shown.getByRole('button', { name: 'Nieuwe bouwsteen', exact: true }).click();
    await shown.getByRole('menuitem', { name: 'Passage', exact: true }).click();
    await shown.getByRole('textbox', { name: 'Titel', exact: true }).fill('Groot geschreven');
    await audit(shown, 'new-block');
    await shown.getByRole('button', { name: /^Opslaan( en invoegen| als onderbouwing)?$/ }).click();
    await expect(shown.getByRole('button', { name: /^Opslaan( en invoegen| als onderbouwing)?$/ })).toHaveCount(0);
    await shown.keyboard.press('Escape');
    await chooseInMenu(app, 'settings');
    await expect(shown.getByRole('heading', { name: 'Instellingen' })).toBeVisible();
    await audit(shown, 'settings');
    expect(found.splice(0)).toEqual([]);
  });
});
