import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { exportDraft } from '../../engine/jobs/export.ts';
import { loadHouseStyle } from '../../engine/jobs/house-styles.ts';
import { problemText } from '../../engine/jobs/problem-text.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { draftText } from '../../engine/store/draft-file.ts';
import { isCampaign, runsOf } from '../campaign.ts';
import { specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';
import { mutated } from './mutate.ts';
import { randomFrom } from './random-from.ts';
import { SEED } from './seed.ts';

const RUNS = runsOf(60, 2000);
const EXPORTS = isCampaign ? 100 : 8;

const root = new URL('../../', import.meta.url);
const templates = new URL('templates/', root).pathname;
const fonts = new URL('assets/fonts/', root).pathname;
const dir = mkdtempSync(join(tmpdir(), 'inbreng-fuzz-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('a house style with fields removed, retyped or swapped is refused with its file and field, or makes documents', async () => {
  const random = randomFrom(SEED + 2);
  const typesetter = createTypesetter();
  const file = join(dir, 'blad.inbreng');
  const fell: string[] = [];
  let exported = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const name = run % 2 === 0 ? 'neutraal' : 'voorbeeld-ngo';
    const source = join(templates, 'house-styles', name);
    const folder = join(dir, `stijl-${run}`);
    mkdirSync(folder);
    cpSync(source, folder, { recursive: true });
    const { data, how } = mutated(JSON.parse(readFileSync(join(source, 'house-style.json'), 'utf8')), random);
    writeFileSync(join(folder, 'house-style.json'), JSON.stringify(data ?? null));
    try {
      const style = await loadHouseStyle(folder, { templates, fonts });
      if (!style.ok) {
        expect(problemText(style.problem, 'nl')).not.toMatch(/undefined|\[object|NaN/);
      } else if (exported < EXPORTS) {
        exported += 1;
        writeFileSync(file, draftText(specimen('factsheet', finding(starterBlocks())), new Map()));
        const written = await exportDraft({
          file,
          formats: ['docx', 'pdf', 'html', 'txt'],
          outDir: join(folder, 'uit'),
          houseStyle: folder,
          despite: 'proef',
          templates,
          fonts,
          now: '2026-11-25T09:00:00+01:00',
          today: '2026-11-25',
          by: 'Voorbeeld',
          progress: () => undefined,
          typesetter,
        });
        // A font with another family name is refused when it is drawn.
        if (!written.ok && written.problem.code !== 'font-missing')
          fell.push(`${run} ${how}: ${JSON.stringify(written.problem)}`);
      }
    } catch (error) {
      fell.push(`${run} ${how}: ${(error as Error).stack?.split('\n').slice(0, 4).join(' ')}`);
    }
    rmSync(folder, { recursive: true, force: true });
  }
  expect(fell).toEqual([]);
  expect(exported).toBeGreaterThan(0);
});
