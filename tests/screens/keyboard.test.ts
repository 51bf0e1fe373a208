import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gallery, type OpenOptions, openGallery } from './gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** The name of the focused element. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    `(() => { const it = document.activeElement; return it.getAttribute('aria-label') ?? it.labels?.[0]?.textContent ?? it.textContent ?? ''; })()`,
  );
const role = (page: Page): Promise<string> =>
  page.evaluate(`document.activeElement.getAttribute('role') ?? document.activeElement.tagName`);

/** Waits until the library beside the page shows the results for this word. */
const found = (page: Page, word: string): Promise<void> =>
  expect.poll(() => page.getByRole('option').first().textContent()).toMatch(new RegExp(word, 'i'));
const isInDialog = (page: Page): Promise<boolean> =>
  page.evaluate(`document.activeElement.closest('[role="dialog"]') !== null`);

async function on(story: string, act: (page: Page) => Promise<void>, options: OpenOptions = {}): Promise<void> {
  expect(await gallery.visit(story, act, options)).toEqual([]);
}

describe('the motion monitor', () => {
  test('sorts by a column with Enter, in both directions, and opens a block by its name', () =>
    on('library-monitor', async (page) => {
      const head = page.getByRole('columnheader', { name: 'Laatste stuk' });
      await head.getByRole('button').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
      await page.keyboard.press('Enter');
      await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
      await page.getByRole('button', { name: 'Het wettelijk verankeren van het non-punishmentbeginsel' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('group', { name: 'Opvolging 1', exact: true }).waitFor();
    }));
});

describe('the start screen', () => {
  test('opens the block of a step that comes due', () =>
    on('start-due', async (page) => {
      const steps = page.getByRole('region', { name: 'Volgende stappen' });
      await expect.poll(() => steps.getByRole('listitem').count()).toBe(3);
      await steps.getByRole('button').first().focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toContain('open-block');
    }));
  test('focuses the button to continue, and Enter opens the last document', () =>
    on('start', async (page) => {
      await expect.poll(() => focused(page)).toBe('Verder schrijven');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toContain('open inbreng-commissiedebat');
    }));
  test('describes a document without a stamp as Details does, which explains the stamp', async () => {
    await on('start', async (page) => {
      await expect.poll(() => page.getByText('Geen markering', { exact: true }).count()).toBeGreaterThan(0);
    });
    await on('writing-details', async (page) => {
      await page
        .getByRole('button', { name: /Status/ })
        .last()
        .click();
      await page.getByRole('option', { name: 'Geen markering' }).click();
      await page.getByText('Met ‘Vertrouwelijk’ staat dat woord in de kantlijn van elke pagina').waitFor();
    });
  });
  test('focuses the first document type when there are no documents, and arrows go to the others', () =>
    on('start-empty', async (page) => {
      await expect.poll(() => focused(page)).toContain('Inbreng commissiedebat');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focused(page)).toContain('Inbreng schriftelijk overleg');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toContain('new inbreng-schriftelijk-overleg');
    }));
  test('reaches the samples by Tab when there are no documents, and Enter opens one', () =>
    on('start-empty', async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Document openen' }).focus();
      await page.keyboard.press('Tab');
      await expect.poll(() => focused(page)).toContain('Inbreng voor het commissiedebat van 21 december 2023');
      await page.keyboard.press('Tab');
      await expect.poll(() => focused(page)).toContain('Motiemonitor van hetzelfde dossier');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toContain('sample motiemonitor');
    }));
});

describe('the tooltip of a control', () => {
  test('closes at the first key elsewhere, and Esc has its usual effect there', () =>
    on(
      'writing-panes',
      async (page) => {
        await page.getByRole('searchbox').first().focus();
        await page.mouse.move(300, 300);
        await page.getByRole('button', { name: 'Bibliotheek' }).first().hover();
        await expect.poll(() => page.getByRole('tooltip').count()).toBe(1);
        await page.evaluate('document.addEventListener("keydown", ({ key }) => { window.lastKey = key; })');
        await page.keyboard.press('Escape');
        await expect.poll(() => page.evaluate('window.lastKey')).toBe('Escape');
        await expect.poll(() => page.getByRole('tooltip').count()).toBe(0);
      },
      { ownDocument: true },
    ));
  test('is closed by Esc alone, when its control has the focus', () =>
    on(
      'writing-panes',
      async (page) => {
        await page.keyboard.press('Tab');
        await page.getByRole('button', { name: 'Bibliotheek' }).first().focus();
        await expect.poll(() => page.getByRole('tooltip').count()).toBe(1);
        await page.evaluate('document.addEventListener("keydown", ({ key }) => { window.lastKey = key; })');
        await page.keyboard.press('Escape');
        await expect.poll(() => page.getByRole('tooltip').count()).toBe(0);
        await expect.poll(() => page.evaluate('window.lastKey ?? null')).toBeNull();
      },
      { ownDocument: true },
    ));
});

