import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GrantId } from '../../electron/ipc/grant.ts';
import { createDocumentReader, factsOfAll } from '../../electron/processes/library/document-cards.ts';
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

  it('of several silent files wait as long as one, and those that answer say what stands in them', async () => {
    const there = join(folder, 'Brief.inbreng');
    writeFileSync(there, JSON.stringify(specimen('brief', finding(starterBlocks()))));
    const silent = ['a', 'b', 'c', 'd'].map((name) => join(folder, `${name}.inbreng`));
    const files = createUserFiles(async () => true, 200);
    const reader = createDocumentReader(TEMPLATES, {
      ...files,
      work: (file, work, late) =>
        files.work(file, silent.includes(file) ? () => new Promise(() => undefined) : work, late),
    });
    const began = performance.now();
    const read = await factsOfAll(
      reader,
      [...silent, there].map((path, index) => [`g${index}` as GrantId, path] as const),
    );
    expect(performance.now() - began).toBeLessThan(700);
    expect(read.map(({ document, facts }) => [document.name, facts.card.missing])).toEqual([
      ['a.inbreng', true],
      ['b.inbreng', true],
      ['c.inbreng', true],
      ['d.inbreng', true],
      ['Brief.inbreng', false],
    ]);
  });
});
