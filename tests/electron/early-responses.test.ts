import { describe, expect, it } from 'vitest';
import type { OpenedDraft } from '../../electron/ipc/contract.ts';
import { createEarlyResponses } from '../../electron/main/requests/early-responses.ts';

const DRAFT: OpenedDraft = {
  draft: '{}',
  hash: 'h',
  repaired: [],
  pictureWarnings: [],
  absentPictures: [],
  carrier: null,
};

function start({ begun = false, saved = true, kept = DRAFT as OpenedDraft | null } = {}) {
  const known: string[] = [];
  const now = { begun, looked: 0, answered: 0, whileRead: (): void => {} };
  const before = createEarlyResponses({
    drafts: {
      find: async () => {
        now.whileRead();
        return kept;
      },
      remember: (path, draft, hash) => known.push(`${path} ${draft} ${hash}`),
    },
    hasStarted: () => now.begun,
    areAllSaved: () => {
      now.looked += 1;
      return saved;
    },
    onResponse: () => {
      now.answered += 1;
    },
  });
  return { ...before, now, known };
}

describe('before the process is there that keeps every word', () => {
  it('a document that is kept is given, and nothing is left of a crash', async () => {
    const { draftOf, hasNoRecoveries, now } = start();
    expect(await draftOf('/map/a')).toEqual(DRAFT);
    expect(hasNoRecoveries()).toBe(true);
    // Looked at once, since nobody else writes there; told each time, since the process has to hear of it.
    expect(now).toMatchObject({ looked: 1, answered: 2 });
  });

  it('the process is asked for a document that is not kept', async () => {
    const { draftOf, now } = start({ kept: null });
    expect(await draftOf('/map/a')).toBeNull();
    expect(now.looked).toBe(1);
  });

  it('the process is asked for a document that was being looked for when it started for another', async () => {
    const { draftOf, now } = start();
    now.whileRead = () => {
      now.begun = true;
    };
    expect(await draftOf('/map/a')).toBeNull();
  });

  it('the process is asked all where words are left', async () => {
    const { draftOf, hasNoRecoveries, now } = start({ saved: false });
    expect(draftOf('/map/a')).toBeNull();
    expect(hasNoRecoveries()).toBe(false);
    expect(now.answered).toBe(0);
  });

  it('and from the moment at which it starts, it alone answers', async () => {
    const { draftOf, hasNoRecoveries, now } = start();
    expect(hasNoRecoveries()).toBe(true);
    now.begun = true;
    expect(draftOf('/map/a')).toBeNull();
    expect(hasNoRecoveries()).toBe(false);
  });

  it('only a document is kept of which the process had nothing to say', () => {
    const { onOpened, onSaved, known } = start();
    onOpened('/map/a', { ...DRAFT, repaired: ['Hersteld.'] });
    onOpened('/map/b', { ...DRAFT, pictureWarnings: ['Niet getoond.'] });
    onOpened('/map/c.pdf', { ...DRAFT, carrier: 'pdf' });
    expect(known).toEqual([]);
    onOpened('/map/d', DRAFT);
    onSaved('/map/d', '{"title":[]}', 'later');
    expect(known).toEqual(['/map/d {} h', '/map/d {"title":[]} later']);
  });
});
