import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { ProcessName } from '../../electron/ipc/contract.ts';
import type { LibraryContents } from '../../electron/ipc/library.ts';
import { CAMPAIGN, expect, test } from './app.ts';
import { retitleKept, saveState, starterLibrary, titleField, titleOf, typeInTitle, writing } from './steps.ts';

test.use({ isColdStart: true });

/** A new draft without a file, as the app begins it. */
async function begunDraft(shown: Page): Promise<{ text: string; id: string }> {
  const begun = await shown.evaluate(() =>
    window.inbreng.beginDraft({ documentType: 'inbreng-commissiedebat', blocks: [] }),
  );
  if (!begun.ok) throw new Error(begun.problem.message);
  return { text: begun.value.draft, id: JSON.parse(begun.value.draft).id };
}

function withTitle(text: string, title: string): string {
  return JSON.stringify({ ...JSON.parse(text), title: [{ type: 'run', text: title }] });
}

/** Ends a process of the app as a crash would, and returns its former id. */
async function kill(app: ElectronApplication, name: ProcessName): Promise<number> {
  const pid = await app.evaluate(
    ({ app: electron }, wanted) => electron.getAppMetrics().find((one) => one.name === wanted)?.pid ?? 0,
    `inbreng-${name}`,
  );
  if (pid === 0) throw new Error(`No process ${name}.`);
  process.kill(pid, 'SIGKILL');
  return pid;
}

