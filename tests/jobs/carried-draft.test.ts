import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARRY_OPTIONS, type Carry } from '../../engine/core/drafts/carry.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { FORMATS, type Format } from '../../engine/core/publication/formats.ts';
import { collectIds } from '../../engine/core/richtext/ids.ts';
import { carrierOfFile } from '../../engine/jobs/carried-draft.ts';
import { exportDraft } from '../../engine/jobs/export.ts';
import { parseDocument } from '../../engine/jobs/parse-document.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { readDraft, writeDraft } from '../../engine/store/draft-file.ts';
import { SECRET, withSecretsEverywhere } from '../core/drafts/secrets.ts';
import { FONTS, TEMPLATES } from '../documents/exported.ts';
import { specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';

const root = mkdtempSync(join(tmpdir(), 'inbreng-meegestuurd-'));
const typesetter = createTypesetter();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const file = (type: string): string => join(root, `geheim-${type}.inbreng`);

describe('a file that may contain a draft', () => {
  it.each([
    ['hernoemd.inbreng', '%PDF-1.7', 'pdf'],
    ['hernoemd', 'PK\u0003\u0004', 'docx'],
    ['eigen.inbreng', '{"format": "inbreng-draft"}', null],
    ['anders.docx', 'tekst', 'docx'],
  ])('%s is recognised by its content, then by its name', (name, text, carrier) => {
    writeFileSync(join(root, name), text);
    expect(carrierOfFile(join(root, name))).toBe(carrier);
  });

  it('is recognised by its name alone when it can’t be read', () => {
    expect([carrierOfFile(join(root, 'weg.pdf')), carrierOfFile(root)]).toEqual(['pdf', null]);
  });
});

/** The files of a document full of secrets, by format. */
async function exported(type: string, carry: Carry | undefined): Promise<Record<Format, Uint8Array>> {
  const done = await exportDraft({
    file: file(type),
    formats: [...FORMATS],
    outDir: join(root, `${type}-${carry}`),
    houseStyle: 'voorbeeld-ngo',
    despite: 'GEHEIME reden',
    carry,
    templates: TEMPLATES,
    fonts: FONTS,
    now: '2026-11-25T12:00:00+01:00',
    today: '2026-11-25',
    by: 'GEHEIME gebruiker',
    progress: () => undefined,
    typesetter,
  });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return Object.fromEntries(
    done.value.files.map((one) => [one.format, new Uint8Array(readFileSync(one.file))]),
  ) as Record<Format, Uint8Array>;
}

/** Every text in these bytes, unpacked: parts of a Word file, streams of a PDF, the draft inside either. */
function textsIn(format: Format, bytes: Uint8Array): string[] {
  const utf8 = (part: Uint8Array): string => new TextDecoder().decode(part);
  if (format === 'docx') {
    return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
      const text = utf8(part);
      const packed = /<draft[^>]*>([^<]+)</.exec(text)?.[1];
      return [name, text, ...(packed ? [utf8(gunzipSync(Buffer.from(packed, 'base64')))] : [])];
    });
  }
  if (format !== 'pdf') return [utf8(bytes)];
  const latin = Buffer.from(bytes).toString('latin1');
  const streams = [...latin.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    const raw = bytes.subarray(index + length, latin.indexOf('endstream', index));
    try {
      const data = inflateSync(raw);
      return [utf8(data), Buffer.from(data).toString('latin1')];
    } catch {
      return [];
    }
  });
  // Texts of a PDF are UTF-16 in hexadecimal, and pages name glyphs.
  const hexadecimal = [latin, ...streams].flatMap((text) =>
    [...text.matchAll(/<(FEFF[0-9A-F]+)>/gi)].map(([, digits = '']) =>
      Buffer.from(digits, 'hex').swap16().toString('utf16le'),
    ),
  );
  const pages = execFileSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' });
  return [latin, ...streams, ...hexadecimal, pages];
}

const secretsIn = (files: Record<Format, Uint8Array>): Format[] =>
  FORMATS.filter((format) => textsIn(format, files[format]).some((text) => SECRET.test(text)));

describe.each(['inbreng-commissiedebat', 'kamervragen'] as const)(
  'the documents of a draft full of secrets: %s',
  (type) => {
    let draft: Draft;
    const made = {} as Record<Carry, Record<Format, Uint8Array>>;
    beforeAll(async () => {
      draft = withSecretsEverywhere(specimen(type, finding(starterBlocks())));
      for (const carry of CARRY_OPTIONS) {
        const written = await writeDraft(file(type), draft, new Map());
        if (!written.ok) throw new Error(JSON.stringify(written.problem));
        // Published is the choice of a user who made none.
        made[carry] = await exported(type, carry === 'published' ? undefined : carry);
      }
    });

    it('contain none of them in any byte, unless the whole draft was chosen', () => {
      expect(secretsIn(made.published)).toEqual([]);
      expect(secretsIn(made.none)).toEqual([]);
      expect(secretsIn(made.full)).toEqual(['docx', 'pdf']);
    });

    it('contain a draft that opens with its former ids', () => {
      for (const format of ['docx', 'pdf'] as const) {
        const opened = parseDocument(made.published[format], `uit.${format}`);
        if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
        expect(opened.value.repaired.filter(({ code }) => !code.startsWith('image-'))).toEqual([]);
        expect(opened.value.draft.id).toBe(draft.id);
        const ids = new Set(collectIds(draft.body));
        expect(opened.value.draft.body.length).toBeGreaterThan(10);
        expect(collectIds(opened.value.draft.body).filter((id) => !ids.has(id))).toEqual([]);
      }
    });

    it('contain the whole draft or none when the user chose that', () => {
      const after = readDraft(file(type));
      for (const format of ['docx', 'pdf'] as const) {
        const full = parseDocument(made.full[format], `uit.${format}`);
        expect(full.ok && full.value.draft).toEqual(after.ok && after.value.draft);
        const none = parseDocument(made.none[format], `uit.${format}`);
        expect(none.ok ? null : none.problem.code).toBe('no-draft-carried');
      }
    });
  },
);
