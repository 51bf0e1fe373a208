import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GrantId } from '../../electron/ipc/grant.ts';
import { createDocumentReader, readAllFacts } from '../../electron/processes/library/document-cards.ts';
import { createUserFiles } from '../../electron/processes/user-files.ts';
import { TEMPLATES } from '../documents/exported.ts';
import { specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';

describe('the cards of documents', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inbreng-cards-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('of several silent files wait as long as one, and responding files show their facts', async () => {
    const existing = join(folder, 'Brief.inbreng');
    writeFileSync(existing, JSON.stringify(specimen('brief', finding(starterBlocks()))));
    const silent = ['a', 'b', 'c', 'd'].map((name) => join(folder, `${name}.inbreng`));
    const patient = createUserFiles(async () => true, 600_000);
    const impatient = createUserFiles(async () => true, 50);
    // All files are requested at once: one after another, the first would be waited for in vain.
    const requested = new Set<string>();
    let onAllRequested = (): void => undefined;
    const all = new Promise<void>((resolve) => {
      onAllRequested = resolve;
    });
    const reader = createDocumentReader(TEMPLATES, {
      ...patient,
      run: async (file, work, late) => {
        requested.add(file);
        if (requested.size === silent.length + 1) onAllRequested();
        await all;
        return silent.includes(file)
          ? impatient.run(file, () => new Promise(() => undefined), late)
          : patient.run(file, work, late);
      },
    });
    const read = await readAllFacts(
      reader,
      [...silent, existing].map((path, index) => [`g${index}` as GrantId, path] as const),
    );
    expect(read.map(({ document, facts }) => [document.name, facts.card.missing])).toEqual([
      ['a.inbreng', true],
      ['b.inbreng', true],
      ['c.inbreng', true],
      ['d.inbreng', true],
      ['Brief.inbreng', false],
    ]);
  });
});
