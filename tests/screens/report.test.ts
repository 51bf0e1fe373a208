import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gallery, type OpenOptions, openGallery } from './gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function on(story: string, act: (page: Page) => Promise<void>, options: OpenOptions = {}): Promise<void> {
  expect(await gallery.visit(story, act, options)).toEqual([]);
}
const text = (page: Page) => page.getByRole('region', { name: 'Tekst van het rapport' });
const box = (page: Page, number: number) => page.getByRole('checkbox', { name: new RegExp(`^Alinea ${number},`) });
const focused = (page: Page): Promise<string> =>
  page.evaluate(`document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent`);
const isVisible = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(
    `(() => {
      const row = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect();
      const list = document.querySelector('.report-text').getBoundingClientRect();
      return row !== undefined && row.top >= list.top - 1 && row.top < list.bottom;
    })()`,
  );

describe('the paragraphs of a report', () => {
  test('name their number, page and level', () =>
    on('report', async (page) => {
      await box(page, 4).waitFor();
      expect(await box(page, 4).getAttribute('aria-label')).toBe('Alinea 4, p. 6–7, urges (dringt aan)');
      expect(await box(page, 5).getAttribute('aria-label')).toBe('Alinea 5, p. 7');
    }));

  test('are chosen with Space and Shift, and Enter makes a finding of them', () =>
    on('report', async (page) => {
      await expect.poll(() => focused(page)).toMatch(/^Alinea 4,/);
      await page.keyboard.press('Space');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
      await expect.poll(() => focused(page)).toMatch(/^Alinea 6,/);
      await page.getByText('Alinea’s 4, 5 en 6 gekozen').waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toBe('make [4,5,6]');
      await page.getByRole('button', { name: 'Vertalen' }).waitFor();
    }));

  test('are chosen with the mouse, and a press with Shift extends the choice', () =>
    on('report', async (page) => {
      await box(page, 5).click();
      await box(page, 8).click({ modifiers: ['Shift'] });
      await page.getByText('Alinea’s 5, 6, 7 en 8 gekozen').waitFor();
      await box(page, 6).click();
      await page.getByText('Alinea’s 5, 7 en 8 gekozen').waitFor();
      await page.getByRole('button', { name: 'Keuze wissen' }).click();
      expect(await page.getByRole('button', { name: 'Bevinding maken' }).isDisabled()).toBe(true);
    }));

  test('give a sentence of the paragraph that an arrow moves to, also within the same frame', () =>
    on('report', async (page) => {
      await expect.poll(() => focused(page)).toMatch(/^Alinea 4,/);
      await page.evaluate(() => {
        for (const key of ['ArrowDown', 'ArrowRight'])
          document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      });
      await page.getByText('Gekozen uit alinea 5:').waitFor();
    }));

  test('give one sentence with the arrows, and Esc gives it up before it leaves the screen', () =>
    on('report', async (page) => {
      await expect.poll(() => focused(page)).toMatch(/^Alinea 4,/);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      const chosen = page.getByText('Gekozen uit alinea 5:');
      await expect
        .poll(() => chosen.textContent())
        .toContain('Art. 26 of the Convention leaves the form to each State.');
      await page.keyboard.press('Escape');
      await chosen.waitFor({ state: 'detached' });
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toContain('make {"what":"sentence","paragraph":5,"from":0,');
    }));

  test('give the words that were selected with the mouse', () =>
    on('report', async (page) => {
      const line = text(page).locator('[data-paragraph="7"] p').first();
      const at = await line.boundingBox();
      if (!at) throw new Error('no line');
      await page.mouse.move(at.x + 2, at.y + 10);
      await page.mouse.down();
      await page.mouse.move(at.x + 200, at.y + 10, { steps: 4 });
      await page.mouse.up();
      const chosen = page.getByText('Gekozen uit alinea 7:');
      await expect.poll(() => chosen.textContent()).toMatch(/‘?Training is offered/);
    }));

  test('are drawn only near the visible part, and are all there', () =>
    on('report', async (page) => {
      await box(page, 4).waitFor();
      const drawn = await text(page).locator('[data-paragraph]').count();
      expect(drawn).toBeGreaterThan(10);
      expect(drawn).toBeLessThan(90);
      await page.keyboard.press('End');
      await expect.poll(() => isVisible(page, '[data-paragraph="162"]')).toBe(true);
      await expect.poll(() => text(page).locator('[data-paragraph="25"]').count()).toBe(0);
    }));

  test('of the government are apart, and neither they nor an appendix can be chosen', () =>
    on('report', async (page) => {
      await expect.poll(() => focused(page)).toMatch(/^Alinea 4,/);
      await page.keyboard.press('End');
      const comments = text(page).locator('[data-paragraph="162"]');
      await comments.waitFor();
      await page.getByText('Dit schrijft de regering over het rapport.').waitFor();
      expect(await comments.getByRole('checkbox').count()).toBe(0);
      await comments.locator('p').first().click();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      expect(await page.getByRole('button', { name: 'Bevinding maken' }).isDisabled()).toBe(true);
    }));
});

