import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../../../electron/ipc/contract.ts';
import { openSession, type SaveStatus } from '../../../../renderer/document/session/document-session.ts';

const DOCUMENT = `g${'1'.repeat(32)}`;

/** A disk that answers what it is statuses to; the hash of a text is its length. */
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

describe('an open document', () => {
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

  it('ends with every word, also those that come while the last ones are written', async () => {
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

  it('says that what was thrown while it was saved stands in no file, and saves it when that is over', async () => {
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

  it('saves itself a second after the last key, over what it read and then over what it wrote', async () => {
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

  it('is saved again when a person asks for it where the file lacks a picture, which may be found by now', async () => {
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

  it('reaches the journal within the second and the file within ten while typing goes on', async () => {
    const session = open();
    for (let key = 0; key < 120; key += 1) {
      type(session, 'x');
      await pass(100);
    }
    expect(at.saved.length).toBeGreaterThan(0);
    expect(at.journal.length).toBeGreaterThan(20);
  });

  it('without autosave is written only when a person saves, and is in the journal all the same', async () => {
    const session = open({ autosave: false });
    type(session, 'a');
    await pass(20_000);
    expect(at.saved).toEqual([]);
    expect(at.journal).toEqual(['a']);
    expect(await session.save()).toEqual({ state: 'saved' });
    expect(at.saved).toHaveLength(1);
  });

  it('comes into the journal before it is saved, so that nothing comes there afterwards', async () => {
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

  it('without a file waits, in the journal, until it gets one', async () => {
    const session = open({ document: null });
    type(session, 'a');
    await pass(20_000);
    expect(session.status()).toEqual({ state: 'waiting' });
    expect(at.journal).toEqual(['a']);
    expect(await session.moveTo(DOCUMENT, null)).toBeNull();
    expect(at.saved).toEqual([{ document: DOCUMENT, draft: 'a', base: null }]);
  });

  it('stays at its own file where another can’t be written', async () => {
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

  it('never says saved while something was typed since', async () => {
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
    'says %s at once, and tries again by itself',
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

  it('says at once that the folder is gone, also where nothing is typed, and is saved when it is back', async () => {
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

  it('does not save by itself what a person saves, when the folder is back', async () => {
    const session = open({ autosave: false });
    type(session, 'a');
    session.markMissing('folder-gone');
    await pass(20_000);
    expect(at.saved).toEqual([]);
    expect(await session.save()).toEqual({ state: 'saved' });
  });

  it('says what it said before once the file is back as it was, also where a person saves', async () => {
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

  it('saves on when what another program wrote was taken back', async () => {
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

  it('does not take a full disk for a file that is back', async () => {
    const session = open({ autosave: false });
    type(session, 'a');
    at.refuseWith('disk-full');
    await session.save();
    session.markRestored();
    expect(session.status()).toMatchObject({ state: 'failed', why: 'disk-full' });
  });

  it('says so loudest when not even the journal takes it, until it does again', async () => {
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

  it('writes nothing over a file that another program wrote, until a person chose', async () => {
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

  it('stays unsettled when the journal fails and works again meanwhile', async () => {
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

  it('says that it is saved where the file has the words that the journal goes on to refuse, and stays with that', async () => {
    const session = open();
    at.breakJournal(true);
    type(session, 'a');
    await pass(3_000);
    expect(at.saved.map(({ draft }) => draft)).toEqual(['a']);
    expect(session.status()).toEqual({ state: 'saved', noCopy: true });
    statuses = [];
    await pass(30_000);
    // Asked at leaving, it has nothing to save.
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

  it('says once that the journal fails while the file takes every save, and not again at each pause in typing', async () => {
    const said: unknown[] = [];
    const session = openSession({
      bridge: at.bridge,
      journal: 'n1.a',
      document: DOCUMENT,
      base: 'as read',
      autosave: true,
      text: () => text,
      onStatus: (status) => said.push('noCopy' in status ? status.noCopy : status.state),
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
    expect(said.slice(0, 2)).toEqual(['waiting', true]);
    expect(new Set(said.slice(1))).toEqual(new Set([true]));
    at.breakJournal(false);
    await pass(2_000);
    expect(session.status()).toEqual({ state: 'saved' });
  });

  it.each(['refuses', 'does not answer'])(
    'says where words are that no file takes while the journal %s',
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

  it('says where words are that are typed while the file takes long and the journal fails', async () => {
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

  it('knows a file that is gone while the journal fails and works again, and a file that is back while it fails', async () => {
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

  it('says from the first moment where words stand that the journal refuses, also when the file is there again', async () => {
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

  it('ends with its last words in the journal and in the file', async () => {
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
