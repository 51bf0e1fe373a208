import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PagesOfParagraphs } from './marks.ts';
import { isSetApart, printBullet, printLabel, printNumber, type ReportTruth } from './report-text.ts';

export interface TypstMake {
  font: string;
  size: number;
  justified: boolean;
  columns: 1 | 2;
  /** Indent of the text after its number, in points; 0: the text goes on at the margin. */
  hanging: number;
  /** Marks of footnotes: '1', '*', or '[1]'. */
  notes: '1' | '[1]' | 'a raised size';
  bullet: string;
  margin: number;
  head: 'top' | 'bottom';
  leading: number;
}

const quoted = (text: string): string => JSON.stringify(text);

const FONTS = fileURLToPath(new URL('../../../../assets/fonts', import.meta.url));

let compiler: NodeCompiler | null = null;

/** The report as PDF, set by Typst, and the pages on which Typst says that each paragraph is. */
export function asTypst(
  truth: ReportTruth,
  make: TypstMake,
  fonts = FONTS,
): { bytes: Uint8Array; pages: PagesOfParagraphs } {
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontPaths: [fonts] }],
  });
  const { result } = compiler.compile({ mainFileContent: sourceOf(truth, make) });
  if (!result) throw new Error('Typst did not set the report');
  const bytes = compiler.pdf(result);
  const marks = compiler.query(result, { selector: '<mark>', field: 'value' }) as [number, number][];
  compiler.evictCache(10);
  const pages = new Map<number, [number, number]>();
  for (const [number, page] of marks) pages.set(number, [pages.get(number)?.[0] ?? page, page]);
  return { bytes: new Uint8Array(bytes), pages };
}

function sourceOf(truth: ReportTruth, make: TypstMake): string {
  const number = `#context [#${quoted(truth.number || truth.title)} #h(1fr) #counter(page).display()]`;
  const head =
    make.head === 'top'
      ? `header: [${number}\n#v(-8pt)____________________________________________]`
      : `footer: [#align(center)[#context counter(page).display()]], header: [${truth.title}]`;
  const lines = [
    `#set document(title: ${quoted(truth.title)})`,
    `#set page(paper: "a4", margin: ${make.margin}pt, numbering: none)`,
    `#set text(font: ${quoted(make.font)}, size: ${make.size}pt, lang: "${truth.language}", hyphenate: ${make.justified})`,
    `#set par(justify: ${make.justified}, leading: ${make.leading}em, spacing: ${make.leading + 0.55}em)`,
    make.notes === '[1]'
      ? '#set footnote(numbering: "[1]")\n#show footnote: it => [#h(0.2em)\\[#counter(footnote).display("1")\\]]'
      : make.notes === 'a raised size'
        ? '#set super(typographic: false)'
        : '',
    `#let head(level, label, title) = heading(level: level, numbering: none, [#label #h(0.4em) #title])`,
    `#let mark(number) = context [#metadata((number, here().page())) <mark>]`,
    `#show heading: it => block(above: 1.6em, below: 1em, text(size: if it.level == 1 { ${make.size + 2}pt } else { ${make.size}pt }, weight: "bold", style: if it.level > 2 { "italic" } else { "normal" }, hyphenate: false, it.body))`,
    `#align(center)[#v(80pt)#text(size: 12pt)[#${quoted(truth.number)}]#v(60pt)#text(size: 24pt, weight: "bold")[${truth.title}]#v(30pt)#text(size: 14pt)[${truth.round}]#v(20pt)`,
    ...truth.dates.map((date) => `${date}\n\n`),
    ']',
    `#pagebreak()\n#set page(${head})`,
    `#outline(title: [${truth.contentsTitle}], indent: 1em)\n#pagebreak()`,
    `#heading(level: 1)[${truth.summaryTitle}]\n${escapeText(truth.summary)}`,
    `#pagebreak()${make.columns === 2 ? '\n#set page(columns: 2)' : ''}`,
  ];
  for (const item of truth.items) {
    if (item.type === 'heading') {
      lines.push(`#head(${item.level}, ${quoted(printLabel(truth, item.label))}, ${quoted(item.title)})`);
      continue;
    }
    const { paragraph } = item;
    const [first, ...rest] = paragraph.pieces;
    const mark = `#mark(${paragraph.number})`;
    const note = paragraph.note === null ? '' : `#footnote[${escapeText(paragraph.note)}]`;
    const items = rest.map((piece, at) => ({
      bullet: printBullet(truth, make.bullet, at),
      text: `${escapeText(piece.text)}${at === rest.length - 1 ? mark : ''}`,
    }));
    const indent = make.hanging + 12;
    const bullets =
      items.length === 0
        ? ''
        : truth.shape === 'committee'
          ? items
              .map(
                ({ bullet, text: own }) =>
                  `\n\n#par(first-line-indent: (amount: ${indent}pt, all: true))[${escapeText(bullet)}#h(0.7em)${own}]`,
              )
              .join('')
          : `#list(marker: [${make.bullet}], indent: ${indent}pt, ${items.map(({ text: own }) => `[${own}]`).join(', ')})`;
    const text = `${escapeText(first?.text ?? '')}${note}${rest.length === 0 ? mark : ''}`;
    const number = `#${quoted(printNumber(truth, paragraph.number))}`;
    const body =
      make.hanging > 0
        ? `#par(hanging-indent: ${make.hanging}pt)[${mark}#box(width: ${make.hanging}pt)[${number}]${text}]`
        : `#par[${mark}${number}#h(0.5em)${text}]`;
    lines.push(isSetApart(truth, paragraph) ? `#[#set text(weight: "bold")\n${body}${bullets}]` : `${body}${bullets}`);
  }
  lines.push(
    `#pagebreak()${make.columns === 2 ? '\n#set page(columns: 1)' : ''}\n#heading(level: 1)[${truth.appendixTitle}]`,
  );
  for (const one of truth.appendix) lines.push(`#par[${escapeText(one)}]`);
  lines.push(`#pagebreak()\n#heading(level: 1)[${truth.commentsTitle}]`);
  for (const one of truth.comments) lines.push(`#par[${escapeText(one)}]`);
  return lines.join('\n\n');
}

/** Text for Typst: a string expression, so that no character has a meaning, with its hyphens and quotes as they are. */
function escapeText(text: string): string {
  return `#${JSON.stringify(text)}`;
}
