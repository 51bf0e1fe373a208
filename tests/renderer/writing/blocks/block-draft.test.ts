import { describe, expect, test, vi } from 'vitest';
import type { WindowBridge } from '../../../../electron/ipc/contract.ts';
import type { BlockWriteResult } from '../../../../electron/ipc/library.ts';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import { BLOCK_KINDS, type Block, type BlockOf, blockSchema } from '../../../../engine/core/blocks/block.ts';
import { createBlockDraft } from '../../../../renderer/writing/blocks/block-draft.ts';
import { findHiddenKinds } from '../../../../renderer/writing/blocks/change-kind.ts';
import { createInitialBlock } from '../../../../renderer/writing/blocks/initial-block.ts';

/** A library that stores each block, until a test makes it respond otherwise. */
function library() {
  const written: { block: Block; base: Block | null }[] = [];
  const removed: Block[] = [];
  let answer: BlockWriteResult | string | null = null;
  let code = 'disk-full';
  let requests = 0;
  let afterOne: (() => void) | null = null;
  let hold: Promise<void> | null = null;
  const bridge: Pick<WindowBridge, 'writeBlock' | 'removeBlock'> = {
    writeBlock: async (input) => {
      requests += 1;
      await hold;
      if (typeof answer === 'string') return { ok: false, problem: { code, file: null, message: answer } };
      if (answer) return { ok: true, value: answer };
      written.push(input);
      afterOne?.();
      return {
        ok: true,
        value: { outcome: 'written', block: { ...input.block, id: `kept-${input.block.kind}` }, pictureWarnings: [] },
      };
    },
    removeBlock: async ({ base }) => {
      if (typeof answer === 'string') return { ok: false, problem: { code, file: null, message: answer } };
      removed.push(base);
      return { ok: true, value: { outcome: 'written', block: base, pictureWarnings: [] } };
    },
  };
  return {
    bridge,
    written,
    removed,
    requests: () => requests,
    answerWith: (next: BlockWriteResult | string | null, nextCode = 'disk-full') => {
      answer = next;
      code = nextCode;
    },
    /** The next write still succeeds. */
    answerAfterOneWith: (next: string, nextCode: string) => {
      afterOne = () => {
        afterOne = null;
        answer = next;
        code = nextCode;
      };
    },
    /** Delays responses until the returned function is called. */
    holdBack: (): (() => void) => {
      let letGo: () => void = () => undefined;
      hold = new Promise((done) => {
        letGo = done;
      });
      return letGo;
    },
  };
}

const passage = (title: string): Block => createBlankBlock('passage', 'here', title);
const begin = (title: string, isNew: boolean) => {
  const at = library();
  return {
    at,
    draft: createBlockDraft({
      bridge: at.bridge,
      form: 'f1',
      block: passage(title),
      isNew,
      onWritten: () => undefined,
    }),
  };
};