test.describe('the processes of the app', () => {
  test('write a draft to its file and read it back', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const file = join(folder, 'Inbreng.inbreng');
    const first = await start();
    const { text } = await begunDraft(first.shown);
    writeFileSync(file, text);
    await first.app.close();

    const { shown } = await start([file]);
    const outcome = await shown.evaluate(async () => {
      const current = await window.inbreng.currentDocument();
      if (!current.ok || !current.value) throw new Error('The window has no document.');
      const { grant: document, name } = current.value;
      const read = await window.inbreng.readDraft({ document });
      if (!read.ok) throw new Error(read.problem.message);
      const draft = { ...JSON.parse(read.value.draft), title: [{ type: 'run', text: 'Onderbouw elke keuze' }] };
      const saved = await window.inbreng.saveDraft({ document, draft: JSON.stringify(draft), base: read.value.hash });
      // The hash is now an older one, as if another program had written in between.
      const late = await window.inbreng.saveDraft({ document, draft: read.value.draft, base: read.value.hash });
      const again = await window.inbreng.readDraft({ document });
      return { name, saved, late, again };
    });
    expect(outcome.name).toBe('Inbreng.inbreng');
    expect(outcome.saved.ok).toBe(true);
    expect(outcome.late).toMatchObject({ ok: false, problem: { code: 'changed-elsewhere' } });
    expect(outcome.again.ok && JSON.parse(outcome.again.value.draft).title).toEqual([
      { type: 'run', text: 'Onderbouw elke keuze' },
    ]);
    expect(JSON.parse(readFileSync(file, 'utf8')).title[0].text).toBe('Onderbouw elke keuze');
  });

  test('bring a window to the front when its file is opened again', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const file = join(folder, 'Inbreng.inbreng');
    const first = await start();
    writeFileSync(file, (await begunDraft(first.shown)).text);
    await first.app.close();
    const other = join(folder, 'Ander.inbreng');
    copyFileSync(file, other);
    const { app } = await start([file]);
    const ask = (path: string) =>
      app.evaluate(({ app: electron }, file) => {
        electron.emit('second-instance', {}, ['electron', 'folder', file], '/');
      }, path);
    const titles = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.getTitle()));
    await ask(file);
    await ask(other);
    // The file that was requested first is open by now.
    await expect.poll(titles).toEqual(expect.arrayContaining([expect.stringContaining('Ander')]));
    expect(await titles()).toHaveLength(2);
    await ask(file);
    const inFront = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle() ?? '');
    await expect.poll(inFront).toContain('Inbreng');
    await expect.poll(inFront).not.toContain('Ander');
  });

  test('release the journal of a document that was left, or whose window has closed', { tag: CAMPAIGN }, async ({
    start,
  }) => {
    test.skip(process.platform !== 'linux', 'only Linux shows which files a process holds open');
    const { app, shown } = await start();
    const { text, id } = await begunDraft(shown);
    const pid = await app.evaluate(
      ({ app: electron }) => electron.getAppMetrics().find((one) => one.name === 'inbreng-saving')?.pid ?? 0,
    );
    const openJournals = () =>
      readdirSync(`/proc/${pid}/fd`).filter((name) => {
        try {
          return readlinkSync(`/proc/${pid}/fd/${name}`).endsWith('.journal');
        } catch {
          return false;
        }
      }).length;
    const write = (page: Page, journal: string) =>
      page.evaluate((input) => window.inbreng.writeJournal(input), { journal, document: null, draft: text });
    expect((await write(shown, id)).ok).toBe(true);
    expect(openJournals()).toBe(1);
    await shown.evaluate(() => window.inbreng.leaveDocument());
    await expect.poll(openJournals).toBe(0);
    // Its text is still there, and more can be written.
    const found = await shown.evaluate((journal) => window.inbreng.readRecovery({ journal }), id);
    expect(found.ok).toBe(true);
    const coming = app.waitForEvent('window');
    await shown.evaluate(() => window.inbreng.newWindow());
    const second = await coming;
    // It offers the text that is left, and shows no document.
    await expect(second.getByRole('heading', { name: 'Herstellen', exact: true })).toBeVisible();
    expect((await write(second, id)).ok).toBe(true);
    expect(openJournals()).toBe(1);
    await second.evaluate(() => void window.inbreng.readyToClose());
    await expect.poll(openJournals).toBe(0);
  });

  test('lose nothing when one is killed: another one starts, and the window is notified', async ({ start }) => {
    const { app, shown } = await start();
    const { text, id } = await begunDraft(shown);
    await test.step('the saving process loses nothing', async () => {
      const write = (title: string) =>
        shown.evaluate((input) => window.inbreng.writeJournal(input), {
          journal: id,
          document: null,
          draft: withTitle(text, title),
        });
      expect((await write('Vóór de klap')).ok).toBe(true);
      const before = await kill(app, 'saving');
      // A request while no process runs is passed to the next one.
      expect((await write('Na de klap')).ok).toBe(true);
      const after = await app.evaluate(
        ({ app: electron }) => electron.getAppMetrics().find((one) => one.name === 'inbreng-saving')?.pid,
      );
      expect(after).not.toBe(before);
      const found = await shown.evaluate((journal) => window.inbreng.readRecovery({ journal }), id);
      expect(found.ok && JSON.parse(found.value.draft).title[0].text).toBe('Na de klap');
    });
    await test.step('each other process restarts too, and the window is notified', async () => {
      await shown.evaluate(() => {
        const host = window as unknown as { events: string[] };
        host.events = [];
        window.inbreng.listen('processState', ({ process, state }) => host.events.push(`${process} ${state}`));
      });
      const responds = () =>
        shown.evaluate(async (draft) => {
          const [types, preview, check] = await Promise.all([
            window.inbreng.templates(),
            window.inbreng.preview({ draft }),
            window.inbreng.check({ draft, layout: null }),
          ]);
          return [types.ok, preview.ok, check.ok];
        }, text);
      // Some of them start only when they are needed.
      expect(await responds()).toEqual([true, true, true]);
      for (const name of ['library', 'press', 'reports'] as const) await kill(app, name);
      expect(await responds()).toEqual([true, true, true]);
      const events = await shown.evaluate(() => (window as unknown as { events: string[] }).events);
      expect(events).toEqual(expect.arrayContaining(['press restarting', 'press running']));
    });
  });

  test('offer the typed text after the whole app was killed', { tag: CAMPAIGN }, async ({ start }) => {
    const first = await start();
    const { text, id } = await begunDraft(first.shown);
    const kept = await first.shown.evaluate((input) => window.inbreng.writeJournal(input), {
      journal: id,
      document: null,
      draft: withTitle(text, 'Nooit opgeslagen'),
    });
    expect(kept.ok).toBe(true);
    const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
    first.app.process().kill('SIGKILL');
    await ended;

    const { shown } = await start();
    const offered = await shown.evaluate(() => window.inbreng.recoveries());
    expect(offered).toMatchObject({ ok: true, value: [{ draftId: id, file: null, cutOff: false }] });
    const found = await shown.evaluate((journal) => window.inbreng.readRecovery({ journal }), id);
    expect(found.ok && JSON.parse(found.value.draft).title[0].text).toBe('Nooit opgeslagen');
    await shown.evaluate((journal) => window.inbreng.closeRecovery({ journal }), id);
    const [after, versions] = await shown.evaluate(
      async (draftId) =>
        [await window.inbreng.recoveries(), await window.inbreng.versions({ draftId, document: null })] as const,
      id,
    );
    expect(after).toEqual({ ok: true, value: [] });
    expect(versions.ok && versions.value).toHaveLength(1);
  });

  test('make only the newest of the previews that are requested while one is made', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    // Start without documents requests no preview itself.
    const { shown } = await start([`--library=${folder}`]);
    const { text } = await begunDraft(shown);
    const codes = await shown.evaluate(async (draft) => {
      const replies = await Promise.all(Array.from({ length: 20 }, () => window.inbreng.preview({ draft })));
      return replies.map((reply) => (reply.ok ? 'made' : reply.problem.code));
    }, text);
    expect(codes.at(0)).toBe('made');
    expect(codes.at(-1)).toBe('made');
    expect(codes.filter((code) => code === 'outdated').length).toBeGreaterThan(10);
  });

  test('detect that another program wrote an open file', { tag: CAMPAIGN }, async ({ start, folder }) => {
    const file = join(folder, 'Inbreng.inbreng');
    const first = await start();
    const { text } = await begunDraft(first.shown);
    writeFileSync(file, text);
    await first.app.close();
    const { shown } = await start([file]);
    await shown.evaluate(async () => {
      const host = window as unknown as { events: string[] };
      host.events = [];
      window.inbreng.listen('documentChanged', ({ document, how }) => host.events.push(`${document.name} ${how}`));
      const current = await window.inbreng.currentDocument();
      if (current.ok && current.value) await window.inbreng.readDraft({ document: current.value.grant });
    });
    writeFileSync(file, withTitle(text, 'Van een ander programma'));
    await expect
      .poll(() => shown.evaluate(() => (window as unknown as { events: string[] }).events), { timeout: 20_000 })
      .toEqual(['Inbreng.inbreng changed']);
  });

  test('show a known document before the saving process runs, which then keeps its text and watches its file', {
    tag: CAMPAIGN,
  }, async ({ start, folder }) => {
    const file = join(folder, 'Inbreng.inbreng');
    const first = await start();
    const { text } = await begunDraft(first.shown);
    writeFileSync(file, text);
    await first.app.close();
    const once = await start([file]);
    await writing(once.shown);
    await once.app.close();
    // The cached copy has another title and is intact: it is shown, since the file is unchanged.
    retitleKept(join(folder, 'data'), 'Zoals het er stond');

    const { app, shown } = await start([file]);
    await writing(shown);
    await expect(titleField(shown)).toHaveText('Zoals het er stond');
    await typeInTitle(shown, ', en verder');
    await expect
      .poll(() => titleOf(JSON.parse(readFileSync(file, 'utf8'))), { timeout: 20_000 })
      .toBe('Zoals het er stond, en verder');
    await app.close();

    const again = await start([file]);
    await writing(again.shown);
    await expect(titleField(again.shown)).toHaveText('Zoals het er stond, en verder');
    writeFileSync(file, withTitle(text, 'Van een ander programma'));
    await expect(saveState(again.shown)).toContainText('Gewijzigd door een ander programma', { timeout: 20_000 });
    await again.app.close();
    const last = await start([file]);
    await writing(last.shown);
    await expect(titleField(last.shown)).toHaveText('Van een ander programma');
  });

  test('keep open documents with their windows when the saving process restarts', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const file = join(folder, 'Inbreng.inbreng');
    const first = await start();
    const { text, id } = await begunDraft(first.shown);
    writeFileSync(file, text);
    await first.app.close();
    const { app, shown } = await start([file]);
    await writing(shown);
    await shown.evaluate(
      async ([journal, draft]) => {
        const host = window as unknown as { events: string[] };
        host.events = [];
        window.inbreng.listen('documentChanged', ({ document, how }) => host.events.push(`${document.name} ${how}`));
        await window.inbreng.writeJournal({ journal: `${journal}.1`, document: null, draft });
      },
      [id, withTitle(text, 'Nog bezig')] as const,
    );
    await kill(app, 'saving');
    const coming = app.waitForEvent('window');
    await shown.evaluate(() => window.inbreng.newWindow());
    const second = await coming;
    const offered = await second.evaluate(() => window.inbreng.recoveries());
    expect(offered).toEqual({ ok: true, value: [] });
    writeFileSync(file, withTitle(text, 'Van een ander programma'));
    const events = () => shown.evaluate(() => (window as unknown as { events: string[] }).events);
    await expect.poll(events, { timeout: 20_000 }).toEqual(['Inbreng.inbreng changed']);
    writeFileSync(file, text);
    await expect.poll(events, { timeout: 20_000 }).toEqual(['Inbreng.inbreng changed', 'Inbreng.inbreng back']);
  });

  test('read, search and show a library, and its blocks come with their grounds', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const library = starterLibrary(folder);
    const { shown } = await start([`--library=${library}`]);
    const found = await shown.evaluate(async () => {
      const list = await window.inbreng.libraryBlocks();
      const search = await window.inbreng.librarySearch({ words: 'non-punishment', limit: 10 });
      if (!list.ok || !search.ok) throw new Error('No library.');
      const { blocks }: LibraryContents = JSON.parse(list.value);
      const demand = blocks.find(({ kind }) => kind === 'demand');
      if (demand?.kind !== 'demand') throw new Error('No demand.');
      const begun = await window.inbreng.beginDraft({ documentType: 'inbreng-commissiedebat', blocks: [demand.id] });
      return { blocks: blocks.length, hits: search.value.hits.length, demand, begun };
    });
    expect(found.blocks).toBeGreaterThan(0);
    expect(found.hits).toBeGreaterThan(0);
    const carried = found.begun.ok ? Object.keys(JSON.parse(found.begun.value.draft).blocks) : [];
    expect(carried).toEqual(
      expect.arrayContaining([found.demand.id, ...found.demand.grounds.map(({ block }) => block)]),
    );
    expect(carried.length).toBeGreaterThan(1);
  });

  test('finish an export whose window closes while the files are put in place', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { app, shown } = await start();
    const { text } = await begunDraft(shown);
    const out = join(folder, 'uit');
    mkdirSync(out);
    writeFileSync(join(out, 'Inbreng.docx'), 'oud');
    await app.evaluate(({ app: electron, BrowserWindow, dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
      const main = process.mainModule;
      if (!main) throw new Error('no main module');
      const disk: typeof import('node:fs/promises') = main.require('node:fs/promises');
      const { rename } = disk;
      // Like a slow share: the second file is put in place only after an app that does not wait has ended.
      disk.rename = async (from, to) => {
        if (String(to).startsWith(path) && String(to).endsWith('.pdf')) {
          const ending = new Promise((ends) => electron.once('will-quit', ends));
          BrowserWindow.getAllWindows()[0]?.close();
          await ending;
          await new Promise((over) => setTimeout(over, 1_000));
        }
        await rename(from, to);
      };
    }, out);
    const ended = app.waitForEvent('close');
    const replaces = [createHash('sha256').update('oud').digest('hex')];
    await shown.evaluate(
      async ({ draft, replaces }) => {
        const chosen = await window.inbreng.chooseFolder();
        if (!chosen.ok || !chosen.value) throw new Error('No folder.');
        void window.inbreng.exportDraft({
          draft,
          name: 'Inbreng',
          folder: chosen.value.grant,
          formats: ['docx', 'pdf'],
          houseStyle: null,
          despite: 'Alleen een proef.',
          carry: 'published',
          purpose: 'concept',
          documentType: 'factsheet',
          draftId: JSON.parse(draft).id,
          replaces,
        });
      },
      { draft: text, replaces },
    );
    await ended;
    expect(readdirSync(out).sort()).toEqual(['Inbreng.docx', 'Inbreng.pdf']);
    expect(readFileSync(join(out, 'Inbreng.docx')).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(join(folder, 'data', 'replaced'))).toEqual([]);
    // The next export recognises them as its own.
    const known = JSON.parse(readFileSync(join(folder, 'data', 'exported.json'), 'utf8')) as { file: string }[];
    expect(known.map(({ file }) => file)).toEqual([join(out, 'Inbreng.docx'), join(out, 'Inbreng.pdf')]);
  });

  test('export both formats, but not with errors until a reason is given', { tag: CAMPAIGN }, async ({
    start,
    folder,
  }) => {
    const { app, shown } = await start();
    const { text } = await begunDraft(shown);
    const out = join(folder, 'uit');
    mkdirSync(out);
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, out);
    const exported = await shown.evaluate(async (draft) => {
      const chosen = await window.inbreng.chooseFolder();
      if (!chosen.ok || !chosen.value) throw new Error('No folder.');
      const input = {
        draft,
        name: 'Inbreng',
        folder: chosen.value.grant,
        formats: ['docx', 'pdf'] as ('docx' | 'pdf')[],
        houseStyle: null,
        carry: 'published' as const,
        purpose: 'concept' as const,
        documentType: 'factsheet',
        draftId: JSON.parse(draft).id,
        replaces: [],
      };
      const stopped = await window.inbreng.exportDraft({ ...input, despite: null });
      const done = await window.inbreng.exportDraft({ ...input, despite: 'Alleen een proef.' });
      return { stopped, done };
    }, text);
    expect(exported.stopped.ok && exported.stopped.value.files).toEqual([]);
    expect(exported.stopped.ok && exported.stopped.value.stoppedBy.length).toBeGreaterThan(0);
    if (!exported.done.ok) throw new Error(exported.done.problem.message);
    expect(exported.done.value.files.map(({ format }) => format)).toEqual(['docx', 'pdf']);
    expect(JSON.parse(exported.done.value.draft).overruled[0].reason).toBe('Alleen een proef.');
    expect(
      readdirSync(out)
        .map((name) => name.split('.').at(-1))
        .sort(),
    ).toEqual(['docx', 'pdf']);
    const [, pdf] = exported.done.value.files;
    expect(
      readFileSync(join(out, pdf?.name ?? ''))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('receive the last changes of a window that closes', { tag: CAMPAIGN }, async ({ start }) => {
    const first = await start();
    const { text, id } = await begunDraft(first.shown);
    await first.shown.evaluate(
      (input) => {
        window.inbreng.listen('closing', () => void window.inbreng.writeJournal(input));
      },
      { journal: id, document: null, draft: withTitle(text, 'Op de valreep') },
    );
    await first.app.close();
    const { shown } = await start();
    const found = await shown.evaluate((journal) => window.inbreng.readRecovery({ journal }), id);
    expect(found.ok && JSON.parse(found.value.draft).title[0].text).toBe('Op de valreep');
  });
});
