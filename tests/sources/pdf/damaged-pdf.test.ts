import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFromPdfjs } from '../../../engine/sources/pdf/pdfjs.ts';
import { readPdf } from '../../../engine/sources/pdf/read-pdf.ts';
import { runsOf } from '../../campaign.ts';
import { buildWhereOld, inbreng, temporaryFolder } from '../../cli/inbreng.ts';
import { craft } from './craft.ts';

const { dir, remove } = temporaryFolder();
beforeAll(buildWhereOld);
afterAll(remove);

/** A PDF of twelve pages with its structure in plain text, and the positions of the brackets that end arrays and dictionaries. */
async function makePdf(): Promise<{ bytes: Uint8Array; ends: number[] }> {
  const document = await craft(
    Array.from({ length: 12 }, (_, at) => ({ lines: [{ text: `Pagina ${at + 1} van het rapport.`, x: 72, y: 72 }] })),
  );
  for (const page of document.getPages()) page.node.set(PDFName.of('Annots'), document.context.obj([]));
  const bytes = await document.save({ useObjectStreams: false });
  const ends = [...bytes.keys()].filter((at) => bytes[at] === 0x5d || bytes[at] === 0x3e);
  return { bytes, ends };
}

/** Overwrites some brackets with spaces; the same ones for the same seed. */
function damage({ bytes, ends }: { bytes: Uint8Array; ends: readonly number[] }, seed: number): Uint8Array {
  const damaged = bytes.slice();
  let state = seed;
  for (let left = 1 + (seed % 4); left > 0; left -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    damaged[ends[state % ends.length] ?? 0] = 0x20;
  }
  return damaged;
}

describe('a damaged PDF', () => {
  /** Damage after which pdf.js rejects a promise that nothing awaits. */
  const forgotten: number[] = [];

  it('is read or refused; what pdf.js forgets to await never ends the process', async () => {
    const whole = await makePdf();
    const others = process.listeners('unhandledRejection');
    const rejected: unknown[] = [];
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', (reason) => rejected.push(reason));
    const refused = new Set<string>();
    try {
      for (let seed = 1; seed <= runsOf(150, 2_000); seed += 1) {
        const before = rejected.length;
        const result = await readPdf({ name: 'rapport.pdf', bytes: damage(whole, seed) });
        if (!result.ok) refused.add(result.problem.code);
        await new Promise((resolve) => setImmediate(resolve));
        if (rejected.length > before) forgotten.push(seed);
      }
    } finally {
      process.removeAllListeners('unhandledRejection');
      for (const listener of others) process.on('unhandledRejection', listener);
    }
    expect([...refused]).toContain('pdf-damaged');
    expect(rejected.filter((reason) => !isFromPdfjs(reason))).toEqual([]);
    expect(forgotten.length).toBeGreaterThan(0);
  });

  it('is one line on the command line, without a trace', async () => {
    const whole = await makePdf();
    expect(forgotten.length).toBeGreaterThan(0);
    for (const seed of forgotten.slice(0, 3)) {
      const path = join(dir, `rapport-${seed}.pdf`);
      writeFileSync(path, damage(whole, seed));
      const { stderr } = inbreng(['report', 'show', path]);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).not.toMatch(/Unhandled|node:internal|Node\.js v/);
    }
  });

  it('keeps an error of another part an error', () => {
    expect(isFromPdfjs(new Error('of another part'))).toBe(false);
    expect(isFromPdfjs('a text')).toBe(false);
  });
});