describe('a button with an icon only', () => {
  test.each(['start', 'writing-panes', 'library-votes', 'block-demand', 'versions', 'settings'])(
    'has its name, on and off: %s',
    (story) =>
      on(story, async (page) => {
        const buttons = page.locator('button:visible:has(svg)').filter({ hasNotText: /\S/ });
        const silent: string[] = [];
        for (const button of await buttons.all()) {
          const name = (await button.getAttribute('aria-label')) ?? '';
          const title = await button.getAttribute('title');
          if (title !== null) {
            if (!name.startsWith(title.replace(/ \(.*\)$/, ''))) silent.push(name);
            continue;
          }
          await page.mouse.move(1, 1);
          await button.hover();
          const tip = page.getByRole('tooltip').filter({ hasText: name });
          await tip.waitFor().catch(() => silent.push(name));
        }
        expect(silent).toEqual([]);
      }),
  );
});

describe('the first run', () => {
  test('starts with Enter in the focused field', () =>
    on('first-run', async (page) => {
      await expect.poll(() => role(page)).toBe('INPUT');
      await page.keyboard.type('Voorbeeldorganisatie');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toContain('"organisation":"Voorbeeldorganisatie"');
      await expect.poll(() => page.title()).toContain('"starter":true');
    }));
  test('shows its example in the chosen house style and with the chosen name', () =>
    on('first-run', async (page) => {
      await page.getByRole('radio', { name: 'Voorbeeld NGO' }).click();
      await page.getByLabel('Naam op de pagina').fill('Stichting Proef');
      await page.getByRole('button', { name: 'Eerst een voorbeeld bekijken' }).click();
      await expect
        .poll(() => page.title())
        .toMatch(/^example .*"organisation":"Stichting Proef","houseStyle":"voorbeeld-ngo"/);
    }));
  test('keeps its fields when the user comes back from the example', () =>
    on('first-run', async (page) => {
      await page.getByRole('radio', { name: 'Voorbeeld NGO' }).click();
      await page.getByLabel('Naam op de pagina').fill('Stichting Proef');
      await page.getByRole('checkbox').uncheck();
      await page.getByRole('button', { name: 'Eerst een voorbeeld bekijken' }).click();
      await expect.poll(() => page.title()).toMatch(/^example /);
      await expect.poll(() => page.getByLabel('Naam op de pagina').inputValue()).toBe('Stichting Proef');
      await expect.poll(() => page.getByRole('radio', { name: 'Voorbeeld NGO' }).isChecked()).toBe(true);
      await expect.poll(() => page.getByRole('checkbox').isChecked()).toBe(false);
    }));
});

describe('the library beside the page', () => {
  test('is searched from the field; arrow down goes to the list, Enter inserts, Ctrl Enter adds a ground, F2 edits, Esc leaves', () =>
    on('writing-panes', async (page) => {
      const field = page.getByRole('searchbox');
      await field.click();
      await field.fill('actieplan');
      await found(page, 'actieplan');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => role(page)).toBe('option');
      const first = await focused(page);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focused(page)).not.toBe(first);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toMatch(/^insert /);
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => page.title()).toMatch(/^ground /);
      await page.keyboard.press('F2');
      await expect.poll(() => page.title()).toMatch(/^open /);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.title()).toMatch(/^escape/);
    }));
  test('has no choice until the user searches or goes to a row', () =>
    on('writing-rest', async (page) => {
      const peek = page.getByRole('region', { name: 'Voorbeeld van de bouwsteen' });
      await expect.poll(() => page.getByRole('option', { selected: true }).count()).toBe(0);
      await expect.poll(() => peek.count()).toBe(0);
      await page.getByRole('searchbox').click();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.getByRole('option', { selected: true }).count()).toBe(1);
      expect(await page.getByRole('option', { selected: true }).textContent()).toBe(
        await page.getByRole('option').first().textContent(),
      );
      await expect.poll(() => peek.count()).toBe(1);
    }));
  test('takes the first visible row with Enter', () =>
    on('writing-rest', async (page) => {
      await page.getByRole('searchbox').click();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toMatch(/^insert eis-/);
      await page.getByTitle('Inklappen').first().click();
      await page.getByRole('searchbox').click();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).not.toMatch(/^insert eis-/);
    }));
  test('keeps each button of the block preview in its place, wherever the caret is', async () => {
    const buttons: string[][] = [];
    for (const story of ['writing-panes', 'writing-rest'])
      await on(story, async (page) => {
        await page.getByRole('searchbox').fill('actieplan');
        await found(page, 'actieplan');
        const peek = page.getByRole('region', { name: 'Voorbeeld van de bouwsteen' });
        await peek.waitFor();
        buttons.push(await peek.getByRole('button').allTextContents());
        const ground = peek.getByRole('button', { name: 'Onderbouwing toevoegen' });
        await expect.poll(() => ground.isDisabled()).toBe(story === 'writing-rest');
      });
    expect(buttons[0]?.slice(0, 3)).toEqual(['Invoegen', 'Onderbouwing toevoegen', 'Openen']);
    expect(buttons[1]).toEqual(buttons[0]);
  });
  test('folds the kind of a row with arrow left, and unfolds it with Enter', () =>
    on('writing-panes', async (page) => {
      await page.getByRole('option').first().focus();
      const first = await focused(page);
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => focused(page)).toContain('ingeklapt');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe(first);
    }));
  test('puts letters that are typed in the list into the search field', () =>
    on('writing-panes', async (page) => {
      await page.getByRole('searchbox').click();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => role(page)).toBe('option');
      await page.keyboard.type('klant');
      await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('klant');
    }));
  test('is one Tab stop, whatever the number of its rows', () =>
    on('writing-panes', async (page) => {
      await page.getByRole('option').first().focus();
      await page.keyboard.press('Tab');
      await expect.poll(() => role(page)).not.toBe('option');
    }));
  test('draws only the visible rows', () =>
    on('writing-panes', async (page) => {
      await expect.poll(() => page.getByRole('option').count()).toBeLessThan(40);
    }));
  test('suggests a word that occurs when nothing was found', () =>
    on('writing-nothing', async (page) => {
      await page.getByRole('button', { name: 'Zoek ‘actieplan’' }).click();
      await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('actieplan');
      await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0);
    }));
});

