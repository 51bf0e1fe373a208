import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../../electron/processes/protocol.ts';
import { closeJournals } from '../../electron/processes/saving/close-journals.ts';
import { createFormHandlers } from '../../electron/processes/saving/form-handlers.ts';
import { type Journals, openJournals } from '../../electron/processes/saving/journals.ts';
import { createRecoveryHandlers } from '../../electron/processes/saving/recovery-handlers.ts';
import type { SavingServices } from '../../electron/processes/saving/saving-services.ts';
import { aDraft } from '../core/drafts/a-draft.ts';

const AT = '2026-11-26T10:00:00.000Z';
const LATER = '2026-11-26T10:00:01.000Z';
const draft = (title: string): string => JSON.stringify({ ...aDraft(), title: [{ type: 'run', text: title }] });

let data: string;
/** Journals that have files open. */
const opened: Journals[] = [];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'inbreng-recovery-'));
});
afterEach(async () => {
  for (const journals of opened.splice(0)) for (const window of [1, 2]) await journals.close(of(window));
  rmSync(data, { recursive: true, force: true });
});

/** A start of the app, which finds on the disk what the former one wrote. */
function started(readFile: SavingServices['readFile'] = async () => null) {
  const kept: SavingServices = {
    journals: openJournals(join(data, 'journal')),
    forms: openJournals(join(data, 'forms')),
    pictures: join(data, 'pictures'),
    versionsFolder: (draftId) => join(data, 'versions', draftId),
    readFile,
    isMoved: async () => false,
    versionTime: ({ now }) => now,
  };
  opened.push(kept.journals, kept.forms);
  const handlers = { ...createRecoveryHandlers(kept, () => undefined), ...createFormHandlers(kept) };
  return { kept, handlers };
}

const of = (window: number, { windows = [1, 2], now = AT, language = 'nl' as 'nl' | 'en' } = {}): Context =>
  ({ window, windows, opening: window * 10, now, settings: { language }, pictureFiles: [], paths: {} }) as never;
const nothing = () => undefined;
const write = ({ handlers }: ReturnType<typeof started>, title: string, context: Context) =>
  handlers.writeJournal({ journal: 'n1.a', document: null, draft: draft(title) }, context, nothing);

/** A document without a file that a crash left, and the start after it. */
async function afterCrash() {
  await write(started(), 'voor de klap', of(1, { windows: [1] }));
  return started();
}

describe('text that a crash left', () => {
  it('is recovered also when it is too large to be saved in one document', async () => {
    const body = [{ type: 'paragraph', id: 'p1', content: [{ type: 'run', text: 'woord '.repeat(10_000) }] }];
    const large = JSON.stringify({ ...aDraft(), body });
    await started().handlers.writeJournal({ journal: 'n1.a', document: null, draft: large }, of(1), nothing);
    const { handlers } = started();
    expect(await handlers.readRecovery({ journal: 'n1.a' }, of(1), nothing)).toMatchObject({ ok: true });
    expect(await handlers.openRecovery({ journal: 'n1.a', at: AT }, of(1), nothing)).toMatchObject({ ok: true });
  });
});

describe('changes that a crash left and another window continues', () => {
  it('are not read, opened or deleted: the refusal says where they are, and all of them stay', async () => {
    const one = await afterCrash();
    await write(one, 'TWEEDEWOORD', of(2, { now: LATER }));
    expect(await one.handlers.recoveries(undefined, of(1), nothing)).toEqual({ ok: true, value: [] });
    const journal = 'n1.a';
    for (const request of ['readRecovery', 'openRecovery', 'closeRecovery'] as const)
      expect(await one.handlers[request]({ journal }, of(1), nothing), request).toMatchObject({
        ok: false,
        problem: {
          code: 'found-elsewhere',
          message: expect.stringMatching(/open in een ander venster.*bewaard.*Ga verder/),
        },
      });
    expect(await one.handlers.closeRecovery({ journal }, of(1, { language: 'en' }), nothing)).toMatchObject({
      problem: { message: expect.stringMatching(/open in another Inbreng window.*safe.*Continue/) },
    });
    expect(started().kept.journals.read(journal)?.text).toContain('TWEEDEWOORD');
    // The window that writes them decides itself.
    expect(await one.handlers.closeRecovery({ journal }, of(2), nothing)).toMatchObject({ ok: true });
    expect(readdirSync(join(data, 'journal'))).toEqual([]);
  });

  it('belong to the other window from the moment it opens them until it leaves them or closes', async () => {
    const one = await afterCrash();
    const open = (window: number, windows = [1, 2]) =>
      one.handlers.openRecovery({ journal: 'n1.a', at: AT }, of(window, { windows }), nothing);
    // Both at once: only one gets it.
    const [second, first] = await Promise.all([open(2), open(1)]);
    expect(second.ok).toBe(true);
    expect(first).toMatchObject({ ok: false, problem: { code: 'found-elsewhere' } });
    expect(await open(2)).toMatchObject({ ok: true });
    await closeJournals(one.kept, of(2));
    expect(await open(1)).toMatchObject({ ok: true });
    expect(await open(2)).toMatchObject({ ok: false });
    expect(await open(2, [2])).toMatchObject({ ok: true });
  });

  it('stay when another window opens them while they are being deleted', async () => {
    const one = await afterCrash();
    const closing = one.handlers.closeRecovery({ journal: 'n1.a', at: AT }, of(1), nothing);
    const opening = one.handlers.openRecovery({ journal: 'n1.a', at: AT }, of(2), nothing);
    expect(await opening).toMatchObject({ ok: true });
    expect(await closing).toMatchObject({ ok: false, problem: { code: 'found-elsewhere' } });
    expect(one.kept.journals.read('n1.a')?.text).toContain('voor de klap');
  });

  it('are shown again first when that window has closed, because they have changed since', async () => {
    const one = await afterCrash();
    await write(one, 'TWEEDEWOORD', of(2, { now: LATER }));
    const alone = of(1, { windows: [1] });
    for (const request of ['openRecovery', 'closeRecovery'] as const) {
      const reply = await one.handlers[request]({ journal: 'n1.a', at: AT }, alone, nothing);
      expect(reply, request).toMatchObject({
        ok: false,
        problem: { code: 'found-changed', message: expect.stringMatching(/gewijzigd.*bewaard.*kies opnieuw/) },
      });
    }
    expect(one.kept.journals.read('n1.a')?.text).toContain('TWEEDEWOORD');
    expect(await one.handlers.openRecovery({ journal: 'n1.a', at: LATER }, alone, nothing)).toMatchObject({ ok: true });
  });
});

