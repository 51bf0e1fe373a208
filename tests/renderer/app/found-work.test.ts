import { describe, expect, it } from 'vitest';
import { type FoundForm, formsOver } from '../../../renderer/app/use-found-work.ts';
import { blankBlock } from '../../../renderer/blocks/blank-block.ts';
import type { FormPlace } from '../../../renderer/blocks/form-text.ts';

const form = (id: string, place: FormPlace | null): FoundForm => ({
  form: id,
  at: '2026-11-25T10:00:00.000Z',
  text: { block: blankBlock('passage', id, 'Opvang'), base: null, typed: [], place },
});

describe('a form that lay over a document', () => {
  it('comes back over that document, and not over another of the same name', () => {
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
