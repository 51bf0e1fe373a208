import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, requireChromium } from '../chromium.ts';
import { makeDocumentPage, type PaperDocument } from '../sources/paper-document.ts';
import { makeOfficialPage, type PaperText } from '../sources/paper-forms.ts';

const FONTS = ['SourceSerif4-Regular.ttf', 'SourceSerif4-Bold.ttf'].map((name) =>
  readFileSync(new URL(`../../assets/fonts/${name}`, import.meta.url)),
);

/**
 * A Kamerstuk in the shape of the Kamer's PDF: the number of the dossier and of the paper in the left column, hyphenated text in
 * the right one, and the number again in the margin and at the foot of each page.
 */
const HEAD = `
#let paper = json("/paper.json")
#set page(width: 420pt, height: paper.height * 1pt, margin: (left: 90pt, right: 40pt, top: 40pt, bottom: 60pt), footer: [
  #set text(8pt)
  Tweede Kamer, vergaderjaar #paper.years, #paper.dossier, nr. #paper.number #h(1fr) #context counter(page).display()
])
#set text(font: "Source Serif 4", size: 10pt, lang: "nl", hyphenate: true)
#set par(justify: true)
#place(bottom + left, dx: -76pt, text(7pt)[kst-#paper.dossier.replace(" ", "")-#paper.number \\ ISSN 0921 - 7371 \\ ’s-Gravenhage #paper.year])
*Tweede Kamer der Staten-Generaal* #h(1fr) *2*
#v(8pt)
Vergaderjaar #paper.years
#v(8pt)
#grid(columns: (70pt, 1fr), row-gutter: 12pt,
  [*#paper.dossier*], [*#paper.dossierTitle*],
  [*Nr. #paper.number*], text(hyphenate: false)[*#paper.heading*],
`;
const MOTION = `${HEAD}
  [], [Voorgesteld #paper.dateLine.replace("Voorgesteld ", "")],
)
#v(6pt)
#pad(left: 70pt)[
  #for text in paper.paragraphs { par(text) }
  #for name in paper.movers [#name \\ ]
]
`;

/** A letter or a list of questions, with footnotes. */
const DOCUMENT = `${HEAD})
#v(6pt)
#pad(left: 70pt)[
  #for text in paper.opening { par(text) }
  #for part in paper.parts {
    let (first, ..rest) = part.text.split("^")
    let mark = if part.at("note", default: none) != none { footnote(part.note) }
    let body = [#first#mark#rest.join("")]
    par(if part.at("isHeading", default: false) { strong(body) } else { body })
  }
  #paper.signature.join(linebreak())
]
`;

const compiler = NodeCompiler.create({ workspace: '/papers', fontArgs: [{ fontBlobs: FONTS }] });

/** Height in points of a page on which a motion fits, and of one over which it is broken. */
export type PageHeight = 700 | 260;

export function makeTypstPdf(paper: PaperText, height: PageHeight): Uint8Array {
  return setPaper(MOTION, paper, height);
}

export function makeTypstDocument(paper: PaperDocument, height: PageHeight): Uint8Array {
  return setPaper(DOCUMENT, paper, height);
}

function setPaper(source: string, paper: PaperText | PaperDocument, height: PageHeight): Uint8Array {
  const years = paper.sessionYear.replace('-', '–');
  compiler.mapShadow(
    '/papers/paper.json',
    Buffer.from(JSON.stringify({ ...paper, years, year: paper.sessionYear.slice(0, 4), height })),
  );
  const { result } = compiler.compile({ mainFileContent: source });
  if (!result) throw new Error(`Kamerstuk ${paper.number} was not typeset`);
  return new Uint8Array(compiler.pdf(result));
}

/** Prints the pages of officielebekendmakingen.nl of these papers, as a browser does. */
export async function printPages(papers: readonly (PaperText | PaperDocument)[]): Promise<Uint8Array[]> {
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: CHROMIUM_ARGUMENTS,
  });
  try {
    const page = await browser.newPage();
    const printed: Uint8Array[] = [];
    for (const paper of papers) {
      await page.setContent('parts' in paper ? makeDocumentPage(paper) : makeOfficialPage(paper));
      printed.push(await page.pdf({ format: 'A4', displayHeaderFooter: true }));
    }
    return printed;
  } finally {
    await browser.close();
  }
}
