import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { findEffect, restoreVersion } from '../../../engine/core/drafts/take-part.ts';
import { draft } from '../checks/drafts.ts';

const reason = (words: string) => ({ reason: words, by: 'Anna', at: '2026-11-25T10:00:00.000Z', findings: [] });

describe('a reason for overruling errors', () => {
  const before: Draft = draft([], [], { overruled: [reason('Alleen een proef.')] });
  const now: Draft = { ...before, id: 'nNow', overruled: [...before.overruled, reason('De minister wacht.')] };

  it('stays with a document that is restored to an earlier version', () => {
    const back = restoreVersion({ ...before, subtitle: [] }, now);
    expect(back.overruled.map((one) => one.reason)).toEqual(['Alleen een proef.', 'De minister wacht.']);
    expect([back.id, back.subtitle]).toEqual(['nNow', []]);
  });

  it('is not restored on its own', () => {
    expect(findEffect({ field: 'overruled', name: null }, before, now)).toBeNull();
    expect(findEffect({ field: 'keywords', name: null }, before, now)).toBe('put-back');
  });
});
