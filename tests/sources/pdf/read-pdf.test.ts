import { randomBytes } from 'node:crypto';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import type { PdfText } from '../../../engine/sources/pdf/pdf-text.ts';
import { loadPdfjs } from '../../../engine/sources/pdf/pdfjs.ts';
import { LARGEST_PDF, MOST_PAGES, readPdf } from '../../../engine/sources/pdf/read-pdf.ts';
import { A4, type CraftedPage, craft, textPage, writeObjects } from './craft.ts';

const name = 'rapport.pdf';

async function read(pages: readonly CraftedPage[]): Promise<PdfText> {
  const result = await readPdf({ name, bytes: await (await craft(pages)).save() });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

async function problemOf(bytes: Uint8Array): Promise<unknown> {
  const result = await readPdf({ name, bytes });
  return result.ok ? 'read' : result.problem;
}

describe('the text of a PDF', () => {
  it('has lines with their place, size and weight', async () => {
    const { pages } = await read([
      {
        lines: [
          { text: '12.', x: 70, y: 100 },
          { text: 'The authorities appointed a coordinator.', x: 100, y: 100 },
          { text: 'GRETA urges the authorities to go on.', x: 100, y: 120, bold: true },
        ],
      },
    ]);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ number: 1, ...A4, rotation: 0, columns: 1, hiddenShare: 0 });
    expect(pages[0]?.lines.map(({ text }) => text)).toEqual([
      '12. The authorities appointed a coordinator.',
      'GRETA urges the authorities to go on.',
    ]);
    const [first, second] = pages[0]?.lines ?? [];
    expect(first?.x).toBeCloseTo(70, 1);
    expect(first?.y).toBeCloseTo(100, 1);
    expect(first?.size).toBeCloseTo(11, 1);
    expect(first?.runs.map(({ text, bold }) => [text, bold])).toEqual([
      ['12.', false],
      ['The authorities appointed a coordinator.', false],
    ]);
    expect(second?.runs).toMatchObject([{ bold: true, italic: false, font: 'Helvetica-Bold', isUnmapped: false }]);
  });

  it('keeps the mark of a footnote on its line and says that it is raised', async () => {
    const { pages } = await read([
      {
        lines: [
          { text: 'The law was changed in the spring of that year.', x: 70, y: 100 },
          { text: '3', x: 305, y: 96, size: 7 },
          { text: 'It entered into force later.', x: 70, y: 116 },
        ],
      },
    ]);
    expect(pages[0]?.lines).toHaveLength(2);
    expect(pages[0]?.lines[0]?.runs.map(({ text, isRaised }) => [text, isRaised])).toEqual([
      ['The law was changed in the spring of that year.', false],
      ['3', true],
    ]);
  });

  it('is upright on a turned page, however the file turns it', async () => {
    const lines = textPage().lines;
    const [plain, byFile, byText, both] = (
      await read([{ lines }, { lines, rotation: 180 }, { lines, turned: true }, { lines, turned: true, rotation: 90 }])
    ).pages;
    for (const page of [byFile, byText, both]) {
      expect(page?.lines.map(({ text }) => text)).toEqual(plain?.lines.map(({ text }) => text));
      for (const [index, line] of (page?.lines ?? []).entries()) {
        expect(line.x).toBeCloseTo(plain?.lines[index]?.x ?? 0, 0);
        expect(line.y).toBeCloseTo(plain?.lines[index]?.y ?? 0, 0);
      }
    }
    expect(both).toMatchObject({ rotation: 90, ...A4 });
  });

  it('is read column by column, with a heading across both first', async () => {
    const column = (letter: string, x: number) =>
      Array.from({ length: 12 }, (_, at) => ({
        text: `${letter}${at} woorden die deze kolom tot de rand vullen`,
        x,
        y: 120 + at * 14,
        size: 10,
      }));
    const heading = {
      text: 'Een kop die over de hele breedte van de bladzijde loopt en verder',
      x: 60,
      y: 80,
      size: 15,
    };
    const { pages } = await read([{ lines: [...column('a', 60), ...column('b', 310), heading] }]);
    expect(pages[0]?.columns).toBe(2);
    expect(pages[0]?.lines.map(({ text }) => text.slice(0, text.indexOf(' ')))).toEqual([
      'Een',
      ...Array.from({ length: 12 }, (_, at) => `a${at}`),
      ...Array.from({ length: 12 }, (_, at) => `b${at}`),
    ]);
  });

  it('is one column where a table has short cells beside each other', async () => {
    const lines = Array.from({ length: 12 }, (_, at) => [
      { text: `rij ${at}`, x: 70, y: 100 + at * 16 },
      { text: `waarde ${at} van de tabel met uitleg`, x: 320, y: 100 + at * 16 },
    ]).flat();
    const { pages } = await read([{ lines }]);
    expect(pages[0]?.columns).toBe(1);
    expect(pages[0]?.lines[0]?.text).toBe('rij 0 waarde 0 van de tabel met uitleg');
  });

  it('is read from drawn letters (Type 3) and ligatures, whose weight no font names', async () => {
    const names = ['o', 'f_f_i', 'c', 'e', 'fi', 'n', 'd', 'space', 'period'];
    const drawn = names.map((name) => `/${name} 4 0 R`).join(' ');
    // 'office find one fine office.', with a ligature in each word that can have one, three times.
    const text = `(${'ABCDHEFGHAFDHEFDHABCDI'.repeat(3)})`;
    const page = `BT /F1 12 Tf 70 700 Td ${text} Tj ET`;
    const bytes = writeObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 6 0 R >> >> >>',
      '<< /Length 36 >>\nstream\n600 0 0 0 500 700 d1 0 0 400 600 re f\nendstream',
      `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 73 /Widths [${'600 '.repeat(9)}] /CharProcs << ${drawn} >> /Encoding << /Type /Encoding /Differences [65 /${names.join(' /')}] >> >>`,
    ]);
    const result = await readPdf({ name, bytes });
    if (!result.ok) throw new Error(result.problem.code);
    const [line] = result.value.pages[0]?.lines ?? [];
    const plain = line?.text.replace(/\ufb01/g, 'fi').replace(/\ufb03/g, 'ffi');
    expect(plain).toBe('office find one fine office.'.repeat(3));
    expect(line?.runs[0]).toMatchObject({ bold: null, italic: null });
  });

  it('is read page by page, with the number of pages done', async () => {
    const seen: string[] = [];
    const bytes = await (await craft([textPage(), textPage(), textPage()])).save();
    await readPdf({ name, bytes }, { onProgress: ({ done, total }) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(['1/3', '2/3', '3/3']);
  });

  it('is no longer read after a request to stop', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const bytes = await (await craft([textPage(), textPage(), textPage()])).save();
    const result = await readPdf(
      { name, bytes },
      {
        signal: controller.signal,
        onProgress: ({ done }) => {
          seen.push(done);
          controller.abort();
        },
      },
    );
    expect(result).toEqual({ ok: false, problem: { code: 'reading-stopped', values: { file: name } } });
    expect(seen).toEqual([1]);
  });

  it('leaves the bytes of the file as they are', async () => {
    const bytes = await (await craft([textPage()])).save();
    const before = bytes.slice();
    await readPdf({ name, bytes });
    expect(bytes).toEqual(before);
  });
});

