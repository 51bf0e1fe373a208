import type {
  PubInline,
  PubList,
  Publication,
  PublicationNode,
  PubParagraph,
} from '../../engine/core/publication/publication.ts';

/**
 * The same pages as an author writes them in Typst: markup below a page of set and show rules, in the fonts, sizes and
 * margins of the house style 'neutraal'. Typst's default breaks the lines; the template asks for optimal breaks.
 */
export function asTypst(publication: Publication): string {
  const notes = new Map(publication.notes.map((note) => [note.number, note.content]));
  const write = writer(notes);
  return `${PRELUDE.replace('TITLE', string(publication.metadata.title))}\n${write(publication.body)}\n`;
}

const PRELUDE = `#set document(title: TITLE, author: "Voorbeeldorganisatie")
#let accent = rgb("#1c3d63")
#let grey = rgb("#55595e")
#set text(font: "Source Sans 3", size: 10pt, lang: "nl", region: "NL", hyphenate: true, fallback: false, top-edge: 10.4pt, bottom-edge: -2.6pt)
#set par(leading: 0pt, spacing: 5pt, justify: false)
#set page(paper: "a4", margin: (left: 46mm, right: 22mm, top: 29mm, bottom: 23mm),
  header: context { set text(size: 8.5pt, fill: grey); pad(left: -26mm)[Een lang stuk om aan te meten #h(1fr) Voorbeeldorganisatie] },
  footer: context { set text(size: 8.5pt, fill: grey); h(1fr); [Pagina ]; counter(page).display(); [ van ]; str(counter(page).final().first()) })
#set footnote.entry(separator: line(length: 28mm, stroke: 0.5pt), gap: 0pt, clearance: 9pt)
#show footnote.entry: set text(size: 8pt, top-edge: 8.4pt, bottom-edge: -2.1pt)
#set heading(numbering: "1.1")
#show heading: it => block(above: 14pt, below: 0pt, sticky: true, text(weight: 700, size: if it.level == 1 { 14pt } else { 11pt }, hyphenate: false, it.body))
#let label(body) = place(left, dx: -26mm, text(size: 9pt, weight: 700, fill: accent, body))
#let styled(size, pitch, before, weight: 400, fill: black, font: "Source Sans 3", hyphenate: false, body) = block(above: before, below: 0pt,
  text(size: size, weight: weight, fill: fill, font: font, hyphenate: hyphenate, top-edge: pitch * 0.8, bottom-edge: pitch * -0.2, body))
#let normal(body) = styled(10pt, 13pt, 5pt, hyphenate: true, body)
#let block-title(body) = styled(10pt, 13pt, 11pt, weight: 700, body)
#let block-meta(body) = styled(9pt, 12pt, 0pt, fill: grey, body)
#let ground(lead, body) = styled(9pt, 12pt, 2pt, hyphenate: true, par(hanging-indent: 15mm, [#box(width: 15mm, text(weight: 700, fill: accent, lead))#body]))
#let spoken(body) = styled(10pt, 13pt, 5pt, font: "Source Serif 4", body)
#let literal(body) = block(above: 4pt, below: 0pt, inset: (left: 9pt), stroke: (left: 1.2pt + accent), body)
#let bar(alt, yes, absent, unknown, no) = figure(alt: alt, stack(dir: ltr, rect(width: yes * 0.9mm, height: 7.5pt, fill: accent), rect(width: absent * 0.9mm, height: 7.5pt, fill: grey), rect(width: unknown * 0.9mm, height: 7.5pt, stroke: (dash: "dashed")), rect(width: no * 0.9mm, height: 7.5pt, stroke: 0.7pt)))
`;

const STYLES: Partial<Record<PubParagraph['style'], string>> = {
  blockTitle: 'block-title',
  blockMeta: 'block-meta',
  literal: 'spoken',
  quote: 'spoken',
  question: 'spoken',
};

function writer(notes: ReadonlyMap<number, readonly PubParagraph[]>): (nodes: readonly PublicationNode[]) => string {
  const inline = (nodes: readonly PubInline[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'break') return ' \\ ';
        if (node.type === 'noteMark')
          return `#footnote[${(notes.get(node.note) ?? []).map((part) => inline(part.content)).join(' ')}]`;
        if (node.type === 'link') return `#link(${string(node.href)})[${inline(node.content)}]`;
        const text = escaped(node.text);
        if (node.type !== 'run' || text.trim() === '') return text;
        const bold = node.marks.includes('bold') ? `#strong[${text}]` : text;
        return node.marks.includes('italic') ? `#emph[${bold}]` : bold;
      })
      .join('');
  const paragraph = (node: PubParagraph): string => {
    const label = node.label ? `#label[${inline(node.label.content)}]` : '';
    if (node.lead) return `#ground[${inline(node.lead.content)}][${label}${inline(node.content)}]`;
    return `#${STYLES[node.style] ?? 'normal'}[${label}${inline(node.content)}]`;
  };
  const list = (node: PubList, indent: string): string =>
    node.items
      .map((item) =>
        [
          `${indent}${node.ordered ? '+' : '-'} ${inline(item.content)}`,
          ...item.lists.map((inner) => list(inner, `${indent}  `)),
        ].join('\n'),
      )
      .join('\n');
  const block = (node: PublicationNode): string => {
    switch (node.type) {
      case 'title':
        return `#styled(22pt, 26pt, 0pt, weight: 700)[${inline(node.content)}]`;
      case 'heading':
        return `${'='.repeat(node.level)} ${inline(node.content)}`;
      case 'paragraph':
        return paragraph(node);
      case 'group':
        return node.keep ? `#block(breakable: false)[\n${blocks(node.children)}\n]` : blocks(node.children);
      case 'literal':
        return `#literal[\n${node.children.map(paragraph).join('\n')}\n]`;
      case 'list':
        return list(node, '');
      case 'table':
        return `#table(columns: ${node.columns.length}, ${node.rows
          .flatMap((row) =>
            row.cells.map(
              (cell) =>
                `[${cell.content.map((part) => (part.type === 'paragraph' ? inline(part.content) : '')).join(' ')}]`,
            ),
          )
          .join(', ')})`;
      case 'voteBar': {
        const { segments } = node;
        return [
          `#block-meta[${node.legend.map(({ text }) => escaped(text)).join(' #h(1fr) ')}]`,
          `#bar(${string(node.alt)}, ${segments.for}, ${segments.absent}, ${segments.unknown}, ${segments.against})`,
          ...node.factions.map(({ label, text }) => `#ground[${escaped(label)}][${escaped(text)}]`),
          ...(node.note ? [`#block-meta[${escaped(node.note)}]`] : []),
        ].join('\n');
      }
      case 'contents':
        return `#outline(title: [${escaped(node.heading)}], depth: 2)`;
      case 'pageBreak':
        return `#pagebreak(weak: ${node.weak})`;
      case 'figure':
        return `#normal[${escaped(node.alt)}]`;
      case 'rule':
        return '#line(length: 100%, stroke: 0.5pt)';
      case 'space':
        return `#v(${node.points}pt)`;
    }
  };
  const blocks = (nodes: readonly PublicationNode[]): string => nodes.map(block).join('\n\n');
  return blocks;
}

function string(text: string): string {
  return JSON.stringify(text);
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#$@~=/+-]/g, '\\$&');
}
