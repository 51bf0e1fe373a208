import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../../../electron/ipc/contract.ts';
import { openSession, type SaveStatus } from '../../../../renderer/document/session/document-session.ts';

const DOCUMENT = `g${'1'.repeat(32)}`;

/** A disk with given responses. The hash of a text is its length. */
function disk() {
  const journal: string[] = [];
  const saved: { document: string; draft: string; base: string | null }[] = [];
  let refuse: string | null = null;
  let journalWorks = true;
  let hold: Promise<void> | null = null;
  let pictureWarnings: string[] = [];
  const refused = (code: string): Reply<never> => ({
    ok: false,
    problem: { code, file: null, message: `Zin ${code}` },
  });
  return {
    journal,
    saved,
    refuseWith: (code: string | null) => {
      refuse = code;
    },
    breakJournal: (broken: boolean) => {
      journalWorks = !broken;
    },
    lackPictures: (sentences: string[]) => {
      pictureWarnings = sentences;
    },
    holdUntil: (over: Promise<void> | null) => {
      hold = over;
    },
    bridge: {
      writeJournal: async ({ draft }: { draft: string }) => {
        if (!journalWorks) return refused('journal-failed');
        journal.push(draft);
        return { ok: true as const, value: { at: '' } };
      },
      saveDraft: async (input: { document: string; draft: string; base: string | null }) => {
        await hold;
        if (refuse) return refused(refuse);
        saved.push(input);
        return { ok: true as const, value: { hash: `hash of ${input.draft}`, pictureWarnings } };
      },
    },
  };
}

