import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createBlockHandlers } from '../../electron/processes/library/block-handlers.ts';
import { watchLibrary } from '../../electron/processes/library/opened-library.ts';
import type { Context } from '../../electron/processes/protocol.ts';
import { refuseWrite } from '../../electron/processes/write-refusal.ts';
import { createBlankBlock } from '../../engine/core/blocks/blank-block.ts';
import { createLibrary } from '../../engine/store/library.ts';
import { emptyFolder, withoutRights } from '../store/folders.ts';

describe('why a document could not be saved', () => {
  it.each([
    ['ENOSPC', 'disk-full', /schijf is vol/],
    ['EROFS', 'read-only', /niet geschreven/],
    ['EACCES', 'no-access', /rechten/],
    ['ENOENT', 'folder-gone', /map van Inbreng\.inbreng/],
    ['ETIMEDOUT', 'folder-gone', /antwoordt niet/],
  ])('%s is %s, in a sentence that names the file and says what to do', (detail, code, sentence) => {
    const refused = refuseWrite(detail, 'Inbreng.inbreng', 'nl');
    expect(refused?.problem.code).toBe(code);
    expect(refused?.problem.message).toMatch(sentence);
    expect(refused?.problem.message).toContain('Inbreng.inbreng');
    expect(refuseWrite(detail, 'Inbreng.inbreng', 'en')?.problem.message).not.toMatch(sentence);
  });

  it('is left to the engine for any other error of the system', () => {
    expect(refuseWrite('EMFILE', 'a', 'nl')).toBeNull();
    expect(refuseWrite('constructor', 'a', 'nl')).toBeNull();
  });
});

it('the response code says why the system did not store a block: a form retries what may succeed later', async () => {
  const dir = emptyFolder();
  const made = await createLibrary(dir);
  if (!made.ok) throw new Error(made.problem.code);
  chmodSync(dir, 0o555);
  const library = watchLibrary(() => undefined);
  const context = { settings: { language: 'nl', library: dir }, now: '2026-11-25T10:00:00.000Z', by: 'Noor' };
  const block = { ...createBlankBlock('passage', 'n1', 'nl'), title: 'Een doel' };
  const { writeBlock } = createBlockHandlers(library, emptyFolder());
  const reply = await withoutRights(async () =>
    writeBlock({ block, base: null }, context as unknown as Context, () => undefined),
  );
  chmodSync(dir, 0o755);
  expect(reply).toMatchObject({
    ok: false,
    problem: { code: 'no-access', message: expect.stringMatching(/passages/) },
  });
});