describe('the form of a block that a crash left and another window continues', () => {
  it('is not opened or deleted, nor decided about in its former state', async () => {
    const form = 'f1';
    const fill = ({ handlers }: ReturnType<typeof started>, text: string, context: Context) =>
      handlers.writeForm({ form, text, showsPictures: false }, context, nothing);
    await fill(started(), 'half', of(1));
    const { kept, handlers } = started();
    await fill({ kept, handlers }, 'heel', of(2, { now: LATER }));
    const decide = (context: Context) => [
      handlers.openForm({ form, at: AT, pictures: [] }, context, nothing),
      handlers.closeForm({ form, at: AT }, context, nothing),
    ];
    for (const [windows, code] of [
      [[1, 2], 'found-elsewhere'],
      [[1], 'found-changed'],
    ] as const)
      for (const reply of decide(of(1, { windows: [...windows] })))
        expect(await reply).toMatchObject({ ok: false, problem: { code } });
    expect(kept.forms.read(form)?.text).toBe('heel');
    expect(await handlers.closeForm({ form }, of(2), nothing)).toMatchObject({ ok: true });
    expect(kept.forms.read(form)).toBeNull();
  });

  it('belongs to the other window while that window looks for its pictures, until it closes or does not show it', async () => {
    const form = 'f1';
    const withPictures = { ...of(1), pictureFiles: ['/Oud.inbreng'] };
    const before = started();
    await before.handlers.writeForm({ form, text: 'half', showsPictures: true }, withPictures, nothing);
    const waiting: (() => void)[] = [];
    const { kept, handlers } = started(async () => {
      await new Promise<void>((done) => waiting.push(done));
      return null;
    });
    const pictures = ['a'.repeat(64)];
    const first = handlers.openForm({ form, at: AT, pictures }, of(1), nothing);
    await expect.poll(() => waiting.length).toBe(1);
    const second = (windows: number[]) => [
      handlers.openForm({ form, at: AT, pictures: [] }, of(2, { windows }), nothing),
      handlers.closeForm({ form, at: AT }, of(2, { windows }), nothing),
    ];
    const areElsewhere = async () => {
      for (const reply of second([1, 2]))
        expect(await reply).toMatchObject({ ok: false, problem: { code: 'found-elsewhere' } });
      expect(await handlers.leftForms(undefined, of(2), nothing)).toEqual({ ok: true, value: [] });
    };
    await areElsewhere();
    for (const done of waiting) done();
    expect(await first).toEqual({ ok: true, value: { cameFrom: ['/Oud.inbreng'] } });
    await areElsewhere();
    // Another opening of this window does not affect this one.
    await closeJournals(kept, { window: 1, opening: 11 });
    await areElsewhere();
    // After it was shown and changed it stays, whatever document the window leaves.
    await handlers.writeForm({ form, text: 'half', showsPictures: false }, of(1), nothing);
    await closeJournals(kept, of(1));
    await areElsewhere();
    expect(kept.forms.read(form)?.text).toBe('half');
  });

  it('may be opened or discarded here once the other window has closed, or has discarded it before its first key', async () => {
    const form = 'f1';
    await started().handlers.writeForm({ form, text: 'half', showsPictures: false }, of(1), nothing);
    const { kept, handlers } = started();
    const open = (context: Context) => handlers.openForm({ form, at: AT, pictures: [] }, context, nothing);
    expect(await open(of(1))).toMatchObject({ ok: true });
    await closeJournals(kept, of(1));
    expect(await open(of(2))).toMatchObject({ ok: true });
    expect(await open(of(1))).toMatchObject({ ok: false, problem: { code: 'found-elsewhere' } });
    const alone = of(1, { windows: [1] });
    expect(await open(alone)).toMatchObject({ ok: true });
    expect(await handlers.closeForm({ form, at: AT }, alone, nothing)).toMatchObject({ ok: true });
    expect(kept.forms.read(form)).toBeNull();
  });
});
