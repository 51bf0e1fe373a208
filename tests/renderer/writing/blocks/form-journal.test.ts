import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import type { Block, BlockOf } from '../../../../engine/core/blocks/block.ts';
import { createBlockDraft } from '../../../../renderer/writing/blocks/block-draft.ts';
import { createFormJournal } from '../../../../renderer/writing/blocks/form-journal.ts';
import { parseFormText, serialiseFormText, type TypedField } from '../../../../renderer/writing/blocks/form-text.ts';

const passage = (title: string): Block => createBlankBlock('passage', 'here', title);

/** A form with a library and a journal. Returns the content of the journal, or null. */
function form(first: Block, isNew: boolean, isRestored = false) {
  let isFull = false;
  let journal: string | null = null;
  let isWithPictures = false;
  let typed: TypedField[] = [];
  const draft = createBlockDraft({
    bridge: {
      writeBlock: async ({ block }) =>
        isFull
          ? { ok: false, problem: { code: 'disk-full', file: null, message: 'vol' } }
          : { ok: true, value: { outcome: 'written', block: { ...block, id: 'kept' }, pictureWarnings: [] } },
      removeBlock: async ({ base }) => ({ ok: true, value: { outcome: 'written', block: base, pictureWarnings: [] } }),
    },
    form: 'f1',
    block: first,
    isNew,
    restored: isRestored ? { base: null, left: [] } : undefined,
    onWritten: () => undefined,
  });
  const follow = (former: TypedField[] = []) =>
    createFormJournal({
      bridge: {
        writeForm: async ({ text, showsPictures }) => {
          journal = text;
          isWithPictures = showsPictures;
          return { ok: true, value: null };
        },
        closeForm: async () => {
          journal = null;
          return { ok: true, value: null };
        },
      },
      form: 'f1',
      draft,
      fields: () => typed,
      former,
      place: () => ({ name: 'Inbreng', journal: 'd1.a' }),
      isKept: isRestored,
    });
  return {
    draft,
    follow,
    isWithPictures: () => isWithPictures,
    kept: () => (journal === null ? null : parseFormText(journal)),
    setTyped: (next: TypedField[]) => {
      typed = next;
    },
    fill: () => {
      isFull = true;
    },
  };
}

describe('the journal of a form', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

  test('claims a form restored after a crash as soon as it is shown, so that no other window offers it', async () => {
    const { follow, kept } = form(passage('Bij de klap'), true, true);
    follow();
    await pass(0);
    expect(kept()?.block).toMatchObject({ title: 'Bij de klap' });
  });

  test('records whether the form shows pictures', async () => {
    const { draft, follow, isWithPictures } = form(passage(''), true);
    follow();
    draft.change(passage('opvang'));
    await pass(1_000);
    expect(isWithPictures()).toBe(false);
    draft.change({
      ...passage('opvang'),
      body: [{ type: 'figure', id: 'f', image: 'a'.repeat(64), alt: 'Een kaart' }],
    });
    await pass(1_000);
    expect(isWithPictures()).toBe(true);
  });

  test('stores a new block within half a second, also during typing, but not an empty one', async () => {
    const { draft, follow, kept } = form(passage(''), true);
    follow();
    await pass(1_000);
    expect(kept()).toBeNull();
    for (let key = 1; key <= 6; key += 1) {
      draft.change(passage('opvang'.slice(0, key)));
      await pass(100);
    }
    expect(kept()?.block.title.length).toBeGreaterThanOrEqual(5);
    await pass(200);
    expect(kept()).toMatchObject({ block: { title: 'opvang' }, base: null, place: { name: 'Inbreng' }, typed: [] });
  });

  test('is removed once the block is in the library or discarded', async () => {
    const one = form(passage(''), true);
    one.follow();
    one.draft.change(passage('Opvang'));
    await pass(300);
    expect(one.kept()).not.toBeNull();
    await one.draft.write();
    await pass(0);
    expect(one.kept()).toBeNull();

    const two = form(passage(''), true);
    const journal = two.follow();
    two.draft.change(passage('Opvang'));
    await pass(300);
    two.draft.discard();
    journal.close();
    await pass(1_000);
    expect(two.kept()).toBeNull();
  });

  test('keeps a change that can’t be saved, also after the form closes', async () => {
    const { draft, follow, kept, fill } = form(passage('Opvang'), false);
    const journal = follow();
    fill();
    draft.change(passage('Opvang nu'));
    await pass(2_000);
    expect(draft.saveState().state).toBe('failed');
    draft.close();
    journal.close();
    await pass(2_000);
    expect(kept()).toMatchObject({ block: { title: 'Opvang nu' }, base: { title: 'Opvang' } });
  });

  test('stores texts that a field did not accept, also from before a crash, and removes them with the window', async () => {
    const { follow, kept, setTyped, draft } = form(passage('Opvang'), false);
    const journal = follow([{ label: 'Onderwerp', text: 'kla' }]);
    setTyped([{ label: 'Datum', text: '3 dec' }]);
    journal.onFieldChange();
    await pass(300);
    expect(kept()?.typed).toEqual([
      { label: 'Onderwerp', text: 'kla' },
      { label: 'Datum', text: '3 dec' },
    ]);
    await journal.removeUnacceptedText();
    expect(kept()).toBeNull();
    draft.change(passage('Opvang nu'));
    await pass(300);
    expect(kept()?.block.title).toBe('Opvang nu');
  });
});

