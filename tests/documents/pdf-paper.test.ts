import { describe, expect, it } from 'vitest';
import type { FileRecord, MotionStatement } from '../../engine/core/records/import-record.ts';
import { planImport } from '../../engine/core/records/plan-import.ts';
import { readAnyFile } from '../../engine/sources/read.ts';
import type { SavedFile } from '../../engine/sources/saved-file.ts';
import { makeClipboardText, makeOfficialPage, readMotionXml } from '../sources/paper-forms.ts';
import { file, sample, XML_238, XML_240, XML_242, XML_244, XML_36547 } from '../sources/samples.ts';
import { makeTypstPdf, type PageHeight, printPages } from './make-paper-pdf.ts';

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