describe('the side pane', () => {
  test('is one Tab stop of tabs; arrows choose', () =>
    on('writing-panes', async (page) => {
      await page.getByRole('tab', { selected: true }).focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toContain('Onderbouwing');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toContain('Details');
    }));
  test('goes from finding to finding with arrows, jumps with Enter, and Tab reaches the fix', () =>
    on('writing-panes', async (page) => {
      await page.locator('[data-finding]').first().focus();
      const first = await focused(page);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focused(page)).not.toBe(first);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toMatch(/^jump /);
      await page.keyboard.press('Tab');
      await expect.poll(() => focused(page)).toContain('Invullen');
    }));
  test('fills in a date as people write it, and reports an invalid one', () =>
    on('writing-panes', async (page) => {
      await page.getByRole('tab', { name: 'Details' }).click();
      const field = page.getByLabel('Datum van het debat');
      await field.fill('morgen');
      await expect.poll(() => page.getByText('Dit is geen datum.').count()).toBe(1);
      await field.fill('3-12-2026');
      await page.keyboard.press('Tab');
      await expect.poll(() => field.inputValue()).toBe('3 december 2026');
    }));
});

describe('the matrix of grounds', () => {
  test('moves with arrows, adds and removes a ground with Space, opens with Enter, copies with Ctrl C', () =>
    on('evidence', async (page) => {
      const cell = page.locator('tbody [data-cell]').first();
      await expect.poll(() => cell.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
      await expect.poll(() => cell.getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Space');
      await expect.poll(() => cell.getAttribute('aria-selected')).toBe('false');
      await page.keyboard.press('Space');
      await expect.poll(() => cell.getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.evaluate('document.activeElement.dataset.cell')).toMatch(/\/1$/);
      await expect.poll(() => page.evaluate('document.activeElement.parentElement.rowIndex')).toBe(3);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toMatch(/^open /);
      await page.keyboard.press('Control+c');
      await expect.poll(() => page.title()).toMatch(/^copy-table/);
    }));
});

describe('the findings', () => {
  test('keep the focus when one of them is fixed, until none is left', () =>
    on('writing-panes', async (page) => {
      await page.getByRole('tab', { name: /^Controles/ }).click();
      const fixes = page.getByRole('button', { name: /^Invullen: / });
      let left = await fixes.count();
      expect(left).toBeGreaterThan(1);
      for (; left > 0; left -= 1) {
        await fixes.first().focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => fixes.count()).toBe(left - 1);
        await expect.poll(() => page.evaluate('document.activeElement.closest(".checks") !== null')).toBe(true);
      }
    }));
});

/** The question of the export dialog about existing files that it did not write. */
function taken(page: Page) {
  const dialog = page.getByRole('dialog');
  return {
    dialog,
    rename: dialog.getByRole('radio', {
      name: /^Andere namen: ‘Inbreng.* \(2\)\.docx’ en|^Andere namen: ‘Ander \(2\)/,
    }),
    replace: dialog.getByRole('radio', { name: 'De bestanden vervangen' }),
  };
}

describe('the export dialog', () => {
  test('focuses the reason when errors are open; with a reason Enter exports', () =>
    on('export', async (page) => {
      await expect.poll(() => focused(page)).toBe('Reden om toch te exporteren');
      await page.keyboard.press('Enter');
      expect(await page.title()).not.toMatch(/^export /);
      await page.keyboard.type('Interne versie voor commentaar');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toContain('"reason":"Interne versie voor commentaar"');
    }));
  test('counts the open warnings, and shows them and their places', () =>
    on('export', async (page) => {
      const warnings = page.getByRole('region', { name: 'Open waarschuwingen' });
      await expect.poll(() => warnings.getByText(/^Er staan \d+ waarschuwingen open$/).count()).toBe(1);
      await expect.poll(() => warnings.getByRole('listitem').count()).toBe(0);
      await warnings.getByRole('button', { name: 'Tonen' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => warnings.getByRole('listitem').count()).toBeGreaterThan(0);
      const kinds = await warnings.getByRole('listitem').count();
      await expect
        .poll(() => warnings.getByRole('button', { name: 'Verbergen' }).getAttribute('aria-expanded'))
        .toBe('true');
      const equal = warnings.getByRole('button', { name: /^Tonen: Bij \d+ bouwstenen ontbreekt een feit$/ });
      await equal.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => warnings.getByRole('listitem').count()).toBeGreaterThan(kinds + 1);
      await warnings
        .getByRole('button', { name: /^Ga naar: Van ‘/ })
        .first()
        .click();
      await expect.poll(() => page.title()).toContain('jump');
    }));
  test('shows equal errors once, as Controles does, and without full stops; the folder stays visible', () =>
    on(
      'export',
      async (page) => {
        const errors = page.getByRole('region', { name: 'Open fouten' });
        const lines = await errors.getByRole('listitem').allTextContents();
        expect(lines.filter((line) => line.includes('ingevuld'))).toEqual([
          expect.stringMatching(/^\d gegevens zijn nog niet ingevuldTonen$/),
        ]);
        expect(lines.some((line) => /\.(?:Ga naar|Tonen)$/.test(line))).toBe(false);
        const [folder, dialog] = await Promise.all(
          [page.getByText('Map kiezen'), page.getByRole('dialog')].map((one) => one.boundingBox()),
        );
        expect((folder?.y ?? 999) + (folder?.height ?? 0)).toBeLessThan((dialog?.y ?? 0) + (dialog?.height ?? 0) - 60);
      },
      { width: 1280, height: 720 },
    ));
  test('leads from Exporteren to what a document to be sent needs, and an arrow key makes it a concept', () =>
    on('export-needed', async (page) => {
      const needed = page.getByRole('region', { name: 'Dit is nog nodig om te versturen' });
      await expect.poll(() => focused(page)).toBe('Exporteren');
      await page.keyboard.press('Enter');
      await expect
        .poll(() =>
          needed
            .getByRole('button')
            .first()
            .evaluate((one) => one.matches(':focus')),
        )
        .toBe(true);
      expect(
        await needed.getByText(/^(?:‘Datum van het debat’|‘Naam contactpersoon’|Het citaat)/).count(),
      ).toBeGreaterThan(2);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toContain('jump');
      await page.getByRole('radio', { name: 'Om te versturen' }).focus();
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => needed.count()).toBe(0);
    }));
  test('lists each fact that a document to be sent leaves out, with a jump to it', () =>
    on('export-omitted', async (page) => {
      const omitted = page.getByRole('region', { name: 'Weggelaten gegevens' });
      await expect
        .poll(() => omitted.getByRole('heading').textContent())
        .toMatch(/^\d+ onbekende gegevens worden weggelaten/);
      expect(await omitted.getByText(/is de uitslag niet bekend/).count()).toBeGreaterThan(1);
      expect(await omitted.getByText(/^In de bron van .* is nog niet ingevuld: \[datum\]/).count()).toBeGreaterThan(0);
      await omitted
        .getByRole('button', { name: /is de uitslag niet bekend/ })
        .first()
        .focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toContain('jump');
      await page.getByRole('radio', { name: 'Om te versturen' }).focus();
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => omitted.count()).toBe(0);
    }));
  test('scrolls a long list of missing values by keys, to a last line that is whole', () =>
    on('export-consultation', async (page) => {
      const list = page.getByRole('list', { name: 'Dit is nog nodig om te versturen' });
      await list.focus();
      await page.keyboard.press('End');
      const last = list.getByText('‘Tweede fractie’ is nog niet ingevuld');
      const bottomOf = (one: Locator) => one.evaluate((shown) => shown.getBoundingClientRect().bottom);
      await expect.poll(async () => (await bottomOf(last)) <= (await bottomOf(list))).toBe(true);
      expect(await list.evaluate((shown) => shown.scrollTop)).toBeGreaterThan(0);
    }));

  test('names the file after the chosen group, unless the user typed another name', () =>
    on('export-consultation', async (page) => {
      const name = page.getByRole('textbox', { name: 'Naam', exact: true });
      const choose = async (shown: RegExp, option: string) => {
        await page.getByRole('button', { name: shown }).first().click();
        await page.getByRole('option', { name: option }).click();
      };
      await choose(/Alle fracties/, 'tweede fractie');
      await expect.poll(() => name.inputValue()).toBe('Inbreng-commissiedebat-Mensenhandel tweede fractie');
      await choose(/tweede fractie/, 'eerste fractie');
      await expect.poll(() => name.inputValue()).toBe('Inbreng-commissiedebat-Mensenhandel eerste fractie');
      await page.getByRole('button', { name: 'Vragen van eerste fractie kopiëren' }).click();
      await expect.poll(() => page.title()).toBe('copy-part');
      await name.fill('Eigen naam');
      await choose(/eerste fractie/, 'Alle fracties');
      await expect.poll(() => page.getByRole('button', { name: /^Vragen van/ }).count()).toBe(0);
      expect(await name.inputValue()).toBe('Eigen naam');
    }));

  test('makes the folder of sources too when that is chosen', () =>
    on('export-clean', async (page) => {
      const sources = page.getByRole('checkbox', { name: 'Bronnenmap voor de controle' });
      await sources.focus();
      await page.keyboard.press('Space');
      expect(await sources.isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Exporteren', exact: true }).last().press('Enter');
      await expect.poll(() => page.title()).toContain('"sources":true');
    }));
  test('replaces its own former export without a question', () =>
    on('export-again', async (page) => {
      await page
        .getByText('‘Inbreng-commissiedebat-Mensenhandel concept.docx’ van de vorige export wordt vervangen.')
        .waitFor();
      const { rename, replace } = taken(page);
      expect(await Promise.all([rename.count(), replace.count()])).toEqual([0, 0]);
      await expect.poll(() => focused(page)).toBe('Exporteren');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toMatch(/"name":"Inbreng-commissiedebat-Mensenhandel concept",.* \[\]$/);
    }));
  test('proposes another name when another program changed the existing file, and replaces it only when that is chosen', () =>
    on('export-taken', async (page) => {
      const { dialog, rename, replace } = taken(page);
      await dialog.getByText(/\.docx’ is na de vorige export gewijzigd, bijvoorbeeld door een collega\./).waitFor();
      await expect
        .poll(() => dialog.getByText(/\.pdf’ staat al in deze map en is niet op deze computer/).count())
        .toBe(1);
      expect([await rename.isChecked(), await replace.isChecked()]).toEqual([true, false]);
      await expect.poll(() => focused(page)).toBe('Exporteren');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.title())
        .toMatch(/"name":"Inbreng-commissiedebat-Mensenhandel concept \(2\)",.* \[\]$/);
      await replace.check();
      await page.getByRole('button', { name: 'Exporteren' }).last().click();
      await expect
        .poll(() => page.title())
        .toMatch(/"name":"Inbreng-commissiedebat-Mensenhandel concept",.* \["a","b"\]$/);
    }));
  test('asks again about replacing when the folder changes', () =>
    on('export-taken', async (page) => {
      const { dialog, rename, replace } = taken(page);
      await replace.check();
      await dialog.getByLabel('Naam', { exact: true }).fill('Ander');
      await expect.poll(() => rename.isChecked()).toBe(true);
    }));
  test('focuses Exporteren when no finding is open', () =>
    on('export-clean', async (page) => {
      await expect.poll(() => focused(page)).toBe('Exporteren');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toContain('"reason":null');
    }));
  test('keeps the focus inside, closes with Esc', () =>
    on('export-clean', async (page) => {
      await expect.poll(() => isInDialog(page)).toBe(true);
      // Past all 15 controls, and past the close button, whose tooltip Esc would close first.
      for (let at = 0; at < 17; at += 1) {
        await page.keyboard.press('Tab');
        expect(await isInDialog(page)).toBe(true);
      }
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    }));
  test('returns the focus to the button that opened it', () =>
    on('export-clean', async (page) => {
      await expect.poll(() => isInDialog(page)).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      const opener = page.getByRole('button', { name: 'Exporteren' });
      await opener.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => isInDialog(page)).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => focused(page)).toBe('Exporteren');
    }));
  test('chooses from a list with the keyboard', () =>
    on('export-clean', async (page) => {
      await page.getByRole('button', { name: /Huisstijl/ }).focus();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.getByRole('option').count()).toBe(2);
      await expect.poll(() => role(page)).toBe('option');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Exporteren' }).last().click();
      await expect.poll(() => page.title()).toContain('"houseStyle":"voorbeeld-ngo"');
    }));
});

