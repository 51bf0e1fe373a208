/** A concept shows what is unknown and says that it is a concept; a document to be sent has no such mark and no empty field. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { FORMATS, type Format } from '../../engine/core/publication/formats.ts';
import { PURPOSES, type Purpose } from '../../engine/core/publication/purpose.ts';
import { exportDraft } from '../../engine/jobs/export.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { writeDraft } from '../../engine/store/draft-file.ts';
import { block, draftOf, para, place } from '../core/compose/draft-builder.ts';
import { commitment, finding, motion, report } from '../core/compose/unknown-facts.ts';
import { FONTS, HOUSE_STYLES, type HouseStyleName, TEMPLATES } from './exported.ts';
import { readWord } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';

const demand = block('demand', {
  id: 'eis',
  title: 'Maak de doelen meetbaar',
  addressee: null,
  grounds: [motion, finding, commitment].map(({ id }) => ({ block: id })),
});
const FILLED = {
  ...{
    debate: 'Mensenhandel',
    debateDate: '2023-12-21',
    committee: 'Justitie en Veiligheid',
    organisation: 'Voorbeeldorganisatie',
  },
  ...{
    contactName: 'Naam Voorbeeld',
    contactRole: 'contactpersoon',
    contactPhone: '000',
    contactEmail: 'naam@example.org',
  },
};
const placed = [motion, finding, commitment];

/** Every kind of block with its facts unknown, long enough for two pages. */
const unknownFacts: Draft = draftOf(
  [
    para('kern', 'Vraag de minister om één toezegging.', 'lead'),
    place(demand, 'full'),
    ...placed.map((one) => place(one, 'full')),
    ...placed.map((one) => place(one, 'short', { id: `kort-${one.kind}` })),
    { type: 'pageBreak', id: 'einde' },
    para('slot', 'Tot slot.'),
  ],
  [demand, ...placed, report],
  {
    documentType: 'inbreng-commissiedebat',
    variables: Object.fromEntries(Object.entries(FILLED).map(([name, value]) => [name, { value }])),
  },
);

interface Exported {
  style: HouseStyleName;
  purpose: Purpose;
  /** The text of each format, with that of running heads. */
  texts: Record<Format, string>;
  /** The running heads of each page in the PDF. */
  pdfHeads: string[];
  wordHeads: string[];
  /** Marks of an empty field in the files. */
  hasFields: boolean;
}

const folder = mkdtempSync(join(tmpdir(), 'inbreng-purpose-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const typesetter = createTypesetter();

async function exportFor(draft: Draft, purpose: Purpose, style: HouseStyleName) {
  const file = join(folder, 'inbreng.inbreng');
  const written = await writeDraft(file, draft, new Map());
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  const result = await exportDraft({
    ...{ file, outDir: join(folder, `${style}-${purpose}`), formats: [...FORMATS], houseStyle: style, purpose },
    ...{ templates: TEMPLATES, fonts: FONTS, now: '2026-11-25T12:00:00+01:00', today: '2026-11-25', by: 'test' },
    ...{ despite: 'Proef', progress: () => undefined, typesetter },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function readExport(purpose: Purpose, style: HouseStyleName): Promise<Exported> {
  const { files, stoppedBy } = await exportFor(unknownFacts, purpose, style);
  expect(stoppedBy).toEqual([]);
  const bytes = (format: Format) =>
    new Uint8Array(readFileSync(files.find((one) => one.format === format)?.file ?? ''));
  const word = readWord(bytes('docx'));
  const pdf = await readPdf(bytes('pdf'));
  const [html, txt] = [bytes('html'), bytes('txt')].map((one) => new TextDecoder().decode(one)) as [string, string];
  const headOf = (page: number) =>
    pdf.placed.filter((one) => one.artifact && one.page === page && one.size > 1 && one.y < 80).map(({ text }) => text);
  const paragraphs = [...word.lines.map(({ text }) => text), ...word.notes.flatMap((note) => note.paragraphs)];
  return {
    style,
    purpose,
    texts: {
      docx: [...Object.values(word.headers), ...paragraphs].join('\n'),
      pdf: pdf.placed.map(({ text }) => text).join(' '),
      html: html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' '),
      txt,
    },
    pdfHeads: Array.from({ length: pdf.pages }, (_, at) =>
      headOf(at + 1)
        .join(' ')
        .replace(/\s+/g, ' '),
    ),
    wordHeads: ['first', 'default'].map((kind) => word.headers[kind] ?? ''),
    hasFields: /<mark class="field/.test(html) || word.file.text('word/document.xml').includes('PlaceholderText'),
  };
}

const made: Exported[] = [];
beforeAll(async () => {
  for (const style of HOUSE_STYLES) for (const purpose of PURPOSES) made.push(await readExport(purpose, style));
});
const of = (purpose: Purpose) => made.filter((one) => one.purpose === purpose);

describe('a concept', () => {
  it('says so in the head of each page, in every format', () => {
    for (const { pdfHeads, wordHeads, texts, style } of of('concept')) {
      expect(pdfHeads.length, style).toBeGreaterThan(1);
      for (const head of [...pdfHeads, ...wordHeads]) expect(head, style).toContain('Concept ·');
      for (const format of ['html', 'txt'] as const)
        expect(texts[format].replace(/\s+/g, ' '), `${style} ${format}`).toMatch(/Concept ?· Inbreng commissiedebat/);
    }
  });

  it('shows an unknown fact as an empty field', () => {
    for (const { texts, hasFields } of of('concept')) {
      expect(hasFields).toBe(true);
      for (const format of FORMATS) expect(texts[format], format).toContain('[uitslag]');
    }
  });
});

describe('a document to be sent', () => {
  it('has neither the mark of a concept nor an empty field, in any format', () => {
    for (const { texts, hasFields, style } of of('sending')) {
      expect(hasFields, style).toBe(false);
      for (const format of FORMATS) expect(texts[format], `${style} ${format}`).not.toMatch(/Concept|\[(?!\d+\])/);
    }
  });

  it('is not written while a value that its type needs is missing', async () => {
    const { debateDate: _day, ...variables } = unknownFacts.variables;
    const { files, stoppedBy } = await exportFor({ ...unknownFacts, variables }, 'sending', 'neutraal');
    expect(files).toEqual([]);
    expect(stoppedBy.filter(({ needed }) => needed).map(({ message }) => message.nl)).toEqual([
      '‘Datum van het debat’ is nog niet ingevuld.',
    ]);
  });
});

it('no control of a form is printed, whatever the purpose and the format', () => {
  for (const { texts, style, purpose } of made)
    for (const format of FORMATS)
      expect(texts[format], `${style} ${purpose} ${format}`).not.toMatch(
        /\b(?:kies|kiezen|choose|select)\b|invites\s*[·|/]|considers\s*[·|/]|[·|/]\s*urges/i,
      );
});