describe('saving an open document', () => {
  let text: string;
  let statuses: SaveStatus['state'][];
  let at: ReturnType<typeof disk>;
  beforeEach(() => {
    vi.useFakeTimers();
    text = '';
    statuses = [];
    at = disk();
  });
  afterEach(() => vi.useRealTimers());

  const open = (more: { document?: string | null; autosave?: boolean } = {}) =>
    openSession({
      bridge: at.bridge,
      journal: 'n1.a',
      document: DOCUMENT,
      base: 'as read',
      autosave: true,
      text: () => text,
      onStatus: ({ state }) => statuses.push(state),
      ...more,
    });
  const type = (session: ReturnType<typeof openSession>, letter: string) => {
    text += letter;
    session.changed();
  };
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

  it('writes every change before it ends, including those during the last write', async () => {
    const session = open();
    type(session, 'a');
    let over = (): void => undefined;
    at.holdUntil(new Promise((done) => (over = done)));
    const ending = session.end();
    await pass(50);
    type(session, 'b');
    await pass(100);
    over();
    await ending;
    type(session, 'c');
    await pass(60_000);
    expect(at.journal.at(-1)).toBe('ab');
    expect(at.saved.at(-1)?.draft).toBe('ab');
  });

  it('reports an exception as unsaved and saves again', async () => {
    let breaks = true;
    const session = openSession({
      bridge: {
        ...at.bridge,
        saveDraft: async (input) => {
          if (breaks) throw new Error('the app does not answer');
          return at.bridge.saveDraft(input);
        },
      },
      journal: 'n1.a',
      document: DOCUMENT,
      base: 'as read',
      autosave: true,
      text: () => text,
      onStatus: ({ state }) => statuses.push(state),
    });
    type(session, 'a');
    await pass(1_000);
    expect(session.status()).toMatchObject({ state: 'failed', kept: true, message: 'the app does not answer' });
    breaks = false;
    await pass(5_000);
    expect(session.status()).toEqual({ state: 'saved' });
    expect(at.saved).toMatchObject([{ draft: 'a', base: 'as read' }]);
  });

  it('happens a second after the last key, each time with the hash of the previous version', async () => {
    const session = open();
    type(session, 'a');
    await pass(1_000);
    type(session, 'b');
    await pass(1_000);
    expect(at.saved.map(({ draft, base }) => [draft, base])).toEqual([
      ['a', 'as read'],
      ['ab', 'hash of a'],
    ]);
    expect(session.status()).toEqual({ state: 'saved' });
    expect(statuses).toEqual(['waiting', 'saving', 'saved', 'waiting', 'saving', 'saved']);
  });

  it('is repeated on request if a picture was missing', async () => {
    const session = open();
    at.lackPictures(['opvang.png']);
    type(session, 'a');
    await pass(1_000);
    expect(session.status()).toEqual({ state: 'saved' });
    at.lackPictures([]);
    await session.save();
    await session.save();
    expect(at.saved).toHaveLength(2);
  });

  it('reaches the journal within a second and the file within ten while typing continues', async () => {
    const session = open();
    for (let key = 0; key < 120; key += 1) {
      type(session, 'x');
      await pass(100);
    }
    expect(at.saved.length).toBeGreaterThan(0);
    expect(at.journal.length).toBeGreaterThan(20);
  });

  it('without autosave writes the file on request only, and the journal always', async () => {
    const session = open({ autosave: false });
    type(session, 'a');
    await pass(20_000);
    expect(at.saved).toEqual([]);
    expect(at.journal).toEqual(['a']);
    expect(await session.save()).toEqual({ state: 'saved' });
    expect(at.saved).toHaveLength(1);
  });

  it('writes the journal before the file and not afterwards', async () => {
    const session = open({ autosave: false });
    type(session, 'a');
    const order: string[] = [];
    const { writeJournal, saveDraft } = at.bridge;
    at.bridge.writeJournal = (input) => writeJournal(input).finally(() => order.push('journal'));
    at.bridge.saveDraft = (input) => saveDraft(input).finally(() => order.push('file'));
    expect(await session.save()).toEqual({ state: 'saved' });
    await session.end();
    expect(order).toEqual(['journal', 'file']);
  });

  it('without a file waits, with the journal written', async () => {
    const session = open({ document: null });
    type(session, 'a');
    await pass(20_000);
    expect(session.status()).toEqual({ state: 'waiting' });
    expect(at.journal).toEqual(['a']);
    expect(await session.moveTo(DOCUMENT, null)).toBeNull();
    expect(at.saved).toEqual([{ document: DOCUMENT, draft: 'a', base: null }]);
  });

  it('keeps its own file if another one cannot be written', async () => {
    const session = open();
    const elsewhere = `g${'2'.repeat(32)}`;
    at.refuseWith('read-only');
    expect(await session.moveTo(elsewhere, null)).toMatchObject({ code: 'read-only', message: 'Zin read-only' });
    expect(session.status()).toEqual({ state: 'saved' });
    at.refuseWith(null);
    type(session, 'a');
    await pass(1_000);
    expect(at.saved).toMatchObject([{ document: DOCUMENT, draft: 'a', base: 'as read' }]);
    expect(await session.moveTo(elsewhere, null)).toBeNull();
    type(session, 'b');
    await pass(1_000);
    expect(at.saved.slice(1)).toMatchObject([{ document: elsewhere }, { document: elsewhere, base: 'hash of a' }]);
  });

  it('is never reported before later typing is saved', async () => {
    const session = open();
    type(session, 'a');
    let release = (): void => undefined;
    at.holdUntil(
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    const saving = session.save();
    await pass(0);
    type(session, 'b');
    at.holdUntil(null);
    release();
    expect(await saving).toEqual({ state: 'waiting' });
    await pass(1_000);
    expect(session.status()).toEqual({ state: 'saved' });
    expect(at.saved.at(-1)?.draft).toBe('ab');
  });

  it.each(['disk-full', 'read-only', 'folder-gone', 'file-gone', 'no-access'] as const)(
    'reports %s at once and retries',
    async (code) => {
      const session = open();
      at.refuseWith(code);
      type(session, 'a');
      await pass(1_000);
      expect(session.status()).toEqual({ state: 'failed', why: code, message: `Zin ${code}`, kept: true });
      at.refuseWith(null);
      await pass(5_000);
      expect(session.status()).toEqual({ state: 'saved' });
    },
  );

  it('reports a missing folder at once, even without typing, and saves when it is back', async () => {
    const session = open();
    at.refuseWith('folder-gone');
    session.markMissing('folder-gone');
    expect(session.status()).toMatchObject({ state: 'failed', why: 'folder-gone', kept: true });
    type(session, 'a');
    await pass(5_000);
    expect(session.status()).toMatchObject({ state: 'failed', why: 'folder-gone' });
    at.refuseWith(null);
    await pass(5_000);
    expect(session.status()).toEqual({ state: 'saved' });
    expect(at.saved.at(-1)?.draft).toBe('a');
  });

  it('leaves saving to the user without autosave when the folder is back', async () => {
    const session = open({ autosave: false });
    type(session, 'a');
    session.markMissing('folder-gone');
    await pass(20_000);
    expect(at.saved).toEqual([]);
    expect(await session.save()).toEqual({ state: 'saved' });
  });

  it('restores the previous status when the file is back, also without autosave', async () => {
    const session = open({ autosave: false });
    session.markMissing('file-gone');
    session.markRestored();
    expect(session.status()).toEqual({ state: 'saved' });
    type(session, 'a');
    session.changedElsewhere();
    session.markRestored();
    expect(session.status()).toEqual({ state: 'waiting' });
    await pass(60_000);
    expect(at.saved).toEqual([]);
    expect(await session.save()).toEqual({ state: 'saved' });
  });

  it("continues when another program's change was reverted", async () => {
    const session = open();
    session.changedElsewhere();
    type(session, 'a');
    await pass(60_000);
    expect(at.saved).toEqual([]);
    session.markRestored();
    await pass(1_000);
    expect(session.status()).toEqual({ state: 'saved' });
    session.markRestored();
    expect(at.saved).toHaveLength(1);
  });

  it('does not clear a full disk when the file is back', async () => {
    const session = open({ autosave: false });
    type(session, 'a');
    at.refuseWith('disk-full');
    await session.save();
    session.markRestored();
    expect(session.status()).toMatchObject({ state: 'failed', why: 'disk-full' });
  });

  it('reports a failing journal most prominently until it works again', async () => {
    const session = open({ autosave: false });
    at.breakJournal(true);
    type(session, 'a');
    await pass(300);
    expect(session.status()).toMatchObject({ state: 'failed', kept: false });
    at.breakJournal(false);
    await pass(1_000);
    expect(session.status()).toEqual({ state: 'waiting' });
    expect(at.journal).toEqual(['a']);
  });

  it("does not overwrite another program's change until the user has chosen", async () => {
    const session = open();
    at.refuseWith('changed-elsewhere');
    type(session, 'a');
    await pass(1_000);
    expect(session.status()).toEqual({ state: 'changed-elsewhere' });
    at.refuseWith(null);
    type(session, 'b');
    await pass(60_000);
    expect(at.saved).toEqual([]);
    expect(at.journal.at(-1)).toBe('ab');
    session.resolveConflict('theirs');
    await session.save();
    expect(at.saved).toEqual([{ document: DOCUMENT, draft: 'ab', base: 'theirs' }]);
  });

  it('keeps that conflict while the journal fails and recovers', async () => {
    const session = open();
    session.changedElsewhere();
    at.breakJournal(true);
    type(session, 'a');
    await pass(300);
    expect(session.status()).toMatchObject({ state: 'failed', kept: false });
    at.breakJournal(false);
    await pass(20_000);
    expect(session.status()).toEqual({ state: 'changed-elsewhere' });
    expect(at.saved).toEqual([]);
  });

  it('is reported as saved if the file has the text that the journal keeps refusing', async () => {
    const session = open();
    at.breakJournal(true);
    type(session, 'a');
    await pass(3_000);
    expect(at.saved.map(({ draft }) => draft)).toEqual(['a']);
    expect(session.status()).toEqual({ state: 'saved', noCopy: true });
    statuses = [];
    await pass(30_000);
    // A save on leaving has nothing to do.
    expect(await session.save()).toEqual({ state: 'saved', noCopy: true });
    expect(statuses).toEqual([]);
    type(session, 'b');
    await pass(1_300);
    expect(session.status()).toEqual({ state: 'saved', noCopy: true });
    at.breakJournal(false);
    await pass(5_000);
    expect(at.journal).toEqual(['ab']);
    expect(session.status()).toEqual({ state: 'saved' });
  });

  it('reports a failing journal once while the file takes every save', async () => {
    const states: unknown[] = [];
    const session = openSession({
      bridge: at.bridge,
      journal: 'n1.a',
      document: DOCUMENT,
      base: 'as read',
      autosave: true,
      text: () => text,
      onStatus: (status) => states.push('noCopy' in status ? status.noCopy : status.state),
    });
    at.breakJournal(true);
    for (let pause = 0; pause < 4; pause += 1) {
      for (const letter of ['a', 'b', 'c', 'd']) {
        type(session, letter);
        await pass(250);
      }
      await pass(3_000);
    }
    expect(at.saved.at(-1)?.draft).toBe(text);
    expect(states.slice(0, 2)).toEqual(['waiting', true]);
    expect(new Set(states.slice(1))).toEqual(new Set([true]));
    at.breakJournal(false);
    await pass(2_000);
    expect(session.status()).toEqual({ state: 'saved' });
  });

  it.each(['refuses', 'does not answer'])(
    'reports unsaved text while the journal %s and the file fails',
    async (how) => {
      const session = open();
      at.breakJournal(true);
      if (how === 'does not answer') at.bridge.writeJournal = () => Promise.reject(new Error('no answer'));
      at.refuseWith('disk-full');
      type(session, 'a');
      await pass(1_000);
      expect(session.status()).toMatchObject({ state: 'failed', why: 'disk-full', kept: false });
      at.refuseWith(null);
      await pass(5_000);
      expect(session.status()).toEqual({ state: 'saved', noCopy: true });
      session.setAutosave(false);
      type(session, 'b');
      await pass(1_500);
      expect(session.status()).toMatchObject({ state: 'failed', why: 'other', kept: false });
    },
  );

  it('reports text typed during a slow save while the journal fails', async () => {
    const session = open();
    at.breakJournal(true);
    let over: () => void = () => undefined;
    at.holdUntil(
      new Promise((resolve) => {
        over = resolve;
      }),
    );
    type(session, 'a');
    await pass(3_000);
    expect(session.status()).toEqual({ state: 'saving', noCopy: true });
    type(session, 'b');
    await pass(1_000);
    expect(session.status()).toMatchObject({ state: 'failed', kept: false });
    at.holdUntil(null);
    over();
    await pass(3_000);
    expect(at.saved.map(({ draft }) => draft)).toEqual(['a', 'ab']);
    expect(session.status()).toEqual({ state: 'saved', noCopy: true });
  });

  it('reports a missing and a restored file while the journal fails and recovers', async () => {
    const session = open();
    type(session, 'a');
    await pass(1_000);
    at.refuseWith('file-gone');
    session.markMissing('file-gone');
    at.breakJournal(true);
    type(session, 'b');
    await pass(300);
    expect(session.status()).toMatchObject({ state: 'failed', why: 'file-gone', kept: false });
    at.breakJournal(false);
    await pass(1_500);
    expect(session.status()).toMatchObject({ state: 'failed', why: 'file-gone', kept: true });
    at.breakJournal(true);
    type(session, 'c');
    await pass(300);
    at.refuseWith(null);
    session.markRestored();
    expect(session.status()).toEqual({ state: 'waiting', noCopy: true });
    await pass(1_500);
    expect(session.status()).toEqual({ state: 'saved', noCopy: true });
  });

  it('reports text that the journal refuses at once, also when the file is back', async () => {
    const onlyHere = { state: 'failed', why: 'other', kept: false };
    const session = open({ autosave: false });
    at.breakJournal(true);
    type(session, 'a');
    await pass(300);
    session.markMissing('file-gone');
    session.markRestored();
    expect(session.status()).toMatchObject(onlyHere);
    session.changedElsewhere();
    session.resolveConflict('of the other');
    expect(session.status()).toMatchObject(onlyHere);
    session.setAutosave(true);
    expect(session.status()).toEqual({ state: 'waiting', noCopy: true });
    session.setAutosave(false);
    expect(session.status()).toMatchObject(onlyHere);
    let over = (): void => undefined;
    at.holdUntil(
      new Promise((done) => {
        over = done;
      }),
    );
    const saving = session.save();
    await pass(1);
    type(session, 'b');
    over();
    expect(await saving).toMatchObject(onlyHere);
  });

  it('writes the last text to journal and file before it ends', async () => {
    const session = open();
    type(session, 'a');
    await session.end();
    expect(at.journal).toEqual(['a']);
    expect(at.saved.map(({ draft }) => draft)).toEqual(['a']);
    session.changed();
    await pass(60_000);
    expect(at.saved).toHaveLength(1);
  });
});
