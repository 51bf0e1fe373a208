/** Derived from the saved file of Kamerstuk 28 638, nr. 238: one word of the motion differs. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS, type Format } from '../../engine/core/publication/formats.ts';
import { createCountingIds } from '../../engine/core/richtext/ids.ts';
import { makeDemo } from '../../engine/jobs/demo.ts';
import { exportDraft } from '../../engine/jobs/export.ts';
import { createDraftFile } from '../../engine/jobs/new-draft.ts';
import { FONTS, TEMPLATES } from './exported.ts';
import { readWord } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';

const OFFICIAL = 'te komen tot een fundamentele herziening van het actieplan';
const CHANGED = 'te komen tot een gewetensvolle herziening van het actieplan';

const folder = mkdtempSync(join(tmpdir(), 'inbreng-changed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Imports a folder of saved files, as `inbreng demo` does, and exports an inbreng that prints the motion. */
async function sampleFrom(name: string, change: (xml: string) => string): Promise<Record<Format, string>> {
  const samples = join(folder, name, 'bestanden');
  cpSync(join(TEMPLATES, 'demo', 'official-files'), samples, { recursive: true });
  const motion = join(samples, 'officielebekendmakingen', 'kst-28638-238.xml');
  writeFileSync(motion, change(readFileSync(motion, 'utf8')));
  const outDir = join(folder, name, 'uit');
  const when = { now: '2026-11-25T12:00:00+01:00', today: '2026-11-25' };
  const places = { templates: TEMPLATES, fonts: FONTS, ...when, by: 'test' };
  const progress = () => undefined;
  const newId = createCountingIds('n');
  const demo = await makeDemo({ ...places, outDir, officialFiles: samples, language: 'nl', newId, progress });
  if (!demo.ok) throw new Error(JSON.stringify(demo.problem));
  const file = join(outDir, 'herziening.inbreng');
  const created = await createDraftFile({
    ...{ ...places, newId, set: {}, out: file },
    type: 'inbreng-commissiedebat',
    library: join(outDir, 'bibliotheek'),
    blocks: ['28638-238:full'],
  });
  if (!created.ok) throw new Error(JSON.stringify(created.problem));
  const written = await exportDraft({ ...places, file, formats: [...FORMATS], outDir, despite: 'Voorbeeld', progress });
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  const bytes = (format: Format): Uint8Array => {
    const one = written.value.files.find((each) => each.format === format);
    if (!one) throw new Error(`no ${format}`);
    return new Uint8Array(readFileSync(one.file));
  };
  return {
    docx: plain(readWord(bytes('docx')).lines.map(({ text }) => text)),
    pdf: plain((await readPdf(bytes('pdf'))).lines.map(({ text }) => text)),
    html: plain([new TextDecoder().decode(bytes('html')).replace(/<[^>]*>/g, ' ')]),
    txt: plain([new TextDecoder().decode(bytes('txt'))]),
  };
}

const plain = (lines: readonly string[]): string => lines.join('\n').replace(/[\s\u00a0\u202f]+/g, ' ');

describe('a word that differs in an official file', () => {
  let official: Record<Format, string>;
  let changed: Record<Format, string>;
  beforeAll(async () => {
    official = await sampleFrom('officieel', (xml) => {
      expect(xml.replace(/\s+/g, ' ')).toContain(OFFICIAL);
      return xml;
    });
    changed = await sampleFrom('anders', (xml) =>
      xml.replace('een fundamentele herziening', 'een gewetensvolle herziening'),
    );
  });

  it.each(FORMATS)(
    'appears in the %s of an inbreng that prints the motion, and the official word does not',
    (format) => {
      expect(official[format]).toContain(OFFICIAL);
      expect(official[format]).not.toContain('gewetensvolle');
      expect(changed[format]).toContain(CHANGED);
      expect(changed[format]).not.toContain(OFFICIAL);
    },
  );

  it.each(FORMATS)('changes nothing else in the %s', (format) => {
    expect(changed[format].replace(CHANGED, OFFICIAL)).toBe(official[format]);
  });
});
