import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { listGroundUses } from '../../../engine/core/evidence/ground-uses.ts';
import { buildEvidenceMatrix } from '../../../engine/core/evidence/matrix.ts';
import { formatGroundList, formatGroundTable } from '../../../engine/core/evidence/table.ts';
import { formatEvidence } from '../../../engine/jobs/evidence.ts';
import { makeMonitor } from '../../../engine/jobs/monitor.ts';
import { specimen } from '../../specimens/specimens.ts';
import { emptyFolder } from '../../store/folders.ts';
import { finding, STARTER_LIBRARY, starterBlocks } from '../../templates/starter-library.ts';
import { openedByCalc } from './calc.ts';

/** A spreadsheet program shows the white space of a cell as it likes. */
const plain = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));

async function monitor(): Promise<{ bytes: Uint8Array; csv: string }> {
  const dir = emptyFolder();
  const library = join(dir, 'bibliotheek');
  cpSync(STARTER_LIBRARY, library, { recursive: true });
  const out = join(dir, 'monitor.xlsx');
  const written = await makeMonitor({ library, format: 'xlsx', out, language: 'nl' });
  const text = await makeMonitor({ library, format: 'csv', language: 'nl' });
  if (!written.ok || !text.ok) throw new Error('the monitor was refused');
  return { bytes: new Uint8Array(readFileSync(out)), csv: text.value.text ?? '' };
}

function withFormula(draft: Draft): Draft {
  const demand = Object.values(draft.blocks).find(({ kind }) => kind === 'demand');
  if (demand) demand.title = '=HYPERLINK("http://x";"klik")';
  return draft;
}

it('a program that users have shows every cell of the matrix, the list of grounds and the monitor', async () => {
  const draft = withFormula(structuredClone(specimen('inbreng-commissiedebat', finding(starterBlocks()))));
  const matrix = buildEvidenceMatrix(draft);
  const made = await monitor();
  const shown = openedByCalc({
    onderbouwing: (await formatEvidence(draft, 'xlsx')) as Uint8Array,
    monitor: made.bytes,
  });
  expect(Object.keys(shown).sort()).toEqual([
    'monitor-Motiemonitor',
    'onderbouwing-Matrix',
    'onderbouwing-Onderbouwing',
  ]);
  expect(matrix.grounds.length).toBeGreaterThan(3);
  expect(plain(shown['onderbouwing-Matrix'] ?? [])).toEqual(plain(formatGroundTable(matrix, 'nl')));
  const list = formatGroundList(listGroundUses(draft), { language: 'nl', pointName: matrix.pointName });
  expect(plain(shown['onderbouwing-Onderbouwing'] ?? [])).toEqual(plain(list));
  expect(JSON.stringify(shown)).toContain('=HYPERLINK(');
  // A spreadsheet shows ### for a day that is wider than its column.
  const rows = shown['monitor-Motiemonitor'] ?? [];
  expect(rows).toHaveLength(made.csv.trim().split('\r\n').length);
  expect(rows.flat()).toContain('21-12-2023');
  expect(rows.flat()).toContain('28638, nr. 238');
});
