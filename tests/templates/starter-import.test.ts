import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { revisionOf } from '../../engine/core/blocks/revision.ts';
import type { ImportPlan } from '../../engine/core/records/import-plan.ts';
import type { FileRecord } from '../../engine/core/records/import-record.ts';
import { planImport } from '../../engine/core/records/plan-import.ts';
import { openSavedFile } from '../../engine/sources/open-file.ts';
import { readSavedFile } from '../../engine/sources/read.ts';
import { finding, starterBlocks } from './starter-library.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const find = finding(starterBlocks());

/** The records of the sample files; a file without anything for a library (an amendement) gives none. */
async function sampleRecords(): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  for (const folder of ['officielebekendmakingen', 'tweedekamer', 'greta']) {
    for (const name of readdirSync(`${FIXTURES}${folder}`)) {
      const opened = await openSavedFile(`${FIXTURES}${folder}/${name}`);
      const read = opened.ok ? readSavedFile(opened.value) : opened;
      if (read.ok) records.push(read.value.record);
    }
  }
  return records;
}

describe('importing the samples into the starter library', () => {
  let plan: ImportPlan;
  beforeAll(async () => {
    plan = planImport({ blocks: starterBlocks(), records: [], incoming: await sampleRecords(), take: [] });
  });

  it('duplicates no motion or report of the library', () => {
    expect(plan.created).toEqual(['2026Z08607', '2026Z21728', '36547-32']);
    expect(plan.updated).toEqual([
      '28638-166',
      '28638-199',
      '28638-229',
      '28638-238',
      '28638-240',
      '28638-242',
      '28638-244',
      '35570-VI-50',
      '36222-31',
      'greta-nld-2',
      'greta-nld-3',
    ]);
    expect(plan.rename).toEqual([]);
    expect(plan.remove).toEqual([]);
  });

  it('contradicts nothing in the library', () => {
    expect(plan.offered).toEqual([]);
  });

  it('changes no text of a motion, so that no document becomes outdated by it', () => {
    const motions = plan.put.filter((block) => block.kind === 'motion' && find(block.id));
    expect(motions).toHaveLength(9);
    for (const motion of motions) {
      expect(revisionOf(motion), motion.id).toBe(find(motion.id)?.revision);
      expect(motion.provenance.length, motion.id).toBeGreaterThan(0);
    }
  });

  it('keeps the outcome that a user filled in, with its source', () => {
    expect(plan.put.find((block) => block.id === '28638-229')).toMatchObject({
      status: 'adopted',
      statusByHand: { source: 'CKM, De aanpak van mensenhandel: meer ambitie nodig' },
    });
  });
});
