import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { textOfParagraph } from '../../engine/core/reports/paragraphs.ts';
import type { Report, ReportParagraph } from '../../engine/core/reports/report.ts';

/** Points between the left of a paragraph's place and its text, for the number. */
const NUMBER_WIDTH = 28;

/** A PDF with the text of a report, where the report says that it is: each paragraph at its place on its page. */
export function makeSampleReportPdf(report: Report): Uint8Array {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontPaths: [fileURLToPath(new URL('../../assets/fonts', import.meta.url))] }],
  });
  const mainFileContent = [
    `#set document(title: ${quote(report.cover.title ?? '')})`,
    '#set page(paper: "a4", margin: 0pt)',
    `#set text(font: "Source Serif 4", size: 11pt, lang: ${quote(report.language ?? 'en')}, hyphenate: true)`,
    '#set par(justify: true, leading: 0.65em)',
    Array.from({ length: report.pages }, (_, at) => drawPage(report, at + 1)).join('\n#pagebreak()\n'),
  ].join('\n');
  return new Uint8Array(compiler.pdf({ mainFileContent }));
}

function drawPage(report: Report, page: number): string {
  const { number, title, organisation } = report.cover;
  if (page === 1) {
    return [
      at(72, 180, 451, `#text(size: 13pt)[#${quote(number ?? '')}]`),
      at(72, 230, 451, `#par(justify: false)[#text(size: 24pt, weight: "bold")[#${quote(title ?? '')}]]`),
      at(72, 420, 451, `#${quote(organisation ?? '')}`),
    ].join('\n');
  }
  const first = report.sections.find((section) => section.page === page);
  return [
    at(72, 48, 451, `#${quote(`${number ?? ''}`)} #h(1fr) ${page}`),
    at(72, 64, 451, '#line(length: 100%, stroke: 0.5pt)'),
    first ? at(72, 76, 451, `#text(weight: "bold")[#${quote(`${first.label ?? ''}. ${first.title}`)}]`) : '',
    ...report.paragraphs
      .filter(({ pages: [from] }) => from === page)
      .map((paragraph, index) => drawParagraph(paragraph, index)),
  ].join('\n');
}

function drawParagraph(paragraph: ReportParagraph, index: number): string {
  const { number, places, recommendations } = paragraph;
  const { x, y, width } = places[0] ?? { x: 72, y: 100 + index * 160, width: 451 };
  const [first = '', ...items] = textOfParagraph(paragraph).split('\n');
  const list = items.map((item) => `[#${quote(item)}]`).join(', ');
  const body = `#${quote(first)}${items.length > 0 ? `#list(indent: 12pt, ${list})` : ''}`;
  return [
    number === null ? '' : at(x, y, NUMBER_WIDTH, `#${quote(`${number}.`)}`),
    at(
      x + (number === null ? 0 : NUMBER_WIDTH),
      y,
      width - (number === null ? 0 : NUMBER_WIDTH),
      recommendations.length > 0 ? `#text(weight: "bold")[${body}]` : body,
    ),
  ].join('\n');
}

/** A text at a position in points from the upper left corner. */
function at(x: number, y: number, width: number, content: string): string {
  return `#place(top + left, dx: ${x}pt, dy: ${y}pt, block(width: ${width}pt)[${content}])`;
}

const quote = (text: string): string => JSON.stringify(text);