describe('a block in its form', () => {
  test('is closed without a question if it is new and unchanged, also with a title', () => {
    const { at, draft } = begin('opvang', true);
    expect(draft.isUnsaved()).toBe(false);
    draft.close();
    expect(at.written).toEqual([]);
  });

  test('asks before it closes if it is new, and takes the id of the library', async () => {
    const { at, draft } = begin('', true);
    draft.change(passage('Opvang'));
    expect(draft.isUnsaved()).toBe(true);
    expect(await draft.write()).toEqual({ state: 'saved' });
    expect(draft.block().id).toBe('kept-passage');
    expect(draft.isUnsaved()).toBe(false);
    expect(at.written).toMatchObject([{ base: null, block: { title: 'Opvang' } }]);
  });

  test('is not written if it is new and discarded', async () => {
    const { at, draft } = begin('', true);
    draft.change(passage('Opvang'));
    draft.discard();
    draft.close();
    expect(await draft.write()).toEqual({ state: 'waiting' });
    expect(at.written).toEqual([]);
  });

  test('keeps its title in the library if the title is cleared, and saves the other fields', async () => {
    const { at, draft } = begin('Opvang', false);
    draft.change({ ...passage(''), tags: ['nacht'] });
    await draft.write();
    expect(at.written[0]?.block).toMatchObject({ title: 'Opvang', tags: ['nacht'] });
    expect(draft.block().title).toBe('');
    // Does not claim to be saved, and does not restore the former title while the user types another.
    expect(draft.saveState()).toEqual({ state: 'untitled' });
    draft.refresh({ ...passage('Opvang'), tags: ['nacht'] });
    expect(draft.block().title).toBe('');
    expect(draft.isAhead()).toBe(false);
    draft.change({ ...draft.block(), title: 'Nachtopvang' });
    await draft.write();
    expect(draft.saveState()).toEqual({ state: 'saved' });
    expect(at.written.at(-1)?.block).toMatchObject({ title: 'Nachtopvang', tags: ['nacht'] });
  });

  test('shows why saving failed, asks before it closes, and retries', async () => {
    const { at, draft } = begin('Opvang', false);
    at.answerWith('De schijf is vol.');
    draft.change(passage('Nachtopvang'));
    expect(await draft.write()).toEqual({ state: 'failed', why: 'disk-full', message: 'De schijf is vol.' });
    expect(draft.saveState()).toEqual({ state: 'failed', why: 'disk-full', message: 'De schijf is vol.' });
    expect(draft.isUnsaved()).toBe(true);
    at.answerWith(null);
    await draft.write();
    expect(draft.saveState()).toEqual({ state: 'saved' });
  });

  test('is saved automatically once a full disk has room, and shows the reason until then', async () => {
    vi.useFakeTimers();
    const { at, draft } = begin('Opvang', false);
    at.answerWith('De schijf is vol.');
    draft.change(passage('Nachtopvang'));
    await draft.write();
    const seen: string[] = [];
    draft.listen(() => seen.push(draft.saveState().state));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(new Set(seen)).toEqual(new Set(['failed']));
    at.answerWith(null);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(draft.saveState()).toEqual({ state: 'saved' });
    vi.useRealTimers();
  });

  test('is retried at growing intervals, but not after a permanent failure', async () => {
    vi.useFakeTimers();
    const { at, draft } = begin('Opvang', false);
    const tries: number[] = [];
    const wait = async (seconds: number) => {
      const before = at.requests();
      await vi.advanceTimersByTimeAsync(seconds * 1_000);
      tries.push(at.requests() - before);
    };
    at.answerWith('De schijf is vol.');
    draft.change(passage('Nachtopvang'));
    await draft.write();
    for (const seconds of [5, 10, 20, 40, 60, 60]) await wait(seconds);
    expect(tries).toEqual([1, 1, 1, 1, 1, 1]);
    // Another program has the file open.
    at.answerWith('Dat mag nu niet.', 'no-access');
    await draft.write();
    await wait(60);
    expect(tries.at(-1)).toBe(1);
    at.answerWith('Dat mag hier niet.', 'read-only');
    await draft.write();
    await wait(600);
    expect(tries.at(-1)).toBe(0);
    expect(draft.saveState()).toEqual({ state: 'failed', why: 'read-only', message: 'Dat mag hier niet.' });
    vi.useRealTimers();
  });

  test('is not saved while the user decides, and is saved again if the user stays', async () => {
    vi.useFakeTimers();
    const { at, draft } = begin('Opvang', false);
    at.answerWith('De schijf is vol.');
    draft.change(passage('Nachtopvang'));
    await draft.write();
    const resume = draft.pauseSaving();
    at.answerWith(null);
    draft.retry();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(at.written).toEqual([]);
    resume();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(draft.saveState()).toEqual({ state: 'saved' });
    vi.useRealTimers();
  });

  test('has its former text in the library if it is discarded while a save is in flight or after one during the question', async () => {
    for (const when of ['on its way', 'asked'] as const) {
      const { at, draft } = begin('Opvang', false);
      at.answerWith('De schijf is vol.');
      draft.change(passage('Nachtopvang'));
      await draft.write();
      at.answerWith(null);
      const letGo = at.holdBack();
      const writing = draft.write();
      const resume = draft.pauseSaving();
      if (when === 'asked') {
        letGo();
        await writing;
      }
      const dropped = draft.discard();
      letGo();
      await dropped;
      resume();
      expect(at.written.map(({ block, base }) => [base?.title, block.title])).toEqual([
        ['Opvang', 'Nachtopvang'],
        ['Nachtopvang', 'Opvang'],
      ]);
    }
  });

  test('reports a discarded text that the library can’t undo, until a retry succeeds', async () => {
    for (const isNew of [false, true]) {
      const { at, draft } = begin('Opvang', isNew);
      draft.change(passage('Nachtopvang'));
      const letGo = at.holdBack();
      void draft.write();
      const dropped = draft.discard();
      at.answerAfterOneWith('De map is er niet.', 'library-away');
      letGo();
      const still = await dropped;
      expect(still).toMatchObject({ block: { title: 'Nachtopvang' }, isNew, message: 'De map is er niet.' });
      expect(await still?.retry()).toMatchObject({ isNew, message: 'De map is er niet.' });
      at.answerWith(null);
      expect(await still?.retry()).toBeNull();
      expect(at.removed.length).toBe(isNew ? 1 : 0);
      expect(at.written.map(({ block }) => block.title)).toEqual(isNew ? ['Nachtopvang'] : ['Nachtopvang', 'Opvang']);
    }
  });

  test('counts as not saved if the library does not respond, asks before it closes, and can be discarded', async () => {
    const { at, draft } = begin('Opvang', false);
    const { writeBlock } = at.bridge;
    at.bridge.writeBlock = async () => {
      throw new Error('the port was closed');
    };
    draft.change(passage('Nachtopvang'));
    expect(await draft.write()).toMatchObject({ state: 'failed', why: 'other', message: 'the port was closed' });
    expect(draft.isUnsaved()).toBe(true);
    at.bridge.writeBlock = writeBlock;
    expect(await draft.write()).toEqual({ state: 'saved' });
    at.bridge.writeBlock = async () => {
      throw new Error('the port was closed');
    };
    draft.change(passage('Dagopvang'));
    void draft.write();
    expect(await draft.discard()).toBeNull();
  });

  test('is undone by a retry if the library did not respond to the first attempt', async () => {
    for (const isNew of [false, true]) {
      const { at, draft } = begin('Opvang', isNew);
      const { writeBlock, removeBlock } = at.bridge;
      const noAnswer = async (): Promise<never> => {
        throw new Error('the port was closed');
      };
      at.bridge.writeBlock = (input) => {
        Object.assign(at.bridge, { writeBlock: noAnswer, removeBlock: noAnswer });
        return writeBlock(input);
      };
      draft.change(passage('Nachtopvang'));
      void draft.write();
      await expect(draft.discard()).rejects.toThrow('the port was closed');
      Object.assign(at.bridge, { writeBlock, removeBlock });
      expect(await draft.discard()).toBeNull();
      expect(at.removed.length).toBe(isNew ? 1 : 0);
      expect(at.written.at(-1)?.block.title).toBe(isNew ? 'Nachtopvang' : 'Opvang');
    }
  });

  test('is removed from the library if it is new and discarded while a save is in flight, unless the user saved it', async () => {
    const { at, draft } = begin('', true);
    draft.change(passage('Opvang'));
    const letGo = at.holdBack();
    void draft.write();
    const dropped = draft.discard();
    letGo();
    await dropped;
    expect(at.removed).toMatchObject([{ id: 'kept-passage' }]);
    const kept = begin('', true);
    kept.draft.change(passage('Opvang'));
    const resume = kept.draft.pauseSaving();
    await kept.draft.write();
    resume();
    await kept.draft.discard();
    expect(kept.at.removed).toEqual([]);
  });

  test('never overwrites the change of another program: the user chooses one of the two', async () => {
    for (const side of ['there', 'here'] as const) {
      const { at, draft } = begin('Opvang', false);
      const there = passage('Van een collega');
      at.answerWith({ outcome: 'changed-elsewhere', block: there });
      draft.change(passage('Van hier'));
      await draft.write();
      expect(at.written).toEqual([]);
      // Saving now reports the conflict, so the form stays open until the user resolves it.
      expect(await draft.write()).toEqual({ state: 'changed-elsewhere', there });
      expect(draft.isUnsaved()).toBe(true);
      at.answerWith(null);
      draft.resolveConflict(side);
      await draft.write();
      expect(draft.block().title).toBe(side === 'there' ? 'Van een collega' : 'Van hier');
      expect(at.written.map(({ base }) => base?.title)).toEqual(side === 'there' ? [] : ['Van een collega']);
    }
  });
});

