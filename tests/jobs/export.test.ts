import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import fileSystem from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsSchema } from '../../electron/ipc/settings.ts';
import { createPressHandlers } from '../../electron/processes/press/press-handlers.ts';
import type { Context } from '../../electron/processes/protocol.ts';
import { createReportHandlers } from '../../electron/processes/reports/report-handlers.ts';
import { checkDraft } from '../../engine/jobs/check.ts';
import { UNWATCHED } from '../../engine/jobs/drawing-watch.ts';
import { type ExportInput, exportDraft } from '../../engine/jobs/export.ts';
import { parseDocument } from '../../engine/jobs/parse-document.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { readDraft, writeDraft } from '../../engine/store/draft-file.ts';
import { FONTS, TEMPLATES } from '../documents/exported.ts';
import { specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';

const root = mkdtempSync(join(tmpdir(), 'inbreng-export-'));
const file = join(root, 'factsheet.inbreng');
const typesetter = createTypesetter();
beforeAll(async () => {
  const draft = specimen('factsheet', finding(starterBlocks()));
  const [first] = Object.values(draft.blocks).filter(({ kind }) => kind !== 'quote');
  if (first) first.validUntil = '2026-07-01';
  const written = await writeDraft(file, draft, new Map());
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const input = (more: Partial<ExportInput>): ExportInput => ({
  file,
  formats: ['txt'],
  outDir: join(root, 'uit'),
  despite: 'proef',
  templates: TEMPLATES,
  fonts: FONTS,
  now: '2026-07-01T22:30:00.000Z',
  today: '2026-07-02',
  by: 'test',
  progress: () => undefined,
  typesetter,
  ...more,
});

describe('a block that was valid until yesterday', () => {
  const expired = (findings: readonly { check: string }[]) => findings.some(({ check }) => check === 'block-expired');

  it('is expired from midnight in the user’s time zone, in the export as in the check', async () => {
    const exported = await exportDraft(input({}));
    const before = await exportDraft(input({ today: '2026-07-01' }));
    const places = { templates: TEMPLATES, fonts: FONTS };
    const checked = await checkDraft({ file, ...places, today: '2026-07-02', language: 'nl', typesetter });
    expect([exported, before].map((one) => one.ok && expired(one.value.remaining))).toEqual([true, false]);
    expect(checked.ok && expired(checked.value.findings)).toBe(true);
  });
});

describe('a document that leans on an old Kamerstuk', () => {
  const isNewer = (one: { check: string }) => one.check === 'newer-paper';

  it('gets the same warning from the export and from the check, once the library knows a newer one', async () => {
    // A copy: an export notes there which quotes it used.
    const library = join(root, 'starter-library');
    cpSync(join(TEMPLATES, 'starter-library'), library, { recursive: true });
    const sample = specimen('inbreng-commissiedebat', finding(starterBlocks()));
    const lines = async (debateDate: string) => {
      const dated = join(root, `debat-${debateDate}.inbreng`);
      const variables = { ...sample.variables, debateDate: { value: debateDate } };
      const written = await writeDraft(dated, { ...sample, variables }, new Map());
      if (!written.ok) throw new Error(JSON.stringify(written.problem));
      const exported = await exportDraft(input({ file: dated, library, outDir: join(root, debateDate) }));
      const places = { library, templates: TEMPLATES, fonts: FONTS };
      const checked = await checkDraft({ file: dated, ...places, today: '2026-07-02', language: 'nl', typesetter });
      return [
        exported.ok && exported.value.remaining.filter(isNewer).map(({ message }) => message.nl),
        checked.ok && checked.value.findings.filter(isNewer).map(({ message }) => message.nl),
      ];
    };
    const [exported, checked] = await lines('2025-03-06');
    expect(exported).toEqual([expect.stringMatching(/Nieuwste Kamerstuk in dit dossier: nr\.\s254/)]);
    expect(checked).toEqual(exported);
    expect(await lines('2023-12-21')).toEqual([[], []]);
  });
});

describe('a drawing with filters', () => {
  const svg = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><filter id="f"><feGaussianBlur stdDeviation="2"/>' +
      '</filter><rect filter="url(#f)" width="40" height="20"/></svg>',
  );
  const image = createHash('sha256').update(svg).digest('hex');
  const filtering = join(root, 'schaduw.inbreng');

  it('is drawn as pixels once, and stays a drawing in the document', async () => {
    const draft = specimen('factsheet', finding(starterBlocks()));
    const images = { [image]: { mediaType: 'image/svg+xml' as const, width: 40, height: 20, name: 'schaduw.svg' } };
    const body = [...draft.body, { type: 'figure' as const, id: 'plaat', image, alt: 'Een vlak met een schaduw.' }];
    expect((await writeDraft(filtering, { ...draft, images, body }, new Map([[image, svg]]))).ok).toBe(true);
    const exported = await exportDraft(input({ file: filtering, formats: ['docx', 'html', 'pdf'] }));
    if (!exported.ok) throw new Error(JSON.stringify(exported.problem));
    expect(exported.value.notes).toEqual([]);
    const bytesOf = (format: string): Uint8Array =>
      readFileSync(exported.value.files.find((one) => one.format === format)?.file ?? '');
    const html = new TextDecoder().decode(bytesOf('html'));
    expect(html).toMatch(/<img src="data:image\/png;base64,[^"]+" alt="Een vlak met een schaduw."/);
    const media = Object.values(unzipSync(bytesOf('docx'), { filter: ({ name }) => name.startsWith('word/media/') }));
    expect(media.filter((bytes) => Buffer.from(bytes).equals(svg))).toEqual([]);
    for (const format of ['docx', 'pdf']) {
      const carried = parseDocument(bytesOf(format), `uit.${format}`);
      expect(carried.ok && carried.value.images.get(image)).toEqual(svg);
      expect(carried.ok && carried.value.draft.images[image]?.mediaType).toBe('image/svg+xml');
    }
  });
});

describe('a picture that is damaged in the file', () => {
  it('stays unchanged there when an export stores its reason in the document', async () => {
    const image = 'a'.repeat(64);
    const damaged = join(root, 'beschadigd.inbreng');
    const draft = specimen('factsheet', finding(starterBlocks()));
    const images = { [image]: { mediaType: 'image/png' as const, width: 1, height: 1, name: null } };
    const bytes = new Uint8Array(Buffer.from('half een plaatje'));
    // A picture without a description stops an export, unless the user gives a reason.
    const body = [...draft.body, { type: 'figure' as const, id: 'plaat', image }];
    expect((await writeDraft(damaged, { ...draft, images, body }, new Map([[image, bytes]]))).ok).toBe(true);
    const exported = await exportDraft(input({ file: damaged, formats: ['docx'] }));
    const after = readDraft(damaged);
    expect(exported.ok && exported.value.overruled.length).toBeGreaterThan(0);
    expect(after.ok && after.value.draft.overruled).toHaveLength(1);
    expect(after.ok && after.value.unused).toEqual(new Map([[image, bytes]]));
    const [made] = exported.ok ? exported.value.files : [];
    const carried = parseDocument(readFileSync(made?.file ?? ''), 'x.docx');
    expect(carried.ok && carried.value.unused.size).toBe(0);
  });
});

describe('a picture without data in the document', () => {
  it('is reported missing from a Word file too, and not from a text file, which shows no pictures', async () => {
    const image = 'b'.repeat(64);
    const without = join(root, 'zonder-plaatje.inbreng');
    const draft = specimen('factsheet', finding(starterBlocks()));
    const images = { [image]: { mediaType: 'image/png' as const, width: 1, height: 1, name: 'kaart.png' } };
    const figure = { type: 'figure' as const, id: 'plaat', image, alt: 'Een kaart', decorative: false, width: 1 };
    const written = await writeDraft(without, { ...draft, images, body: [...draft.body, figure] }, new Map());
    expect(written.ok).toBe(true);
    const notes = async (...formats: ExportInput['formats']) => {
      const exported = await exportDraft(input({ file: without, formats }));
      return exported.ok ? exported.value.notes.map(({ nl }) => nl) : exported.problem;
    };
    const missing = ['De afbeelding ‘kaart.png’ kan niet worden getekend.'];
    expect([await notes('docx'), await notes('docx', 'pdf'), await notes('txt')]).toEqual([missing, missing, []]);
  });
});

describe('a library that is named for an export', () => {
  it('is reported by export and check when it was read in part', async () => {
    const library = join(root, 'half');
    mkdirSync(library);
    writeFileSync(join(library, 'inbreng-library.yaml'), 'format: inbreng-library\nversion: 1\n');
    mkdirSync(join(library, 'passages'));
    writeFileSync(join(library, 'passages', 'een.md'), '---\nkind: passage\n---\n\nTekst.\n');
    const { readFile } = fileSystem;
    fileSystem.readFile = ((...given: Parameters<typeof readFile>) =>
      String(given[0]).endsWith('een.md')
        ? Promise.reject(Object.assign(new Error(), { code: 'EBUSY' }))
        : readFile(...given)) as never;
    syncBuiltinESMExports();
    try {
      const exported = await exportDraft(input({ library, formats: ['txt'] }));
      expect(exported.ok && exported.value.gaps.map(({ nl }) => nl)).toEqual([expect.stringContaining('een.md')]);
      const checked = await checkDraft({ ...input({ library }), language: 'nl' });
      expect(checked.ok && checked.value.problems).toMatchObject([{ code: 'block-file-broken' }]);
    } finally {
      fileSystem.readFile = readFile;
      syncBuiltinESMExports();
    }
  });

  it('stops the export when it is missing', async () => {
    const exported = await exportDraft(input({ library: join(root, 'weg') }));
    expect(exported).toMatchObject({ ok: false, problem: { code: 'library-missing' } });
  });
});

describe('a document that names a folder as its house style', () => {
  const style = join(TEMPLATES, 'house-styles', 'neutraal');
  const unknown = { ok: false, problem: { code: 'house-style-unknown', values: { name: style } } };
  const named = join(root, 'map.inbreng');
  beforeAll(async () => {
    const draft = { ...specimen('factsheet', finding(starterBlocks())), houseStyle: style };
    expect((await writeDraft(named, draft, new Map())).ok).toBe(true);
  });

  it('does not lead there: only the user names a folder', async () => {
    expect(await exportDraft(input({ file: named }))).toMatchObject(unknown);
    const check = { file: named, templates: TEMPLATES, fonts: FONTS, today: '2026-07-02', typesetter };
    expect(await checkDraft({ ...check, language: 'nl' })).toMatchObject(unknown);
    expect(await exportDraft(input({ file: named, houseStyle: style }))).toMatchObject({ ok: true });
    expect(await exportDraft(input({ file: named, houseStyle: style, onlyOfProduct: true }))).toMatchObject(unknown);
  });

  it('does not lead there from a window either', async () => {
    const data = join(root, 'data');
    mkdirSync(join(data, 'pictures'), { recursive: true });
    const folders = { data, templates: TEMPLATES, fonts: FONTS, spelling: '' };
    const context = { settings: settingsSchema.parse({}), today: '2026-07-02', paths: {} } as unknown as Context;
    const draft = readFileSync(named, 'utf8');
    const nobody = () => undefined;
    expect(await createPressHandlers(folders).preview({ draft }, context, nobody, UNWATCHED)).toMatchObject({
      ok: false,
    });
    const { check } = createReportHandlers(folders);
    for (const houseStyle of [style, '//elders/map']) {
      const written = JSON.stringify({ ...JSON.parse(draft), houseStyle });
      expect(await check({ draft: written, layout: null }, context, nobody, UNWATCHED)).toMatchObject({
        ok: false,
        problem: { code: 'house-style-unknown' },
      });
    }
  });
});
