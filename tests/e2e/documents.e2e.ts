import { copyFileSync, existsSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { draftParts } from '../../engine/publish/draft-in-word.ts';
import { isCampaign } from '../campaign.ts';
import { CAMPAIGN, expect, OWN_PROCESS, ROOT, test } from './app.ts';
import { seriousFindings } from './axe.ts';
import { answerDialogs, dropFiles } from './gestures.ts';
import { onStarterLibrary } from './on-library.ts';
import { openSample } from './open-sample.ts';
import { sampleDraft } from './sample-draft.ts';
import { titleField, titleOf, typeInTitle } from './steps.ts';

const NEW_MOTION = join(ROOT, 'tests', 'fixtures', 'officielebekendmakingen', 'kst-36547-32_inline-metadata.xml');

/** The sample inbreng as the app begins it. */
async function example(shown: Page): Promise<{ text: string; id: string }> {
  const begun = await shown.evaluate(() => window.inbreng.beginExample({ sample: 'inbreng' }));
  if (!begun.ok) throw new Error(begun.problem.message);
  return { text: begun.value.draft, id: JSON.parse(begun.value.draft).id };
}

const openWindows = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test.describe('documents', () => {
  test('report repairs until the user has seen them', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const file = join(folder, 'Hersteld.inbreng');
    const paragraph = (text: string) => ({ type: 'paragraph', id: 'p', content: [{ type: 'run', text }] });
    const draft = { ...(await sampleDraft()), body: [paragraph('Een.'), paragraph('Twee.')] };
    writeFileSync(file, JSON.stringify(draft));
    const { shown } = await start([file]);
    const notice = shown.getByRole('status').filter({ hasText: 'Er klopte iets niet bij het openen' });
    await expect(notice).toContainText('Het kenmerk p kwam twee keer voor');
    expect(await seriousFindings(shown)).toEqual([]);
    await notice.getByRole('button', { name: 'Sluiten' }).click();
    await expect(notice).toHaveCount(0);
    await expect(shown.getByRole('textbox', { name: 'Document', exact: true })).toBeFocused();
  });

  test('show their cards before they open, and the documents that use a block', {
    tag: [OWN_PROCESS, CAMPAIGN],
  }, async ({ start, folder }) => {
    const first = await start();
    const { text } = await example(first.shown);
    const draft = JSON.parse(text);
    draft.variables = { debate: { value: 'Mensenhandel' }, debateDate: { value: '2026-12-03' } };
    const [file, missing, broken, refused] = [
      'Inbreng.inbreng',
      'Weg.inbreng',
      'Stuk.inbreng',
      'Geweigerd.inbreng',
    ].map((name) => join(folder, name));
    if (!file || !missing || !broken || !refused) throw new Error('no names');
    writeFileSync(file, JSON.stringify(draft));
    copyFileSync(file, missing);
    copyFileSync(file, broken);
    writeFileSync(refused, '{');
    await first.app.close();

    const { app, shown } = await start([file]);
    await app.evaluate(
      ({ app: electron }, paths) => {
        for (const path of paths) electron.emit('second-instance', {}, ['electron', 'folder', path], '/');
      },
      [missing, broken, refused],
    );
    await expect.poll(() => openWindows(app)).toBe(4);
    // Only a document that could be read is remembered.
    const names = () =>
      shown.evaluate(async () => {
        const recent = await window.inbreng.recentCards();
        return recent.ok ? recent.value.map(({ name }) => name).sort() : [];
      });
    await expect.poll(names).toEqual(['Inbreng.inbreng', 'Stuk.inbreng', 'Weg.inbreng']);
    rmSync(missing);
    writeFileSync(broken, '{');
    const cards = await shown.evaluate(() => window.inbreng.recentCards());
    if (!cards.ok) throw new Error(cards.problem.message);
    const byName = Object.fromEntries(cards.value.map((card) => [card.name, card]));
    expect(byName['Inbreng.inbreng']).toMatchObject({
      folder,
      missing: false,
      draftId: draft.id,
      debate: 'Mensenhandel',
      debateDate: '2026-12-03',
      documentType: 'inbreng-commissiedebat',
    });
    expect(byName['Inbreng.inbreng']?.title).not.toBe('');
    expect([byName['Weg.inbreng']?.missing, byName['Stuk.inbreng']?.missing]).toEqual([true, true]);

    const block = draft.body.find((node: { type: string }) => node.type === 'blockInstance').block;
    const uses = await shown.evaluate((id) => window.inbreng.blockUses({ id }), block);
    expect(uses).toMatchObject({ ok: true, value: [{ document: { name: 'Inbreng.inbreng' } }] });

    const left = await shown.evaluate(async (file) => {
      await window.inbreng.forgetRecent({ file });
      const recent = await window.inbreng.recentCards();
      return recent.ok ? recent.value.map(({ name }) => name) : [];
    }, byName['Weg.inbreng']?.grant ?? '');
    expect(left.sort()).toEqual(['Inbreng.inbreng', 'Stuk.inbreng']);
    expect(existsSync(file)).toBe(true);
  });

  test('are saved with every visible word, also text that is typed while the window closes', {
    tag: OWN_PROCESS,
  }, async ({ start, folder }) => {
    const file = join(folder, 'Sluiten.inbreng');
    writeFileSync(file, JSON.stringify(await sampleDraft()));
    const { app, shown } = await start([file]);
    let seen = '';
    shown.on('console', (message) => {
      const [, words] = /^title: (.+)$/.exec(message.text()) ?? [];
      seen = words ?? seen;
    });
    await typeInTitle(shown, ' en');
    await titleField(shown).evaluate((title) =>
      new MutationObserver(() => console.log(`title: ${title.textContent}`)).observe(title, {
        subtree: true,
        childList: true,
        characterData: true,
      }),
    );
    const closed = app.waitForEvent('close');
    const typing = (async () => {
      for (;;) await shown.keyboard.press('x');
    })().catch(() => undefined);
    await expect.poll(() => seen).toMatch(/x{10}$/);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await closed;
    await typing;
    expect(titleOf(JSON.parse(readFileSync(file, 'utf8')))).toBe(seen);
  });

  test('open here, in their own window, or where they are open already', {
    tag: [OWN_PROCESS, CAMPAIGN],
  }, async ({ start, folder }) => {
    const first = await start();
    const { text } = await example(first.shown);
    const [one, two] = [join(folder, 'Een.inbreng'), join(folder, 'Twee.inbreng')];
    for (const file of [one, two]) writeFileSync(file, text);
    await first.app.close();

    const { app, shown } = await start([one]);
    await app.evaluate(({ app: electron }, path) => {
      electron.emit('second-instance', {}, ['electron', 'folder', path], '/');
    }, two);
    await expect.poll(() => openWindows(app)).toBe(2);
    // A file is remembered once it was read.
    await expect
      .poll(() =>
        shown.evaluate(async () => (await window.inbreng.recentCards().then((r) => (r.ok ? r.value : []))).length),
      )
      .toBe(2);
    const replies = await shown.evaluate(async () => {
      const recent = await window.inbreng.recentCards();
      if (!recent.ok) throw new Error(recent.problem.message);
      const grant = (name: string) => recent.value.find((each) => each.name === name)?.grant ?? '';
      const openElsewhere = await window.inbreng.openDocument({ file: grant('Twee.inbreng'), where: 'here' });
      const again = await window.inbreng.openDocument({ file: grant('Een.inbreng'), where: 'here' });
      await window.inbreng.leaveDocument();
      const left = await window.inbreng.currentDocument();
      const back = await window.inbreng.openDocument({ file: grant('Een.inbreng'), where: 'here' });
      const current = await window.inbreng.currentDocument();
      const peeked = await window.inbreng.peekDraft({ document: grant('Twee.inbreng') });
      const forged = await window.inbreng.openDocument({ file: `g${'0'.repeat(32)}`, where: 'here' });
      return { openElsewhere, again, left, back, current, peeked, forged };
    });
    expect(replies.openElsewhere).toMatchObject({
      ok: true,
      value: { shown: 'elsewhere', file: { name: 'Twee.inbreng' } },
    });
    expect(replies.again).toMatchObject({ ok: true, value: { shown: 'here', file: { name: 'Een.inbreng' } } });
    expect(replies.left).toEqual({ ok: true, value: null });
    expect(replies.back).toMatchObject({ ok: true, value: { shown: 'here', file: { name: 'Een.inbreng' } } });
    expect(replies.current).toMatchObject({ ok: true, value: { name: 'Een.inbreng' } });
    // A window may keep its document open while another one compares with it.
    expect(replies.peeked.ok).toBe(true);
    expect(replies.forged).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
    await shown.evaluate(() => window.inbreng.newWindow());
    await expect.poll(() => openWindows(app)).toBe(3);
  });

  test('made from the open one open in their own window, beside it and under their own name', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown, file } = await openSample(start, folder);
    const before = readFileSync(file);
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async (...given: unknown[]) => {
        const options = given.at(-1) as { defaultPath?: string };
        (globalThis as { proposed?: string | undefined }).proposed = options.defaultPath;
        return { canceled: true, filePath: '' };
      };
    });
    await shown.getByRole('tab', { name: 'Details' }).click();
    await shown.getByRole('button', { name: 'Nieuw document op basis hiervan' }).click();
    const [made] = await Promise.all([
      app.waitForEvent('window'),
      shown.getByRole('menuitem', { name: 'Kamervragen' }).click(),
    ]);
    await expect(made.getByRole('textbox', { name: 'Document' })).toBeVisible({ timeout: 30_000 });
    await expect(made.getByRole('banner').getByText('Nog niet in een bestand')).toBeVisible();
    await made.getByRole('banner').locator('.top-bar-name').click();
    await made.getByRole('menuitem', { name: /^Opslaan als/ }).click();
    const proposed = () => app.evaluate(() => (globalThis as { proposed?: string | undefined }).proposed ?? '');
    await expect.poll(proposed).toMatch(/Kamervragen .*\.inbreng$/);
    expect(dirname(await proposed())).toBe(realpathSync(folder));
    // The source is unchanged in its window.
    await expect(shown.getByRole('textbox', { name: 'Document' })).toBeVisible();
    expect(readFileSync(file)).toEqual(before);
  });

  test('open from the Word file that was exported from them, each time as a new one', async ({ start, folder }) => {
    const draft = await sampleDraft();
    const parts = (text: string) => draftParts({ name: 'Inbreng.inbreng', bytes: strToU8(text) });
    const word = (name: string, text: string | null): string => {
      const carried = text === null ? [] : parts(text).map(({ path, content }) => [path, strToU8(content)] as const);
      const bytes = zipSync({ 'word/document.xml': strToU8('<w:document/>'), ...Object.fromEntries(carried) });
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const back = word('Terug van de collega.docx', JSON.stringify(draft));
    const bytes = readFileSync(back);
    const { app, shown } = await start([back]);
    const isShown = async (window: Page): Promise<void> => {
      await expect(window.getByRole('textbox', { name: 'Document' })).toBeVisible();
      await expect(window.getByText(/zoals het was toen Terug van de collega\.docx werd geëxporteerd/)).toBeVisible();
      await expect(window.getByRole('banner').getByText('Nog niet in een bestand')).toBeVisible();
    };
    await isShown(shown);
    const hand = (path: string): Promise<void> =>
      app.evaluate(({ app: electron }, file) => {
        electron.emit('second-instance', {}, ['electron', 'folder', file], '/');
      }, path);
    const pass = async (path: string): Promise<Page> => {
      const [window] = await Promise.all([app.waitForEvent('window'), hand(path)]);
      return window;
    };
    // The window does not keep the Word file for itself.
    await isShown(await pass(back));
    const recent = await shown.evaluate(() => window.inbreng.recentCards());
    expect(recent).toEqual({ ok: true, value: [] });

    // It is saved where the user says, as a document of its own.
    const kept = join(folder, 'Bewaard.inbreng');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, kept);
    await shown.getByRole('button', { name: 'Opslaan als' }).click();
    await expect(shown.getByRole('banner').getByText('Opgeslagen', { exact: true })).toBeVisible();
    const saved = JSON.parse(readFileSync(kept, 'utf8'));
    expect({ ...saved, id: draft.id, modified: draft.modified }).toEqual(JSON.parse(JSON.stringify(draft)));
    expect(saved.id).not.toBe(draft.id);
    expect(readFileSync(back).equals(bytes)).toBe(true);
    const note = shown.getByText('Geopend uit een Word-bestand');
    await shown.getByRole('button', { name: 'Sluiten' }).click();
    await expect(note).toBeHidden();

    const refused = await pass(word('Van een ander.docx', null));
    await expect(refused.getByText(/In .*Van een ander\.docx zit geen document van Inbreng/)).toBeVisible();
    // In the same window, where no document is open.
    await hand(word('Beschadigd.docx', '{"format":"inbreng-draft"'));
    await expect(refused.getByText(/Het document dat in .*Beschadigd\.docx zit, is beschadigd/)).toBeVisible();
  });

  test('open from the PDF that was exported from them, also when it is dropped beside an official file', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const { app, shown, read } = await onStarterLibrary(start, folder);
    await answerDialogs(app, { open: [join(folder, 'uit')] });
    const draft = JSON.stringify(await sampleDraft());
    await shown.evaluate(async (draft) => {
      const place = await window.inbreng.chooseFolder();
      if (!place.ok || !place.value) throw new Error('no folder');
      const exported = await window.inbreng.exportDraft({
        draft,
        name: 'Naar de commissie',
        folder: place.value.grant,
        formats: ['pdf'],
        houseStyle: null,
        despite: 'proef',
        carry: 'published',
        purpose: 'concept',
        documentType: 'factsheet',
        draftId: JSON.parse(draft).id,
        replaces: [],
      });
      if (!exported.ok) throw new Error(exported.problem.message);
    }, draft);
    const pdf = join(folder, 'uit', 'Naar de commissie.pdf');
    const report = join(folder, 'Rapport.pdf');
    const empty = await PDFDocument.create();
    empty.addPage();
    writeFileSync(report, await empty.save());

    await dropFiles(shown, shown.getByRole('main'), [pdf, NEW_MOTION]);
    const opened = shown.getByText(/zoals het was toen Naar de commissie\.pdf werd geëxporteerd/);
    // A notice above the document reports the import.
    await expect(shown.getByRole('heading', { name: '1 bestand gelezen' })).toBeVisible();
    expect(read('moties', '36547-32')).toContain('coördinatiecommissie');
    await shown.keyboard.press('Escape');
    await expect(opened).toBeVisible();
    await expect(shown.getByRole('banner').getByText('Nog niet in een bestand')).toBeVisible();

    const [refused] = await Promise.all([
      app.waitForEvent('window'),
      app.evaluate(({ app: electron }, file) => {
        electron.emit('second-instance', {}, ['electron', 'folder', file], '/');
      }, report),
    ]);
    await expect(refused.getByText(/In .*Rapport\.pdf zit geen document van Inbreng/)).toBeVisible();
  });

  test('are begun from others, kept, exported, printed and copied at the requests of their window', async ({
    start,
    folder,
  }) => {
    const { app, shown } = await start();
    const { text, id } = await example(shown);
    await test.step('begin from an existing one: its text, without its debate', async () => {
      const old = {
        ...JSON.parse(text),
        variables: { debateDate: { value: '2026-12-03' }, contactName: { value: 'Naam' } },
      };
      writeFileSync(join(folder, 'Oud.inbreng'), JSON.stringify(old));
      await app.evaluate(
        ({ dialog }, path) => {
          dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
        },
        join(folder, 'Oud.inbreng'),
      );
      const begun = await shown.evaluate(async () => {
        const chosen = await window.inbreng.chooseDocument();
        if (!chosen.ok || !chosen.value) throw new Error('nothing chosen');
        return window.inbreng.beginDraftFrom({ document: chosen.value.grant });
      });
      if (!begun.ok) throw new Error(begun.problem.message);
      const draft = JSON.parse(begun.value.draft);
      expect(draft.id).not.toBe(old.id);
      expect(draft.variables).toEqual({ contactName: { value: 'Naam' } });
      expect(draft.body).toHaveLength(old.body.length);
      expect(JSON.parse(readFileSync(join(folder, 'Oud.inbreng'), 'utf8'))).toEqual(old);
    });
    await test.step('have versions that can be named later', async () => {
      const named = await shown.evaluate(
        async ({ draftId, draft }) => {
          const kept = await window.inbreng.keepVersion({
            draftId,
            document: null,
            draft,
            name: null,
            why: 'before-update',
          });
          if (!kept.ok) throw new Error(kept.problem.message);
          await window.inbreng.nameVersion({ draftId, version: kept.value.id, name: 'Naar de woordvoerder' });
          return { kept, list: await window.inbreng.versions({ draftId, document: null }) };
        },
        { draftId: id, draft: text },
      );
      expect(named.kept).toMatchObject({ value: { why: 'before-update', name: null } });
      expect(named.list).toMatchObject({ ok: true, value: [{ why: 'before-update', name: 'Naar de woordvoerder' }] });
    });
    await test.step('a cancelled export leaves no file, and other requests get their responses', async () => {
      const out = join(folder, 'uit');
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
      }, out);
      const formats: ('docx' | 'html' | 'pdf' | 'txt')[] = isCampaign
        ? ['docx', 'html', 'pdf', 'txt']
        : ['docx', 'pdf'];
      const stopped = await shown.evaluate(
        async ({ draft, formats }) => {
          const folder = await window.inbreng.chooseFolder();
          if (!folder.ok || !folder.value) throw new Error('no folder');
          const input = {
            draft,
            name: 'Naar de commissie',
            folder: folder.value.grant,
            formats,
            houseStyle: null,
            despite: 'proef',
            carry: 'published' as const,
            purpose: 'concept' as const,
            documentType: 'factsheet',
            draftId: JSON.parse(draft).id,
            replaces: [],
          };
          const began = new Promise<void>((resolve) => window.inbreng.listen('exportProgress', () => resolve()));
          const exporting = window.inbreng.exportDraft(input);
          const check = window.inbreng.check({ draft, layout: null });
          await began;
          await window.inbreng.cancelExport();
          const [cancelled, checked] = await Promise.all([exporting, check]);
          const again = await window.inbreng.exportDraft(input);
          return { cancelled, checked: checked.ok, again };
        },
        { draft: text, formats },
      );
      expect(stopped.cancelled).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
      expect(stopped.checked).toBe(true);
      if (!stopped.again.ok) throw new Error(stopped.again.problem.message);
      // The second export succeeded under the chosen name, and there is no other file.
      expect(readdirSync(out).sort()).toEqual(formats.map((kind) => `Naar de commissie.${kind}`));
      expect(readdirSync(join(folder, 'data', 'exports'))).toEqual([]);
      const place = await shown.evaluate(() => window.inbreng.exportPlace());
      expect(place).toMatchObject({ ok: true, value: { name: 'uit' } });
    });
    await test.step('open instead of printing when there is no printer', async () => {
      const opened = await app.evaluate(({ BrowserWindow, shell }) => {
        const prototype = Object.getPrototypeOf(BrowserWindow.getAllWindows()[0]?.webContents);
        prototype.getPrintersAsync = async () => [];
        const host = globalThis as unknown as { opened: string[] };
        host.opened = [];
        shell.openPath = async (path) => {
          host.opened.push(path);
          return '';
        };
        return host.opened;
      });
      expect(opened).toEqual([]);
      const instead = await shown.evaluate((draft) => window.inbreng.print({ draft, name: 'Inbreng' }), text);
      expect(instead).toMatchObject({ ok: true, value: { outcome: 'opened' } });
      const [path] = await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
      expect(
        readFileSync(path ?? '')
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');

      await app.evaluate(({ shell }) => {
        shell.openPath = async () => 'No application is registered as handling this file';
      });
      const neither = await shown.evaluate((draft) => window.inbreng.print({ draft, name: 'Inbreng' }), text);
      expect(neither).toMatchObject({ ok: false, problem: { code: 'not-printed' } });
    });
    await test.step('text goes to the clipboard as text and as HTML', async () => {
      const copied = await shown.evaluate(async () => {
        const ours = await window.inbreng.copy({ text: 'De motie verzoekt', html: '<p>De <b>motie</b> verzoekt</p>' });
        const pages = await navigator.clipboard.readText().then(
          () => 'read',
          () => 'refused',
        );
        return { ours, pages };
      });
      expect(copied.ours.ok).toBe(true);
      // The page itself reads no clipboard.
      expect(copied.pages).toBe('refused');
      expect(await app.evaluate(async ({ clipboard }) => clipboard.readText())).toBe('De motie verzoekt');
    });
  });
});