describe('the form of a block', () => {
  test('keeps an outcome unknown until it has a source', () =>
    on('library-unknown', async (page) => {
      await page.getByRole('button', { name: /Uitslag$/ }).click();
      await page.getByRole('option', { name: 'Verworpen' }).click();
      await expect.poll(() => page.getByRole('heading', { name: 'Uitslag onbekend' }).count()).toBe(1);
      await page.getByLabel('Datum van het besluit').fill('16-01-2024');
      await expect.poll(() => page.getByRole('heading', { name: 'Uitslag onbekend' }).count()).toBe(1);
      await page.getByLabel('Bron', { exact: true }).fill('Voorbeeld van een bron');
      await expect.poll(() => page.getByRole('heading', { name: 'Uitslag met de hand ingevuld' }).count()).toBe(1);
    }));
  test('names the missing part of an outcome', () =>
    on('library-unknown', async (page) => {
      await page.getByLabel('Datum van het besluit').fill('16-01-2024');
      await page.getByLabel('Bron', { exact: true }).fill('Voorbeeld van een bron');
      await expect.poll(() => page.getByText('Nog niet opgeslagen').count()).toBe(1);
      await page.getByLabel('Titel', { exact: true }).focus();
      await expect.poll(() => page.getByText('Kies ook de uitslag.').count()).toBe(1);
      await page.getByRole('button', { name: /Uitslag$/ }).click();
      await page.getByRole('option', { name: 'Verworpen' }).click();
      await expect.poll(() => page.getByText('Kies ook de uitslag.').count()).toBe(0);
      await expect.poll(() => page.getByText('Nog niet opgeslagen').count()).toBe(0);
    }));
  test('copies a whole address', () =>
    on('library-unknown', async (page) => {
      await page.getByRole('button', { name: 'Adres van het Kamerstuk kopiëren' }).click();
      await expect.poll(() => page.title()).toContain('https://zoek.officielebekendmakingen.nl/kst-28638-242.xml');
    }));
  test('reads a number as people write it, and names what is missing', () =>
    on('library-unknown', async (page) => {
      const field = page.getByLabel('Kamerstuk', { exact: true });
      await field.fill('28638-');
      await expect.poll(() => page.getByText('Nummer ontbreekt.').count()).toBe(1);
      await field.fill('36547-32');
      await expect.poll(() => page.getByText('Wordt 36547, nr. 32').count()).toBe(1);
    }));
  test('takes a ground with arrows and Enter, and Esc closes only the list', () =>
    on('block-demand', async (page) => {
      const before = await page.locator('.block-form-ground').count();
      const field = page.getByRole('combobox', { name: 'Onderbouwing kiezen' });
      await field.focus();
      await page.keyboard.type('actieplan');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.block-form-ground').count()).toBe(before + 1);
      await page.keyboard.type('klant');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.block-picker .menu:visible').count()).toBe(0);
      await expect.poll(() => page.getByRole('combobox', { name: 'Onderbouwing kiezen' }).inputValue()).toBe('klant');
    }));
  test('locks literal text, and detaches it only with a reason', () =>
    on('library-unknown', async (page) => {
      await page.getByRole('button', { name: 'Ontgrendelen' }).click();
      await expect.poll(() => role(page)).toBe('INPUT');
      const detach = page.getByRole('button', { name: 'Ontgrendelen' });
      await expect.poll(() => detach.isDisabled()).toBe(true);
      await page.keyboard.type('Andere spelling');
      await expect.poll(() => detach.isDisabled()).toBe(false);
    }));
  test('links a decision only with a motion and a source', () =>
    on('library-decision', async (page) => {
      const tie = page.getByRole('button', { name: 'Koppelen', exact: true });
      await expect.poll(() => tie.isDisabled()).toBe(true);
      await page.getByRole('combobox', { name: 'Motie' }).focus();
      await page.keyboard.type('28638-242');
      await page.keyboard.press('Enter');
      await page.getByLabel('Bron').fill('Handelingen');
      await tie.click();
      await expect.poll(() => page.title()).toContain('tie 28638-242 Handelingen');
    }));
  test('adds up typed votes and names the missing seats', () =>
    on('library-votes', async (page) => {
      await page.getByRole('button', { name: 'Stemmen per fractie bewerken' }).click();
      await expect.poll(() => page.getByText('Samen 150 zetels: alle.').count()).toBe(1);
      await page.getByLabel('VVD, Voor').fill('20');
      await expect.poll(() => page.getByText('Samen 148 van de 150 zetels.').count()).toBe(1);
    }));
  test('approves a quote only with a speaker and a name', () =>
    on('block-quote', async (page) => {
      await page.getByRole('option', { name: /Een slachtoffer dat niemand ziet/ }).click();
      const release = page.getByRole('button', { name: 'Vrijgeven' });
      await expect.poll(() => release.isDisabled()).toBe(true);
      await page.getByLabel('Door wie').fill('Voorbeeld');
      await page.getByLabel('Spreker').fill('Voorbeeld');
      await release.click();
      await expect.poll(() => page.locator('.block-form-steps .is-current').textContent()).toContain('Vrijgegeven');
      await expect.poll(() => page.locator('.block-form-locked').count()).toBe(1);
      // The button is gone, and so are its fields.
      await expect.poll(() => focused(page)).toContain('Vrijgegeven');
    }));
  test('changes its kind in a new form; the focus stays, and unsuitable fields come back with the former kind', () =>
    on('block-commitment', async (page) => {
      const kind = page.locator('.block-detail-kind button');
      await page.getByRole('textbox', { name: 'Onderwerp' }).fill('Nachtopvang');
      await page.getByRole('textbox', { name: 'Wie het toezegde' }).fill('de staatssecretaris');
      await kind.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: 'Passage', exact: true }).click();
      await expect.poll(() => focused(page)).toBe('Soort');
      await expect.poll(() => kind.textContent()).toContain('Passage');
      await expect.poll(() => page.getByRole('textbox', { name: 'Titel' }).inputValue()).toBe('Nachtopvang');
      await expect.poll(() => page.getByText(/Wat alleen bij .*‘Toezegging’ past/).count()).toBe(1);
      await kind.click();
      await page.getByRole('option', { name: 'Toezegging', exact: true }).click();
      await expect
        .poll(() => page.getByRole('textbox', { name: 'Wie het toezegde' }).inputValue())
        .toBe('de staatssecretaris');
    }));
});

