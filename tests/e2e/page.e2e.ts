import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import type { BlockInstance } from '../../engine/core/richtext/model.ts';
import { ALONE, CAMPAIGN, expect, OWN_PROCESS, ROOT, type StartedApp, test } from './app.ts';
import { readClipboard, writeClipboard } from './clipboard.ts';
import { carry, dropFiles, pressWhileBusy, toTopOfDesk } from './gestures.ts';
import { sampleDraft } from './sample-draft.ts';
import { CHANGED_DEMAND_TEXT, DEMAND_TEXT } from './starter-texts.ts';
import { starterLibrary } from './steps.ts';

interface Opened extends StartedApp {
  file: string;
  library: string;
  /** Reads the draft from its file. */
  saved: () => Draft;
}

/** Opens the sample inbreng beside the starter library. */
async function openSample(
  start: (args: string[]) => Promise<StartedApp>,
  folder: string,
  change: (draft: Draft) => Draft = (draft) => draft,
): Promise<Opened> {
  const library = starterLibrary(folder);
  const file = join(folder, 'Inbreng.inbreng');
  writeFileSync(file, JSON.stringify(change(await sampleDraft())));
  const started = await start([`--library=${library}`, file]);
  await expect(started.shown.getByRole('textbox', { name: 'Document' })).toBeVisible();
  await expect(block(started.shown, 'Punt 1,').getByText(/^Onderbouwing: \d van \d compleet$/)).toBeVisible();
  return { ...started, file, library, saved: () => JSON.parse(readFileSync(file, 'utf8')) };
}

const block = (shown: Page, name: string): Locator =>
  shown.getByRole('textbox', { name: 'Document' }).getByRole('group', { name });

/** The blocks of the page by the beginning of their names, from top to bottom. */
const order = (shown: Page): Promise<string[]> =>
  shown
    .locator('.written .block-frame')
    .evaluateAll((blocks) => blocks.map((one) => (one.getAttribute('aria-label') ?? '').slice(0, 20)));

const instances = (draft: Draft): BlockInstance[] => draft.body.filter((node) => node.type === 'blockInstance');

/** Chooses a block by a click on its frame. */
const chooseBlock = (one: Locator): Promise<void> => one.locator('.block-frame-source').click();

/** Paragraphs of a few lines each. */
function paragraphs(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    type: 'paragraph' as const,
    id: `more${at}`,
    content: [
      { type: 'run' as const, text: `Punt ${at}: ${'de regering zegt per eis wat zij doet en wanneer. '.repeat(6)}` },
    ],
  }));
}

