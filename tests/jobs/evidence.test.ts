import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { evidenceOf, formatEvidence, saveEvidence } from '../../engine/jobs/evidence.ts';
import { writeDraft } from '../../engine/store/draft-file.ts';
import { specimen } from '../specimens/specimens.ts';
import { emptyFolder } from '../store/folders.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';

async function inbrengIn(dir: string): Promise<string> {
  const file = join(dir, 'inbreng.inbreng');
  const written = await writeDraft(file, specimen('inbreng-commissiedebat', finding(starterBlocks())), new Map());
  if (!written.ok) throw new Error(written.problem.code);
  return file;
}

describe('A saved matrix', () => {
  it('is written as csv and json with what the command prints', async () => {
    const dir = emptyFolder();
    const file = await inbrengIn(dir);
    const printed = evidenceOf(file);
    if (!printed.ok) throw new Error(printed.problem.code);
    for (const format of ['csv', 'json'] as const) {
      const out = join(dir, `onderbouwing.${format}`);
      expect(await saveEvidence({ file, format, out })).toEqual({ ok: true, value: printed.value.value });
      const text = readFileSync(out, 'utf8');
      if (format === 'csv') expect(text).toBe(printed.value.csv);
      else expect(JSON.parse(text)).toEqual(printed.value.value);
    }
  });

  it('is a spreadsheet with the matrix and the list of sources, equal bytes each time', async () => {
    const draft = specimen('inbreng-commissiedebat', finding(starterBlocks()));
    const bytes = (await formatEvidence(draft, 'xlsx')) as Uint8Array;
    expect(Buffer.from((await formatEvidence(draft, 'xlsx')) as Uint8Array).equals(Buffer.from(bytes))).toBe(true);
    const texts = strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(texts).toContain('Kamerstukken II 2023/24, 28638, nr. 229');
    expect(texts).toContain('https://zoek.officielebekendmakingen.nl/kst-28638-229.html');
  });

  it('is never written over the document, nor where no file can be, and leaves nothing half-written', async () => {
    const dir = emptyFolder();
    const file = await inbrengIn(dir);
    const before = readFileSync(file, 'utf8');
    expect(await saveEvidence({ file, format: 'csv', out: file })).toMatchObject({
      ok: false,
      problem: { code: 'export-over-source' },
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
    const folder = join(dir, 'map');
    mkdirSync(folder);
    for (const out of [folder, join(dir, 'er is geen', 'map.xlsx')])
      expect(await saveEvidence({ file, format: 'xlsx', out })).toMatchObject({
        ok: false,
        problem: { code: 'output-unusable' },
      });
    expect(existsSync(join(dir, 'er is geen'))).toBe(false);
    writeFileSync(join(dir, 'geen.inbreng'), '{');
    const out = join(dir, 'leeg.csv');
    expect(await saveEvidence({ file: join(dir, 'geen.inbreng'), format: 'csv', out })).toMatchObject({ ok: false });
    expect(existsSync(out)).toBe(false);
  });
});
