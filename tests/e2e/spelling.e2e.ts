import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { ALONE, CAMPAIGN, expect, test } from './app.ts';
import { answerDialogs, pressMenuKeys } from './gestures.ts';
import { newInbreng, onStarterLibrary } from './on-library.ts';
import { openSample } from './open-sample.ts';
import { chooseInMenu, saveState } from './steps.ts';

test.use({ spelling: true });

/** The words that are underlined now. The check begins some seconds after the window opens. */
const marked = (shown: Page): Promise<string[]> =>
  shown.evaluate(() => [...(CSS.highlights.get('misspelt') ?? [])].map(String));
const expectMarked = (shown: Page, words: string[]) =>
  expect.poll(() => marked(shown), { timeout: 20_000 }).toEqual(words);

/**
 * From now on native menus open in no window, and their entries are recorded. Menus from before are closed too: the window
 * waits for the response to each, and one that the runtime drops gets an error.
 */
async function keepMenus(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Menu }) => {
    const host = globalThis as unknown as { popped: Electron.Menu | null; opened: Electron.Menu[] };
    host.popped = null;
    host.opened = [];
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      host.popped = this;
      host.opened.push(this);
    };
  });
}
const labels = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => {
    const { popped } = globalThis as unknown as { popped?: Electron.Menu | null };
    return (popped?.items ?? []).filter(({ type }) => type !== 'separator').map(({ label }) => label);
  });
const choose = (app: ElectronApplication, label: string): Promise<void> =>
  app.evaluate((_electron, wanted) => {
    const host = globalThis as unknown as { popped: Electron.Menu | null };
    const { popped } = host;
    host.popped = null;
    popped?.items.find((item) => item.label === wanted)?.click();
  }, label);

