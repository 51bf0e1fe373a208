import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, requireChromium } from '../../../chromium.ts';
import { type PagesOfParagraphs, readMarkedPages } from './marks.ts';
import { isSetApart, printLabel, printNumber, type ReportTruth } from './report-text.ts';

export interface HtmlMake {
  font: string;
  size: number;
  justified: boolean;
  /** The number in a column of its own, or in the line. */
  numbers: 'beside' | 'in the line';
  tagged: boolean;
  margin: string;
  bullet: 'disc' | 'dash';
  /** Files of a font that the page brings along, named `font`: regular, bold, italic. */
  files?: readonly Uint8Array[];
}

const escapeMarkup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The report as a web page: footnotes follow the text of their chapter's end, as pages have no others. */
export function toHtml(truth: ReportTruth, make: HtmlMake): string {
  const notes: string[] = [];
  const body = truth.items.map((item) => {
    if (item.type === 'heading')
      return `<h${item.level + 1}>${printLabel(truth, item.label)} ${escapeMarkup(item.title)}</h${item.level + 1}>`;
    const { paragraph } = item;
    const [first, ...rest] = paragraph.pieces;
    const [from, to] = [`p${paragraph.number}`, `e${paragraph.number}`];
    // A link leads to each mark, although none is seen: without one, no mark is in the PDF.
    const end = `<span id="${to}"></span><a href="#${from}"></a><a href="#${to}"></a>`;
    const list = rest
      .map(({ text }, at) => `<li>${escapeMarkup(text)}${at === rest.length - 1 ? end : ''}</li>`)
      .join('');
    const text = `${escapeMarkup(first?.text ?? '')}${rest.length === 0 ? end : `<ul>${list}</ul>`}`;
    const start = `<span id="${from}"></span>${printNumber(truth, paragraph.number)}`;
    const number =
      make.numbers === 'beside'
        ? `<div class="row"><span class="n">${start}</span><div>${text}</div></div>`
        : `<div class="p">${start} ${text}</div>`;
    return isSetApart(truth, paragraph) ? `<b>${number}</b>` : number;
  });
  const hyphens = make.justified ? 'text-align: justify; hyphens: auto;' : '';
  return `<!doctype html><html lang="${truth.language}"><meta charset="utf-8"><title>${escapeMarkup(truth.title)}</title><style>${toFontFaces(make)}
    body { font: ${make.size}pt/1.35 ${make.font}; ${hyphens} margin: 0 }
    .cover { text-align: center; padding-top: 150pt; break-after: page } .cover h1 { font-size: 26pt }
    .row { display: flex; gap: 12pt; margin: 8pt 0 } .n { min-width: 22pt; } .p { margin: 8pt 0 }
    /* Marks are as small as a dot on the baseline: a taller one would begin on the page before. */
    span[id] { font-size: 1px; line-height: 0 }
    h2 { font-size: ${make.size + 3}pt } h3 { font-size: ${make.size + 1}pt } h4, h5 { font-size: ${make.size}pt; font-style: italic }
    h2, h3, h4, h5 { margin: 16pt 0 8pt; text-align: left } .new { break-before: page }
    ul { list-style-type: ${make.bullet === 'dash' ? '"– "' : 'disc'}; margin: 6pt 0; padding-left: 22pt }
    .toc div { display: flex; gap: 4pt } .toc i { flex: 1; overflow: hidden; white-space: nowrap; font-style: normal }
  </style><div class="cover"><p>${truth.number}</p><h1>${escapeMarkup(truth.title)}</h1><p>${truth.round}</p>${truth.dates.map((date) => `<p>${date}</p>`).join('')}</div>
  <h2>${truth.contentsTitle}</h2><div class="toc">${truth.items
    .flatMap((item, at) =>
      item.type === 'heading'
        ? [
            `<div><span>${printLabel(truth, item.label)} ${escapeMarkup(item.title)}</span><i>${'.'.repeat(200)}</i><span>${4 + Math.floor(at / 12)}</span></div>`,
          ]
        : [],
    )
    .join('')}</div>
  <h2 class="new">${truth.summaryTitle}</h2><p>${escapeMarkup(truth.summary)}</p><div class="new"></div>${body.join('\n')}
  <h2 class="new">${truth.appendixTitle}</h2>${truth.appendix.map((one) => `<p>${escapeMarkup(one)}</p>`).join('')}
  <h2 class="new">${truth.commentsTitle}</h2>${truth.comments.map((one) => `<p>${escapeMarkup(one)}</p>`).join('')}${notes.join('')}</html>`;
}

function toFontFaces({ font, files }: HtmlMake): string {
  return (files ?? [])
    .map((file, at) => {
      const kind = ['', 'font-weight: bold;', 'font-style: italic;'][at];
      return `@font-face { font-family: ${font}; ${kind} src: url(data:font/ttf;base64,${Buffer.from(file).toString('base64')}) }`;
    })
    .join('\n');
}

/** The reports as Chromium prints them. */
export async function printHtml(
  reports: readonly { truth: ReportTruth; make: HtmlMake }[],
): Promise<{ bytes: Uint8Array; pages: PagesOfParagraphs }[]> {
  const executablePath = requireChromium();
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  try {
    const page = await browser.newPage();
    const printed: { bytes: Uint8Array; pages: PagesOfParagraphs }[] = [];
    for (const { truth, make } of reports) {
      await page.setContent(toHtml(truth, make));
      await page.evaluate('document.fonts.ready.then(() => null)');
      const bytes = new Uint8Array(
        await page.pdf({
          format: 'A4',
          tagged: make.tagged,
          displayHeaderFooter: true,
          headerTemplate: `<div style="font-size:8pt;width:100%;padding:0 60px">${truth.number}</div>`,
          footerTemplate:
            '<div style="font-size:8pt;width:100%;text-align:center"><span class="pageNumber"></span></div>',
          margin: { top: make.margin, bottom: make.margin, left: make.margin, right: make.margin },
        }),
      );
      printed.push({ bytes, pages: await readMarkedPages(bytes) });
    }
    return printed;
  } finally {
    await browser.close();
  }
}
