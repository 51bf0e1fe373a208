import { describe, expect, test, vi } from 'vitest';
import type { Bridge } from '../../../electron/ipc/contract.ts';
import type { BlockWriting } from '../../../electron/ipc/library-answers.ts';
import { BLOCK_KINDS, type Block, type BlockOf, blockSchema } from '../../../engine/core/blocks/block.ts';
import { keptAside } from '../../../renderer/blocks/another-kind.ts';
import { beginningWith, blankBlock } from '../../../renderer/blocks/blank-block.ts';
import { draftBlock } from '../../../renderer/blocks/block-draft.ts';

/** A library that keeps what it is given, until it is told to answer something else. */
function library() {
  const written: { block: Block; base: Block | null }[] = [];
  let answer: BlockWriting | string | null = null;
  const bridge: Pick<Bridge, 'writeBlock'> = {
    writeBlock: async (input) => {
      if (typeof answer === 'string') return { ok: false, problem: { code: 'disk-full', file: null, message: answer } };
      if (answer) return { ok: true, value: answer };
      written.push(input);
      return {
        ok: true,
        value: { outcome: 'written', block: { ...input.block, id: `kept-${input.block.kind}` }, lacks: [] },
      };
    },
  };
  return {
    bridge,
    written,
    answerWith: (next: BlockWriting | string | null) => {
      answer = next;
    },
  };
}

const passage = (title: string): Block => blankBlock('passage', 'here', title);
const begin = (title: string, isNew: boolean) => {
  const at = library();
  return { at, draft: draftBlock({ bridge: at.bridge, block: passage(title), isNew, written: () => undefined }) };
};

describe('a block in its form', () => {
  test('that is new and untouched is left without a word, also where it was begun with a name', () => {
    const { at, draft } = begin('opvang', true);
    expect(draft.isUnsaved()).toBe(false);
    draft.end();
    expect(at.written).toEqual([]);
  });

  test('that is new asks before it is left, and gets the name that the library gives', async () => {
    const { at, draft } = begin('', true);
    draft.change(passage('Opvang'));
    expect(draft.isUnsaved()).toBe(true);
    expect(await draft.write()).toEqual({ state: 'saved' });
    expect(draft.block().id).toBe('kept-passage');
    expect(draft.isUnsaved()).toBe(false);
    expect(at.written).toMatchObject([{ base: null, block: { title: 'Opvang' } }]);
  });

  test('that is new and dropped is written nowhere', async () => {
    const { at, draft } = begin('', true);
    draft.change(passage('Opvang'));
    draft.drop();
    draft.end();
    expect(await draft.write()).toEqual({ state: 'waiting' });
    expect(at.written).toEqual([]);
  });

  test('keeps its title where that was emptied, and the rest as it was filled in', async () => {
    const { at, draft } = begin('Opvang', false);
    draft.change({ ...passage(''), tags: ['nacht'] });
    await draft.write();
    expect(at.written[0]?.block).toMatchObject({ title: 'Opvang', tags: ['nacht'] });
    expect(draft.block().title).toBe('');
    // It does not say that this stands in the library, nor puts the former title back while a person writes another.
    expect(draft.standing()).toEqual({ state: 'untitled' });
    draft.readAgain({ ...passage('Opvang'), tags: ['nacht'] });
    expect(draft.block().title).toBe('');
    expect(draft.isAhead()).toBe(false);
    draft.change({ ...draft.block(), title: 'Nachtopvang' });
    await draft.write();
    expect(draft.standing()).toEqual({ state: 'saved' });
    expect(at.written.at(-1)?.block).toMatchObject({ title: 'Nachtopvang', tags: ['nacht'] });
  });

  test('that could not be written says why, is not let go unasked, and is tried again', async () => {
    const { at, draft } = begin('Opvang', false);
    at.answerWith('De schijf is vol.');
    draft.change(passage('Nachtopvang'));
    expect(await draft.write()).toEqual({ state: 'failed', message: 'De schijf is vol.' });
    expect(draft.standing()).toEqual({ state: 'failed', message: 'De schijf is vol.' });
    expect(draft.isUnsaved()).toBe(true);
    at.answerWith(null);
    await draft.write();
    expect(draft.standing()).toEqual({ state: 'saved' });
  });

  test('that a full disk did not take is written by itself once there is room, and until then says why without a break', async () => {
    vi.useFakeTimers();
    const { at, draft } = begin('Opvang', false);
    at.answerWith('De schijf is vol.');
    draft.change(passage('Nachtopvang'));
    await draft.write();
    const seen: string[] = [];
    draft.listen(() => seen.push(draft.standing().state));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(new Set(seen)).toEqual(new Set(['failed']));
    at.answerWith(null);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(draft.standing()).toEqual({ state: 'saved' });
    vi.useRealTimers();
  });

  test('is never written over what another wrote: a person takes one of the two', async () => {
    for (const side of ['there', 'here'] as const) {
      const { at, draft } = begin('Opvang', false);
      const there = passage('Van een collega');
      at.answerWith({ outcome: 'changed-elsewhere', block: there });
      draft.change(passage('Van hier'));
      await draft.write();
      expect(at.written).toEqual([]);
      // Who asks to keep it now is told that it is not kept: the form stays until one of the two was taken.
      expect(await draft.write()).toEqual({ state: 'changed-elsewhere', there });
      expect(draft.isUnsaved()).toBe(true);
      at.answerWith(null);
      draft.settle(side);
      await draft.write();
      expect(draft.block().title).toBe(side === 'there' ? 'Van een collega' : 'Van hier');
      expect(at.written.map(({ base }) => base?.title)).toEqual(side === 'there' ? [] : ['Van een collega']);
    }
  });
});

