import { describe, expect, it } from 'vitest';
import { DRAFT_FORMAT, DRAFT_VERSION } from '../../../engine/core/drafts/draft.ts';
import { MIGRATIONS, migrateDraft } from '../../../engine/core/drafts/migrations.ts';

const steps = [
  { from: 2, migrate: (draft: Record<string, unknown>) => ({ ...draft, second: [...(draft.first as string[]), 'b'] }) },
  { from: 1, migrate: (draft: Record<string, unknown>) => ({ ...draft, first: ['a'] }) },
];

describe('Migration of drafts', () => {
  it('goes from version to version, a step at a time, and does not change its input', () => {
    const old = { format: DRAFT_FORMAT, version: 1 };
    expect(migrateDraft(old, steps, 3)).toEqual({
      ok: true,
      value: { from: 1, value: { format: DRAFT_FORMAT, version: 3, first: ['a'], second: ['a', 'b'] } },
    });
    expect(old).toEqual({ format: DRAFT_FORMAT, version: 1 });
  });

  it('starts at the version of the draft', () => {
    const migrated = migrateDraft({ format: DRAFT_FORMAT, version: 2, first: [] }, steps, 3);
    expect(migrated).toMatchObject({ ok: true, value: { from: 2, value: { version: 3, second: ['b'] } } });
  });

  it('refuses a newer draft, another format, and a version without a step', () => {
    expect(migrateDraft({ format: DRAFT_FORMAT, version: 4 }, steps, 3)).toEqual({
      ok: false,
      problem: { code: 'newer', version: 4, known: 3 },
    });
    for (const other of [null, [], 1, 'x', {}, { format: 'excalidraw', version: 1 }, { format: DRAFT_FORMAT }])
      expect(migrateDraft(other, steps, 3)).toEqual({ ok: false, problem: { code: 'other-format' } });
    for (const version of [0, -1, 1.5, '1', null])
      expect(migrateDraft({ format: DRAFT_FORMAT, version }, steps, 3)).toMatchObject({ ok: false });
    expect(migrateDraft({ format: DRAFT_FORMAT, version: 1 }, steps.slice(0, 1), 3)).toEqual({
      ok: false,
      problem: { code: 'no-way', version: 1 },
    });
  });

  it('keeps the reasons that version 1 stored without their finding', () => {
    const reason = { reason: 'zo bedoeld', by: 'x', at: '2026-11-25T09:00:00+01:00' };
    const old = {
      format: DRAFT_FORMAT,
      version: 1,
      silenced: [{ check: 'fact-missing', node: 'n1', ...reason }],
      overruled: [{ ...reason, findings: [{ check: 'page-limit', node: null }] }],
    };
    const unknown = { block: null, says: null };
    expect(migrateDraft(old)).toMatchObject({
      ok: true,
      value: {
        value: {
          version: 2,
          silenced: [{ check: 'fact-missing', node: 'n1', ...unknown, ...reason }],
          overruled: [{ ...reason, findings: [{ check: 'page-limit', node: null, ...unknown }] }],
        },
      },
    });
  });

  it('has a step for every version before the current one', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(
      Array.from({ length: DRAFT_VERSION - 1 }, (_, index) => index + 1),
    );
  });
});