describe('the journal of a new form that became another kind', () => {
  test('stores what the new kind can’t show, also an unaccepted text of a removed field', async () => {
    vi.useFakeTimers();
    const { draft, follow, kept, setTyped } = form(passage('Opvang'), true);
    const journal = follow();
    draft.change({ ...passage('Opvang'), validUntil: '2026-12-31' });
    draft.changeKind('figure');
    draft.change({ ...(draft.block() as BlockOf<'figure'>), value: '12' });
    setTyped([
      { label: 'Datum', text: '3 dec' },
      { label: 'Trefwoord', text: 'nac' },
    ]);
    const aside = journal.replaceFields(() => {
      draft.changeKind('passage');
      setTyped([{ label: 'Trefwoord', text: 'nac' }]);
    });
    expect(aside).toEqual([{ label: 'Datum', text: '3 dec' }]);
    await vi.advanceTimersByTimeAsync(300);
    expect(kept()).toMatchObject({
      block: { kind: 'passage', title: 'Opvang', validUntil: '2026-12-31' },
      left: [{ kind: 'passage' }, { kind: 'figure', value: '12' }],
      typed: [
        { label: 'Datum', text: '3 dec' },
        { label: 'Trefwoord', text: 'nac' },
      ],
    });
    await draft.write();
    setTyped([]);
    journal.close();
    await vi.advanceTimersByTimeAsync(300);
    expect(kept()).toBeNull();
    vi.useRealTimers();
  });
});

describe('the text of a form', () => {
  test('is restored as it was filled in', () => {
    const text = {
      block: passage('Opvang'),
      base: passage('Op'),
      left: [createBlankBlock('figure', 'here', 'Opvang')],
      typed: [],
      place: null,
    };
    expect(parseFormText(serialiseFormText(text))).toEqual(text);
  });

  test('of an older version has the name of its document but not its journal', () => {
    const text = JSON.stringify({ block: passage('Opvang'), base: null, typed: [], place: 'Inbreng' });
    expect(parseFormText(text)).toMatchObject({ place: { name: 'Inbreng', journal: null }, left: [] });
  });

  test('restores all other fields if one is invalid', () => {
    const broken = { ...passage('Opvang'), note: 'voor later', tags: 'geen lijst' };
    const read = parseFormText(JSON.stringify({ block: broken, base: null, typed: [], place: null }));
    expect(read?.block).toMatchObject({ title: 'Opvang', note: 'voor later', tags: [] });
  });

  test('of an unknown version is not read', () => {
    expect(parseFormText('{')).toBeNull();
    const newer = { block: { ...passage('x'), kind: 'lied' }, base: null, typed: [], place: null };
    expect(parseFormText(JSON.stringify(newer))).toBeNull();
  });
});