describe('a PDF with more than text', () => {
  it('is read, and its scripts, attachments and form are named and not run', async () => {
    const document = await craft([textPage()]);
    document.addJavaScript('start', 'globalThis.wasRun = true; app.alert("x");');
    await document.attach(new TextEncoder().encode('x'), 'x.txt', { mimeType: 'text/plain' });
    document.getForm().createTextField('naam').addToPage(document.getPage(0), { x: 70, y: 400 });
    document.setTitle('Voorbeeldrapport');
    document.setLanguage('nl-NL');
    const result = await readPdf({ name, bytes: await document.save() });
    expect(result).toMatchObject({
      ok: true,
      value: { ignored: ['scripts', 'attachments', 'form'], title: 'Voorbeeldrapport', language: 'nl-NL' },
    });
    expect('wasRun' in globalThis).toBe(false);
  });

  it('is read without unpacking 200 MB of pictures', async () => {
    const document = await craft([textPage()]);
    const picture = randomBytes(200 * 1024 * 1024);
    const stream = document.context.stream(picture, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 10_000,
      Height: 7_000,
      ColorSpace: 'DeviceRGB',
      BitsPerComponent: 8,
    });
    const page = document.getPage(0);
    page.node.setXObject(PDFName.of('Im1'), document.context.register(stream));
    page.pushOperators();
    const bytes = await document.save();
    expect(bytes.length).toBeGreaterThan(200 * 1024 * 1024);
    expect(bytes.length).toBeLessThan(LARGEST_PDF);
    expect(await problemOf(bytes)).toBe('read');
  });
});

