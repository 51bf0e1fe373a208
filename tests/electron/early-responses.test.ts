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

function start({ hasStarted = false, saved = true, kept = DRAFT as OpenedDraft | null } = {}) {
  const known: string[] = [];
  const now = { hasStarted, lookups: 0, notifications: 0, whileRead: (): void => {} };
  const before = createEarlyResponses({
    drafts: {
      find: async () => {
        now.whileRead();
        return kept;
      },
      remember: (path, draft, hash) => known.push(`${path} ${draft} ${hash}`),
    },
    hasStarted: () => now.hasStarted,
    areAllSaved: () => {
      now.lookups += 1;
      return saved;
    },
    onResponse: () => {
      now.notifications += 1;
    },
  });
  return { ...before, now, known };
}

describe('before the process that keeps every change has started', () => {
  it('the app returns a cached document and reports that no crash left anything', async () => {
    const { draftOf, hasNoRecoveries, now } = start();
    expect(await draftOf('/map/a')).toEqual(DRAFT);
    expect(hasNoRecoveries()).toBe(true);
    // Checked only once, since no other process writes there; notified each time, since the process has to know of it.
    expect(now).toMatchObject({ lookups: 1, notifications: 2 });
  });

  it('the process receives the request for a document that is not cached', async () => {
    const { draftOf, now } = start({ kept: null });
    expect(await draftOf('/map/a')).toBeNull();
    expect(now.lookups).toBe(1);
  });

  it('the process receives the request when another request starts it during the search in the cache', async () => {
    const { draftOf, now } = start();
    now.whileRead = () => {
      now.hasStarted = true;
    };
    expect(await draftOf('/map/a')).toBeNull();
  });

  it('the process receives all requests when unsaved changes are left', async () => {
    const { draftOf, hasNoRecoveries, now } = start({ saved: false });
    expect(draftOf('/map/a')).toBeNull();
    expect(hasNoRecoveries()).toBe(false);
    expect(now.notifications).toBe(0);
  });

  it('the process receives all requests from the moment it starts', async () => {
    const { draftOf, hasNoRecoveries, now } = start();
    expect(hasNoRecoveries()).toBe(true);
    now.hasStarted = true;
    expect(draftOf('/map/a')).toBeNull();
    expect(hasNoRecoveries()).toBe(false);
  });

  it('the app caches only documents that the process opened without remarks', () => {
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