describe('a new block that becomes of another kind', () => {
  const paper = { chamber: 'II', dossier: '28638', addition: null, number: '233' } as const;
  const motion = (): Block => ({
    ...blankBlock('motion', 'here', 'Opvang'),
    ...{ kamerstuk: paper, movers: ['Bikker'], tags: ['nacht'], date: '2023-10-18' },
    body: [{ type: 'paragraph', id: 'p1', content: [{ type: 'run', text: 'Opvang voor wie minderjarig is.' }] }],
  });
  const filled = () => {
    const made = begin('', true);
    made.draft.changeKind('motion');
    made.draft.change(motion());
    return made;
  };

  test('keeps its title, text, tags, day and source where both have them', async () => {
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

  test('gives back what did not fit, with what was changed meanwhile', () => {
    const { draft } = filled();
    draft.changeKind('passage');
    expect(keptAside(draft.block(), draft.left())).toEqual(['motion']);
    draft.change({ ...draft.block(), title: 'Nachtopvang' });
    draft.changeKind('quote');
    draft.change({ ...(draft.block() as BlockOf<'quote'>), speaker: 'Voorbeeld', state: 'approved' });
    draft.changeKind('commitment');
    expect((draft.block() as BlockOf<'commitment'>).state).toBeNull();
    expect(keptAside(draft.block(), draft.left())).toEqual(['motion', 'quote']);
    draft.changeKind('motion');
    expect(draft.block()).toMatchObject({ title: 'Nachtopvang', movers: ['Bikker'], kamerstuk: paper });
    draft.changeKind('quote');
    expect(draft.block()).toMatchObject({ speaker: 'Voorbeeld', state: 'approved' });
  });

  test('names a kind for what waits only where it was filled in, and not each kind that it went along to', () => {
    const { draft } = filled();
    draft.changeKind('commitment');
    draft.changeKind('quote');
    draft.changeKind('question');
    expect(keptAside(draft.block(), draft.left())).toEqual(['motion']);
  });

  test('is asked about when it is left, also where nothing of it is in sight; untouched it is not', () => {
    const { draft } = begin('', true);
    draft.changeKind('figure');
    expect(draft.isUnsaved()).toBe(false);
    draft.change({ ...(draft.block() as BlockOf<'figure'>), value: '12' });
    draft.changeKind('passage');
    expect(draft.isUnsaved()).toBe(true);
  });

  test('gives every kind a block that the library takes, whatever it was before', () => {
    for (const first of BLOCK_KINDS)
      for (const then of BLOCK_KINDS) {
        const { draft } = filled();
        draft.changeKind(first);
        draft.changeKind(then);
        expect(blockSchema.safeParse(draft.block()).error, `${first} to ${then}`).toBeUndefined();
      }
  });

  test('stays of its kind while it is written, and loses nothing of it to what is typed next', async () => {
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

  test('may become of another kind again where it could not be written', async () => {
    const { at, draft } = filled();
    at.answerWith('De schijf is vol.');
    await draft.write();
    draft.changeKind('passage');
    expect(draft.block().kind).toBe('passage');
  });

  test('is that kind for good once it stands in the library', async () => {
    const { draft } = filled();
    await draft.write();
    draft.changeKind('passage');
    expect(draft.block().kind).toBe('motion');
    expect(draft.left()).toEqual([]);
  });
});

describe('a new block of what was typed to find it', () => {
  test('bears those words, and a motion the number that they are', () => {
    const said = { speaker: 'Shamir Ceuleers', role: 'woordvoerder' };
    expect(beginningWith('quote', 'a', '', { body: [], said })).toMatchObject(said);
    expect(beginningWith('passage', 'a', '28638-300').title).toBe('28638-300');
    expect(beginningWith('motion', 'a', 'nachtopvang').title).toBe('nachtopvang');
    expect(beginningWith('motion', 'a', '28 638, nr. 300')).toMatchObject({
      title: '',
      kamerstuk: { chamber: 'II', dossier: '28638', number: '300' },
    });
  });
});