describe('a new block that becomes another kind', () => {
  const paper = { chamber: 'II', dossier: '28638', addition: null, number: '233' } as const;
  const motion = (): Block => ({
    ...createBlankBlock('motion', 'here', 'Opvang'),
    ...{ kamerstuk: paper, movers: ['Bikker'], tags: ['nacht'], date: '2023-10-18' },
    body: [{ type: 'paragraph', id: 'p1', content: [{ type: 'run', text: 'Opvang voor wie minderjarig is.' }] }],
  });
  const filled = () => {
    const made = begin('', true);
    made.draft.changeKind('motion');
    made.draft.change(motion());
    return made;
  };

  test('keeps its title, text, tags, date and source if both kinds have them', async () => {
    const { at, draft } = filled();
    draft.changeKind('commitment');
    expect(draft.block()).toMatchObject({
      ...{ kind: 'commitment', title: 'Opvang', tags: ['nacht'], date: '2023-10-18', state: null },
      source: { type: 'kamerstuk', kamerstuk: paper },
      body: motion().body,
    });
    await draft.write();
    expect(blockSchema.safeParse(at.written[0]?.block).error).toBeUndefined();
    expect(at.written[0]?.block).not.toHaveProperty('movers');
  });

  test('restores the fields that did not fit, and keeps later changes', () => {
    const { draft } = filled();
    draft.changeKind('passage');
    expect(findHiddenKinds(draft.block(), draft.formerKinds())).toEqual(['motion']);
    draft.change({ ...draft.block(), title: 'Nachtopvang' });
    draft.changeKind('quote');
    draft.change({ ...(draft.block() as BlockOf<'quote'>), speaker: 'Voorbeeld', state: 'approved' });
    draft.changeKind('commitment');
    expect((draft.block() as BlockOf<'commitment'>).state).toBeNull();
    expect(findHiddenKinds(draft.block(), draft.formerKinds())).toEqual(['motion', 'quote']);
    draft.changeKind('motion');
    expect(draft.block()).toMatchObject({ title: 'Nachtopvang', movers: ['Bikker'], kamerstuk: paper });
    draft.changeKind('quote');
    expect(draft.block()).toMatchObject({ speaker: 'Voorbeeld', state: 'approved' });
  });

  test('reports a hidden value for the kind in which it was filled in, not for later kinds', () => {
    const { draft } = filled();
    draft.changeKind('commitment');
    draft.changeKind('quote');
    draft.changeKind('question');
    expect(findHiddenKinds(draft.block(), draft.formerKinds())).toEqual(['motion']);
  });

  test('asks before it closes, also if all its values are hidden, but not if it is unchanged', () => {
    const { draft } = begin('', true);
    draft.changeKind('figure');
    expect(draft.isUnsaved()).toBe(false);
    draft.change({ ...(draft.block() as BlockOf<'figure'>), value: '12' });
    draft.changeKind('passage');
    expect(draft.isUnsaved()).toBe(true);
  });

  test('is valid as every kind, from any former kind', () => {
    for (const first of BLOCK_KINDS)
      for (const then of BLOCK_KINDS) {
        const { draft } = filled();
        draft.changeKind(first);
        draft.changeKind(then);
        expect(blockSchema.safeParse(draft.block()).error, `${first} to ${then}`).toBeUndefined();
      }
  });

  test('can’t change its kind during a save, and keeps what is typed next', async () => {
    const { at, draft } = filled();
    const writing = draft.write();
    draft.changeKind('passage');
    expect(draft.block().kind).toBe('motion');
    draft.change({ ...draft.block(), title: 'Nachtopvang' });
    draft.changeKind('passage');
    await writing;
    await draft.write();
    expect(at.written.map(({ block }) => block.kind)).toEqual(['motion', 'motion']);
    expect(at.written[1]?.block).toMatchObject({ title: 'Nachtopvang', movers: ['Bikker'], kamerstuk: paper });
  });

  test('can change its kind after a failed save', async () => {
    const { at, draft } = filled();
    at.answerWith('De schijf is vol.');
    await draft.write();
    draft.changeKind('passage');
    expect(draft.block().kind).toBe('passage');
  });

  test('can’t change its kind once it is in the library', async () => {
    const { draft } = filled();
    await draft.write();
    draft.changeKind('passage');
    expect(draft.block().kind).toBe('motion');
    expect(draft.formerKinds()).toEqual([]);
  });
});

describe('a new block made from the search text', () => {
  test('has that text as title, or as number if it is a motion', () => {
    const attribution = { speaker: 'Shamir Ceuleers', role: 'woordvoerder' };
    expect(createInitialBlock('quote', 'a', '', { body: [], attribution })).toMatchObject(attribution);
    expect(createInitialBlock('passage', 'a', '28638-300').title).toBe('28638-300');
    expect(createInitialBlock('motion', 'a', 'nachtopvang').title).toBe('nachtopvang');
    expect(createInitialBlock('motion', 'a', '28 638, nr. 300')).toMatchObject({
      title: '',
      kamerstuk: { chamber: 'II', dossier: '28638', number: '300' },
    });
  });
});