describe('choosing between versions', () => {
  test('a crash: Enter recovers', () =>
    on('recovery', async (page) => {
      await expect.poll(() => focused(page)).toBe('Herstellen');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toBe('recover sample');
    }));
  test('a crash: two presses on reading a file again restore nothing with it, by mouse or by key', async () => {
    for (const press of ['click', 'Enter'] as const)
      await on(
        'recovery',
        async (page) => {
          // The test controls the half second in which a press counts as the second of two.
          await page.clock.pauseAt(3_600_000);
          await page.getByRole('option', { name: /Factsheet opvang/ }).click();
          const again = page.getByRole('button', { name: 'Opnieuw proberen' });
          if (press === 'click') await again.dblclick();
          else {
            await again.focus();
            await page.keyboard.press('Enter');
            await page.keyboard.press('Enter');
          }
          const recover = page.getByRole('button', { name: 'Herstellen' });
          await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('SECTION');
          await page.clock.runFor(499);
          expect(await recover.isDisabled()).toBe(true);
          await page.clock.runFor(1);
          await expect.poll(() => recover.isEnabled()).toBe(true);
          expect(await page.title()).not.toContain('recover');
          await recover.click();
          await expect.poll(() => page.title()).toBe('recover away');
        },
        { ownClock: true },
      );
  });
  test('a change by another program: arrows go to a difference and a side, Enter takes it, then they merge', () =>
    on('conflict', async (page) => {
      await expect.poll(() => page.getByRole('button', { name: 'Samenvoegen' }).isDisabled()).toBe(true);
      await page.locator('[data-pick="d5-here"]').focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.evaluate('document.activeElement.dataset.pick')).toBe('d5-folder');
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowUp');
      await expect.poll(() => page.evaluate('document.activeElement.dataset.pick')).toBe('d2-folder');
      await page.getByRole('button', { name: 'Samenvoegen' }).click();
      await expect.poll(() => page.title()).toBe('merge');
    }));
  test('versions: arrows choose one; a name is given in a dialog that Enter confirms', () =>
    on('versions', async (page) => {
      await page.getByRole('option', { selected: true }).focus();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.getByRole('heading', { level: 2 }).first().textContent()).toContain('11:40');
      await page.getByRole('button', { name: 'Naam geven' }).click();
      await expect.poll(() => role(page)).toBe('INPUT');
      await page.keyboard.type('Voor de directeur');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toBe('name 4 Voor de directeur');
    }));
  test('versions: the current text gets a name of its own, whichever version is chosen', () =>
    on('versions', async (page) => {
      await page.getByRole('option', { name: /^Automatisch.*13:55/ }).click();
      await page.getByRole('button', { name: 'Huidige versie opslaan' }).click();
      await expect.poll(() => role(page)).toBe('INPUT');
      await page.keyboard.type('Naar de fracties');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toBe('name now Naar de fracties');
    }));
  test('versions: the field for a new name has the former name', () =>
    on('versions', async (page) => {
      await page.getByRole('option', { name: /^Versie voor commentaar/ }).click();
      await page.getByRole('button', { name: 'Naam wijzigen' }).click();
      await expect.poll(() => page.getByRole('textbox', { name: 'Naam' }).inputValue()).toBe('Versie voor commentaar');
      await expect.poll(() => role(page)).toBe('INPUT');
      await page.keyboard.press('End');
      await page.keyboard.type(' 2');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.title()).toBe('name 5 Versie voor commentaar 2');
    }));
});

