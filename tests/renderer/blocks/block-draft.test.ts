import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../../electron/ipc/contract.ts';
import type { BlockWriting } from '../../../electron/ipc/library-answers.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
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
      return { ok: true, value: { outcome: 'written', block: { ...input.block, id: `kept-${input.block.kind}` } } };
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
