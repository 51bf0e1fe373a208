import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CAMPAIGN, test } from './app.ts';
import { answerDialogs } from './gestures.ts';
import { ALL, expectOnlyWords, HOSTILE, writeHostile } from './hostile-words.ts';
import { newInbreng, onStarterLibrary, openLibraryScreen } from './on-library.ts';
import { expect, openTab, previewPage } from './open-sample.ts';
import { chooseInMenu, saveState } from './steps.ts';

/** Ids of the hostile blocks of the library, with the word that finds each. */
const BLOCKS = {
  'passage-vijandig': 'vijandpassage',
  'bron-vijandig': 'vijandbron',
  'eis-vijandig': 'vijandeis',
  'citaat-vijandig': 'vijandcitaat',
  '28638-998': 'vijandmotie',
  'vraag-vijandig': 'vijandvraag',
} as const;
type HostileId = keyof typeof BLOCKS;

/** Blocks of each kind with hostile text in every field that can hold text. */
function hostileBlocks(library: string): void {
  const common = (id: HostileId) => ({
    id,
    title: `Zeer ${BLOCKS[id]} ${ALL}`,
    tags: [HOSTILE.picture, ALL],
    themes: [HOSTILE.script],
    note: ALL,
  });
  const source = { type: 'website', organisation: ALL, title: ALL, date: null, url: HOSTILE.address, language: 'nl' };
  const body = `Begin ${ALL} [klik](${HOSTILE.address}) ![beeld](${HOSTILE.address}) <b onclick="window.ran=5">vet</b> slot.`;
  writeHostile(
    library,
    'passages/passage-vijandig.md',
    { kind: 'passage', ...common('passage-vijandig') },
    `${body} :cite[]{block=bron-vijandig}`,
  );
  writeHostile(library, 'bronnen/bron-vijandig.md', { kind: 'source', ...common('bron-vijandig'), source }, '');
  writeHostile(
    library,
    'eisen/eis-vijandig.md',
    {
      kind: 'demand',
      ...common('eis-vijandig'),
      addressee: ALL,
      gist: ALL,
      grounds: [{ block: 'bron-vijandig', shows: ALL }],
    },
    body,
  );
  writeHostile(
    library,
    'citaten/citaat-vijandig.md',
    { kind: 'quote', ...common('citaat-vijandig'), speaker: ALL, role: ALL, approvedBy: ALL, source },
    body,
  );
  writeHostile(
    library,
    'moties/28638-998.md',
    {
      kind: 'motion',
      ...common('28638-998'),
      kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '998' },
      dossierTitle: ALL,
      movers: [ALL],
      gist: ALL,
      appreciation: ALL,
    },
    body,
  );
  writeHostile(library, 'vragen/vraag-vijandig.md', { kind: 'question', ...common('vraag-vijandig') }, body);
  if (process.platform !== 'win32')
    writeHostile(library, `passages/${HOSTILE.picture} \u202Edm.md`, { id: 'x', kind: ALL }, body);
}

const search = (shown: Page) => shown.getByRole('searchbox', { name: 'Zoek in de bibliotheek' });

const look = (shown: Page) => shown.getByRole('region', { name: 'Voorbeeld van de bouwsteen' });

/** Finds a hostile block by its word and chooses it in a list. */
async function choose(shown: Page, id: HostileId): Promise<void> {
  await search(shown).fill(BLOCKS[id]);
  const row = shown.getByRole('option').first();
  await expect(row).toHaveAttribute('data-key', id);
  await expect(row).toContainText(HOSTILE.picture);
  // With so much text its middle may be below the view.
  await row.click({ position: { x: 60, y: 12 } });
}

/** Chooses every hostile block one by one in the pane beside the page. */
async function eachChosen(shown: Page, work: (id: HostileId) => Promise<void>): Promise<void> {
  for (const id of Object.keys(BLOCKS) as HostileId[]) {
    await choose(shown, id);
    await work(id);
  }
}