describe('the settings', () => {
  test('switch the language at once, and lose nothing', () =>
    on(
      'settings',
      async (page) => {
        await page.getByLabel('Eigen naam').fill('Voorbeeld');
        await page.getByLabel('English').check();
        await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Settings');
        await expect.poll(() => page.getByLabel('Your name').inputValue()).toBe('Voorbeeld');
        await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('en');
      },
      { ownDocument: true },
    ));
  test('show the current part at the left, after scrolling and after a choice', () =>
    on(
      'settings',
      async (page) => {
        const current = () => page.locator('nav [aria-current="true"]').textContent();
        await expect.poll(current).toBe('Algemeen');
        await page.locator('main.settings-main').hover();
        await page.mouse.wheel(0, 10_000);
        await expect.poll(current).toBe('Sneltoetsen');
        for (const part of await page.locator('nav.settings-nav > button').all()) {
          await part.click();
          const name = await part.textContent();
          await expect.poll(current).toBe(name);
          // The page receives the scroll event with the next frame.
          await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
          expect(await current()).toBe(name);
        }
        await page.locator('main.settings-main').hover();
        await page.mouse.wheel(0, -10_000);
        await expect.poll(current).toBe('Algemeen');
      },
      { height: 1600 },
    ));
  test('follow the scroll after a choice of a part that was already in place', () =>
    on('settings', async (page) => {
      const current = () => page.locator('nav [aria-current="true"]').textContent();
      const drawn = () =>
        page.evaluate(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))));
      for (let times = 0; times < 2; times += 1) {
        await page.locator('nav.settings-nav > button').first().click();
        await drawn();
      }
      // One step, and so one scroll event.
      await page.evaluate(
        `for (const one of document.querySelectorAll('.settings, main.settings-main')) one.scrollTop = 1e6`,
      );
      await expect.poll(current).toBe('Sneltoetsen');
    }));
  test('go from field to field of the organisation in logical order, two in a row', () =>
    on('settings', async (page) => {
      await page.getByRole('textbox', { name: 'Naam', exact: true }).focus();
      const names: string[] = [];
      const tops: number[] = [];
      for (let at = 0; at < 6; at += 1) {
        names.push(await focused(page));
        tops.push(
          await page.evaluate('Math.round(document.activeElement.closest(".field").getBoundingClientRect().top)'),
        );
        await page.keyboard.press('Tab');
      }
      expect(names).toEqual(['Naam', 'Adres', 'Contactpersoon', 'Functie', 'E-mail', 'Telefoon']);
      expect([0, 2, 4].map((row) => tops[row] === tops[row + 1])).toEqual([true, true, true]);
      expect(new Set(tops).size).toBe(3);
    }));
  test('refuse a house colour that is too light to read', () =>
    on('settings', async (page) => {
      const field = page.getByLabel('Huiskleur');
      await field.fill('#AABBCC');
      await expect.poll(() => page.getByText('De vorige kleur blijft.').count()).toBe(1);
      expect(await page.title()).not.toContain('#AABBCC');
      await field.fill('#1C3D63');
      await expect.poll(() => page.title()).toContain('#1C3D63');
    }));
});