describe('the contents of a report', () => {
  test('lead to a section and its page', () =>
    on('report', async (page) => {
      await page.getByRole('button', { name: /Non-punishment provision/ }).click();
      await expect.poll(() => isVisible(page, '[data-row="s6"]')).toBe(true);
      await page.getByRole('status').getByText('Pagina 36 van 48').waitFor();
    }));

  test('have one Tab stop, and arrows go up and down', () =>
    on('report', async (page) => {
      const stops = page.getByRole('navigation', { name: 'Inhoud' }).locator('button[tabindex="0"]');
      await stops.focus();
      expect(await stops.count()).toBe(1);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toContain('Overview of the programme');
      await page.keyboard.press('Enter');
      await expect.poll(() => isVisible(page, '[data-row="s2"]')).toBe(true);
    }));
});

describe('searching in a report', () => {
  test('Ctrl F goes to the field, Enter to the next place and Shift Enter back', () =>
    on('report', async (page) => {
      await expect.poll(() => focused(page)).toMatch(/^Alinea 4,/);
      await page.keyboard.press('Control+f');
      await page.keyboard.type('guidelines');
      await page.getByText('40 plaatsen in 20 alinea’s').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('1 van 40').waitFor();
      await expect.poll(() => isVisible(page, '[data-paragraph="5"]')).toBe(true);
      expect(await text(page).locator('.report-mark.is-current').textContent()).toBe('guidelines');
      await page.keyboard.press('Shift+Enter');
      await page.getByText('40 van 40').waitFor();
      await expect.poll(() => isVisible(page, '[data-paragraph="157"]')).toBe(true);
    }));

  test('an arrow goes on in the text, and Esc empties the field first', () =>
    on('report-search', async (page) => {
      await page.getByRole('searchbox').focus();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('searchbox').inputValue()).toBe('');
      await page.keyboard.type('Art');
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focused(page)).toMatch(/^Alinea 5,/);
    }));

  test('says that nothing was found', () =>
    on('report-search', async (page) => {
      await page.getByRole('searchbox').fill('xyzzy');
      await page.getByText('Niets gevonden').waitFor();
    }));
});

describe('doubts and repairs', () => {
  test('a doubt leads to its paragraph, where its text is marked', () =>
    on('report-made', async (page) => {
      await page.getByRole('button', { name: 'alinea 3, pagina 6' }).click();
      await expect.poll(() => focused(page)).toMatch(/^Alinea 3,/);
      expect(await text(page).locator('.report-mark.is-doubt').textContent()).toBe('shelter');
      await page.getByText('4 correcties op deze pagina').waitFor();
    }));

  test('only recommendations are listed on request', () =>
    on('report', async (page) => {
      await page.getByRole('button', { name: 'Tonen: Alle alinea’s' }).click();
      await page.getByRole('menuitem', { name: 'Alleen aanbevelingen' }).click();
      await expect.poll(() => text(page).locator('[data-paragraph="5"]').count()).toBe(0);
      expect(await text(page).locator('[data-paragraph]:not(.is-recommendation)').count()).toBe(0);
    }));
});