test.describe('hostile text in the files of a library stays text', () => {
  test('in its list, in the preview of a block, on the page and in Controles', async ({ start, folder }) => {
    const { shown } = await onStarterLibrary(start, folder, hostileBlocks);
    const page = await newInbreng(shown);
    const blocks = page.getByRole('group');
    await eachChosen(shown, async (id) => {
      for (const words of Object.values(HOSTILE)) await expect(look(shown).getByRole('heading')).toContainText(words);
      await expectOnlyWords(shown);
      if (id === 'bron-vijandig') return;
      const before = await blocks.count();
      await look(shown).getByRole('button', { name: 'Invoegen' }).click();
      await expect.poll(() => blocks.count()).toBeGreaterThan(before);
    });
    for (const words of [HOSTILE.picture, HOSTILE.script, HOSTILE.address, '<svg onload=window.ran=4> <b>', 'klik'])
      await expect(page).toContainText(words);
    await openTab(shown, 'Controles');
    await expect(shown.getByRole('tabpanel', { name: /^Controles/ })).toContainText(HOSTILE.picture);
    await expectOnlyWords(shown);
  });

  test('in the form of a block', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown } = await onStarterLibrary(start, folder, hostileBlocks);
    await openLibraryScreen(shown);
    await shown.getByRole('button', { name: /^Niet goed gelezen/ }).click();
    const files = shown.getByRole('main', { name: 'Niet goed gelezen' });
    // A file name can be as hostile as its content.
    if (process.platform !== 'win32') await expect(files).toContainText(HOSTILE.picture);
    await expectOnlyWords(shown);
    await shown.getByRole('button', { name: /^Alles/ }).click();
    for (const [id, label] of [
      ['passage-vijandig', 'Titel'],
      ['eis-vijandig', 'Aan'],
      ['citaat-vijandig', 'Spreker'],
    ] as const) {
      await choose(shown, id);
      const field = shown.getByRole('textbox', { name: label, exact: true });
      await expect(field).toHaveValue(new RegExp(HOSTILE.picture.replace(/[?().]/g, '.')));
      await expectOnlyWords(shown);
    }
  });

  test('in Voorbeeld and in an export as text', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { app, shown } = await onStarterLibrary(start, folder, hostileBlocks);
    const page = await newInbreng(shown);
    await eachChosen(shown, async (id) => {
      if (id === 'bron-vijandig') return;
      const blocks = page.getByRole('group');
      const before = await blocks.count();
      await look(shown).getByRole('button', { name: 'Invoegen' }).click();
      await expect.poll(() => blocks.count()).toBeGreaterThan(before);
    });
    await openTab(shown, 'Voorbeeld');
    await expect(previewPage(shown, 1).locator('canvas')).toBeVisible();
    await expectOnlyWords(shown);

    await answerDialogs(app, { save: join(folder, 'Vijandig.inbreng') });
    await chooseInMenu(app, 'save');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    await shown.getByRole('button', { name: 'Exporteren', exact: true }).click();
    const dialog = shown.getByRole('dialog');
    await dialog.getByLabel('Reden om toch te exporteren').fill('Een proef');
    await dialog.getByRole('checkbox', { name: 'PDF' }).uncheck();
    await dialog.getByRole('checkbox', { name: 'Platte tekst' }).check();
    await dialog.getByRole('textbox', { name: 'Naam', exact: true }).fill('Vijandig');
    await expectOnlyWords(shown);
    await dialog.getByRole('button', { name: 'Toch exporteren' }).click();
    await expect(shown.getByRole('heading', { name: 'Geëxporteerd' })).toBeVisible({ timeout: 90_000 });
    await expectOnlyWords(shown);
    const text = readFileSync(join(folder, 'Vijandig.txt'), 'utf8');
    for (const words of [HOSTILE.picture, HOSTILE.address, '<svg onload=window.ran=4> <b>'])
      expect(text).toContain(words);
    // An address is in these marks when a link leads to it.
    expect(text).not.toContain(`<${HOSTILE.address}`);
  });
});