/** The middle of a marked word, in the window. */
const placeOf = (shown: Page, word: string): Promise<{ x: number; y: number }> =>
  shown.evaluate((wanted) => {
    const range = [...(CSS.highlights.get('misspelt') ?? [])].find((one) => String(one) === wanted) as Range;
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, word);
async function rightClick(shown: Page, word: string): Promise<void> {
  const { x, y } = await placeOf(shown, word);
  await shown.mouse.click(x, y, { button: 'right' });
}

/** Opens the menu of a marked word until it has this suggestion: suggestions that are late for one menu are in the next. */
async function menuWith(app: ElectronApplication, shown: Page, word: string, suggestion: string): Promise<void> {
  await expect(async () => {
    await rightClick(shown, word);
    await expect.poll(() => labels(app), { timeout: 3_000 }).toContain(suggestion);
  }).toPass({ timeout: 60_000 });
}

const isRunning = (app: ElectronApplication): Promise<boolean> =>
  app.evaluate(({ app }) => app.getAppMetrics().some(({ name }) => name === 'inbreng-spelling'));

test('a word that the dictionary lacks is marked; a suggestion replaces it, and a word is added to the dictionary', async ({
  start,
  folder,
}) => {
  const { app, shown } = await onStarterLibrary(start, folder);
  await keepMenus(app);
  const page = await newInbreng(shown);
  const line = page.locator(':scope > p').first();
  await line.click();
  await shown.keyboard.type('Een slagtoffer en het hashkwartet.');
  await expectMarked(shown, ['slagtoffer', 'hashkwartet']);
  await menuWith(app, shown, 'slagtoffer', 'slachtoffer');
  await choose(app, 'slachtoffer');
  await expect(line).toHaveText('Een slachtoffer en het hashkwartet.');
  await expectMarked(shown, ['hashkwartet']);
  await rightClick(shown, 'hashkwartet');
  await expect.poll(() => labels(app)).toContain('Toevoegen aan woordenboek');
  await choose(app, 'Toevoegen aan woordenboek');
  await expectMarked(shown, []);
  await test.step('nothing of it runs when it is switched off', async () => {
    expect(await isRunning(app)).toBe(true);
    await shown.evaluate(() => window.inbreng.changeSettings({ spelling: false }));
    await expect.poll(() => isRunning(app)).toBe(false);
  });
});

test('a word that the dictionary lacks is marked, replaced, added and ignored', {
  // The menu of a word waits half a second for suggestions.
  tag: ALONE,
}, async ({ start, folder }) => {
  const { app, shown } = await onStarterLibrary(start, folder);
  await keepMenus(app);
  const page = await newInbreng(shown);
  const line = page.locator(':scope > p').first();
  await line.click();

  await test.step('in a pause, and not while it is being typed', async () => {
    await shown.keyboard.type('Een ');
    await shown.keyboard.press('Control+b');
    await shown.keyboard.type('slagtoffer');
    await shown.keyboard.press('Control+b');
    await shown.keyboard.type(
      ' vraagt Mutluer, GRETA en www.xyzq.nl iets over mensenhandelslachtoffers en de comissie',
    );
    await expectMarked(shown, ['slagtoffer']);
    await shown.keyboard.type(' en het hashkwartet.');
    await expectMarked(shown, ['slagtoffer', 'comissie', 'hashkwartet']);
  });

  await test.step('a suggestion replaces it and keeps its format, in one step', async () => {
    await menuWith(app, shown, 'slagtoffer', 'slachtoffer');
    expect((await labels(app)).slice(1, 5)).toEqual([
      'Toevoegen aan woordenboek',
      'Negeren in dit document',
      'Knippen',
      'Kopiëren',
    ]);
    await choose(app, 'slachtoffer');
    await expect(line.locator('strong')).toHaveText('slachtoffer');
    await expectMarked(shown, ['comissie', 'hashkwartet']);
    await shown.keyboard.press('Control+z');
    await expect(line.locator('strong')).toHaveText('slagtoffer');
    await expect(line).toContainText('hashkwartet.');
    await shown.keyboard.press('Control+y');
    await expect(line.locator('strong')).toHaveText('slachtoffer');
  });

  await test.step('by keys alone', async () => {
    await expect(async () => {
      await shown.keyboard.press('Control+Home');
      await pressMenuKeys(app, 'ctrl+F7', 'nextMisspelt');
      await expect.poll(() => labels(app), { timeout: 3_000 }).toContain('commissie');
    }).toPass({ timeout: 60_000 });
    expect(await shown.evaluate(() => String(getSelection()))).toBe('comissie');
    await expect(shown.getByText('‘comissie’ staat niet in het woordenboek.')).toBeVisible();
    await choose(app, 'commissie');
    await expect(line).toContainText('en de commissie en het');
    await shown.keyboard.press('Control+Home');
    await pressMenuKeys(app, 'ctrl+shift+F7', 'previousMisspelt');
    await expect.poll(() => shown.evaluate(() => String(getSelection()))).toBe('hashkwartet');
  });

  await test.step('the user dictionary', async () => {
    await rightClick(shown, 'hashkwartet');
    await expect.poll(() => labels(app)).toContain('Toevoegen aan woordenboek');
    await choose(app, 'Toevoegen aan woordenboek');
    await expectMarked(shown, []);
    await chooseInMenu(app, 'settings');
    await shown.getByRole('button', { name: 'Spelling', exact: true }).click();
    const own = shown.getByLabel('Eigen woordenboek');
    await own.fill('twee woorden');
    await own.press('Enter');
    await expect(shown.getByText('Typ één woord, zonder spatie, komma of cijfer.')).toBeVisible();
    await own.fill('');
    await own.press('Backspace');
    await expect(shown.getByRole('button', { name: /hashkwartet/ })).toBeVisible();
    await shown.getByRole('button', { name: /hashkwartet/ }).click();
    await shown.keyboard.press('Escape');
    await expectMarked(shown, ['hashkwartet']);
  });

  await test.step('this document only', async () => {
    await rightClick(shown, 'hashkwartet');
    await expect.poll(() => labels(app)).toContain('Negeren in dit document');
    await choose(app, 'Negeren in dit document');
    await expectMarked(shown, []);
  });

  await test.step('nothing of it runs when it is switched off', async () => {
    await line.click();
    await shown.keyboard.press('End');
    await shown.keyboard.type(' Een slagtoffer.');
    await expectMarked(shown, ['slagtoffer']);
    expect(await isRunning(app)).toBe(true);
    await shown.evaluate(() => window.inbreng.changeSettings({ spelling: false }));
    await expectMarked(shown, []);
    await expect.poll(() => isRunning(app)).toBe(false);
    await shown.evaluate(() => window.inbreng.changeSettings({ spelling: true }));
    await expectMarked(shown, ['slagtoffer']);
    await answerDialogs(app, { save: join(folder, 'Nieuw.inbreng') });
    await chooseInMenu(app, 'save');
    await expect(saveState(shown)).toHaveText('Opgeslagen');
    await chooseInMenu(app, 'start');
    await expect.poll(() => isRunning(app)).toBe(false);
  });
});

test('a right click in a screen over a marked word does not reach that word', { tag: CAMPAIGN }, async ({
  start,
  folder,
}) => {
  const { app, shown } = await onStarterLibrary(start, folder);
  await keepMenus(app);
  const page = await newInbreng(shown);
  await page.locator(':scope > p').first().click();
  await shown.keyboard.type('Hierover vraagt de comissie om een advies.');
  await expectMarked(shown, ['comissie']);
  const { x, y } = await placeOf(shown, 'comissie');
  await chooseInMenu(app, 'settings');
  await expect(shown.getByRole('heading', { name: 'Instellingen' })).toBeVisible();
  await shown.mouse.click(x, y, { button: 'right' });
  // A menu with suggestions comes within 1.5 seconds.
  await shown.waitForTimeout(2_500);
  expect(await labels(app)).not.toContain('Toevoegen aan woordenboek');
  await shown.keyboard.press('Escape');
  await expect(page).toBeVisible();
  await expectMarked(shown, ['comissie']);
  await rightClick(shown, 'comissie');
  await expect.poll(() => labels(app)).toContain('Toevoegen aan woordenboek');
});

/** Opens the form of a demand of the library. */
async function openDemand(shown: Page): Promise<void> {
  const search = shown.getByRole('searchbox', { name: /bibliotheek/i });
  await search.fill('maatregelen tegen klanten');
  const found = shown.getByRole('option').first();
  await expect(found).toHaveAccessibleName(/^Eis/);
  await search.press('ArrowDown');
  await expect(found).toBeFocused();
  await shown.keyboard.press('F2');
}

test('the text of a block is checked in its form, and a suggestion is saved with it', { tag: CAMPAIGN }, async ({
  start,
  folder,
}) => {
  const { app, shown } = await onStarterLibrary(start, folder);
  await keepMenus(app);
  await newInbreng(shown);
  await openDemand(shown);
  const text = shown.getByRole('textbox', { name: 'Toelichting', exact: true });
  await text.click();
  await shown.keyboard.press('Control+End');
  await shown.keyboard.type(' Dat zegt de comissie ook.');
  await expectMarked(shown, ['comissie']);
  await menuWith(app, shown, 'comissie', 'commissie');
  expect(await labels(app)).not.toContain('Negeren in dit document');
  await choose(app, 'commissie');
  await expect(text).toContainText('Dat zegt de commissie ook.');
  await expectMarked(shown, []);
  await shown.keyboard.press('Escape');
  await expect(text).toHaveCount(0);
});

test('the sample has no marked word', { tag: CAMPAIGN }, async ({ start, folder }) => {
  const { app, shown } = await openSample(start, folder);
  await shown.getByRole('textbox', { name: 'Document' }).click();
  await pressMenuKeys(app, 'ctrl+F7', 'nextMisspelt');
  await expect(shown.getByText('Geen mogelijke spelfouten gevonden.')).toBeVisible();
});

test('literal text and text in another language are not checked; a note is, and opens when the user goes to its word', {
  tag: ALONE,
}, async ({ start, folder }) => {
  const run = (text: string) => ({ type: 'run', text }) as const;
  const { app, shown, saved } = await openSample(start, folder, (draft) => ({
    ...draft,
    body: [
      {
        type: 'paragraph',
        id: 'spelling-1',
        content: [
          run('Een comissie'),
          {
            type: 'footnote',
            id: 'spelling-note',
            content: [{ type: 'paragraph', id: 'spelling-2', content: [run('Zie het slagtoffer.')] }],
          },
        ],
      },
      { type: 'paragraph', id: 'spelling-3', lang: 'en', content: [run('Victyms and their childrn.')] },
      { type: 'paragraph', id: 'spelling-4', role: 'literal', content: [run('Letterlijk gezegt.')] },
      ...draft.body,
    ],
  }));
  await keepMenus(app);
  await shown.getByText('Een comissie').click();
  await shown.keyboard.press('Control+Home');
  const selected = () => shown.evaluate(() => String(getSelection()));
  const toNext = () => pressMenuKeys(app, 'ctrl+F7', 'nextMisspelt');
  const toPrevious = () => pressMenuKeys(app, 'ctrl+shift+F7', 'previousMisspelt');
  /** The menu at the word has it; when the suggestions came after the menu, a second menu has it. */
  const offers = async (suggestion: string): Promise<void> => {
    const [word, other] = (await selected()) === 'comissie' ? ['comissie', 'slagtoffer'] : ['slagtoffer', 'comissie'];
    const isOffered = () => expect.poll(() => labels(app), { timeout: 3_000 }).toContain(suggestion);
    if (
      await isOffered().then(
        () => true,
        () => false,
      )
    )
      return;
    await expect(async () => {
      await toPrevious();
      await expect.poll(selected, { timeout: 3_000 }).toBe(other);
      await toNext();
      await expect.poll(selected, { timeout: 3_000 }).toBe(word);
      await isOffered();
    }).toPass({ timeout: 60_000 });
  };
  await toNext();
  await expect.poll(selected).toBe('comissie');
  await offers('commissie');
  await toNext();
  await expect.poll(selected).toBe('slagtoffer');
  await offers('slachtoffer');
  await choose(app, 'slachtoffer');
  await expect(shown.locator('.page-notes')).toContainText('Zie het slachtoffer.');
  await expect.poll(() => JSON.stringify(saved().body), { timeout: 10_000 }).toContain('Zie het slachtoffer.');
  await toNext();
  await expect.poll(selected).toBe('comissie');
});

test('the user goes to a word in an own claim, and to the right one of two equal words', { tag: CAMPAIGN }, async ({
  start,
  folder,
}) => {
  const { app, shown } = await openSample(start, folder, (draft) => ({
    ...draft,
    body: draft.body.map((node) =>
      node.type === 'blockInstance' && node.block === 'eis-non-punishment'
        ? { ...node, own: { title: 'Vraag de comissie en de comissie om beeld' } }
        : node,
    ),
  }));
  await keepMenus(app);
  await shown.getByRole('textbox', { name: 'Document' }).click();
  await shown.keyboard.press('Control+Home');
  const beforeSelected = () =>
    shown.evaluate(() => {
      const selection = getSelection();
      const before = selection?.anchorNode?.textContent?.slice(0, selection.anchorOffset);
      return [before, String(selection)];
    });
  await pressMenuKeys(app, 'ctrl+shift+F7', 'previousMisspelt');
  await expect.poll(beforeSelected).toEqual(['Vraag de comissie en de ', 'comissie']);
  await expect(shown.getByRole('textbox', { name: /^Eis: Eis 1/ })).toBeFocused();
  await pressMenuKeys(app, 'ctrl+shift+F7', 'previousMisspelt');
  await expect.poll(beforeSelected).toEqual(['Vraag de ', 'comissie']);
});

test('a text field of a block’s form is checked, a name or a number is not', {
  tag: ALONE,
}, async ({ start, folder }) => {
  const { app, shown } = await onStarterLibrary(start, folder);
  await keepMenus(app);
  await newInbreng(shown);
  await openDemand(shown);
  const claim = shown.getByRole('textbox', { name: 'De eis, in één zin' });
  await claim.fill('Vraag de comissie om een advies over het slagtoffer');
  await shown.getByRole('textbox', { name: 'Aan', exact: true }).fill('mevrouw Hashkwartet');

  await test.step('not the word that is being typed', async () => {
    await claim.press('End');
    await shown.keyboard.type('s en hashkwartet');
    await expectMarked(shown, ['comissie', 'slagtoffers']);
  });

  await test.step('the marks are on the words, also when they wrap and while the user types on', async () => {
    await claim.press('Home');
    await shown.keyboard.type('Nu: ');
    const onWords = await shown.evaluate(() =>
      [...(CSS.highlights.get('misspelt') ?? [])].map((range) => [
        String(range),
        (range as Range).getClientRects().length,
      ]),
    );
    expect(onWords.slice(0, 2)).toEqual([
      ['comissie', 1],
      ['slagtoffers', 1],
    ]);
    await expectMarked(shown, ['comissie', 'slagtoffers', 'hashkwartet']);
  });

  await test.step('a suggestion replaces the word, by mouse and by key, in one step', async () => {
    await menuWith(app, shown, 'slagtoffers', 'slachtoffers');
    expect(await labels(app)).not.toContain('Negeren in dit document');
    await choose(app, 'slachtoffers');
    await expect(claim).toHaveValue('Nu: Vraag de comissie om een advies over het slachtoffers en hashkwartet');
    await expect(claim).toBeFocused();
    await shown.keyboard.press('Control+z');
    await expect(claim).toHaveValue('Nu: Vraag de comissie om een advies over het slagtoffers en hashkwartet');
    await claim.press('Home');
    for (let at = 0; at < 'Nu: Vraag de co'.length; at += 1) await shown.keyboard.press('ArrowRight');
    await expect(async () => {
      await shown.keyboard.press('Shift+F10');
      await expect.poll(() => labels(app), { timeout: 3_000 }).toContain('commissie');
    }).toPass({ timeout: 60_000 });
    await choose(app, 'commissie');
    await expect(claim).toHaveValue('Nu: Vraag de commissie om een advies over het slagtoffers en hashkwartet');
  });

  await test.step('the user dictionary knows a word at once', async () => {
    await rightClick(shown, 'hashkwartet');
    await expect.poll(() => labels(app)).toContain('Toevoegen aan woordenboek');
    await choose(app, 'Toevoegen aan woordenboek');
    await expectMarked(shown, ['slagtoffers']);
  });

  await shown.keyboard.press('Escape');
  await expect(claim).toHaveCount(0);
  await expectMarked(shown, []);
});