test.each(['library-unknown', 'export-done'])('each control that Tab reaches shows its focus: %s', (story) =>
  on(story, async (page) => {
    const unseen: string[] = [];
    for (let at = 0; at < 40; at += 1) {
      await page.keyboard.press('Tab');
      const hasOutline: boolean = await page.evaluate(`(() => {
        const it = document.activeElement;
        if (it === document.body) return true;
        const rings = [it, it.closest('.field'), it.closest('.choice-check'), it.closest('.token-field'), it.closest('.list-row'), it.closest('.block-form-grounds')];
        return rings.some((one) => one && getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) >= 2);
      })()`);
      if (!hasOutline) unseen.push(await focused(page));
    }
    expect(unseen).toEqual([]);
  }),
);

describe('choosing a ground beside the page', () => {
  const choose = (page: Page) => page.getByRole('button', { name: 'Onderbouwing kiezen voor punt 1' });
  test('is cancelled by Esc, and the focus returns to its former element', () =>
    on('writing-evidence', async (page) => {
      await choose(page).click();
      const field = page.getByRole('combobox', { name: 'Onderbouwing kiezen' });
      await expect.poll(() => role(page)).toBe('combobox');
      await page.keyboard.type('klant');
      await page.keyboard.press('Escape');
      // The first closes the results.
      await expect.poll(() => page.locator('.block-picker .menu:visible').count()).toBe(0);
      expect(await field.count()).toBe(1);
      await page.keyboard.press('Escape');
      await expect.poll(() => field.count()).toBe(0);
      await expect.poll(() => focused(page)).toBe('Onderbouwing kiezen voor punt 1');
    }));
  test('returns the focus when a ground is chosen', () =>
    on('writing-evidence', async (page) => {
      await choose(page).click();
      await expect.poll(() => role(page)).toBe('combobox');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('Onderbouwing kiezen voor punt 1');
    }));
});

test('a field that searches for a block counts the results, and shows when there are none', () =>
  on('writing-evidence', async (page) => {
    await page.getByRole('button', { name: 'Onderbouwing kiezen voor punt 1' }).click();
    await expect.poll(() => role(page)).toBe('combobox');
    const status = page.locator('.block-picker > [role="status"]');
    await page.keyboard.type('klant');
    await expect.poll(() => status.textContent()).toMatch(/^\d+ voorstel/);
    await page.keyboard.type('xqz');
    await expect.poll(() => status.textContent()).toBe('Niets gevonden');
    expect((await status.boundingBox())?.height).toBeGreaterThan(20);
  }));

test('the library beside the page counts the results of a search', () =>
  on('writing-search', async (page) => {
    await expect
      .poll(() => page.locator('.library-pane-list > .visually-hidden[role="status"]').textContent())
      .toMatch(/^\d+ bouwstenen$/);
  }));

test.each(['export-failed', 'conflict-failed', 'versions-unreadable', 'settings-refused'])(
  'an error on %s is announced at once',
  (story) =>
    on(story, async (page) => {
      await expect.poll(() => page.getByRole('alert').first().textContent()).not.toBe('');
    }),
);