test.describe('a block of the library', () => {
  test('is inserted at the insertion line, by double click, and by Enter', async ({ start, folder }) => {
    const { shown, saved } = await openSample(start, folder);
    const line = shown.locator('.sheet > .drop-line');
    const title = 'Verplichte leeftijdsidentificatie';
    const row = shown.getByRole('option', { name: title });
    await row.scrollIntoViewIfNeeded();
    await carry(shown, row, block(shown, 'Punt 2,'), 10);
    await expect(line).toContainText('Hier invoegen');
    const [above, at, below] = [
      await block(shown, 'Punt 1,').boundingBox(),
      await line.boundingBox(),
      await block(shown, 'Punt 2,').boundingBox(),
    ];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(at?.y ?? 0);
    expect(at?.y ?? 0).toBeLessThan(below?.y ?? 0);
    await shown.mouse.up();
    await expect(line).toHaveCount(0);
    expect((await order(shown)).slice(0, 3)).toEqual([
      expect.stringMatching(/^Punt 1/),
      expect.stringMatching(/^Motie, Gewijzigde/),
      expect.stringMatching(/^Punt 2/),
    ]);
    await shown.keyboard.press('Control+z');
    await expect.poll(() => order(shown)).toHaveLength(14);
    await shown.keyboard.press('Control+y');
    await expect.poll(() => order(shown)).toHaveLength(15);

    await shown.getByText('Laat de regering per eis zeggen').click();
    await shown.keyboard.press('End');
    await row.dblclick();
    await expect.poll(() => order(shown)).toHaveLength(16);
    const search = shown.getByRole('searchbox', { name: 'Zoek in de bibliotheek' });
    await search.fill('klanten van minderjarigen');
    await search.press('Enter');
    await expect.poll(() => order(shown)).toHaveLength(17);
    await test.step('two rows chosen with Ctrl are inserted together, and undone together', async () => {
      await search.fill('');
      await shown.getByRole('option', { name: title }).click();
      await shown
        .getByRole('option', { name: 'Minst zichtbare slachtoffers' })
        .first()
        .click({ modifiers: ['Control'] });
      await shown.getByRole('button', { name: '2 bouwstenen invoegen' }).click();
      await expect.poll(() => order(shown)).toHaveLength(19);
      await shown.keyboard.press('Control+z');
      await expect.poll(() => order(shown)).toHaveLength(17);
    });
    await test.step('a picture is dropped between the blocks, described and captioned', async () => {
      await toTopOfDesk(block(shown, 'Punt 1,'));
      await dropFiles(shown, block(shown, 'Punt 1,'), [join(ROOT, 'assets', 'icon', 'icon.png')]);
      const figure = shown.locator('.written > figure');
      await expect(figure.getByText('Beschrijving ontbreekt')).toBeVisible();
      const field = figure.getByRole('textbox', { name: /^Beschrijving/ });
      await field.fill('Het teken van Inbreng');
      await field.press('Enter');
      await expect(figure.getByText('Beschrijving ontbreekt')).toBeHidden();
      await expect(figure.getByRole('img', { name: 'Het teken van Inbreng' })).toBeVisible();
      await shown.keyboard.press('Enter');
      await expect(figure.getByRole('textbox', { name: 'Bijschrift' })).toBeFocused();
      await shown.keyboard.type('Zo ziet het eruit');
      await shown.keyboard.press('Enter');
      await expect(figure).toContainText('Zo ziet het eruit');
      // Its label has the same colour as printed.
      const colourOf = (one: Locator) => one.evaluate((found) => getComputedStyle(found).color);
      expect(await colourOf(figure.locator('.caption b'))).toBe(
        await colourOf(shown.locator('.written .page-demand').first()),
      );
      await expect
        .poll(() => saved().body.find((node) => node.type === 'figure'))
        .toMatchObject({
          alt: 'Het teken van Inbreng',
          caption: [{ type: 'run', text: 'Zo ziet het eruit' }],
        });
    });
  });

  test('shows another form in place; undo and redo change it in one step each', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown, saved } = await openSample(start, folder);
    const eis = block(shown, 'Punt 1,');
    const forms = () => instances(saved())[0]?.form;
    await chooseBlock(eis);
    await eis.getByRole('button', { name: 'Vorm: Volledig' }).click();
    await shown.getByRole('menuitemradio', { name: 'Als één regel tonen' }).click();
    await expect(eis.getByText(DEMAND_TEXT)).toHaveCount(0);
    await expect(eis.getByRole('button', { name: 'Vorm: Eén regel' })).toBeVisible();
    await expect.poll(forms).toBe('short');
    await expect(shown.getByRole('textbox', { name: 'Document' })).toBeFocused();
    await shown.keyboard.press('Control+z');
    await expect(eis.getByText(DEMAND_TEXT)).toBeVisible();
    await shown.keyboard.press('Control+y');
    await expect(eis.getByText(DEMAND_TEXT)).toHaveCount(0);
  });

  test('is edited where it is pressed and marked Aangepast; one button restores the text of the library', async ({
    start,
    folder,
  }) => {
    const { shown, saved } = await openSample(start, folder);
    const [eis, two, question] = [block(shown, 'Punt 1,'), block(shown, 'Punt 2,'), block(shown, 'Vraag 1,')];
    const wordsOf = (of: Locator): Locator => of.getByRole('textbox', { name: /^Eigen woorden/ });
    const words = wordsOf(eis);
    await eis.getByText(DEMAND_TEXT).click();
    await expect(words).toBeFocused();

    await test.step('is pressed correctly although the page moves under the mouse', async () => {
      // The first demand becomes shorter in the meantime: the text that is pressed moves up by a line.
      const text = two.getByText('Neem een pakket concrete');
      const { height } = (await text.boundingBox()) ?? { height: 0 };
      await text.click({ position: { x: 1, y: height - 6 } });
      await expect(wordsOf(two)).toBeFocused();
      await shown.keyboard.type('Meer ');
      await expect(wordsOf(two)).toContainText('Meer Neem een pakket');
      await shown.keyboard.press('Control+z');
    });
    await test.step('shows its sources as printed', async () => {
      await question.getByText('Wanneer wordt non-punishment').click();
      await expect(wordsOf(question)).toBeFocused();
      await expect(wordsOf(question)).toContainText(/Bikker en Mutluer \(Kamerstuk.*229\)/);
    });

    await eis.getByText(DEMAND_TEXT).click();
    await expect(words).toBeFocused();
    await shown.keyboard.press('Control+End');
    await shown.keyboard.type(' Ook nu.');
    await expect(eis.getByText('Aangepast')).toBeVisible();
    await shown.keyboard.press('Escape');
    await expect(words).toHaveCount(0);
    await expect(eis.getByText(/\. Ook nu\.$/)).toBeVisible();

    await test.step('has its own claim, too: ↑ leads to it', async () => {
      await shown.keyboard.press('Enter');
      await expect(words).toBeFocused();
      await shown.keyboard.press('Control+Home');
      await shown.keyboard.press('ArrowUp');
      await expect(eis.getByRole('textbox', { name: /^Eis: Punt 1/ })).toBeFocused();
      await shown.keyboard.press('End');
      await shown.keyboard.type(' nu');
      await expect.poll(() => instances(saved())[0]?.own?.title).toMatch(/ nu$/);
      await shown.keyboard.press('Escape');
    });

    const before = saved();
    await chooseBlock(eis);
    await eis.getByRole('button', { name: 'Terugzetten' }).click();
    await expect(eis.getByText('Ook nu.')).toHaveCount(0);
    await expect(eis.getByText('Aangepast')).toHaveCount(0);
    await expect.poll(() => instances(saved())[0]).not.toHaveProperty('own');
    expect(saved().body.map(({ id }) => id)).toEqual(before.body.map(({ id }) => id));
    await shown.keyboard.press('Control+z');
    await expect(eis.getByText('Ook nu.')).toBeVisible();

    await test.step('takes no letters in literal text', async () => {
      const motion = block(shown, 'Motie van het lid Bikker');
      await motion.getByText('gehoord de beraadslaging').click();
      await shown.keyboard.type('xyz');
      await expect(shown.getByText('Letterlijke tekst is op slot. Ontgrendelen kan wel.')).toBeVisible();
      await expect(shown.locator('.sheet').getByText('xyz')).toHaveCount(0);
    });
  });

  test('still has its own text after its document is opened again, and can restore the library’s', {
    tag: [OWN_PROCESS, CAMPAIGN],
  }, async ({ start, folder }) => {
    const { app, shown, saved, file, library } = await openSample(start, folder);
    await block(shown, 'Punt 1,').getByText(DEMAND_TEXT).click();
    await shown.keyboard.press('Control+End');
    await shown.keyboard.type(' Ook in 2027.');
    await expect.poll(() => JSON.stringify(instances(saved())[0]?.own ?? null)).toContain('Ook in 2027.');
    await app.close();
    const again = await start([`--library=${library}`, file]);
    const same = block(again.shown, 'Punt 1,');
    await expect(same.getByText('Ook in 2027.')).toBeVisible();
    await chooseBlock(same);
    await same.getByRole('button', { name: 'Terugzetten' }).click();
    await expect(same.getByText('Aangepast')).toHaveCount(0);
    await expect.poll(() => instances(saved())[0]).not.toHaveProperty('own');
    await again.shown.keyboard.press('Control+z');
    await expect(same.getByText('Ook in 2027.')).toBeVisible();
  });

  test('gets a ground by + Onderbouwing; the whole list of suggestions is visible, with the first chosen', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown } = await openSample(start, folder);
    const demand = block(shown, 'Punt 2,');
    await chooseBlock(demand);
    await demand.getByRole('button', { name: /^\+ Onderbouwing/ }).click();
    // Keys would be lost while the dialog still loads.
    await expect(shown.getByRole('dialog')).toBeVisible();
    await shown.keyboard.type('klant');
    const suggested = shown.getByRole('dialog').getByRole('option');
    await expect(suggested.nth(2)).toBeVisible();
    for (const one of await suggested.all()) await expect(one).toBeInViewport({ ratio: 1 });
    await shown.keyboard.press('Enter');
    await shown.getByRole('button', { name: 'Terug naar de tekst' }).click();
    await expect(demand.getByText('Onderbouwing: 2 van 5 compleet')).toBeVisible();
  });

  test('keeps literal text unchanged until the user unlocks it on purpose', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown, saved } = await openSample(start, folder);
    const motion = block(shown, 'Motie van het lid Bikker');
    const dialog = shown.getByRole('dialog', { name: /ontgrendelen/ });
    await chooseBlock(motion);
    await expect(motion.getByText('Letterlijk')).toBeVisible();
    await shown.keyboard.type('xyz');
    await motion.getByText('gehoord de beraadslaging').click();
    await shown.keyboard.type('xyz');
    await expect(shown.getByText('Letterlijke tekst is op slot. Ontgrendelen kan wel.')).toBeVisible();
    await expect(shown.locator('.sheet').getByText('xyz')).toHaveCount(0);

    await motion.getByRole('button', { name: 'Ontgrendelen' }).click();
    await expect(dialog).toContainText('gewone tekst van dit document, zonder bron');
    await shown.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(motion).toBeVisible();
    await motion.getByRole('button', { name: 'Ontgrendelen' }).click();
    await dialog.getByRole('button', { name: 'Ontgrendelen' }).click();
    await expect(motion).toHaveCount(0);
    const words = shown.locator('.written > p', { hasText: 'gehoord de beraadslaging' });
    await words.click();
    await shown.keyboard.press('End');
    await shown.keyboard.type(' Einde.');
    await expect(words).toContainText('gehoord de beraadslaging, Einde.');
    await expect.poll(() => instances(saved())).toHaveLength(13);

    await expect(async () => {
      await shown.keyboard.press('Control+z');
      await expect(motion).toBeVisible({ timeout: 300 });
    }).toPass({ timeout: 20_000 });
    await expect(words).toHaveCount(0);
    await expect.poll(() => instances(saved())).toHaveLength(14);
  });

  test('has text that the mouse selects; text typed or pasted on the whole block goes below it', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown } = await openSample(start, folder);
    const selected = () => shown.evaluate(() => window.getSelection()?.toString());
    const drag = async (words: Locator): Promise<void> => {
      await words.scrollIntoViewIfNeeded();
      const box = await words.boundingBox();
      if (!box) throw new Error('no words');
      await shown.mouse.move(box.x + 40, box.y + 8);
      await shown.mouse.down();
      await shown.mouse.move(box.x + 160, box.y + 8, { steps: 4 });
      await shown.mouse.up();
    };
    const eis = block(shown, 'Punt 1,');
    const printed = await eis.getByText(DEMAND_TEXT).textContent();
    await drag(eis.getByText(DEMAND_TEXT));
    const chosen = (await selected()) ?? '';
    expect(printed).toContain(chosen);
    expect(chosen.length).toBeGreaterThan(5);
    await shown.keyboard.type('#');
    await expect(eis.getByRole('textbox', { name: /^Eigen woorden/ })).not.toContainText(chosen);

    // Literal text can be copied in part, and stays.
    const motion = block(shown, 'Motie van het lid Bikker');
    await drag(motion.getByText('constaterende dat'));
    const literal = (await selected()) ?? '';
    expect(literal.length).toBeGreaterThan(5);
    await shown.keyboard.press('Control+c');
    await expect.poll(async () => (await readClipboard(app)).text).toBe(literal);
    await shown.keyboard.press('Delete');
    await expect(shown.getByText('Deze woorden horen bij de bouwsteen.')).toBeVisible();

    await chooseBlock(motion);
    await shown.keyboard.press('Control+v');
    const below = shown.locator('.block:has(:text("gehoord de beraadslaging")) + p');
    await expect(below).toHaveText(literal);
    await chooseBlock(block(shown, 'Punt 1,'));
    await shown.keyboard.type('Zo "nu"');
    await expect(shown.locator('.block:has-text("Onderbouwing: ") + p')).toHaveText('Zo ‘nu’');
    // Text that no key types: dictated, or chosen from a list of the system.
    await chooseBlock(block(shown, 'Punt 2,'));
    await shown.keyboard.insertText('gesproken');
    await expect(shown.locator('.block:has(.kind-demand) + p', { hasText: 'gesproken' })).toHaveText('gesproken');
    await expect(shown.getByRole('textbox', { name: 'Document' }).getByText('gesproken')).toHaveCount(1);
    expect(await order(shown)).toHaveLength(14);
  });

  test('reports another version in the library, shows the difference and takes it over; it is copied with its source', async ({
    start,
    folder,
  }) => {
    const { app, shown, saved, library } = await openSample(start, folder);
    const eis = block(shown, 'Punt 1,');
    const id = instances(saved())[0]?.block ?? '';
    const inLibrary = join(library, 'eisen', `${id}.md`);
    writeFileSync(inLibrary, readFileSync(inLibrary, 'utf8').replace(DEMAND_TEXT, CHANGED_DEMAND_TEXT));
    // The slower the checks of the library folder are, the fewer there are.
    await expect(eis.getByText('Andere versie')).toBeVisible({ timeout: 60_000 });
    await chooseBlock(eis);
    await eis.getByRole('button', { name: 'Vergelijken' }).click();
    const dialog = shown.getByRole('dialog');
    await expect(dialog).toContainText('Vandaag nog');
    await shown.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await eis.getByRole('button', { name: 'Bijwerken' }).click();
    await expect(eis.getByText(CHANGED_DEMAND_TEXT)).toBeVisible();
    await expect(eis.getByText('Andere versie')).toHaveCount(0);
    await expect(shown.getByRole('textbox', { name: 'Document' })).toBeFocused();
    await shown.keyboard.press('Control+z');
    await expect(eis.getByText(DEMAND_TEXT)).toBeVisible();
    await expect(eis.getByText('Andere versie')).toBeVisible();

    await eis.getByRole('button', { name: 'Meer' }).click();
    await shown.getByRole('menuitem', { name: 'Kopiëren met bron' }).click();
    await expect(shown.getByText('Gekopieerd, met bron.')).toBeVisible();
    await expect.poll(async () => (await readClipboard(app)).text).toContain(DEMAND_TEXT);
    expect((await readClipboard(app)).html).toContain(`<p>${DEMAND_TEXT}`);
    // With its grounds, each with its source.
    expect((await readClipboard(app)).text).toMatch(/\n\nOnderbouwing:\n(– .+: .+ \(.+\)(\n|$)){2}/);
    await shown.keyboard.press('Control+v');
    await expect.poll(() => order(shown)).toHaveLength(15);
  });

  test('that is opened or made from the grounds of a demand does not stay below an open window', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown } = await openSample(start, folder);
    const eis = block(shown, 'Punt 1,');
    const grounds = shown.getByRole('dialog', { name: /^Onderbouwing van/ });
    const ask = async (words: string): Promise<void> => {
      await chooseBlock(eis);
      await eis.getByRole('button', { name: /^\+ Onderbouwing/ }).click();
      await grounds.getByRole('combobox').fill(words);
      await expect(grounds.getByRole('option').first()).toBeVisible();
    };
    await ask('28638-238');
    await shown.keyboard.press('F2');
    const form = shown.getByRole('main', { name: /^Motie/ });
    await expect(form).toBeVisible();
    await expect(grounds).toHaveCount(0);
    // With the mouse, which a covering window would receive.
    await form.getByRole('textbox').first().click();
    await shown.keyboard.press('Escape');
    await expect(form).toHaveCount(0);

    await ask('Zzz nachtopvang');
    await grounds.getByRole('option', { name: /Zzz nachtopvang/ }).click();
    await expect(form).toBeVisible();
    await expect(grounds).toHaveCount(0);
    await form.getByRole('textbox', { name: 'Titel', exact: true }).fill('Motie over nachtopvang');
    await shown.keyboard.press('Escape');
    await shown
      .getByRole('dialog', { name: 'Motie opslaan?' })
      .getByRole('button', { name: 'Opslaan als onderbouwing', exact: true })
      .click();
    await expect(form).toHaveCount(0);
    await expect(eis.getByText(/^Onderbouwing: \d van 4 compleet$/)).toBeVisible();
  });

  test('with own text beside another version in the library: the user compares, and keeps or takes over', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown, saved, library } = await openSample(start, folder);
    const eis = block(shown, 'Punt 1,');
    const id = instances(saved())[0]?.block ?? '';
    const inLibrary = join(library, 'eisen', `${id}.md`);
    await eis.getByText(DEMAND_TEXT).click();
    await shown.keyboard.press('Control+End');
    await shown.keyboard.type(' Ook zoals wij dat zien.');
    await expect(eis.getByText('Aangepast')).toBeVisible();
    writeFileSync(inLibrary, readFileSync(inLibrary, 'utf8').replace(DEMAND_TEXT, CHANGED_DEMAND_TEXT));
    await expect(eis.getByText('Andere versie')).toBeVisible();
    const own = eis.getByText('zoals wij dat zien');
    const dialog = shown.getByRole('dialog', { name: /^Vergelijken/ });
    const compare = async (): Promise<void> => {
      await chooseBlock(eis);
      await expect(eis.getByRole('button', { name: 'Bijwerken' })).toHaveCount(0);
      await eis.getByRole('button', { name: 'Vergelijken' }).click();
      await expect(dialog).toContainText('Vandaag nog');
      await expect(dialog).toContainText('zoals wij dat zien');
    };
    await compare();
    await dialog.getByRole('button', { name: 'Eigen woorden houden' }).click();
    await expect(eis.getByText('Andere versie')).toHaveCount(0);
    await expect(eis.getByText('Aangepast')).toBeVisible();
    await expect(own).toBeVisible();
    await shown.keyboard.press('Control+z');
    await expect(eis.getByText('Andere versie')).toBeVisible();
    await compare();
    await dialog.getByRole('button', { name: 'Tekst overnemen' }).click();
    await expect(eis.getByText(CHANGED_DEMAND_TEXT)).toBeVisible();
    await expect(own).toHaveCount(0);
    await expect(eis.getByText('Andere versie')).toHaveCount(0);
    await expect(eis.getByText('Aangepast')).toHaveCount(0);
    await shown.keyboard.press('Control+z');
    await expect(own).toBeVisible();
    await expect(eis.getByText('Andere versie')).toBeVisible();
    await compare();
    await dialog.getByRole('button', { name: 'Eigen woorden houden' }).click();
    await expect(eis.getByText('Aangepast')).toBeVisible();
    // By now the library has the same text as the copy: only the own text differs.
    await compare();
    await dialog.getByRole('button', { name: 'Terugzetten' }).click();
    await expect(eis.getByText(CHANGED_DEMAND_TEXT)).toBeVisible();
    await expect(own).toHaveCount(0);
  });

  test('that the library lacks is saved there, and its document recognises it', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown, library } = await openSample(start, folder);
    const eis = block(shown, 'Punt 2,');
    const inLibrary = () => readdirSync(join(library, 'eisen'));
    const file = inLibrary().find((name) => name.includes('klanten'));
    if (!file) throw new Error('no file of the demand');
    rmSync(join(library, 'eisen', file));
    const missing = eis.getByText('Niet in bibliotheek', { exact: true });
    // The slower the checks of the library folder are, the fewer there are.
    await expect(missing).toBeVisible({ timeout: 60_000 });
    await chooseBlock(eis);
    await eis.getByRole('button', { name: 'Opslaan in bibliotheek' }).click();
    await expect(shown.getByText('De bouwsteen staat nu in de bibliotheek')).toBeVisible();
    await expect(missing).toHaveCount(0);
    await expect(eis.getByRole('button', { name: 'Openen' })).toBeVisible();
    expect(inLibrary()).toContain('eis-kom-met-maatregelen-tegen-klanten-die.md');
  });

  test('that is a question keeps the name of its demand visible while its text is typed', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown } = await openSample(start, folder, (draft) => {
      // One question fewer: then each shows its demand.
      const first = instances(draft).find((node) => node.block.startsWith('vraag-'));
      return { ...draft, body: draft.body.filter((node) => node !== first) };
    });
    const question = block(shown, 'Vraag 1,');
    await expect(question.locator('.editable-printed')).toContainText(/\((?:eis|punt)\s\d\)$/);
    await question.locator('.editable-printed').click();
    const words = question.getByRole('textbox', { name: /^Eigen woorden/ });
    await expect(words).toBeFocused();
    const shownAfter = () =>
      words
        .locator('p')
        .last()
        .evaluate((line) => getComputedStyle(line, '::after').content);
    expect(await shownAfter()).toMatch(/ \((?:eis|punt)\s\d\)/);
    await shown.keyboard.press('Control+End');
    await shown.keyboard.type(' Graag per brief.');
    expect(await shownAfter()).toMatch(/ \((?:eis|punt)\s\d\)/);
    await shown.keyboard.press('Escape');
    await expect(question.locator('.editable-printed')).toContainText(/Graag per brief\. \((?:eis|punt)\s\d\)$/);
  });

  test('has a menu under the right button and the menu key, with all its actions', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown } = await openSample(start, folder);
    const menu = shown.getByRole('menu', { name: /^Punt 2/ });
    const eis = block(shown, 'Punt 2,');
    await eis.locator('.block-frame-body').click({ button: 'right', position: { x: 120, y: 10 } });
    await expect(eis).toHaveClass(/\bon\b/);
    await expect(menu).toBeVisible();
    const entries = (await menu.getByRole('menuitem').allTextContents()).map((one) =>
      one.replace(/(?:Ctrl|Alt|Del).*/, ''),
    );
    expect(entries.slice(0, 3)).toEqual(['Knippen', 'Kopiëren', 'Plakken']);
    expect(entries).toEqual(
      expect.arrayContaining(['Onderbouwing kiezen', 'Kopiëren met bron', 'Ontgrendelen', 'Weghalen']),
    );
    await shown.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await expect(shown.getByRole('textbox', { name: 'Document' })).toBeFocused();

    const before = await order(shown);
    await shown.keyboard.press('Shift+F10');
    await menu.getByRole('menuitem', { name: /^Kopiëren Ctrl/ }).click();
    await expect.poll(async () => (await readClipboard(app)).text).toContain('Kom met maatregelen tegen klanten');
    await expect(eis).toBeVisible();
    await eis.locator('.block-frame-source').click({ button: 'right' });
    await menu.getByRole('menuitem', { name: 'Knippen' }).click();
    await expect.poll(() => order(shown)).toHaveLength(13);
    await shown.keyboard.press('Control+v');
    await expect.poll(() => order(shown)).toEqual(before);
    await chooseBlock(eis);
    await shown.keyboard.press('Control+x');
    await expect.poll(() => order(shown)).toHaveLength(13);
    await shown.keyboard.press('Control+z');
    await expect.poll(() => order(shown)).toEqual(before);
    await chooseBlock(eis);
    await shown.keyboard.press('Control+x');
    await expect.poll(() => order(shown)).toHaveLength(13);
    await shown.keyboard.press('Control+v');
    await expect.poll(() => order(shown)).toEqual(before);

    // Text pasted from it goes below the block; with nothing to paste it is disabled.
    await writeClipboard(app, { html: '', text: 'Daaronder geplakt.' });
    await eis.locator('.block-frame-source').click({ button: 'right' });
    const paste = menu.getByRole('menuitem', { name: /^Plakken Ctrl/ });
    await paste.click();
    const pasted = shown.locator('.block:has(.kind-demand) + p', { hasText: 'Daaronder geplakt.' });
    await expect(pasted).toBeVisible();
    await shown.keyboard.press('Control+z');
    await expect(pasted).toHaveCount(0);
    await app.evaluate(({ clipboard }) => clipboard.clear());
    await eis.locator('.block-frame-source').click({ button: 'right' });
    await expect(paste).toBeDisabled();
    await shown.keyboard.press('Escape');

    // Inside a selection the menu is for the whole selection, which stays.
    await shown.getByText('Laat de regering per eis zeggen').click();
    await shown.keyboard.press('Control+Shift+End');
    const selectedBlocks = shown.locator('.written > .block.is-selected');
    const selected = await selectedBlocks.count();
    expect(selected).toBeGreaterThan(1);
    await selectedBlocks.first().locator('.block-frame-caption').click({ button: 'right' });
    const ofWords = shown.getByRole('menu', { name: 'Selectie' });
    await expect(ofWords.getByRole('menuitem')).toHaveCount(3);
    await ofWords.getByRole('menuitem', { name: 'Kopiëren' }).click();
    await expect.poll(async () => (await readClipboard(app)).text).toContain('Vragen om over te nemen');
    await expect(selectedBlocks).toHaveCount(selected);
  });

  test('moves as a whole: by its handle, by keys, and by the handle with keys', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown, saved } = await openSample(start, folder);
    const ids = () => instances(saved()).map(({ id }) => id);
    const [one, two, three, ...rest] = ids();
    const eis = block(shown, 'Punt 1,');
    await toTopOfDesk(eis);
    await eis.hover();
    await carry(shown, eis.locator('.grip'), block(shown, 'Punt 3,'), 20);
    const words = shown.locator('.sheet > .drop-line > span');
    await expect(words).toContainText('Hierheen verplaatsen');
    // The dragged label, 10 to 250 pixels right of the mouse, covers none of the text, wherever the mouse goes.
    const [desk, at] = [await shown.locator('.sheet').boundingBox(), await words.boundingBox()];
    for (const part of [0, 0.25, 0.5, 0.75, 1]) {
      const x = (desk?.x ?? 0) + 20 + part * ((desk?.width ?? 0) - 40);
      await shown.mouse.move(x, (at?.y ?? 0) + 8, { steps: 4 });
      await expect
        .poll(async () => {
          const box = await words.boundingBox();
          return box !== null && (box.x + box.width < x + 10 || box.x > x + 250);
        })
        .toBe(true);
    }
    await shown.mouse.up();
    // Until the mouse moves again, Chromium takes the dropped handle for pressed.
    await shown.mouse.move((desk?.x ?? 0) + 60, (at?.y ?? 0) + 40, { steps: 2 });
    await expect.poll(ids).toEqual([two, one, three, ...rest]);
    await shown.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(ids).toEqual([two, three, one, ...rest]);

    const moved = shown.locator('.block.is-chosen');
    const grip = moved.getByRole('button', { name: /^Verplaatsen: Punt 3/ });
    await grip.focus();
    await shown.keyboard.press('Space');
    await expect(shown.getByText(/opgepakt/)).toBeAttached();
    await shown.keyboard.press('ArrowUp');
    await shown.keyboard.press('ArrowUp');
    await shown.keyboard.press('Space');
    await expect.poll(ids).toEqual([one, two, three, ...rest]);
    // The whole move is one step.
    await shown.keyboard.press('Escape');
    await shown.keyboard.press('Control+z');
    await expect.poll(ids).toEqual([two, three, one, ...rest]);

    // With the caret in its own text it moves as well, and the caret stays in that text.
    await block(shown, 'Punt 1,').locator('[data-part="own-text"]').click();
    const own = shown.getByRole('textbox', { name: /^Eigen woorden/ });
    await expect(own).toBeFocused();
    await shown.keyboard.press('End');
    await shown.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(ids).toEqual([three, two, one, ...rest]);
    await expect(own).toBeFocused();
    await shown.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(ids).toEqual([two, three, one, ...rest]);
    await shown.keyboard.type('#');
    await expect(own).toContainText('#');
    // Two of its own lines change places first.
    await shown.keyboard.press('Enter');
    await shown.keyboard.type('Nog een regel');
    await shown.keyboard.press('Alt+Shift+ArrowUp');
    await expect(own.locator('p').first()).toHaveText('Nog een regel');
    await expect.poll(ids).toEqual([two, three, one, ...rest]);
    await shown.keyboard.press('Alt+Shift+ArrowUp');
    await expect(block(shown, 'Punt 1,').getByRole('textbox', { name: /^Eigen woorden/ })).toBeFocused();
  });

  test('has its empty fields filled in by a click: beside the field, or in its form at that field', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const finding = 'greta-3-vraag';
    const { shown } = await openSample(start, folder, (draft) => ({
      ...draft,
      body: [
        ...draft.body,
        {
          type: 'blockInstance',
          id: 'whole-finding',
          block: finding,
          revision: draft.blocks[finding]?.revision ?? '',
          form: 'full',
        },
      ],
    }));
    const empty = (words: string) => shown.locator('.written .page-field', { hasText: words }).first();
    const outcome = shown.getByRole('region', { name: 'Uitslag' });
    await empty('[uitslag]').click();
    await expect.poll(() => outcome.evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await shown.keyboard.press('Escape');
    await expect(outcome).toHaveCount(0);
    const inForm = (name: string) => shown.getByRole('textbox', { name, exact: true });
    await test.step('a name beside the field, for the library too', async () => {
      await empty('[naam in te vullen]').click();
      await expect(inForm('Spreker')).toBeFocused();
      await shown.keyboard.type('Anna de Vries');
      await shown.keyboard.press('Enter');
      await expect(inForm('Spreker')).toHaveCount(0);
      await expect(shown.locator('.written')).toContainText('Anna de Vries');
      await expect(shown.getByText('Nieuwere versie', { exact: false })).toHaveCount(0);
    });
    await empty('[nummer]').click();
    await expect(inForm('Alinea')).toBeFocused();
  });

  test('is selected with Shift: whole, with lines and blocks beside it, and is cut, pasted and undone in that way', {
    tag: ALONE,
  }, async ({ start, folder }) => {
    const line = (id: string, text: string) => ({ ...paragraphs(1)[0], id, content: [{ type: 'run' as const, text }] });
    const { app, shown } = await openSample(start, folder, (draft) => ({
      ...draft,
      body: [
        line('a', 'Eerst dit. '.repeat(12)),
        ...instances(draft).slice(0, 2),
        line('z', 'Dan dat. '.repeat(24)),
      ] as Draft['body'],
    }));
    const page = shown.getByRole('textbox', { name: 'Document' });
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await shown.keyboard.press(key);
    };
    const selected = (): Promise<string[]> =>
      shown
        .locator('.written > .block.is-selected .block-frame')
        .evaluateAll((blocks) => blocks.map((one) => (one.getAttribute('aria-label') ?? '').slice(0, 5)));
    const words = () => shown.evaluate(() => window.getSelection()?.toString() ?? '');
    const outline = () =>
      page.locator(':scope > :is(p, .block)').evaluateAll((all) => all.map((one) => one.localName).join(' '));
    const [one, two] = [block(shown, 'Punt 1,'), block(shown, 'Punt 2,')];
    await expect(two).toBeVisible();

    // Over the next block and two lines of the text below it, and back to the block.
    await chooseBlock(one);
    await press('Shift+ArrowDown');
    await expect.poll(selected).toEqual(['Punt 1', 'Punt 2']);
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    await expect.poll(words).toMatch(/Dan dat\./);
    await expect.poll(selected).toEqual(['Punt 1', 'Punt 2']);
    const twoLines = (await words()).length;
    // The same distance when both keys wait for a busy page, and when they come at once.
    await press('Shift+ArrowUp', 'Shift+ArrowUp');
    await expect.poll(words).not.toMatch(/Dan dat\./);
    await pressWhileBusy(app, shown, ['Shift Down', 'Shift Down']);
    await expect.poll(async () => (await words()).length).toBe(twoLines);
    await press('Shift+ArrowUp', 'Shift+ArrowUp');
    await expect.poll(words).not.toMatch(/Dan dat\./);
    await page.evaluate((text) => {
      for (let times = 0; times < 2; times++) {
        const down = { key: 'ArrowDown', code: 'ArrowDown', shiftKey: true, bubbles: true, cancelable: true };
        text.dispatchEvent(new KeyboardEvent('keydown', down));
      }
    });
    await expect.poll(async () => (await words()).length).toBe(twoLines);
    await press('Shift+ArrowUp');
    await expect.poll(async () => (await words()).length).toBeLessThan(twoLines);
    await press('Shift+ArrowUp');
    await expect.poll(words).not.toMatch(/Dan dat\./);
    await press('Shift+ArrowUp');
    await expect(one).toHaveClass(/\bon\b/);
    await expect.poll(selected).toEqual([]);
    // In the other direction.
    await press('Shift+ArrowUp', 'Shift+ArrowUp');
    await expect.poll(selected).toEqual(['Punt 1']);
    await expect.poll(words).toMatch(/Eerst dit\./);
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    await expect(one).toHaveClass(/\bon\b/);

    // A click with Shift.
    await page
      .locator(':scope > p')
      .last()
      .click({ modifiers: ['Shift'], position: { x: 60, y: 8 } });
    await expect.poll(selected).toEqual(['Punt 1', 'Punt 2']);
    await expect.poll(words).toMatch(/Dan/);
    await chooseBlock(two);
    await one.locator('.block-frame-caption').click({ modifiers: ['Shift'] });
    await expect.poll(selected).toEqual(['Punt 1', 'Punt 2']);

    // The mouse goes on from such a press: into the text below, and over its starting point.
    await chooseBlock(one);
    const over = async (place: Locator, x: number): Promise<void> => {
      const box = await place.boundingBox();
      if (!box) throw new Error('nothing to go over');
      await shown.mouse.move(box.x + x, box.y + 8, { steps: 4 });
    };
    await page.locator(':scope > p').last().scrollIntoViewIfNeeded();
    await shown.keyboard.down('Shift');
    await over(two.locator('.block-frame-caption'), 40);
    await shown.mouse.down();
    await expect.poll(selected).toEqual(['Punt 1', 'Punt 2']);
    await over(page.locator(':scope > p').last(), 120);
    await expect.poll(words).toMatch(/Dan dat/);
    await expect.poll(selected).toEqual(['Punt 1', 'Punt 2']);
    await over(page.locator(':scope > p').first(), 120);
    await expect.poll(selected).toEqual(['Punt 1']);
    await expect.poll(words).toMatch(/dit\./);
    await shown.mouse.up();
    await shown.keyboard.up('Shift');
    await expect.poll(selected).toEqual(['Punt 1']);
    await chooseBlock(two);
    await one.locator('.block-frame-caption').click({ modifiers: ['Shift'] });
    await expect.poll(selected).toEqual(['Punt 1', 'Punt 2']);

    // Both are cut and restored whole, and the lines beside them stay separate lines.
    await press('Control+x');
    await expect.poll(outline).toBe('p p p');
    await expect.poll(async () => (await readClipboard(app)).text).toContain('Kom met maatregelen tegen klanten');
    await press('Control+v');
    await expect.poll(outline).toBe('p div div p');
    await press('Control+z', 'Control+z');
    await expect.poll(outline).toBe('p div div p');
    await chooseBlock(one);
    await press('Shift+ArrowUp', 'Delete');
    await expect.poll(outline).toBe('p div p');
    await press('Control+z');
    await expect.poll(outline).toBe('p div div p');

    // The third press selects the line above a block, and nothing else.
    const above = page.locator(':scope > p').first();
    await above.click({ clickCount: 3, position: { x: 60, y: 8 } });
    await expect.poll(words).toMatch(/^Eerst dit\..*dit\. ?$/);
    await press('Delete');
    await expect(above).toHaveText('');
    await expect.poll(outline).toBe('p div div p');
  });

  test('is left, entered and removed by keys alone, and a line can be typed below the last', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown } = await openSample(start, folder);
    const page = shown.getByRole('textbox', { name: 'Document' });
    const chosen = shown.locator('.block.is-chosen .block-frame');
    await shown.getByRole('heading', { name: 'Vijf eisen aan de regering' }).click();
    await shown.keyboard.press('End');
    await shown.keyboard.press('ArrowRight');
    await expect(chosen).toHaveAccessibleName(/^Punt 1/);
    await shown.keyboard.press('ArrowDown');
    await expect(chosen).toHaveAccessibleName(/^Punt 2/);
    await shown.keyboard.press('ArrowUp');
    await shown.keyboard.press('ArrowUp');
    await expect(chosen).toHaveCount(0);
    await shown.keyboard.type('!');
    await expect(page.getByRole('heading', { name: 'Vijf eisen aan de regering!' })).toBeVisible();
    await shown.keyboard.press('ArrowDown');
    await shown.keyboard.press('Delete');
    await expect.poll(() => order(shown)).toHaveLength(13);
    await shown.keyboard.press('Control+z');
    await expect.poll(() => order(shown)).toHaveLength(14);
    // The numbers are updated.
    await expect(block(shown, 'Punt 5,')).toHaveCount(1);

    // Tab goes into the bar of the block, Escape back to it.
    await chooseBlock(block(shown, 'Punt 1,'));
    await shown.keyboard.press('Tab');
    await expect(block(shown, 'Punt 1,').getByRole('button', { name: /^Vorm/ })).toBeFocused();
    await shown.keyboard.press('Escape');
    await expect(page).toBeFocused();

    const last = block(shown, 'Vraag 5');
    await last.scrollIntoViewIfNeeded();
    await chooseBlock(last);
    await shown.keyboard.press('ArrowDown');
    await shown.keyboard.type('Daaronder.');
    await expect(page.locator(':scope > p').last()).toHaveText('Daaronder.');
    await expect(async () => {
      await shown.keyboard.press('Control+z');
      await expect(page.locator(':scope > :is(p, .block)').last()).toHaveClass(/block/, { timeout: 300 });
    }).toPass({ timeout: 20_000 });
    const box = await page.boundingBox();
    if (!box) throw new Error('no page');
    await shown.mouse.click(box.x + 100, box.y + box.height + 8);
    await shown.keyboard.type('Slot.');
    await expect(page.locator(':scope > p').last()).toHaveText('Slot.');
  });
});

