import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test } from './app.ts';
import { answerDialogs } from './gestures.ts';
import { ALL, expectOnlyWords, HOSTILE, writeHostile } from './hostile-words.ts';
import { newInbreng, onStarterLibrary, openLibraryScreen } from './on-library.ts';
import { expect, openTab, previewPage } from './open-sample.ts';
import { chooseInMenu, saveState } from './steps.ts';

/** Blocks of each kind that say hostile words wherever a file can hold words. */
function hostileBlocks(library: string): void {
  const common = { title: `Vijandig ${ALL}`, tags: [HOSTILE.picture, ALL], themes: [HOSTILE.script], note: ALL };
  const source = { type: 'website', organisation: ALL, title: ALL, date: null, url: HOSTILE.address, language: 'nl' };
  const body = `Begin ${ALL} [klik](${HOSTILE.address}) ![beeld](${HOSTILE.address}) <b onclick="window.ran=5">vet</b> slot.`;
  writeHostile(
    library,
    'passages/passage-vijandig.md',
    { id: 'passage-vijandig', kind: 'passage', ...common },
    `${body} :cite[]{block=bron-vijandig}`,
  );
  writeHostile(library, 'bronnen/bron-vijandig.md', { id: 'bron-vijandig', kind: 'source', ...common, source }, '');
  writeHostile(
    library,
    'eisen/eis-vijandig.md',
    {
      id: 'eis-vijandig',
      kind: 'demand',
      ...common,
      addressee: ALL,
      gist: ALL,
      grounds: [{ block: 'bron-vijandig', shows: ALL }],
    },
    body,
  );
  writeHostile(
    library,
    'citaten/citaat-vijandig.md',
    { id: 'citaat-vijandig', kind: 'quote', ...common, speaker: ALL, role: ALL, approvedBy: ALL, source },
    body,
  );
  writeHostile(
    library,
    'moties/28638-998.md',
    {
      id: '28638-998',
      kind: 'motion',
      ...common,
      kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '998' },
      dossierTitle: ALL,
      movers: [ALL],
      gist: ALL,
      appreciation: ALL,
    },
    body,
  );
  writeHostile(library, 'vragen/vraag-vijandig.md', { id: 'vraag-vijandig', kind: 'question', ...common }, body);
  if (process.platform !== 'win32')
    writeHostile(library, `passages/${HOSTILE.picture} \u202Edm.md`, { id: 'x', kind: ALL }, body);
}

const search = (shown: Page) => shown.getByRole('searchbox', { name: 'Zoek in de bibliotheek' });

const look = (shown: Page) => shown.getByRole('region', { name: 'Voorbeeld van de bouwsteen' });

/** Every hostile block of the library, chosen one by one in the pane beside the page. */
async function eachChosen(shown: Page, work: (key: string) => Promise<void>): Promise<void> {
  const rows = shown.getByRole('complementary', { name: 'Bibliotheek' }).getByRole('option');
  const find = async (): Promise<void> => {
    await search(shown).fill('');
    await search(shown).fill('vijandig');
    await expect(rows).toHaveCount(6);
  };
  await find();
  const keys = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-key') ?? ''));
  for (const key of keys) {
    await find();
    await shown.locator(`[role=option][data-key="${key}"]`).click();
    await work(key);
  }
}

test.describe('hostile words in the files of a library are words', () => {
  test('in its list, and in the look at a block', async ({ start, folder }) => {
    const { shown } = await onStarterLibrary(start, folder, hostileBlocks);
    await newInbreng(shown);
    await eachChosen(shown, async (key) => {
      await expect(shown.locator(`[role=option][data-key="${key}"]`)).toContainText(HOSTILE.picture);
      for (const words of Object.values(HOSTILE)) await expect(look(shown).getByRole('heading')).toContainText(words);
      await expectOnlyWords(shown);
    });
  });

  test('in the form of a block', async ({ start, folder }) => {
    const { shown } = await onStarterLibrary(start, folder, hostileBlocks);
    await openLibraryScreen(shown);
    await search(shown).fill('vijandig');
    await expect(shown.getByRole('option')).toHaveCount(6);
    for (const [kind, label] of [
      ['Passage', 'Titel'],
      ['Eis', 'Aan'],
      ['Citaat', 'Spreker'],
    ] as const) {
      await shown.getByRole('option', { name: new RegExp(`^${kind}: Vijandig`) }).click();
      const field = shown.getByRole('textbox', { name: label, exact: true });
      await expect(field).toHaveValue(new RegExp(HOSTILE.picture.replace(/[?().]/g, '.')));
      await expectOnlyWords(shown);
    }
  });

  test('on the page, in Voorbeeld, in Controles and in what is exported as text', async ({ start, folder }) => {
    const { app, shown } = await onStarterLibrary(start, folder, hostileBlocks);
    const page = await newInbreng(shown);
    await eachChosen(shown, async (key) => {
      if (key === 'bron-vijandig') return;
      const blocks = page.getByRole('group');
      const before = await blocks.count();
      await look(shown).getByRole('button', { name: 'Invoegen' }).click();
      await expect.poll(() => blocks.count()).toBeGreaterThan(before);
      await expectOnlyWords(shown);
    });
    for (const words of [HOSTILE.picture, HOSTILE.script, HOSTILE.address, '<svg onload=window.ran=4> <b>', 'klik'])
      await expect(page).toContainText(words);
    await openTab(shown, 'Voorbeeld');
    await expect(previewPage(shown, 1).locator('canvas')).toBeVisible();
    await expectOnlyWords(shown);
    await openTab(shown, 'Controles');
    await expect(shown.getByRole('tabpanel', { name: /^Controles/ })).toContainText(HOSTILE.picture);
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
    // An address stands in these marks where a link leads to it.
    expect(text).not.toContain(`<${HOSTILE.address}`);
  });
});