test('reading shows its progress and is cancelled with Enter', () =>
  on('report-reading', async (page) => {
    await page.getByText('Pagina 41 van 92').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.title()).toBe('cancel');
  }));

test('a file that was not read gives advice, and Enter chooses another', () =>
  on('report-not-read', async (page) => {
    await page.getByText('Laat een scanprogramma de tekst herkennen').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.title()).toBe('other');
  }));

test('a narrow window shows the text, the contents or the page', () =>
  on(
    'report',
    async (page) => {
      await page.getByRole('radio', { name: 'Inhoud' }).check();
      await page.getByRole('button', { name: /Institutions/ }).click();
      await expect.poll(() => isVisible(page, '[data-row="s3"]')).toBe(true);
      await page.getByRole('radio', { name: 'Pagina' }).check();
      await page
        .getByRole('img', { name: /^Pagina \d+ van 48$/ })
        .locator('canvas')
        .waitFor();
    },
    { width: 720, height: 450 },
  ));

describe('the page of a report', () => {
  test('is drawn from its file beside the text, with the paragraph marked, and a click on it goes to the paragraph', () =>
    on('report', async (page) => {
      const picture = page.getByRole('img', { name: 'Pagina 6 van 48' });
      await picture.locator('canvas').waitFor();
      const [text, mark] = [await picture.boundingBox(), await page.locator('.report-page-place').boundingBox()];
      if (!text || !mark) throw new Error('no page');
      const scale = text.width / 595;
      expect(mark.y - text.y).toBeCloseTo((100 + 3 * 160 - 3) * scale, 0);
      // The second paragraph of the page.
      await page.mouse.click(text.x + 200 * scale, text.y + (100 + 160 + 20) * scale);
      await expect.poll(() => focused(page)).toMatch(/^Alinea 2,/);
    }));

  test('is offered to be chosen when the library has only the text', () =>
    on('report-text', async (page) => {
      await page.getByText('Tekst in de bibliotheek').waitFor();
      await page.getByRole('button', { name: 'Bestand kiezen' }).click();
      await expect.poll(() => page.title()).toContain('choose-file');
    }));
});

describe('the reports of a library', () => {
  test('say what is kept, and why a damaged one cannot be read', () =>
    on('library-reports', async (page) => {
      const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
      await row('Evaluation report: access').getByText('Tekst en PDF').waitFor();
      await row('arbeidsmigranten').getByText('Alleen tekst').waitFor();
      await row('nieuwere Inbreng').getByText('Werk Inbreng bij').waitFor();
      const newer = { name: 'Rapport van een nieuwere Inbreng verwijderen', exact: true };
      await row('nieuwere Inbreng').getByRole('button', newer).waitFor();
      await row('De PDF staat nog in de bibliotheek').getByRole('button', { name: 'Opnieuw lezen uit de PDF' }).click();
      await expect.poll(() => page.title()).toContain('reread-report a1');
    }));

  test('are removed after a question that Esc declines, and the focus stays in the list', () =>
    on('library-reports', async (page) => {
      const remove = page.getByRole('button', { name: /^Evaluation report: access.* verwijderen$/ });
      await remove.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Rapport verwijderen uit de bibliotheek?' });
      await dialog.getByText('De tekst en de PDF van').waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => focused(page)).toMatch(/^Evaluation report: access/);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toContain('remove-report abab');
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => page.evaluate("document.activeElement.closest('.library-monitor') !== null")).toBe(true);
    }));
});
