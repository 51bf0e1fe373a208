import { describe, expect, test } from 'vitest';
import { SPECIMEN_TYPES } from '../../specimens/specimens.ts';
import { HOUSE_STYLES } from '../pdf/house-styles.ts';
import { type HouseStyleId, specimenFiles } from './specimen-files.ts';
import { wordSnapshots } from './word-snapshots.ts';

const snapshots = new Map<HouseStyleId, Map<string, string>>();

async function snapshotsOf(id: HouseStyleId): Promise<Map<string, string>> {
  const known = snapshots.get(id) ?? wordSnapshots(await specimenFiles(id));
  snapshots.set(id, known);
  return known;
}

// `npx vitest run tests/publish/docx/snapshots.test.ts -u` writes the snapshots again.
describe.each(HOUSE_STYLES)('the parts of a Word file in the house style %s', (id) => {
  test.each(['shared', 'every-node', ...SPECIMEN_TYPES])('match the snapshot of %s', async (name) => {
    const snapshot = (await snapshotsOf(id)).get(name);
    await expect(snapshot).toMatchFileSnapshot(`snapshots/${id}/${name}.xml`);
  });
});
