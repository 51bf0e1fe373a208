import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { CAMPAIGN, type StartedApp, test } from './app.ts';
import { exportBoth } from './exported.ts';
import { answerDialogs } from './gestures.ts';
import { newInbreng, onStarterLibrary, openLibraryScreen } from './on-library.ts';
import { expect, openSample, openTab, placeOf } from './open-sample.ts';
import { chooseInMenu, saveState } from './steps.ts';

const PROMISE = 'toezegging-herzien-plan';
const FIGURE = 'cijfer-extra-per-jaar';

/** A commitment of which everything is known, unlike those of the starter library. */
const PROMISE_FILE = `---
kind: commitment
title: Een herzien actieplan voor de zomer
by: de minister van Justitie en Veiligheid
date: 2024-06-05
state: open
gist: stuur een herzien actieplan voor de zomer
source:
  type: kamerstuk
  kamerstuk:
    chamber: II
    dossier: "28638"
    addition: null
    number: "246"
  sessionYear: 2023-2024
  title: null
  date: null
---

De Kamer ontvangt voor de zomer een herzien actieplan.
`;

function addPromise(library: string): void {
  mkdirSync(join(library, 'toezeggingen'), { recursive: true });
  writeFileSync(join(library, 'toezeggingen', `${PROMISE}.md`), PROMISE_FILE);
}

/** Text with any white space, also one at which no line ends. */
const words = (text: string): RegExp => new RegExp(text.replace(/[().]/g, '\\$&').replaceAll(' ', '\\s*'));

/** The text that documents print for the two grounds, without their notes. */
const PRINTED = {
  figure: words('Cijfer € 500.000 per jaar extra, vier jaar lang'),
  commitment: words(
    'Toezegging De minister van Justitie en Veiligheid (2024): stuur een herzien actieplan voor de zomer, open.',
  ),
};

/** Types in the field that finds a ground, and takes the first suggestion. */
async function choose(shown: Page, field: Locator, typed: string, title: RegExp): Promise<void> {
  await field.fill(typed);
  await expect(shown.getByRole('option', { name: title }).first()).toHaveAttribute('aria-selected', 'true');
  await field.press('Enter');
}

async function printsBoth(shown: Page, folder: string): Promise<void> {
  const { word, pdfWords } = await exportBoth(shown, folder, 'Met gronden');
  const wordWords = word.lines.map(({ text }) => text).join(' ');
  for (const printed of Object.values(PRINTED)) {
    expect(wordWords).toMatch(printed);
    expect(pdfWords).toMatch(printed);
  }
  const notes = word.notes.flatMap(({ paragraphs }) => paragraphs).join(' ');
  expect(notes).toMatch(words('Kamerstukken II 2023/24, 28638, nr. 246.'));
}

test.describe('a figure and a commitment as grounds', () => {
  test.setTimeout(120_000);

  test('are chosen at Onderbouwing: the page, the matrix, the file, Word and PDF contain them', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const withPromise = (args: string[]): Promise<StartedApp> => {
      addPromise(join(folder, 'bibliotheek'));
      return start(args);
    };
    const { shown, draft, saved } = await openSample(withPromise, folder);
    await openTab(shown, 'Onderbouwing');
    const demand = shown.getByRole('tabpanel').getByRole('region', { name: /^Punt 2: / });
    for (const [typed, title] of [
      ['extra geld', /Extra geld per jaar/],
      ['herzien actieplan', /Een herzien actieplan voor de zomer/],
    ] as const) {
      await demand.getByRole('button', { name: 'Onderbouwing kiezen voor punt 2' }).click();
      await choose(shown, demand.getByRole('combobox'), typed, title);
    }
    await expect(demand.getByRole('button', { name: /Extra geld per jaar/ }).first()).toBeVisible();
    await expect(demand.getByRole('button', { name: /Een herzien actieplan voor de zomer/ }).first()).toBeVisible();

    const onPage = shown.getByRole('textbox', { name: 'Document' }).getByRole('group', { name: /^Punt 2,/ });
    for (const printed of Object.values(PRINTED)) await expect(onPage).toContainText(printed);
    await shown.getByRole('button', { name: 'Matrix openen' }).click();
    const matrix = shown.getByRole('grid', { name: 'Welke onderbouwing hoort bij welke eis' });
    for (const [kind, row] of [
      ['Cijfers', /^Extra geld per jaar, € 500\.000, compleet/],
      ['Toezeggingen', /^Een herzien actieplan voor de zomer, de minister van Justitie en Veiligheid, compleet/],
    ] as const) {
      await expect(matrix.getByRole('rowheader', { name: kind, exact: true })).toBeVisible();
      const cells = matrix.getByRole('row', { name: row }).getByRole('gridcell');
      await expect(cells.nth(1)).toHaveAttribute('aria-selected', 'true');
      await expect(cells.nth(0)).toHaveAttribute('aria-selected', 'false');
    }
    await shown.keyboard.press('Escape');
    await expect
      .poll(() => saved().body.find(({ id }) => id === placeOf(draft, 'eis-klanten')))
      .toMatchObject({
        grounds: {
          added: ['28638-242', 'greta-3-vraag', FIGURE, PROMISE].map((block) => ({ block })),
          dropped: [],
        },
      });
    expect(saved().blocks).toMatchObject({ [FIGURE]: { kind: 'figure' }, [PROMISE]: { kind: 'commitment' } });
    await printsBoth(shown, folder);
  });

  test('are chosen in the form of a demand and saved in its file; a document with that demand prints them', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown, read } = await onStarterLibrary(start, folder, addPromise);
    await openLibraryScreen(shown);
    await shown.getByRole('searchbox').fill('Onderbouw de financiële keuzes');
    await shown.getByRole('option', { name: /Onderbouw de financiële keuzes/ }).click();
    const field = shown.getByRole('combobox', { name: 'Onderbouwing kiezen' });
    await choose(shown, field, 'extra geld', /Extra geld per jaar/);
    await choose(shown, field, 'herzien actieplan', /Een herzien actieplan voor de zomer/);
    await expect.poll(() => read('eisen', 'eis-financien')).toContain(`- block: ${PROMISE}`);
    expect(read('eisen', 'eis-financien')).toContain(`- block: ${FIGURE}`);

    await chooseInMenu(app, 'start');
    const page = await newInbreng(shown);
    await answerDialogs(app, { save: join(folder, 'Nieuw.inbreng') });
    const search = shown.getByRole('searchbox', { name: 'Zoek in de bibliotheek' });
    await search.fill('Onderbouw de financiële keuzes');
    await search.press('Enter');
    const demand = page.getByRole('group', { name: /^Punt 1,/ });
    for (const printed of Object.values(PRINTED)) await expect(demand).toContainText(printed);
    await shown.keyboard.press('Control+s');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    const kept = JSON.parse(readFileSync(join(folder, 'Nieuw.inbreng'), 'utf8'));
    expect(kept.blocks).toMatchObject({ [FIGURE]: { kind: 'figure' }, [PROMISE]: { kind: 'commitment' } });
    await printsBoth(shown, folder);
  });
});
