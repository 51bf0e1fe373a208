import { describe, expect, it } from 'vitest';
import { findFollowUps, groupByPaper } from '../../engine/core/monitor/find-follow-ups.ts';
import type { FileRecord, MotionStatement, PaperStatement } from '../../engine/core/records/import-record.ts';
import type { PaperText } from '../../engine/core/records/paper-text.ts';
import { planImport } from '../../engine/core/records/plan-import.ts';
import { readAnyFile } from '../../engine/sources/read.ts';
import { readReport } from '../../engine/sources/reports/read-report.ts';
import type { SavedFile } from '../../engine/sources/saved-file.ts';
import { EMPTY, importInto } from '../core/records/library-in-memory.ts';
import {
  LETTER_DOCUMENT,
  makeDocumentPage,
  type PaperDocument,
  QUESTIONS_DOCUMENT,
} from '../sources/paper-document.ts';
import { makeClipboardText, makeOfficialPage, readMotionXml } from '../sources/paper-forms.ts';
import { DEVELOPMENT, makeSet } from '../sources/reports/corpus/makes.ts';
import { file, sample, XML_238, XML_240, XML_242, XML_244, XML_36547 } from '../sources/samples.ts';
import { exportDocuments, paragraphsOf } from './document-pdf.ts';
import { makeTypstDocument, makeTypstPdf, type PageHeight, printPages } from './make-paper-pdf.ts';

const PAPERS = [XML_238, XML_240, XML_242, XML_244, XML_36547];

async function recordOf(saved: SavedFile): Promise<FileRecord> {
  const read = await readAnyFile(saved);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.record;
}

async function motionOf(bytes: Uint8Array): Promise<MotionStatement> {
  const [statement, ...more] = (await recordOf({ name: 'kst.pdf', bytes })).statements;
  if (statement?.about !== 'motion' || more.length > 0) throw new Error('not one motion');
  return statement;
}

async function xmlFields(path: string): Promise<unknown> {
  const [statement] = (await recordOf(sample(path))).statements;
  if (statement?.about !== 'motion') throw new Error(path);
  const { subject: _, ...fields } = statement.fields;
  return { keys: statement.keys, fields };
}

describe('a motion as PDF', () => {
  it.each(PAPERS.flatMap((path) => [[path, 700] as const, [path, 260] as const]))(
    'in the shape of the Kamer gives the values of its XML (%s, pages of %i points)',
    async (path: string, height: PageHeight) => {
      const { keys, fields, source } = await motionOf(makeTypstPdf(readMotionXml(path), height));
      expect({ keys, fields }).toEqual(await xmlFields(path));
      expect(source).toBe('pdf');
    },
  );

  it('printed from the page by a browser gives them too', async () => {
    const printed = await printPages(PAPERS.map(readMotionXml));
    for (const [at, path] of PAPERS.entries()) {
      const { keys, fields } = await motionOf(printed[at] ?? new Uint8Array());
      expect({ keys, fields }, path).toEqual(await xmlFields(path));
    }
  });

  it('is one block with its XML, its page and its pasted text: four origins and no difference', async () => {
    for (const path of PAPERS) {
      const paper = readMotionXml(path);
      const files = [
        sample(path),
        { name: 'kst.pdf', bytes: makeTypstPdf(paper, 700) },
        file('pagina.html', makeOfficialPage(paper)),
        file('geplakt.txt', makeClipboardText(paper)),
      ];
      const records = await Promise.all(files.map(recordOf));
      const alone = planImport({ blocks: [], records: [], incoming: records.slice(0, 1) }).put[0];
      for (const incoming of [records, [...records].reverse()]) {
        const { put, offered } = planImport({ blocks: [], records: [], incoming });
        expect(offered).toEqual([]);
        expect(put).toHaveLength(1);
        expect({ ...put[0], provenance: [] }).toEqual({ ...alone, provenance: [] });
        expect(put[0]?.provenance.map(({ kind }) => kind).sort()).toEqual([
          'official-page',
          'officielebekendmaking',
          'pasted',
          'pdf',
        ]);
      }
    }
  });
});

interface ReadDocument {
  statement: PaperStatement;
  paper: PaperText;
}

async function documentOf(saved: SavedFile): Promise<ReadDocument> {
  const read = await readAnyFile(saved);
  if (!read.ok) throw new Error(`${saved.name}: ${read.problem.code}`);
  const [statement] = read.value.record.statements;
  const [paper, ...more] = read.value.papers;
  if (statement?.about !== 'paper' || !paper || more.length > 0) throw new Error(`${saved.name}: not one paper`);
  return { statement, paper };
}

