/** The part of one faction, exported and copied without the parts of the others. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import type { BodyNode } from '../../engine/core/richtext/model.ts';
import { copyPart } from '../../engine/jobs/copy-part.ts';
import { type ExportInput, exportDraft } from '../../engine/jobs/export.ts';
import { readDocument } from '../../engine/jobs/read-document.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { readDraft, writeDraft } from '../../engine/store/draft-file.ts';
import { FONTS, TEMPLATES } from '../documents/exported.ts';
import { shippedHouseStyle } from '../publish/pdf/house-styles.ts';
import { documentTypeOf, specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';

const documentType = documentTypeOf('inbreng-schriftelijk-overleg');
const consultation = specimen('inbreng-schriftelijk-overleg', finding(starterBlocks()));
const draft: Draft = {
  ...consultation,
  variables: {
    ...consultation.variables,
    faction: { value: 'Eerste' },
    secondFaction: { value: 'Tweede' },
    consultedPaper: { value: 'de brief van 18 oktober 2023' },
  },
};
const OWN = 'platforms voor seksadvertenties';
const OTHERS = 'Vragen en opmerkingen van de leden van de Eerste-fractie';

describe('the part of a faction for the clipboard', () => {
  const copied = (faction: string) =>
    copyPart({
      draft,
      documentType,
      houseStyle: shippedHouseStyle('neutraal'),
      images: new Map(),
      faction,
      today: '2026-12-01',
    });

  it('is its subheading, opening and questions, with its own notes numbered from 1', () => {
    const part = copied('Tweede');
    if (!part.ok) throw new Error(part.problem.code);
    const lines = part.value.text.split('\n').filter((line) => line !== '');
    expect(lines[0]).toBe('Vragen en opmerkingen van de leden van de Tweede-fractie');
    expect(lines[1]).toBe(
      'De leden van de Tweede-fractie hebben met belangstelling kennisgenomen van de brief van 18\u00a0oktober 2023. Zij stellen daarover de volgende vragen.',
    );
    expect(lines[2]).toMatch(/^De leden van de Tweede-fractie vragen welke verplichtingen platforms .*\.\[1\]$/);
    expect(lines.at(-1)).toMatch(/^\[1\] Kamerstukken\sII\s2020\/21,\s28638,\snr\.\s199/);
    expect(part.value.text).not.toContain(OTHERS);
  });

  it('is HTML with headings, paragraphs and links, and no style sheet', () => {
    const part = copied('Tweede');
    if (!part.ok) throw new Error(part.problem.code);
    const { html } = part.value;
    expect(html).toMatch(/^<h1[^>]*>Vragen en opmerkingen van de leden van de Tweede-fractie<\/h1>/);
    expect(html).toContain('<a href="https://zoek.officielebekendmakingen.nl/kst-28638-199.html">');
    expect(html).not.toContain('<style');
    expect(html).not.toContain('↩');
    expect(html).not.toContain('Vragen en opmerkingen vanuit de fracties');
  });

  it('names the factions there are when it does not exist', () => {
    expect(copied('Derde')).toEqual({
      ok: false,
      problem: { code: 'faction-unknown', values: { faction: 'Derde', known: ['Eerste', 'Tweede'] } },
    });
  });
});

describe('an export for one faction', () => {
  const root = mkdtempSync(join(tmpdir(), 'inbreng-fractie-'));
  const file = join(root, 'overleg.inbreng');
  const typesetter = createTypesetter();
  beforeAll(async () => {
    const written = await writeDraft(file, draft, new Map());
    if (!written.ok) throw new Error(written.problem.code);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const exported = (out: string, more: Partial<ExportInput>) =>
    exportDraft({
      file,
      formats: ['txt'],
      outDir: join(root, out),
      despite: 'proef',
      templates: TEMPLATES,
      fonts: FONTS,
      now: '2026-12-01T09:00:00.000Z',
      today: '2026-12-01',
      by: 'test',
      progress: () => undefined,
      typesetter,
      ...more,
    });

  it('has the base and its own part, and is named after it', async () => {
    const made = await exported('tweede', { faction: 'tweede' });
    expect(made).toMatchObject({ ok: true, value: { files: [{ format: 'txt' }] } });
    const [name = ''] = readdirSync(join(root, 'tweede'));
    expect(name).toBe('Inbreng schriftelijk overleg Samen tegen Mensenhandel Tweede concept.txt');
    const text = readFileSync(join(root, 'tweede', name), 'utf8');
    expect(text).toMatch(/^(?:Concept\s+)?Vragen en opmerkingen van de leden van de Tweede-fractie\n/);
    expect(text).toMatch(/Bij deze inbreng\s+Toelichting van Voorbeeldorganisatie\. [\s\S]*Vragen voor elke fractie/);
    expect(text.split(OWN)).toHaveLength(2);
    expect(text.indexOf('Voorbeeldorganisatie')).toBeGreaterThan(text.indexOf('Bij deze inbreng'));
    expect(text).not.toContain(OTHERS);
  });

  it('carries no text of another faction', async () => {
    await exported('gedragen', { faction: 'Tweede', formats: ['docx'] });
    const [name = ''] = readdirSync(join(root, 'gedragen'));
    const read = readDocument(join(root, 'gedragen', name));
    const carried = read.ok && JSON.stringify(read.value.draft.body);
    expect(carried).toContain('"secondFaction"');
    expect(carried).not.toContain('"faction"');
  });

  it('refuses to carry the whole document, which holds the parts of others, and writes nothing', async () => {
    const made = await exported('alles', { faction: 'Tweede', formats: ['docx'], carry: 'full' });
    expect(made).toEqual({ ok: false, problem: { code: 'faction-carries-all', values: { faction: 'Tweede' } } });
    expect(() => readdirSync(join(root, 'alles'))).toThrow();
  });

  it('leaves the draft whole, and keeps the reason in it', async () => {
    const placeholder: BodyNode = { type: 'paragraph', id: 'p-left', content: [{ type: 'run', text: 'Zie [bron].' }] };
    const marked = { ...draft, body: [...draft.body, placeholder] };
    await writeDraft(file, marked, new Map());
    await exported('geheel', { faction: 'Eerste', despite: 'Een andere reden' });
    const read = readDraft(file);
    expect(read.ok && read.value.draft.body).toEqual(marked.body);
    expect(read.ok && read.value.draft.overruled.at(-1)?.reason).toBe('Een andere reden');
  });

  it('is not stopped by what is missing in the part of another', async () => {
    const variables = { ...draft.variables, faction: { value: null } };
    const written = await writeDraft(file, { ...draft, variables }, new Map());
    if (!written.ok) throw new Error(written.problem.code);
    const findings = async (faction?: string) => {
      const made = await exported('leeg', { ...(faction === undefined ? {} : { faction }), purpose: 'sending' });
      return made.ok && JSON.stringify(made.value.stoppedBy);
    };
    expect(await findings()).toContain('Eerste fractie');
    expect(await findings('Tweede')).not.toContain('Eerste fractie');
  });

  it('refuses a faction without a part, and writes nothing', async () => {
    expect(await exported('derde', { faction: 'Derde' })).toMatchObject({
      ok: false,
      problem: { code: 'faction-unknown', values: { faction: 'Derde' } },
    });
    expect(() => readdirSync(join(root, 'derde'))).toThrow();
  });
});
