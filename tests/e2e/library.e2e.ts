import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readJsonText } from '../../electron/ipc/json-text.ts';
import type { LibraryContents } from '../../electron/ipc/library.ts';
import { CAMPAIGN, expect, OWN_PROCESS, ROOT, type StartedApp, test } from './app.ts';
import { onStarterLibrary } from './on-library.ts';
import { openSample } from './open-sample.ts';
import { chooseInMenu } from './steps.ts';

const FIXTURES = join(ROOT, 'tests', 'fixtures');

/** Records the notifications of the library to the windows, and returns a function that reads them. */
async function listen(shown: Page): Promise<() => Promise<{ blocks: boolean; organisation: boolean }[]>> {
  await shown.evaluate(() => {
    const host = window as unknown as { changes: unknown[] };
    host.changes = [];
    window.inbreng.listen('libraryChanged', (what) => host.changes.push(what));
  });
  return () =>
    shown.evaluate(() => (window as unknown as { changes: { blocks: boolean; organisation: boolean }[] }).changes);
}

/** A click this soon after a result may be the second of a double click, which has no effect. */
function afterDoubleClick(shown: Page): Promise<void> {
  return shown.waitForTimeout(1_000);
}

test.describe('the library', () => {
  test('is missing before one is chosen, which the app says, and is made in the folder that the user picks', async ({
    start,
    folder,
  }) => {
    const { app, shown } = await start();
    await test.step('comes complete to the windows that compose with it', async () => {
      const answer = await shown.evaluate(() => window.inbreng.templates());
      if (!answer.ok) throw new Error(answer.problem.message);
      const templates = readJsonText(answer.value);
      expect(templates.documentTypes.length).toBeGreaterThan(0);
      expect(templates.houseStyles.map(({ id }) => id)).toEqual(['neutraal', 'voorbeeld-ngo']);
      expect(templates.logos.neutraal).toBeNull();
      // The logo of a style is a picture of the app's own scheme.
      const width = await shown.evaluate(async (address) => {
        const picture = new Image();
        picture.src = address;
        await picture.decode();
        return picture.naturalWidth;
      }, templates.logos['voorbeeld-ngo'] ?? '');
      expect(width).toBeGreaterThan(0);
    });
    expect(await shown.evaluate(() => window.inbreng.libraryBlocks())).toMatchObject({
      ok: false,
      problem: { code: 'no-library' },
    });
    await app.evaluate(({ app: electron }, documents) => electron.setPath('documents', documents), folder);
    const made = await shown.evaluate(async () => {
      const place = await window.inbreng.libraryPlace();
      if (!place.ok) throw new Error(place.problem.message);
      const settings = await window.inbreng.useLibrary({ folder: place.value.grant, starter: true });
      const contents = await window.inbreng.libraryBlocks();
      return { place, settings, contents };
    });
    expect(made.place).toMatchObject({ value: { name: 'Inbreng', folder } });
    expect(made.settings).toMatchObject({ ok: true, value: { library: join(folder, 'Inbreng') } });
    if (!made.contents.ok) throw new Error(made.contents.problem.message);
    expect(readJsonText(made.contents.value).blocks.length).toBeGreaterThan(20);
    expect(existsSync(join(folder, 'Inbreng', 'inbreng-library.yaml'))).toBe(true);
  });

  test('that began empty gets the starter library later, and keeps its own blocks', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { app, shown } = await start();
    await app.evaluate(({ app: electron }, documents) => electron.setPath('documents', documents), folder);
    await shown.evaluate(async () => {
      const place = await window.inbreng.libraryPlace();
      if (!place.ok) throw new Error(place.problem.message);
      await window.inbreng.useLibrary({ folder: place.value.grant, starter: false });
    });
    // The library did not come from a screen: the window may be about to show another one, which drops a choice made in this
    // one.
    await expect(async () => {
      await chooseInMenu(app, 'settings');
      await expect(shown.getByText(/^0 bouwstenen\. /)).toBeVisible({ timeout: 1_000 });
    }).toPass();
    const add = shown.getByRole('button', { name: 'Startbibliotheek toevoegen' });
    await add.click();
    await expect(shown.getByText(/^\d{2} bouwstenen toegevoegd\.$/)).toBeVisible();
    await expect(shown.getByText(/^[1-9]\d bouwstenen\. /)).toBeVisible();
    const readLibrary = async () => {
      const contents = await shown.evaluate(() => window.inbreng.libraryBlocks());
      if (!contents.ok) throw new Error(contents.problem.message);
      return readJsonText(contents.value).blocks;
    };
    const own = (await readLibrary()).find(({ id }) => id === 'eis-klanten');
    if (!own) throw new Error('no such block');
    await shown.evaluate(async (block) => {
      await window.inbreng.writeBlock({ block: { ...block, title: 'Zoals wij het zeggen' }, base: block });
      const other = await window.inbreng.libraryBlocks();
      const { blocks }: LibraryContents = other.ok ? JSON.parse(other.value) : { blocks: [] };
      const removed = blocks.find(({ id }) => id === 'citaat-minderjarigen');
      if (removed) await window.inbreng.removeBlock({ base: removed });
    }, own);
    await afterDoubleClick(shown);
    await add.click();
    await expect(shown.getByText('1 bouwsteen toegevoegd.')).toBeVisible();
    expect((await readLibrary()).find(({ id }) => id === own.id)?.title).toBe('Zoals wij het zeggen');
    await afterDoubleClick(shown);
    await add.click();
    await expect(shown.getByText('Alles uit de startbibliotheek staat er al.')).toBeVisible();
  });

  test('that is empty reports a missing reference, and opens a new block of the requested kind', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { shown, library } = await onStarterLibrary(start, folder, (library) => {
      for (const entry of readdirSync(library, { withFileTypes: true }))
        if (entry.isDirectory()) rmSync(join(library, entry.name), { recursive: true });
    });
    await shown.getByRole('button', { name: /^Inbreng commissiedebat/ }).click();
    const page = shown.getByRole('textbox', { name: 'Document' });
    await page.locator('p').first().click();
    await shown.keyboard.type('@');
    await expect(shown.getByText('nog geen bouwsteen om naar te verwijzen', { exact: false })).toBeVisible();
    await shown.keyboard.press('Escape');
    await shown.keyboard.press('Backspace');
    await test.step('writes a new one where the caret is, and opens its form at Tab', async () => {
      await shown.keyboard.type('/eis Bekostig de opvang');
      await expect(shown.getByRole('option', { selected: true })).toHaveText('Eis maken: ‘Bekostig de opvang’');
      await shown.keyboard.press('Enter');
      await expect(page.getByRole('group', { name: /^Punt 1, Bekostig de opvang/ })).toBeVisible();
      await expect.poll(() => existsSync(join(library, 'eisen', 'eis-bekostig-de-opvang.md'))).toBe(true);
      await shown.keyboard.type('/eis Regel toezicht');
      await shown.keyboard.press('Tab');
      await expect(shown.getByRole('textbox', { name: 'De eis, in één zin' })).toHaveValue('Regel toezicht');
      await shown.getByRole('button', { name: 'Opslaan en invoegen' }).click();
      await expect(page.getByRole('group', { name: /^Punt 2, Regel toezicht/ })).toBeVisible();
    });
    await shown.keyboard.type('/eis');
    await expect(shown.getByRole('option', { selected: true })).toHaveText('Eis maken');
    await shown.keyboard.press('Enter');
    await expect(shown.getByRole('textbox', { name: 'De eis, in één zin' })).toBeVisible();
  });

  test('makes, changes, compares and removes a block', async ({ start, folder }) => {
    const { shown, library } = await onStarterLibrary(start, folder);
    const changes = await listen(shown);
    const made = await shown.evaluate(async () => {
      const contents = await window.inbreng.libraryBlocks();
      if (!contents.ok) throw new Error(contents.problem.message);
      const { blocks }: LibraryContents = JSON.parse(contents.value);
      const model = blocks.find((block) => block.kind === 'passage') ?? blocks[0];
      if (!model) throw new Error('no block');
      const { provenance: _, ...rest } = model;
      const text = (words: string) => [
        { type: 'paragraph' as const, id: 'p1', content: [{ type: 'run' as const, text: words }] },
      ];
      const fresh = { ...rest, id: 'nieuw', aliases: [], title: 'Hulp begint bij veiligheid', provenance: [] };
      const first = await window.inbreng.writeBlock({ block: { ...fresh, body: text('Eerste tekst.') }, base: null });
      if (!first.ok || first.value.outcome !== 'written') throw new Error('not written');
      const base = first.value.block;
      const second = await window.inbreng.writeBlock({ block: { ...base, body: text('Tweede tekst.') }, base });
      if (!second.ok || second.value.outcome !== 'written') throw new Error('not changed');
      const late = await window.inbreng.writeBlock({ block: { ...base, title: 'Te laat' }, base });
      const history = await window.inbreng.blockHistory({ id: base.id });
      const removed = await window.inbreng.removeBlock({ base: second.value.block });
      return { base, second: second.value.block, late, history, removed };
    });
    expect(made.base.id).toBe('passage-hulp-begint-bij-veiligheid');
    expect(made.second.revisions.map(({ hash }) => hash)).toEqual([made.base.revision, made.second.revision]);
    // Another program wrote it in the meantime: nothing is written, and the reply has the current content.
    expect(made.late).toMatchObject({
      ok: true,
      value: { outcome: 'changed-elsewhere', block: { revision: made.second.revision } },
    });
    expect(made.history.ok && made.history.value.map(({ block }) => JSON.stringify(block?.body))).toEqual([
      expect.stringContaining('Tweede tekst.'),
      expect.stringContaining('Eerste tekst.'),
    ]);
    expect(made.removed).toMatchObject({ ok: true, value: { outcome: 'written' } });
    expect(existsSync(join(library, 'passages', `${made.base.id}.md`))).toBe(false);
    expect(existsSync(join(library, 'geschiedenis', made.base.id, `${made.second.revision}.md`))).toBe(true);
    expect((await changes()).filter(({ blocks }) => blocks).length).toBe(3);
  });

  test('notifies every window when another program writes in the folder', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown, library } = await onStarterLibrary(start, folder);
    const changes = await listen(shown);
    const ids = () =>
      shown.evaluate(async () => {
        const contents = await window.inbreng.libraryBlocks();
        const { blocks }: LibraryContents = contents.ok ? JSON.parse(contents.value) : { blocks: [] };
        return blocks.map(({ id }) => id);
      });
    expect(await ids()).not.toContain('eis-van-een-collega');
    writeFileSync(join(library, 'eisen', 'eis-van-een-collega.md'), '---\nkind: demand\n---\n\nVan een collega.\n');
    await expect.poll(changes, { timeout: 20_000 }).toEqual([{ blocks: true, organisation: false }]);
    expect(await ids()).toContain('eis-van-een-collega');
    rmSync(join(library, 'eisen', 'eis-van-een-collega.md'));
    await expect.poll(async () => (await changes()).length, { timeout: 20_000 }).toBe(2);
    expect(await ids()).not.toContain('eis-van-een-collega');
  });

  test('keeps a decision until the user links it to a motion with a source', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { app, shown } = await onStarterLibrary(start, folder);
    await app.evaluate(
      ({ dialog }, files) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: files });
      },
      [
        join(FIXTURES, 'tweedekamer', 'besluiten_expand_stemming_zaak.json'),
        join(FIXTURES, 'tweedekamer', 'stemming_expand_besluit.json'),
      ],
    );
    const outcome = await shown.evaluate(async () => {
      const files = await window.inbreng.chooseFiles();
      if (!files.ok) throw new Error(files.problem.message);
      await window.inbreng.importFiles({ import: 'i1', files: files.value.map(({ grant }) => grant) });
      const before = await window.inbreng.libraryBlocks();
      if (!before.ok) throw new Error(before.problem.message);
      const { blocks, decisions }: LibraryContents = JSON.parse(before.value);
      const [decision] = decisions;
      const motion = blocks.find((block) => block.kind === 'motion' && block.status === 'unknown');
      if (!decision || !motion) throw new Error('nothing to tie');
      const tied = await window.inbreng.tieDecision({
        motion: motion.id,
        decision: decision.id,
        source: 'Stemmingen van 25 november, punt 7',
      });
      const after = await window.inbreng.libraryBlocks();
      if (!after.ok) throw new Error(after.problem.message);
      const then: LibraryContents = JSON.parse(after.value);
      const now = then.blocks.find(({ id }) => id === motion.id);
      return {
        decision,
        tied,
        left: then.decisions.some(({ id }) => id === decision.id),
        decisions: now?.kind === 'motion' ? now.decisions : [],
      };
    });
    expect(outcome.decision.addresses[0]).toContain('https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Besluit?');
    expect(outcome.tied.ok).toBe(true);
    expect(outcome.left).toBe(false);
    expect(outcome.decisions).toMatchObject([
      { id: outcome.decision.id, tied: { source: 'Stemmingen van 25 november, punt 7' } },
    ]);
  });

  test('makes a motion that has no number yet from pasted text; other text has none', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown, library } = await onStarterLibrary(start, folder);
    const read = await shown.evaluate(
      async (text) => [
        await window.inbreng.parseMotion({ text }),
        await window.inbreng.parseMotion({ text: 'Geachte collega, hierbij de agenda.' }),
      ],
      [
        '28 638 Mensenhandel',
        'Nr. 999 MOTIE VAN HET LID BIKKER',
        'Voorgesteld 21 december 2023',
        'De Kamer,',
        'gehoord de beraadslaging,',
        'verzoekt de regering iets te doen,',
        'en gaat over tot de orde van de dag.',
        'Bikker',
      ].join('\n'),
    );
    expect(read[0]).toMatchObject({
      ok: true,
      value: {
        motions: [
          {
            id: '28638-999',
            kind: 'motion',
            movers: ['Bikker'],
            date: '2023-12-21',
            unverified: true,
            status: 'unknown',
          },
        ],
      },
    });
    expect(read[1]).toMatchObject({ ok: true, value: { motions: [] } });
    expect(existsSync(join(library, 'moties', '28638-999.md'))).toBe(false);
  });

  test('gives addresses for a block and for any Kamerstuk, and fetches nothing', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { shown } = await onStarterLibrary(start, folder);
    const given = await shown.evaluate(async () => [
      await window.inbreng.addresses({ id: '28638-238' }),
      await window.inbreng.addresses({
        kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '12' },
      }),
      await window.inbreng.addresses({ id: 'bestaat-niet' }),
    ]);
    expect(given[0]).toMatchObject({ ok: true, value: [{ of: 'vote' }, { of: 'paper' }, { of: 'page' }] });
    expect(given[1]).toMatchObject({
      ok: true,
      value: [
        { of: 'vote' },
        { addresses: ['https://zoek.officielebekendmakingen.nl/kst-28638-12.xml'] },
        { of: 'page' },
      ],
    });
    expect(given[2]).toMatchObject({ ok: false, problem: { code: 'block-unknown' } });
  });
});

