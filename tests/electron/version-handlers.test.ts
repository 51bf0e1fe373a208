import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { storePictures } from '../../electron/processes/picture-store.ts';
import type { Context } from '../../electron/processes/protocol.ts';
import type { SavingServices } from '../../electron/processes/saving/saving-services.ts';
import { createVersionHandlers } from '../../electron/processes/saving/version-handlers.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'inbreng-versions-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

it('names the pictures that a version has lost', async () => {
  const bytes = new TextEncoder().encode('a picture');
  const [existing, missing] = [createHash('sha256').update(bytes).digest('hex'), 'd'.repeat(64)];
  const pictures = join(data, 'pictures');
  await storePictures(pictures, new Map([[existing, bytes]]));
  const { absentPictures } = createVersionHandlers({ pictures } as SavingServices);
  const reply = await absentPictures({ pictures: [existing, missing] }, {} as Context, () => undefined);
  expect(reply).toEqual({ ok: true, value: [missing] });
});
