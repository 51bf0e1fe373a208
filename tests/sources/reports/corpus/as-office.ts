import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertInOffice } from '../../../office.ts';
import { type PagesOfParagraphs, readMarkedPages } from './marks.ts';
import { isSetApart, printLabel, printNumber, type ReportTruth } from './report-text.ts';

export interface OfficeMake {
  font: string;
  size: number;
  justified: boolean;
  columns: 1 | 2;
  hanging: number;
}

const escapeMarkup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The report as a flat OpenDocument text, with real footnotes. */
function toFlatText(truth: ReportTruth, make: OfficeMake): string {
  let notes = 0;
  const note = (text: string | null): string => {
    if (text === null) return '';
    notes += 1;
    return `<text:note text:id="n${notes}" text:note-class="footnote"><text:note-citation text:label="${notes}">${notes}</text:note-citation><text:note-body><text:p text:style-name="Note">${escapeMarkup(text)}</text:p></text:note-body></text:note>`;
  };
  const align = make.justified ? 'justify' : 'start';
  const indent = make.hanging > 0 ? `fo:margin-left="${make.hanging}pt" fo:text-indent="-${make.hanging}pt"` : '';
  const paragraph = (name: string, paragraphs: string, text: string, size = make.size): string =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:text-align="${align}" fo:margin-bottom="4pt" ${paragraphs.includes('margin-top') ? '' : 'fo:margin-top="4pt"'} ${paragraphs}/><style:text-properties style:font-name="F" fo:font-family="'${make.font}'" fo:font-size="${size}pt" fo:language="${truth.language}" fo:country="none" fo:hyphenate="${make.justified}" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2" ${text}/></style:style>`;
  const body = truth.items.map((item) => {
    if (item.type === 'heading')
      return `<text:p text:style-name="H${Math.min(item.level, 3)}">${printLabel(truth, item.label)} ${escapeMarkup(item.title)}</text:p>`;
    const { number, pieces, note: own } = item.paragraph;
    const [first, ...rest] = pieces;
    const isBold = isSetApart(truth, item.paragraph);
    const start = `<text:bookmark text:name="p${number}"/>`;
    const end = `<text:bookmark text:name="e${number}"/>`;
    const style = isBold ? 'Bold' : 'Body';
    const between = make.hanging > 0 ? '<text:tab/>' : ' ';
    const list = rest
      .map(
        ({ text }, at) =>
          `<text:p text:style-name="${isBold ? 'BoldItem' : 'Item'}">•<text:tab/>${escapeMarkup(text)}${at === rest.length - 1 ? end : ''}</text:p>`,
      )
      .join('');
    return `<text:p text:style-name="${style}">${start}${printNumber(truth, number)}${between}${escapeMarkup(first?.text ?? '')}${note(own)}${rest.length === 0 ? end : ''}</text:p>${list}`;
  });
  const plain = (style: string, text: string): string =>
    `<text:p text:style-name="${style}">${escapeMarkup(text)}</text:p>`;
  const columns = make.columns === 2 ? '<style:columns fo:column-count="2" fo:column-gap="20pt"/>' : '';
  return `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>${paragraph('Note', '', '', make.size - 2)}${paragraph('Head', '', '')}
<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" text:citation-style-name="Up" text:citation-body-style-name="Up"/><style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style></office:styles>
<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="595pt" fo:page-height="842pt" fo:margin="55pt"/><style:header-style><style:header-footer-properties fo:min-height="20pt" fo:margin-bottom="10pt"/></style:header-style></style:page-layout>
<style:style style:name="S" style:family="section"><style:section-properties text:dont-balance-text-columns="false">${columns}</style:section-properties></style:style>
${paragraph('Body', indent, '')}${paragraph('Bold', indent, 'fo:font-weight="bold"')}
${paragraph('Item', `fo:margin-left="${make.hanging + 20}pt" fo:text-indent="-14pt"`, '')}${paragraph('BoldItem', `fo:margin-left="${make.hanging + 20}pt" fo:text-indent="-14pt"`, 'fo:font-weight="bold"')}
${paragraph(
  'H1',
  'fo:margin-top="18pt" fo:break-after="auto" fo:keep-with-next="always"',
  'fo:font-weight="bold"',
  make.size + 3,
)

  .replace('fo:hyphenate="true"', 'fo:hyphenate="false"')
  .replace('"justify"', '"start"')}
${paragraph('H2', 'fo:margin-top="14pt" fo:keep-with-next="always"', 'fo:font-weight="bold"').replace('fo:hyphenate="true"', 'fo:hyphenate="false"').replace('"justify"', '"start"')}
${paragraph('H3', 'fo:margin-top="12pt" fo:keep-with-next="always"', 'fo:font-weight="bold" fo:font-style="italic"').replace('fo:hyphenate="true"', 'fo:hyphenate="false"').replace('"justify"', '"start"')}
${paragraph('Top', 'fo:break-before="page"', 'fo:font-weight="bold"', make.size + 3)}
${paragraph('Break', 'fo:break-before="page"', '')}${paragraph('Title', 'fo:margin-top="150pt"', 'fo:font-weight="bold"', 24).replace('"justify"', '"center"').replace('"start"', '"center"')}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p text:style-name="Head">${truth.number}<text:tab/><text:page-number/></text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>${plain('Title', truth.title)}${plain('Body', truth.number)}${plain('Body', truth.round)}${truth.dates.map((date) => plain('Body', date)).join('')}
${plain('Top', truth.summaryTitle)}${plain('Body', truth.summary)}${plain('Break', '')}
<text:section text:style-name="S" text:name="main">${body.join('')}</text:section>
${plain('Top', truth.appendixTitle)}${truth.appendix.map((one) => plain('Item', one)).join('')}
${plain('Top', truth.commentsTitle)}${truth.comments.map((one) => plain('Body', one)).join('')}</office:text></office:body></office:document>`;
}

