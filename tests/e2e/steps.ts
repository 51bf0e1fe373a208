import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { Command } from '../../electron/ipc/commands.ts';
import { readJournalFolder } from '../../electron/processes/saving/journal-folder.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { BUILT_APP, expect } from './app.ts';
import { sampleDraft } from './sample-draft.ts';

/** The part of the bar that shows where the open document is saved. */
export function saveState(shown: Page): Locator {
  return shown.getByRole('banner').getByRole('status');
}

export function titleField(shown: Page): Locator {
  return shown.getByRole('textbox', { name: 'Titel', exact: true });
}

/** Types at the end of the title. */
export async function typeInTitle(shown: Page, words: string): Promise<void> {
  await titleField(shown).click();
  await shown.keyboard.press('Control+End');
  await shown.keyboard.type(words);
}

/**
 * Puts the caret at the end of the line with this text, and waits until it is there: a key that comes with the click goes
 * elsewhere.
 */
export async function toEndOf(shown: Page, words: Locator): Promise<void> {
  await expect(async () => {
    await words.click();
    await shown.keyboard.press('End');
    const rest = await words.evaluate((shownWords) => {
      const line = shownWords.closest('[data-id]') ?? shownWords;
      const { anchorNode, anchorOffset } = getSelection() ?? { anchorNode: null, anchorOffset: 0 };
      if (!anchorNode || !line.contains(anchorNode)) return null;
      const after = document.createRange();
      after.setStart(anchorNode, anchorOffset);
      after.setEndAfter(line);
      return after.toString();
    });
    expect(rest).toBe('');
  }).toPass({ timeout: 20_000 });
}

/** Turns autosave off for all windows of the app, and waits until this one has applied it. */
export async function saveOnDemand(shown: Page): Promise<void> {
  await shown.evaluate(async () => {
    const takenOver = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 100)));
    const settings = await window.inbreng.readSettings();
    // An unchanged setting is sent to no window.
    if (!settings.ok || settings.value.autosave)
      await new Promise<void>((done) => {
        const end = window.inbreng.listen('settings', ({ autosave }) => {
          if (autosave) return;
          end();
          done();
        });
        void window.inbreng.changeSettings({ autosave: false });
      });
    await takenOver();
  });
}

/** Copies the starter library to a folder. Returns its path. */
export function starterLibrary(folder: string): string {
  const library = join(folder, 'bibliotheek');
  cpSync(join(BUILT_APP, 'templates', 'starter-library'), library, { recursive: true });
  return library;
}

/** Writes the sample inbreng to a file of this folder. Returns its path. */
export async function sampleFile(
  folder: string,
  name = 'Inbreng.inbreng',
  change?: (draft: Draft) => void,
): Promise<string> {
  const draft = await sampleDraft();
  change?.(draft);
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(draft));
  return file;
}

export function readDraft(file: string): Draft {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Writes the whole file again, as another program does. */
export function writeFromElsewhere(file: string, change: (draft: Draft) => void): void {
  const draft = readDraft(file);
  change(draft);
  writeFileSync(file, JSON.stringify(draft));
}

/** Chooses an entry of the native menu in the window in front. */
export function chooseInMenu(app: ElectronApplication, command: Command | 'open'): Promise<void> {
  return app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command);
}

/** Ends the app and all processes that it started, as a crash of the machine would. */
export async function killAll(app: ElectronApplication): Promise<void> {
  const { pid } = app.process();
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  if (pid === undefined) throw new Error('the app has no process');
  process.kill(-pid, 'SIGKILL');
  await ended;
}

/** Waits until this text is in the journal, flushed to the disk, and in no file. */
export async function inJournal(shown: Page, words: string): Promise<void> {
  const texts = (): Promise<string[]> =>
    shown.evaluate(async () => {
      const found = await window.inbreng.recoveries();
      const reads = (found.ok ? found.value : []).map(({ journal }) => window.inbreng.readRecovery({ journal }));
      return (await Promise.all(reads)).map((read) => (read.ok ? read.value.draft : ''));
    });
  await expect.poll(async () => (await texts()).some((text) => text.includes(words))).toBe(true);
}

/** Waits until this text is in the journal of a form, in the app's own folder below this one. */
export async function inForms(folder: string, words: string): Promise<void> {
  const forms = join(folder, 'data', 'forms');
  // Through the reader of journals: an entry may hold only the difference from the one before.
  const texts = (): string[] =>
    (existsSync(forms) ? readdirSync(forms) : []).map((form) => readJournalFolder(join(forms, form))?.text ?? '');
  await expect.poll(() => texts().some((text) => text.includes(words))).toBe(true);
}

/** The title of a draft as text. */
export function titleOf(draft: Pick<Draft, 'title'>): string {
  return draft.title.map((node) => (node.type === 'run' ? node.text : '')).join('');
}

/** Waits for the writing window. */
export async function writing(shown: Page): Promise<void> {
  await expect(shown.getByRole('textbox', { name: 'Document' })).toBeVisible();
}

/**
 * Changes the title of the only draft that the app cached for its next start, in the app's own format. `data`: the app's
 * folder.
 */
export function retitleKept(data: string, title: string): void {
  const [name, ...others] = readdirSync(join(data, 'drafts'));
  if (name === undefined || others.length > 0) throw new Error('not one draft is kept');
  const file = join(data, 'drafts', name);
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  const draft = JSON.stringify({ ...JSON.parse(kept.draft), title: [{ type: 'run', text: title }] });
  writeFileSync(file, JSON.stringify({ ...kept, draft, sum: createHash('sha256').update(draft).digest('hex') }));
}
