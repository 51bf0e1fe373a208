import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertInOffice } from '../office.ts';
import { type PaperDocument, textOfPart } from '../sources/paper-document.ts';

const escapeMarkup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The paper as a flat OpenDocument text, in the shape of the Kamer's PDF, with real footnotes. */
function toFlatText(paper: PaperDocument): string {
  let notes = 0;
  const body = paper.parts.map(({ text, note, isHeading }) => {
    if (note !== undefined) notes += 1;
    const [before = '', after = ''] = text.split('^').map(escapeMarkup);
    const mark =
      note === undefined
        ? ''
        : `<text:note text:id="n${notes}" text:note-class="footnote"><text:note-citation>${notes}</text:note-citation><text:note-body><text:p text:style-name="Note">${escapeMarkup(note)}</text:p></text:note-body></text:note>`;
    return `<text:p text:style-name="${isHeading ? 'Bold' : 'Body'}">${before}${mark}${after}</text:p>`;
  });
  const plain = (style: string, text: string): string =>
    `<text:p text:style-name="${style}">${escapeMarkup(text)}</text:p>`;
  const style = (name: string, more: string, paragraph = '', size = 10): string =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:margin-bottom="8pt" ${paragraph}/><style:text-properties fo:font-family="'DejaVu Serif'" fo:font-size="${size}pt" fo:language="nl" fo:country="NL" fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2" ${more}/></style:style>`;
  const foot = `Tweede Kamer, vergaderjaar ${paper.sessionYear.replace('-', '–')}, ${paper.dossier}, nr. ${paper.number}`;
  const flow = 'fo:margin-left="70pt"';
  const head = 'fo:margin-left="70pt" fo:text-indent="-70pt"';
  return `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>${style('Note', '', '', 8)}${style('Foot', '', '', 8)}<text:notes-configuration text:note-class="footnote" style:num-format="1" text:citation-style-name="Up" text:citation-body-style-name="Up"/><style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style></office:styles>
<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="460pt" fo:page-height="640pt" fo:margin="40pt"/><style:footer-style><style:header-footer-properties fo:min-height="20pt" fo:margin-top="10pt"/></style:footer-style></style:page-layout>
${style('Body', '', flow)}${style('Bold', 'fo:font-weight="bold"', flow)}${style('Head', 'fo:font-weight="bold"', head)}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:footer><text:p text:style-name="Foot">${foot}<text:tab/><text:page-number/></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>${plain('Head', 'Tweede Kamer der Staten-Generaal')}${plain('Head', `Vergaderjaar ${paper.sessionYear.replace('-', '–')}`)}
<text:p text:style-name="Head">${paper.dossier}<text:tab/>${escapeMarkup(paper.dossierTitle)}</text:p>
<text:p text:style-name="Head">Nr. ${paper.number}<text:tab/>${escapeMarkup(paper.heading)}</text:p>
${paper.opening.map((text) => plain('Body', text)).join('')}${body.join('')}
<text:p text:style-name="Body">${paper.signature.map(escapeMarkup).join('<text:line-break/>')}</text:p></office:text></office:body></office:document>`;
}

/** The papers as LibreOffice exports them. */
export function exportDocuments(papers: readonly PaperDocument[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'inbreng-papers-'));
  try {
    const files = papers.map((paper, at) => {
      const file = join(folder, `${at}.fodt`);
      writeFileSync(file, toFlatText(paper));
      return file;
    });
    convertInOffice(files, { filter: 'pdf', into: folder });
    return files.map((file) => new Uint8Array(readFileSync(file.replace(/\.fodt$/, '.pdf'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The paragraphs that a reader must find, and each note with the position of its mark. */
export function paragraphsOf(paper: PaperDocument): { text: string; notes: { at: number; text: string }[] }[] {
  return paper.parts.map((part) => ({
    text: textOfPart(part),
    notes: part.note === undefined ? [] : [{ at: part.text.indexOf('^'), text: part.note }],
  }));
}
