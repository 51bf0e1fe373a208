import { expect, test } from 'vitest';
import type { InputOf, WindowBridge } from '../../../../electron/ipc/contract.ts';
import { exportVersion } from '../../../../renderer/screens/export/export-version.ts';

const input: InputOf<'exportDraft'> = {
  ...{ draft: '{}', draftId: 'd1', name: 'Inbreng', folder: `g${'1'.repeat(32)}`, formats: ['docx'] },
  ...{ houseStyle: null, despite: null, replaces: [], carry: 'published', purpose: 'concept', documentType: 'brief' },
};

/** Exports with recorded requests; `meanwhile` runs while the version is being kept. */
async function exported(duringVersion: () => void, isStopped: () => boolean) {
  const requests: string[] = [];
  const refused = { ok: false as const, problem: { code: 'cancelled', file: null, message: '' } };
  const bridge: Pick<WindowBridge, 'keepVersion' | 'exportDraft'> = {
    keepVersion: async ({ draftId, document, why }) => {
      requests.push(`keep ${draftId} ${document} ${why}`);
      duringVersion();
      return refused;
    },
    exportDraft: async ({ name }) => {
      requests.push(`export ${name}`);
      return refused;
    },
  };
  return { reply: await exportVersion(bridge, 'g2', input, isStopped), requests };
}

test('an export keeps a version first, and continues when that fails', async () => {
  const { reply, requests } = await exported(
    () => undefined,
    () => false,
  );
  expect(requests).toEqual(['keep d1 g2 before-export', 'export Inbreng']);
  expect(reply).toMatchObject({ ok: false });
});

test('an export that is cancelled while its version is kept does not start', async () => {
  let isStopped = false;
  const { reply, requests } = await exported(
    () => {
      isStopped = true;
    },
    () => isStopped,
  );
  expect(requests).toEqual(['keep d1 g2 before-export']);
  expect(reply).toBeNull();
});