/** The paper in each form in which a user may have it. */
async function formsOf(papers: readonly PaperDocument[]): Promise<Map<PaperDocument, SavedFile[]>> {
  const [printed, exported] = [await printPages(papers), exportDocuments(papers)];
  return new Map(
    papers.map((paper, at) => [
      paper,
      [
        file('pagina.html', makeDocumentPage(paper)),
        { name: 'typst.pdf', bytes: makeTypstDocument(paper, 700) },
        { name: 'typst-lage-bladzijden.pdf', bytes: makeTypstDocument(paper, 260) },
        { name: 'chromium.pdf', bytes: printed[at] ?? new Uint8Array() },
        { name: 'libreoffice.pdf', bytes: exported[at] ?? new Uint8Array() },
      ],
    ]),
  );
}

const forms = formsOf([LETTER_DOCUMENT, QUESTIONS_DOCUMENT]);
const namesOf = ({ fields }: PaperStatement): string[] =>
  (fields.names ?? []).map(({ dossier, addition, number }) => [dossier, addition, number].filter(Boolean).join('-'));

describe('a letter of the government as PDF and web page', () => {
  it('gives number, date, sender, subject and the papers that its text and notes name', async () => {
    for (const saved of (await forms).get(LETTER_DOCUMENT) ?? []) {
      const { statement } = await documentOf(saved);
      const { kamerstuk, fields } = statement;
      expect(kamerstuk, saved.name).toEqual({ chamber: 'II', dossier: '28638', addition: null, number: '9900' });
      expect(fields, saved.name).toMatchObject({
        heading: 'BRIEF VAN DE STAATSSECRETARIS VAN PROEVEN',
        sender: 'Staatssecretaris van Proeven',
        date: '2026-11-19',
        dossierTitle: 'Mensenhandel',
        sessionYear: '2026-2027',
      });
      expect(namesOf(statement).sort(), saved.name).toEqual(['28638-238', '28638-240', '28638-242', '35570-VI-50']);
      // Only a web page and its print have the subject, in their title.
      const subject = /html|chromium/.test(saved.name) ? 'Proefbrief over de uitvoering van moties' : undefined;
      expect(fields.subject, saved.name).toBe(subject);
    }
  });

  it('has each note at its mark', async () => {
    for (const saved of (await forms).get(LETTER_DOCUMENT) ?? []) {
      const { paper } = await documentOf(saved);
      const read = paper.paragraphs.map(({ text, notes }) => ({ text, notes }));
      for (const expected of paragraphsOf(LETTER_DOCUMENT)) expect(read, saved.name).toContainEqual(expected);
      expect(
        read.filter(({ text }) => /^\d? ?(?:Kamerstuk 28|Deze tweede)/.test(text)),
        saved.name,
      ).toEqual([]);
    }
  });

  it('says of a motion in a note what the sentence with its mark says', async () => {
    const { blocks } = importInto(EMPTY, [sample(XML_238)]).library;
    for (const saved of (await forms).get(LETTER_DOCUMENT) ?? []) {
      const { offers } = findFollowUps((await documentOf(saved)).paper, groupByPaper(blocks));
      expect(
        offers.map(({ entry }) => entry.says),
        saved.name,
      ).toEqual(['De eerste proefzin noemt een motie in een noot.']);
    }
  });
});

describe('a list of questions as PDF and web page', () => {
  it('gives number, date and the papers that it names', async () => {
    for (const saved of (await forms).get(QUESTIONS_DOCUMENT) ?? []) {
      const { statement } = await documentOf(saved);
      expect(statement.kamerstuk, saved.name).toMatchObject({ dossier: '28638', number: '9901' });
      expect(statement.fields, saved.name).toMatchObject({ heading: 'LIJST VAN VRAGEN', date: '2026-11-26' });
      expect(namesOf(statement).sort(), saved.name).toEqual(['28638-9900', '35570-VI-50']);
    }
  });

  it('is left to the reader of Kamerstukken, although its questions are numbered as paragraphs are', async () => {
    for (const saved of (await forms).get(QUESTIONS_DOCUMENT) ?? []) {
      if (!saved.name.endsWith('.pdf')) continue;
      expect((await readReport(saved)).ok, saved.name).toBe(true);
      expect(await readReport(saved, { refusesOthers: true }), saved.name).toEqual({
        ok: false,
        problem: { code: 'report-is-paper', values: { file: saved.name } },
      });
    }
  });

  it('is no report, and a report is no Kamerstuk', async () => {
    const [made] = await makeSet(DEVELOPMENT, ['typst audit']);
    const saved = { name: 'rapport.pdf', bytes: made?.bytes ?? new Uint8Array() };
    expect(await readAnyFile(saved)).toMatchObject({ problem: { code: 'pdf-not-a-paper' } });
    expect((await readReport(saved, { refusesOthers: true })).ok).toBe(true);
  });
});
