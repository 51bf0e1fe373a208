import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { planImport } from '../../engine/core/records/plan-import.ts';
import { problemText } from '../../engine/jobs/problem-text.ts';
import { readSavedFile } from '../../engine/sources/read.ts';
import { runsOf } from '../campaign.ts';
import { starterBlocks } from '../templates/starter-library.ts';
import { mutated } from './mutate.ts';
import { randomFrom } from './random-from.ts';
import { SEED } from './seed.ts';

const RUNS = runsOf(400, 20_000);
const folder = new URL('../fixtures/tweedekamer/', import.meta.url);

test('the Kamer’s data with fields removed, retyped, doubled or swapped is refused with a sentence or makes valid blocks', () => {
  const random = randomFrom(SEED + 3);
  const files = readdirSync(folder).map((name) => ({
    name,
    data: JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
  }));
  const blocks = starterBlocks();
  const fell: string[] = [];
  let read = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const file = files[run % files.length];
    const { data, how } = mutated(file?.data, random);
    try {
      const found = readSavedFile({ name: 'x.json', bytes: new TextEncoder().encode(JSON.stringify(data ?? null)) });
      if (!found.ok) {
        expect(problemText(found.problem, 'nl')).not.toMatch(/undefined|\[object|NaN/);
        continue;
      }
      read += 1;
      const plan = planImport({ blocks, records: [], incoming: [found.value.record], take: [] });
      // No field of a file becomes a path.
      for (const { id } of plan.put) expect(id).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);
      for (const { problem } of plan.problems) expect(problemText(problem, 'nl')).not.toMatch(/undefined|\[object|NaN/);
    } catch (error) {
      fell.push(`${run} ${file?.name} ${how}: ${(error as Error).stack?.split('\n').slice(0, 4).join(' ')}`);
    }
  }
  expect(fell).toEqual([]);
  expect(read).toBeGreaterThan(RUNS / 10);
});