test.describe('on the page', () => {
  test('a footnote is typed in place, and Escape returns to its mark', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { shown, saved } = await openSample(start, folder);
    const lead = shown.locator('.written > p').first();
    await lead.click();
    await shown.keyboard.press('Control+Home');
    await shown.keyboard.press('End');
    await shown.keyboard.press('Control+Alt+f');
    const note = shown.getByRole('textbox', { name: 'Noot 1' });
    const first = shown.locator('.page-notes > li').first();
    await expect(note).toBeFocused();
    await shown.keyboard.type('Zie de brief.');
    await expect(first).toContainText('1Zie de brief.');
    await shown.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
    await shown.keyboard.type('!');
    await expect(lead).toContainText('1!');
    await expect(first).toContainText('Zie de brief.');
    const written = (): string => JSON.stringify(saved().body);
    await expect.poll(written).toContain('Zie de brief.');

    await lead.locator('.footnote').click();
    await expect(note).toBeFocused();
    await shown.keyboard.type(' En bijlage.');
    await expect(first).toContainText('Zie de brief. En bijlage.');
    await shown.keyboard.press('Control+z');
    await expect(first).not.toContainText('bijlage');
    await expect(note).toBeFocused();
    await shown.keyboard.press('Control+y');
    await expect(first).toContainText('Zie de brief. En bijlage.');
    await expect(note).toBeFocused();
    await shown.keyboard.press('Escape');
    await expect(first).toContainText('Zie de brief. En bijlage.');
    // Its number disappears with the note, and comes back with it.
    await shown.keyboard.press('Backspace');
    await expect(lead.locator('.footnote')).toHaveCount(0);
    await expect(shown.locator('.page-notes')).not.toContainText('Zie de brief.');
    await shown.keyboard.press('Control+z');
    await expect(first).toContainText('Zie de brief. En bijlage.');
  });

  test('a footnote in the own text of a block is typed among the notes, too', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown, saved } = await openSample(start, folder);
    const question = block(shown, 'Vraag 1,');
    await question.scrollIntoViewIfNeeded();
    await question.getByText('Wanneer wordt non-punishment').click();
    await shown.keyboard.press('Control+End');
    await shown.keyboard.press('Control+Alt+f');
    const note = shown.getByRole('textbox', { name: /^Noot \d+$/ });
    await expect(note).toBeFocused();
    await shown.keyboard.type('Zie de motie.');
    await expect(shown.locator('.page-notes > li').last()).toContainText('11Zie de motie.');
    await shown.keyboard.press('Escape');
    await expect(question.getByRole('textbox', { name: /^Eigen woorden/ })).toBeFocused();
    await shown.keyboard.press('Escape');
    await expect(shown.locator('.page-notes > li').last()).toContainText('11Zie de motie.');
    const own = () => JSON.stringify(instances(saved()).find(({ own }) => own)?.own ?? null);
    await expect.poll(own).toContain('Zie de motie.');

    await shown.locator('.page-notes > li').last().click();
    await expect(note).toBeFocused();
    await shown.keyboard.press('End');
    await shown.keyboard.type(' En de brief.');
    await expect.poll(own).toContain('Zie de motie. En de brief.');
    await shown.keyboard.press('Control+z');
    await expect.poll(own).not.toContain('En de brief.');
    await expect(note).toBeFocused();
  });

  test('own text is retyped at once after it was selected and deleted as a whole, and undone', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown, saved } = await openSample(start, folder);
    const demand = block(shown, 'Punt 2,');
    const words = demand.getByRole('textbox', { name: /^Eigen woorden/ });
    await demand.getByText('Neem een pakket concrete maatregelen').click();
    await expect(words).toBeFocused();
    await shown.keyboard.press('Control+a');
    await shown.keyboard.press('Delete');
    const own = () => JSON.stringify(instances(saved()).find(({ own }) => own)?.own ?? null);
    // Saved, composed and drawn without own text.
    await expect.poll(own).toBe('{"body":[]}');
    await expect(shown.getByRole('status').filter({ hasText: /^Opgeslagen$/ })).toBeVisible();
    await expect(words).toBeFocused();
    await shown.keyboard.type('Alleen dit nog.');
    await expect(words).toHaveText('Alleen dit nog.');
    await expect.poll(own).toContain('Alleen dit nog.');
    await shown.keyboard.press('Control+z');
    await shown.keyboard.press('Control+z');
    await expect(words).toContainText('Neem een pakket concrete maatregelen');
  });

  test('a notice that later text stays disappears once that text is replaced', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown } = await openSample(start, folder, (draft) => {
      const heading = draft.body.find((node) => node.type === 'heading');
      if (!heading) throw new Error('no heading');
      const content = [
        { type: 'run' as const, text: 'Zie ' },
        { type: 'crossReference' as const, target: heading.id, shows: 'text' as const },
      ];
      return {
        ...draft,
        body: [
          { ...heading, content: [{ type: 'run', text: 'Zeldzame kop' }] },
          { type: 'paragraph', id: 'verwijst', content },
          ...draft.body.filter((node) => node !== heading),
        ] as Draft['body'],
      };
    });
    const page = shown.getByRole('textbox', { name: 'Document' });
    const bar = shown.getByRole('search', { name: 'Zoeken en vervangen' });
    await expect(page.getByText('Zie Zeldzame kop')).toBeVisible();
    await page.getByText('Zie Zeldzame kop').click();
    await shown.keyboard.press('Control+h');
    await bar.getByRole('textbox', { name: 'Zoeken' }).fill('zeldzame');
    await bar.getByRole('textbox', { name: 'Vervangen door' }).fill('unieke');
    await expect(bar.getByRole('status')).toHaveText(/^\d van 2$/);
    await bar.getByRole('button', { name: '1 vervangen' }).click();
    await expect(page.getByText('Zie Unieke kop')).toBeVisible();
    await expect(bar.getByRole('status')).toHaveText('Niet gevonden');
    await expect(shown.locator('.status-bar')).toContainText('1 keer vervangen');
    await expect(shown.locator('.status-bar')).not.toContainText('staan');
  });

  test('the title is typed after the text, and keeps the caret through undo', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown } = await openSample(start, folder);
    await shown.getByText('Laat de regering per eis zeggen').click();
    await shown.keyboard.type('x');
    const title = shown.getByRole('textbox', { name: 'Titel', exact: true });
    await title.click();
    await shown.keyboard.press('Control+End');
    await shown.keyboard.type(' nu en straks');
    await expect(title).toContainText('nu en straks');
    await shown.keyboard.press('Control+z');
    await expect(title).not.toContainText('nu en straks');
    await expect(title).toBeFocused();
    await shown.keyboard.press('Control+y');
    await expect(title).toContainText('nu en straks');
    await expect(title).toBeFocused();
  });

  test('off-screen blocks skip layout, are still found and visible, and keep their height', async ({
    start,
    folder,
  }) => {
    const { shown, app } = await openSample(start, folder, (draft) => ({
      ...draft,
      body: [...draft.body, ...paragraphs(40)],
    }));
    const blocks = shown.locator('.written > .block');
    const notes = shown.locator('.page-notes');
    /** The height of the whole sheet: as laid out now, and with every block laid out. */
    const lengths = () =>
      shown.locator('.desk').evaluate((desk) => {
        const current = desk.scrollHeight;
        const all = new CSSStyleSheet();
        all.replaceSync('[data-far] { content-visibility: visible !important }');
        document.adoptedStyleSheets.push(all);
        const laidOut = desk.scrollHeight;
        document.adoptedStyleSheets.pop();
        return { current, laidOut };
      });
    const expectTheirRoom = () =>
      expect
        .poll(async () => {
          const { current, laidOut } = await lengths();
          return current - laidOut;
        })
        .toBe(0);
    // Pages are typeset when the machine has time for it.
    await expect(shown.locator('.written > [data-page-begins]').first()).toBeAttached({ timeout: 60_000 });
    await expect(notes).toHaveAttribute('data-far');
    await expect(blocks.last()).toHaveAttribute('data-far');
    await expect(blocks.first()).not.toHaveAttribute('data-far');
    await expectTheirRoom();
    await shown.keyboard.press('Control+f');
    const last = (await blocks.last().locator('p').first().textContent()) ?? '';
    await shown.getByRole('textbox', { name: 'Zoeken' }).fill(last.trim().slice(-40, -2));
    await expect(blocks.last().locator('p').first()).toBeInViewport();
    await expect(blocks.last()).not.toHaveAttribute('data-far');
    await expect(blocks.first()).toHaveAttribute('data-far');
    await expectTheirRoom();
    await test.step('also after they are selected, and after the window becomes narrower', async () => {
      await shown.keyboard.press('Escape');
      const last = shown.locator('.written > p').last();
      const kindOfBox = () => last.evaluate((place) => getComputedStyle(place).display);
      const height = () => last.evaluate((place) => place.getBoundingClientRect().height);
      await expect(last).toHaveAttribute('data-far');
      const before = await kindOfBox();
      // A selected block is laid out in place, and its box is made again when it is no longer selected.
      await shown.locator('.written > p').first().click();
      await shown.keyboard.press('Control+a');
      await expect.poll(() => last.evaluate((place) => getSelection()?.containsNode(place, true))).toBe(true);
      await shown.waitForTimeout(300);
      await shown.locator('.written > p').first().click();
      await expect.poll(kindOfBox).not.toBe(before);
      // In pauses of the machine; the block that holds the caret during a pause follows after the next scrolling.
      await shown.mouse.wheel(0, 40);
      const setAside = () => expect(last).toHaveAttribute('data-far', /^(anew)?$/, { timeout: 30_000 });
      await setAside();
      const wide = await height();
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1180, 700));
      await expect.poll(height).toBeGreaterThan(wide);
      await setAside();
      const narrow = await height();
      await last.evaluate((place) => {
        place.removeAttribute('data-far');
        place.getBoundingClientRect();
      });
      expect(await height()).toBe(narrow);
    });
  });
});