test.describe('the organisation', () => {
  const LOGO =
    '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="36"><rect width="120" height="36" fill="#5a2a6e"/></svg>';

  async function chooseLogo(app: StartedApp['app'], shown: Page, path: string) {
    await app.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
    }, path);
    return shown.evaluate(async () => {
      const logo = await window.inbreng.chooseLogo();
      if (!logo.ok || !logo.value) throw new Error('no logo');
      return window.inbreng.changeOrganisation({ logo: logo.value.grant });
    });
  }

  test('is saved in the library and visible in the preview, in Word and in PDF', async ({ start, folder }) => {
    const { app, shown, library } = await onStarterLibrary(start, folder);
    await test.step('accepts no logo that runs code, and no colour that can’t be read', async () => {
      writeFileSync(join(folder, 'boos.svg'), LOGO.replace('<rect', '<script>alert(1)</script><rect'));
      expect(await chooseLogo(app, shown, join(folder, 'boos.svg'))).toMatchObject({
        ok: false,
        problem: { code: 'svg-not-safe' },
      });
      expect(await shown.evaluate(() => window.inbreng.changeOrganisation({ colour: '#f0c030' }))).toMatchObject({
        ok: false,
        problem: { code: 'house-colour-contrast' },
      });
      expect(existsSync(join(library, 'inbreng-organisation.yaml'))).toBe(false);
      const forged = await shown.evaluate(() => window.inbreng.changeOrganisation({ logo: `g${'0'.repeat(32)}` }));
      expect(forged).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
    });
    const changes = await listen(shown);
    writeFileSync(join(folder, 'Logo CKM.svg'), LOGO);
    const changed = await shown.evaluate(() =>
      window.inbreng.changeOrganisation({ name: 'Centrum Kinderhandel', colour: '#5A2A6E', phone: '030 000 00 00' }),
    );
    expect(changed).toMatchObject({ ok: true, value: { name: 'Centrum Kinderhandel', colour: '#5a2a6e', logo: null } });
    const withLogo = await chooseLogo(app, shown, join(folder, 'Logo CKM.svg'));
    if (!withLogo.ok) throw new Error(withLogo.problem.message);
    expect(withLogo.value).toMatchObject({ name: 'Centrum Kinderhandel', logo: { name: 'Logo CKM.svg' } });
    expect(readFileSync(join(library, 'inbreng-organisation.yaml'), 'utf8')).toContain('name: Centrum Kinderhandel');
    // On a slow disk the look at the folder finds the second one once more.
    const received = (await changes()).map(({ organisation }) => organisation);
    expect(received.length).toBeGreaterThanOrEqual(2);
    expect(received).not.toContain(false);

    const seen = await shown.evaluate(async (address) => {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      const templates = await window.inbreng.templates();
      return { width: picture.naturalWidth, templates };
    }, withLogo.value.logo?.address ?? '');
    expect(seen.width).toBe(120);
    if (!seen.templates.ok) throw new Error(seen.templates.problem.message);
    const { houseStyles, logos } = readJsonText(seen.templates.value);
    for (const style of houseStyles) {
      expect(style).toMatchObject({
        sender: 'Centrum Kinderhandel',
        colors: { accent: '#5a2a6e' },
        variables: { contactPhone: '030 000 00 00' },
      });
      expect(logos[style.id]).toBe(withLogo.value.logo?.address);
    }

    const exported = await shown.evaluate(async () => {
      const begun = await window.inbreng.beginExample({ sample: 'inbreng' });
      const place = await window.inbreng.exportPlace();
      if (!begun.ok || !place.ok) throw new Error('not begun');
      // Without a telephone number of its own, so that the organisation's is printed.
      const example = JSON.parse(begun.value.draft);
      example.variables.contactPhone = { value: null };
      const draft = JSON.stringify(example);
      const preview = await window.inbreng.preview({ draft });
      const reply = await window.inbreng.exportDraft({
        draft,
        name: 'Proef',
        folder: place.value.grant,
        formats: ['docx', 'html', 'pdf'],
        houseStyle: null,
        despite: 'proef',
        carry: 'published',
        purpose: 'concept',
        documentType: 'factsheet',
        draftId: JSON.parse(draft).id,
        replaces: [],
      });
      return { preview: preview.ok && preview.value.pages, reply };
    });
    expect(exported.preview).toBeGreaterThan(0);
    if (!exported.reply.ok) throw new Error(exported.reply.problem.message);
    const html = exported.reply.value.files.find(({ format }) => format === 'html');
    const text = readFileSync(join(html?.folder ?? '', html?.name ?? ''), 'utf8');
    for (const { folder: place, name } of exported.reply.value.files) rmSync(join(place, name));
    expect(text.includes(Buffer.from(LOGO).toString('base64')), 'the logo stands in the document').toBe(true);
    for (const value of ['#5a2a6e', '030 000 00 00']) expect(text.includes(value), value).toBe(true);
  });

  test('has its logo in the head of the sheet, as printed', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const { app, shown } = await openSample(start, folder);
    const head = shown.locator('.sheet > .page-head');
    await expect(head.locator('img')).toHaveCount(0);
    writeFileSync(join(folder, 'Logo CKM.svg'), LOGO);
    expect(await chooseLogo(app, shown, join(folder, 'Logo CKM.svg'))).toMatchObject({ ok: true });
    await expect(head.locator('img')).not.toHaveJSProperty('naturalWidth', 0);
    await expect(head.locator('b')).toHaveCount(0);
    await shown.evaluate(() => window.inbreng.changeOrganisation({ logo: null }));
    await expect(head.locator('b')).toBeVisible();
    await expect(head.locator('img')).toHaveCount(0);
  });

  test('is on the page from the last session while the library is unreachable, and with a colleague’s changes once it is back', {
    tag: [OWN_PROCESS, CAMPAIGN],
  }, async ({ start, folder }) => {
    const isIn = (shown: Page, colour: string) =>
      expect(shown.locator('.sheet')).toHaveAttribute('style', new RegExp(`--house-accent: ${colour}`), {
        timeout: 30_000,
      });
    const first = await openSample(start, folder);
    await first.shown.evaluate(() => window.inbreng.changeOrganisation({ colour: '#5a2a6e' }));
    await isIn(first.shown, '#5a2a6e');
    await first.app.close();

    const library = join(folder, 'bibliotheek');
    const away = join(folder, 'weg');
    renameSync(library, away);
    const file = join(away, 'inbreng-organisation.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('#5a2a6e', '#7a1f5c'));
    const { shown } = await start([`--library=${library}`, first.file]);
    await isIn(shown, '#5a2a6e');
    await expect(shown.getByText('De bibliotheek is niet te lezen')).toBeVisible();
    await isIn(shown, '#5a2a6e');
    renameSync(away, library);
    await isIn(shown, '#7a1f5c');
  });
});
