import { describe, expect, it } from 'vitest';
import type { OpenedDraft, Reply } from '../../../electron/ipc/contract.ts';
import { createBlankBlock } from '../../../engine/core/blocks/blank-block.ts';
import {
  type FoundForm,
  formsOver,
  readFound,
  unreadableOf,
} from '../../../renderer/screens/recovery/use-found-work.ts';
import type { FormPlace } from '../../../renderer/writing/blocks/form-text.ts';
import { aDraft } from '../../core/drafts/a-draft.ts';

const form = (id: string, place: FormPlace | null): FoundForm => ({
  form: id,
  at: '2026-11-25T10:00:00.000Z',
  text: { block: createBlankBlock('passage', id, 'Opvang'), base: null, left: [], typed: [], place },
});

describe('a restored form', () => {
  it('returns over its own document, not over another one of the same name', () => {
    const forms = [
      form('newest', { name: 'Inbreng', journal: 'd1.a' }),
      form('of a copy', { name: 'Inbreng', journal: 'd1.b' }),
      form('at the library', null),
      form('of an earlier Inbreng', { name: 'Inbreng', journal: null }),
      form('older', { name: 'Inbreng', journal: 'd1.a' }),
    ];
    expect(formsOver(forms, 'd1.a').map((one) => one.form)).toEqual(['newest', 'older']);
  });
});

const draft = aDraft();
const FILE = { grant: `g${'1'.repeat(32)}`, name: 'Opvang.inbreng', folder: '/media/stick' };
const refused = (code: string): Reply<never> => ({ ok: false, problem: { code, file: null, message: code } });

describe('unreadable recovery copies', () => {
  const work = (journal: string, passedOver: boolean) => ({
    ...{ journal, draftId: 'd1', file: null, at: '', cutOff: true },
    ...{ folder: '/eigen/journal', passedOver },
  });
  const left = (id: string, passedOver: boolean) => ({
    form: id,
    at: '',
    text: '',
    folder: '/eigen/forms',
    passedOver,
  });

  it('are listed with each folder once', () => {
    expect(unreadableOf([work('d1.a', false), work('d1.b', false)], [left('f1', false)])).toEqual({
      journals: ['d1.a', 'd1.b'],
      forms: ['f1'],
      folders: ['/eigen/journal', '/eigen/forms'],
    });
  });

  it('are not reported again unless they change', () => {
    expect(unreadableOf([work('d1.a', true)], [left('f1', true)])).toBeNull();
    expect(unreadableOf([], [])).toBeNull();
    expect(unreadableOf([work('d1.a', true)], [left('f1', false)])).toMatchObject({ journals: [], forms: ['f1'] });
  });
});

describe('a journal compared with its file', () => {
  const found = async (reply: Reply<OpenedDraft>) => {
    const closed: string[] = [];
    const work = await readFound(
      {
        readRecovery: async () => ({ ok: true, value: { draft: JSON.stringify(draft), file: FILE } }),
        peekDraft: async () => reply,
        closeRecovery: async ({ journal }) => {
          closed.push(journal);
          return { ok: true, value: null };
        },
      },
      { journal: 'd1.a', draftId: 'd1', at: '2026-11-25T10:00:00.000Z', cutOff: false },
    );
    return { work, closed };
  };
  const inFile = (text: string): Parameters<typeof found>[0] => ({
    ok: true,
    value: {
      draft: JSON.stringify({ ...draft, title: [{ type: 'run', text }] }),
      hash: 'h',
      repaired: [],
      pictureWarnings: [],
      absentPictures: [],
      carrier: null,
    },
  });

  it('is undecided while the file cannot be read', async () => {
    for (const code of ['file-away', 'draft-unreadable']) {
      const { work, closed } = await found(refused(code));
      expect(work, code).toMatchObject({ isAway: true, inFile: null });
      expect(closed).toEqual([]);
    }
  });

  it('is offered alone without a file, beside a different file, and not for an equal one', async () => {
    expect((await found(refused('draft-missing'))).work).toMatchObject({
      isAway: false,
      inFile: null,
      read: { file: null },
    });
    expect((await found(inFile('Anders'))).work).toMatchObject({ isAway: false, read: { file: FILE, base: 'h' } });
    expect(await found(inFile('Opvang'))).toEqual({ work: null, closed: ['d1.a'] });
  });
});