/** Exports bookmarks as named places of the PDF. */
const WITH_MARKS = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}';

/** Layouts that are tried for a report of which LibreOffice loses text. */
const MOST_TRIES = 4;

/** The reports as LibreOffice exports them, with all of their text. */
export async function asOffice(
  reports: readonly { truth: ReportTruth; make: OfficeMake }[],
  tries = 1,
): Promise<{ bytes: Uint8Array; pages: PagesOfParagraphs }[]> {
  const made = await exportReports(reports);
  const all: typeof made = [];
  for (const [at, { truth, make }] of reports.entries()) {
    const one = made[at];
    // Between two columns with a footnote, LibreOffice sometimes draws a line of text nowhere.
    if (one && countLostLetters(one.bytes, truth) === 0) all.push(one);
    else if (tries === MOST_TRIES) throw new Error('LibreOffice loses text of the report');
    else all.push(...(await asOffice([{ truth, make: { ...make, size: make.size + 0.3 } }], tries + 1)));
  }
  return all;
}

const lettersOf = (text: string): number => text.normalize('NFKD').replace(/[^\p{L}]/gu, '').length;

/** Letters of the report that are not in the PDF, as another program reads it. */
function countLostLetters(bytes: Uint8Array, truth: ReportTruth): number {
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], {
    input: bytes,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const heads = text.split('\f').length - 1;
  const { items, summary, summaryTitle, appendix, appendixTitle, comments, commentsTitle } = truth;
  const own = items.flatMap((item) => {
    if (item.type === 'heading') return [printLabel(truth, item.label), item.title];
    return [...item.paragraph.pieces.map((piece) => piece.text), item.paragraph.note ?? ''];
  });
  const cover = [truth.title, truth.number, truth.round, ...truth.dates];
  const rest = [summaryTitle, summary, appendixTitle, ...appendix, commentsTitle, ...comments];
  const wanted = lettersOf([...cover, ...own, ...rest].join('')) + heads * lettersOf(truth.number);
  return Math.max(0, wanted - lettersOf(text));
}

async function exportReports(
  reports: readonly { truth: ReportTruth; make: OfficeMake }[],
): Promise<{ bytes: Uint8Array; pages: PagesOfParagraphs }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'inbreng-corpus-'));
  try {
    const files = reports.map(({ truth, make }, at) => {
      const file = join(folder, `${at}.fodt`);
      writeFileSync(file, toFlatText(truth, make));
      return file;
    });
    convertInOffice(files, { filter: WITH_MARKS, into: folder });
    return await Promise.all(
      files.map(async (file) => {
        const bytes = new Uint8Array(readFileSync(file.replace(/\.fodt$/, '.pdf')));
        return { bytes, pages: await readMarkedPages(bytes) };
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
