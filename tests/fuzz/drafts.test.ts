import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runChecks } from '../../engine/core/checks/run-checks.ts';
import { compose } from '../../engine/core/compose/compose.ts';
import { diffDrafts } from '../../engine/core/diff/diff-drafts.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { buildEvidenceMatrix } from '../../engine/core/evidence/matrix.ts';
import { houseStyleSchema } from '../../engine/core/house-styles/house-style.ts';
import { dayHere } from '../../engine/jobs/day-here.ts';
import { exportDraft } from '../../engine/jobs/export.ts';
import { problemResult } from '../../engine/jobs/problem-text.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { draftText, parseDraft } from '../../engine/store/draft-file.ts';
import { isCampaign, runsOf } from '../campaign.ts';
import { documentTypeOf, SPECIMEN_TYPES, specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';
import { mutated } from './mutate.ts';
import { randomFrom } from './random-from.ts';
import { SEED } from './seed.ts';

const RUNS = runsOf(150, 20_000);
const EXPORTS = isCampaign ? 400 : 20;

const dir = mkdtempSync(join(tmpdir(), 'inbreng-fuzz-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const root = new URL('../../', import.meta.url);
const templates = new URL('templates/', root).pathname;
const fonts = new URL('assets/fonts/', root).pathname;
const houseStyles = ['neutraal', 'voorbeeld-ngo'].map((name) =>
  houseStyleSchema.parse(JSON.parse(readFileSync(join(templates, 'house-styles', name, 'house-style.json'), 'utf8'))),
);
const find = finding(starterBlocks());
const drafts = SPECIMEN_TYPES.map((type) => specimen(type, find));
const texts = drafts.map((draft) => JSON.parse(draftText(draft, new Map())));

function specimenOf(run: number): Draft {
  const draft = drafts[run % drafts.length];
  if (!draft) throw new Error(`no specimen ${run}`);
  return draft;
}

test('a specimen with fields removed, retyped, doubled or swapped is refused with a sentence, or checked and composed', () => {
  const random = randomFrom(SEED);
  let composed = 0;
  const fell: string[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { data, how } = mutated(texts[run % texts.length], random);
    try {
      const read = parseDraft(new TextEncoder().encode(JSON.stringify(data ?? null)), 'x.inbreng');
      if (!read.ok) {
        expect(problemResult(read.problem, 'nl').message).not.toMatch(/undefined|\[object/);
        continue;
      }
      const { draft } = read.value;
      if (!SPECIMEN_TYPES.includes(draft.documentType)) continue;
      const documentType = documentTypeOf(draft.documentType);
      for (const houseStyle of houseStyles) compose({ draft, documentType, houseStyle, layout: null });
      runChecks({
        draft,
        documentType,
        library: null,
        layout: null,
        publication: null,
        today: '2026-11-25',
        dayOf: dayHere,
      });
      for (const one of [specimenOf(run), draft]) buildEvidenceMatrix(one);
      diffDrafts(specimenOf(run), draft);
      diffDrafts(draft, specimenOf(run));
      composed += 1;
    } catch (error) {
      fell.push(`${run} ${how}: ${(error as Error).stack?.split('\n').slice(0, 4).join(' ')}`);
    }
  }
  expect(fell).toEqual([]);
  expect(composed).toBeGreaterThan(RUNS / 20);
});

test('an export of such a draft writes every file or none, and returns a value', async () => {
  const random = randomFrom(SEED + 1);
  const typesetter = createTypesetter();
  const fell: string[] = [];
  let written = 0;
  for (let run = 0; run < EXPORTS; run += 1) {
    const { data, how } = mutated(texts[run % texts.length], random);
    const file = join(dir, `${run}.inbreng`);
    const outDir = join(dir, `${run}`);
    writeFileSync(file, JSON.stringify(data ?? null));
    mkdirSync(outDir);
    try {
      const exported = await exportDraft({
        file,
        formats: ['docx', 'pdf', 'html', 'txt'],
        outDir,
        houseStyle: run % 2 === 0 ? 'neutraal' : 'voorbeeld-ngo',
        despite: 'proef',
        templates,
        fonts,
        now: '2026-11-25T09:00:00+01:00',
        today: '2026-11-25',
        by: 'Voorbeeld',
        progress: () => undefined,
        typesetter,
      });
      const there = readdirSync(outDir);
      if (exported.ok) {
        expect(there.length).toBe(4);
        written += 1;
      } else {
        expect(there).toEqual([]);
        if (['typesetting-failed', 'pdf-not-accessible', 'pdf-not-archivable'].includes(exported.problem.code))
          fell.push(`${run} ${how}: ${JSON.stringify(exported.problem)}`);
      }
    } catch (error) {
      fell.push(`${run} ${how}: ${(error as Error).stack?.split('\n').slice(0, 4).join(' ')}`);
    }
  }
  expect(fell).toEqual([]);
  expect(written).toBeGreaterThan(0);
});