describe('a PDF that is not read', () => {
  it('is no PDF, or too large', async () => {
    expect(await problemOf(new TextEncoder().encode('PK\u0003\u0004 een Word-bestand'))).toMatchObject({
      code: 'pdf-not-recognised',
    });
    expect(await problemOf(new Uint8Array(LARGEST_PDF + 1))).toEqual({
      code: 'pdf-too-large',
      values: { file: name, megabytes: 257, limit: 256 },
    });
  });

  it('is cut off, at any place', async () => {
    const bytes = await (await craft([textPage(), textPage()])).save({ useObjectStreams: false });
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(await problemOf(bytes.subarray(0, Math.floor(bytes.length * share))), String(share)).toMatchObject({
        code: 'pdf-cut-off',
      });
    }
  });

  it('has a loop in its tree of pages', async () => {
    const loop = writeObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 2 >>',
      '<< /Type /Pages /Kids [2 0 R] /Count 2 /Parent 2 0 R >>',
    ]);
    expect(await problemOf(loop)).toMatchObject({ code: 'pdf-damaged' });
  });

  it('has more pages than any report', async () => {
    const document = await PDFDocument.create();
    for (let page = 0; page < 2_000; page += 1) document.addPage([A4.width, A4.height]);
    expect(await problemOf(await document.save())).toEqual({
      code: 'pdf-too-many-pages',
      values: { file: name, pages: 2_000, limit: MOST_PAGES },
    });
  });

  it('claims more pages than it has', async () => {
    const claim = writeObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 500 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ]);
    expect(await problemOf(claim)).toMatchObject({ code: 'pdf-damaged' });
  });

  it('is scanned: pages of pictures without text', async () => {
    const document = await craft([{ lines: [] }, { lines: [] }]);
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    const picture = await document.embedPng(png);
    for (const page of document.getPages()) page.drawImage(picture, { x: 0, y: 0, ...A4 });
    expect(await problemOf(await document.save())).toEqual({
      code: 'pdf-without-text',
      values: { file: name, pages: 2, scanned: '1-2' },
    });
  });

  it('has a page with more characters than a page can have', async () => {
    const text = 'x'.repeat(10_000);
    const lines = Array.from({ length: 11 }, (_, at) => ({ text, x: 10, y: 20 + at * 10, size: 0.05 }));
    expect(await problemOf(await (await craft([{ lines }])).save())).toMatchObject({ code: 'pdf-too-much-text' });
  });

  it('needs a password', async () => {
    // Written by hand: encrypted with a password that nobody gave.
    const encrypted = writeObjects(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
        `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
      ],
      '/Root 1 0 R /Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
    );
    expect(await problemOf(encrypted)).toEqual({ code: 'pdf-encrypted', values: { file: name } });
  });

  it('asks the network or the disk for nothing', async () => {
    const document = await craft([textPage()]);
    const action = document.context.obj({ S: 'URI', URI: PDFString.of('https://example.org/') });
    document.catalog.set(PDFName.of('OpenAction'), action);
    const before = globalThis.fetch;
    let fetched = 0;
    globalThis.fetch = () => {
      fetched += 1;
      return Promise.reject(new Error('fetched'));
    };
    try {
      expect(await problemOf(await document.save())).toBe('read');
    } finally {
      globalThis.fetch = before;
    }
    expect(fetched).toBe(0);
  });
});

test('pdf.js opens a document with its usual options as well', async () => {
  const { getDocument } = await loadPdfjs();
  const pages = await craft([{ lines: [{ text: '12.', x: 70, y: 100 }] }]);
  const { numPages } = await getDocument({ data: await pages.save() }).promise;
  expect(numPages).toBe(1);
});
